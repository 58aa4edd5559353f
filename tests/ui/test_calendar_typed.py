"""Days and hours as people type them."""

from __future__ import annotations

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.ui.calendar.offered_hour import offered_hour
from planner.ui.typed_time import next_half_hour, typed_day, typed_hour

JAKARTA = ZoneInfo("Asia/Jakarta")
NOW = datetime(2027, 2, 22, 8, 12, tzinfo=JAKARTA)
TODAY = NOW.date()


@pytest.mark.parametrize(
    ("text", "hour"),
    [
        ("16.00", time(16)),
        ("16:00", time(16)),
        ("1600", time(16)),
        ("930", time(9, 30)),
        ("9", time(9)),
        ("16.00 WIB", time(16)),
        (" 8.05 wib", time(8, 5)),
        ("16.", time(16)),
        ("pukul 7.05", time(7, 5)),
        ("24.00", None),
        ("16.60", None),
        ("sore", None),
        ("", None),
    ],
)
def test_an_hour_is_read_as_people_write_it(text: str, hour: time | None) -> None:
    assert typed_hour(text) == hour


@given(st.times(), st.sampled_from([".", ":", " ", ""]))
def test_every_hour_that_is_shown_can_be_typed(hour: time, between: str) -> None:
    assert typed_hour(f"{hour:%H}{between}{hour:%M}") == time(hour.hour, hour.minute)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("24", date(2027, 2, 24)),
        ("24/3", date(2027, 3, 24)),
        ("24 Mei", date(2027, 5, 24)),
        ("Rab, 24 Feb", date(2027, 2, 24)),
        ("Wed, 24 Feb", date(2027, 2, 24)),
        ("24-2-2028", date(2028, 2, 24)),
        ("24 Desember 2026", date(2026, 12, 24)),
        ("30 Feb", None),
        ("24 Xyz", None),
        ("besok", None),
    ],
)
def test_a_day_is_read_as_people_write_it(text: str, day: date | None) -> None:
    assert typed_day(text, TODAY) == day


def test_the_next_half_hour_that_has_not_begun_is_the_earliest() -> None:
    assert next_half_hour(NOW, JAKARTA).time() == time(8, 30)
    assert next_half_hour(NOW.replace(minute=30), JAKARTA).time() == time(9)


def test_the_offered_hour_is_free_and_not_over() -> None:
    assert offered_hour(TODAY, (), NOW, JAKARTA) == time(9)
    assert offered_hour(TODAY, (time(9),), NOW, JAKARTA) == time(16)
    assert offered_hour(TODAY, (), NOW.replace(hour=18), JAKARTA) == time(18, 30)
    assert offered_hour(date(2027, 2, 1), (), NOW, JAKARTA) == time(9)  # over anyway
