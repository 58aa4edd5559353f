"""How content is written down: the same content is the same text, and comes back as it was."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given

from given import NOON, a_content, a_picture
from planner.content.clock import instant
from planner.content.errors import Damaged, Misused
from planner.content.ids import ChannelId
from planner.content.post import Content, Outlet, RunStep, Variant
from planner.content.snapshot import content_hash, read_back, written
from strategies.content import contents

OTHER = {
    "title": "Lain",
    "caption": "Lain",
    "link": "https://example.go.id",
    "pillar": "layanan",
    "media": (a_picture(),),
    "channels": (ChannelId("c1"),),
    "variants": (Variant(channel_id=ChannelId("c1")),),
    "publish_at": NOON,
    "zone": "Asia/Jayapura",
    "source": "BPS, Februari 2027",
    "embargo_until": NOON,
    "outlets": (Outlet.WEBSITE,),
    "run_sheet": (RunStep(text="Uji suara"),),
}


@given(contents)
def test_content_comes_back_as_it_was(content: Content) -> None:
    text = written(content)
    assert read_back(text) == content
    assert written(read_back(text)) == text


@given(contents)
def test_equal_content_is_one_text(content: Content) -> None:
    at, until = content.publish_at, content.embargo_until
    jayapura = timezone(timedelta(hours=9))
    elsewhere = replace(
        content,
        publish_at=None if at is None else at.astimezone(jayapura),
        embargo_until=None if until is None else until.astimezone(jayapura),
    )
    assert elsewhere == content
    assert written(elsewhere) == written(content)


@given(contents, contents)
def test_other_content_is_another_hash(one: Content, other: Content) -> None:
    assert (content_hash(written(one)) == content_hash(written(other))) == (one == other)


def test_every_field_is_written() -> None:
    assert set(OTHER) == {field.name for field in fields(Content)}
    for name, value in OTHER.items():
        assert written(a_content(**{name: value})) != written(a_content()), name


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"title":1}', '{"title":"a","channels":"x"}'])
def test_a_version_that_is_none_is_damaged(text: str) -> None:
    with pytest.raises(Damaged, match="version-unreadable"):
        read_back(text)


def test_an_instant_is_told_in_utc() -> None:
    jakarta = datetime(2027, 2, 22, 12, 0, tzinfo=timezone(timedelta(hours=7)))
    assert instant(jakarta) == jakarta
    assert instant(jakarta).tzinfo is UTC


@pytest.mark.parametrize(
    ("at", "code"),
    [
        (datetime(2027, 2, 22), "time-without-offset"),  # noqa: DTZ001  that is the point
        (datetime(1, 1, 1, tzinfo=timezone(timedelta(hours=14))), "time-unreadable"),
        (datetime(9999, 12, 31, 23, 59, tzinfo=timezone(timedelta(hours=-12))), "time-unreadable"),
    ],
)
def test_an_instant_that_no_calendar_shows_is_refused(at: datetime, code: str) -> None:
    with pytest.raises(Misused, match=code):
        instant(at)
    with pytest.raises(Misused, match=code):
        written(a_content(publish_at=at))
