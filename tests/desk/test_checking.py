"""Checking a content at the desk: what is said now, nothing saved, and quick while somebody types."""

from __future__ import annotations

import statistics
import time
from dataclasses import replace
from datetime import timedelta

import pytest

from content.checking import FB, IG
from content.news import written
from given import a_picture
from planner.content.checks import outcome
from planner.content.checks.passage import passages
from planner.content.finding import Severity
from planner.desk.checking import around_typing, checked_content
from planner.desk.demo import seated
from planner.desk.desk import Desk
from planner.desk.submit import ChecksBlock, submit
from planner.desk.write_post import create_post

from .office import WRITER, verbs, words

WRONG = "Upacara digelar Senin, 23 Februari 2027."


def test_what_is_said_of_a_content_is_what_stops_it(desk: Desk) -> None:
    writer = seated(desk, WRITER)
    post = create_post(writer, words(writer, caption=WRONG))
    before = verbs(writer, post.id)
    found = checked_content(writer, post.content).findings
    assert [one.code for one in found if one.severity is Severity.BLOCK] == ["G01"]
    assert verbs(writer, post.id) == before
    with pytest.raises(ChecksBlock) as blocked:
        submit(writer, post.id)
    assert [one.code for one in blocked.value.findings] == ["G01"]


def test_a_key_in_one_text_leaves_what_was_said_of_the_others(desk: Desk) -> None:
    media = tuple(a_picture(alt=f"Petugas ke-{number} melayani warga di loket.") for number in range(5))
    before = words(desk, caption=" ".join(written()[:20]), media=media)
    after = replace(before, caption=f"{before.caption}!")
    first, second = passages(before, (FB, IG)), passages(after, (FB, IG))
    assert first[0] is not second[0]
    assert all(one is other for one, other in zip(first[1:], second[1:], strict=True))


def test_a_key_in_a_full_caption_costs_a_few_milliseconds(desk: Desk) -> None:
    text = " ".join(written())[:2_180]
    content = words(desk, caption=text, media=(a_picture(),))
    around = around_typing(desk, timedelta())
    outcome(content, (FB, IG), around)
    spent = []
    for number in range(15):
        typed = replace(content, caption=f"{text[:1_000]}{'x' * number}{text[1_000:]}")
        begun = time.process_time()
        outcome(typed, (FB, IG), around)
        spent.append(1_000 * (time.process_time() - begun))
    assert statistics.median(spent) < 15, spent  # 4 to 5 ms here; others may be at work on the machine
