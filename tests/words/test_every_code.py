"""Every code that the program can raise or store has a sentence, and gives what that sentence asks for."""

from __future__ import annotations

import re
import string
from collections.abc import Mapping

import pytest

from planner.content.channel import ChannelState
from planner.content.checks import RULES
from planner.imaging import errors as picture_errors
from planner.meta.error_table import PHRASES, ROWS, Row
from planner.publish.gate import OVERDUE
from planner.publish.queue import OTHER_PUBLISHER
from planner.words.findings import FINDINGS
from planner.words.remedies import REMEDIES
from planner.words.sentences import ERRORS, NAMED
from planner.words.waits import WAITS
from planner.words.why import WHY
from words.raised import GRAPH_FACTS, Raised, named_arguments, raised, strings_outside_of_words

RAISED = raised()
WITHOUT_FACTS = frozenset({"workspace-missing"})
"""Raised once in store/settings where nobody knows the place: a dash stands for it."""


def _holes(*texts: str) -> set[str]:
    return {name for text in texts for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.mark.parametrize("one", RAISED, ids=lambda one: f"{one.code} {one.where}")
def test_every_error_that_is_raised_has_a_sentence(one: Raised) -> None:
    assert one.code in ERRORS, one.where


@pytest.mark.parametrize("one", RAISED, ids=lambda one: f"{one.code} {one.where}")
def test_every_hole_of_a_sentence_is_a_fact_that_the_error_gives(one: Raised) -> None:
    if one.facts or (one.facts is not None and one.code not in WITHOUT_FACTS):
        assert _holes(*ERRORS[one.code]) <= one.facts, one.where


def test_no_sentence_is_left_over() -> None:
    assert set(ERRORS) <= strings_outside_of_words() | _codes_of_pictures()


def _codes_of_pictures() -> set[str]:
    return set(re.findall(r"^([a-z]+(?:-[a-z]+)+)  ", picture_errors.__doc__ or "", re.MULTILINE))


def test_every_reason_that_a_picture_is_refused_for_has_a_sentence() -> None:
    assert len(_codes_of_pictures()) >= 10
    assert _codes_of_pictures() <= set(ERRORS)


@pytest.mark.parametrize("row", [*ROWS, *PHRASES], ids=lambda row: row.word)
def test_every_error_of_meta_has_a_sentence_a_remedy_and_its_facts(row: Row) -> None:
    assert row.word in ERRORS
    assert row.remedy in {*REMEDIES, "nothing"}
    assert _holes(*ERRORS[row.word]) <= GRAPH_FACTS


def test_every_reason_to_wait_is_said() -> None:
    told = named_arguments("Wait", 1) | named_arguments("Unclear", 0)
    states = {f"account-{one.value.replace('_', '-')}" for one in ChannelState}
    reasons = told | states - {"account-connected"} | {OVERDUE, OTHER_PUBLISHER, "paused"}
    assert len(reasons) > 15, "the scan has gone blind"
    assert reasons <= {*WAITS, *ERRORS}, reasons - {*WAITS, *ERRORS}


def test_what_is_stored_with_a_publication_has_a_sentence() -> None:
    stored = named_arguments("Done", 1, "alarm") | named_arguments("replace", keyword="error_code")
    assert {"pictures-missing", "declared-not-live"} <= stored
    assert stored <= set(ERRORS)


def test_every_finding_has_a_sentence() -> None:
    told = {rule.id for rule in RULES}
    assert len(told) > 50, "rules have gone missing"
    assert told <= set(FINDINGS)
    assert told <= set(WHY)


@pytest.mark.parametrize("table", [ERRORS, FINDINGS], ids=["errors", "findings"])
def test_no_sentence_is_empty_and_none_formats_its_holes(table: Mapping[str, tuple[str, str]]) -> None:
    for code, (message, hint) in table.items():
        assert message.strip(), code
        for text in (message, hint):
            for _, name, format_spec, conversion in string.Formatter().parse(text):
                assert name != "", code
                assert not format_spec, code
                assert conversion is None, code


def test_what_is_said_by_its_name_is_asked_for_somewhere() -> None:
    holes = {hole for pair in (*ERRORS.values(), *FINDINGS.values()) for hole in _holes(*pair)}
    assert holes >= NAMED
