"""The month as rectangles, and the steps of the keyboard in it: pure functions."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from itertools import combinations
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from planner.content.ids import PostId
from planner.content.state import PublicationState, State
from planner.desk.month import DayPost
from planner.ui.calendar.measures import Box
from planner.ui.calendar.month_steps import day_in, month_after, month_before, stepped, stops
from planner.ui.calendar.month_view import MonthView, Spot, month_view, weeks_of

JAKARTA = ZoneInfo("Asia/Jakarta")
FEBRUARY, TODAY = date(2027, 2, 1), date(2027, 2, 22)
Key = Qt.Key


def a_day_post(number: int, day: date = TODAY, at: time = time(9), shown: State = State.DRAFT) -> DayPost:
    due_at = datetime.combine(day, at, JAKARTA).astimezone(UTC)
    return DayPost(
        id=PostId(f"{number:04}"), title=f"Konten {number}", shown=shown, due_at=due_at, networks=()
    )


def laid_out(*posts: DayPost, height: int = 790, month: date = FEBRUARY, width: int = 1200) -> MonthView:
    return month_view(posts, month=month, zone=JAKARTA, today=TODAY, width=width, height=height)


months = st.dates(date(1991, 1, 1), date(2189, 12, 31)).map(lambda day: day.replace(day=1))
states = st.sampled_from([*State, PublicationState.UNCONFIRMED, PublicationState.OVERDUE])
post_lists = st.lists(st.tuples(st.integers(-10, 50), st.integers(0, 1439), states), max_size=60)


@given(months, post_lists, st.integers(500, 2600), st.integers(200, 1600))
def test_nothing_overlaps_and_every_post_is_in_exactly_its_day(
    month: date, told: list[tuple[int, int, State]], width: int, height: int
) -> None:
    posts = [
        a_day_post(number, month + timedelta(days=day), time(minute // 60, minute % 60), shown)
        for number, (day, minute, shown) in enumerate(told)
    ]
    view = laid_out(*posts, month=month, width=width, height=height)
    seen = [post for cell in view.cells for post in cell.posts]
    assert len(seen) == len({post.id for post in seen})
    for post in posts:
        own = view.cell(post.due_at.astimezone(JAKARTA).date())
        assert own is None or post in own.posts
    for cell in view.cells:
        assert sorted([*(one.post.id for one in cell.chips), *(one.id for one in cell.hidden)]) == sorted(
            one.id for one in cell.posts
        )
        assert (cell.pill is None) == (not cell.hidden)
        parts = [one.box for one in cell.chips] + ([cell.pill] if cell.pill else [])
        assert all(_inside(part, cell.box) for part in parts)
        assert not any(_overlap(one, other) for one, other in combinations(parts, 2))
    assert sum(cell.box.width * cell.box.height for cell in view.cells) == view.width * view.height


@given(months)
def test_a_month_is_shown_whole_in_weeks_that_begin_on_monday(month: date) -> None:
    weeks = weeks_of(month)
    assert 5 <= len(weeks) <= 6
    assert all(week.weekday() == 0 for week in weeks)
    assert weeks[0] <= month
    assert weeks[-1] + timedelta(days=7) >= month_after(month)
    assert month_before(month_after(month)) == month


def test_one_post_in_a_high_row_is_a_tall_chip_and_two_are_compact() -> None:
    view = laid_out(a_day_post(1), a_day_post(2, date(2027, 2, 23)), a_day_post(3, date(2027, 2, 23)))
    monday, tuesday = view.cell(TODAY), view.cell(date(2027, 2, 23))
    assert monday is not None
    assert tuesday is not None
    assert [(one.box.height, one.is_tall) for one in monday.chips] == [(60, True)]
    assert [(one.box.height, one.is_tall) for one in tuesday.chips] == [(44, False), (44, False)]


def test_rows_are_never_lower_than_100_and_then_chips_are_compact() -> None:
    view = laid_out(a_day_post(1), height=300)
    assert view.height == 500
    cell = view.cell(TODAY)
    assert cell is not None
    assert [one.is_tall for one in cell.chips] == [False]


def test_what_needs_somebody_is_shown_before_what_is_over() -> None:
    over = [a_day_post(number, at=time(7, number), shown=State.PUBLISHED) for number in range(3)]
    failed = a_day_post(8, at=time(20), shown=State.FAILED)
    coming = a_day_post(9, at=time(19))
    cell = laid_out(*over, coming, failed).cell(TODAY)
    assert cell is not None
    assert [one.post.id for one in cell.chips] == [coming.id, failed.id]
    assert list(cell.hidden) == over


def test_a_point_finds_the_chip_the_pill_or_the_day() -> None:
    view = laid_out(*(a_day_post(number, at=time(8 + number)) for number in range(4)))
    cell = view.cell(TODAY)
    assert cell is not None
    assert cell.pill is not None
    chip = cell.chips[1]
    assert view.at(*_middle(chip.box)) == Spot(TODAY, chip.post.id)
    assert view.at(*_middle(cell.pill)) == Spot(TODAY, on_pill=True)
    assert view.at(*_middle(cell.plus)) == Spot(TODAY, on_plus=True)
    assert view.at(cell.box.left + 1, cell.box.bottom - 2) == Spot(TODAY)
    assert view.at(-1, 5) is None


def test_down_goes_through_a_days_posts_and_its_pill_into_the_next_week() -> None:
    view = laid_out(*(a_day_post(number, at=time(8 + number)) for number in range(4)))
    spot, way = Spot(TODAY), []
    for _ in range(4):
        there = stepped(view, spot, Key.Key_Down)
        assert there is not None
        spot = there
        way.append(spot)
    cell = view.cell(TODAY)
    assert cell is not None
    assert way == [*stops(cell)[1:], Spot(TODAY + timedelta(weeks=1))]
    assert stepped(view, way[0], Key.Key_Up) == Spot(TODAY)


@pytest.mark.parametrize(
    ("key", "day"),
    [
        (Key.Key_Left, date(2027, 2, 23)),
        (Key.Key_Right, date(2027, 2, 25)),
        (Key.Key_Up, date(2027, 2, 17)),
        (Key.Key_Down, date(2027, 3, 3)),
        (Key.Key_Home, date(2027, 2, 22)),
        (Key.Key_End, date(2027, 2, 28)),
    ],
)
def test_arrows_go_by_days_and_weeks(key: Qt.Key, day: date) -> None:
    assert stepped(laid_out(), Spot(date(2027, 2, 24)), key) == Spot(day)


def test_the_day_of_the_month_is_kept_where_the_month_has_it() -> None:
    assert day_in(date(2027, 2, 1), 31) == date(2027, 2, 28)
    assert day_in(date(2027, 3, 1), 31) == date(2027, 3, 31)


def _inside(inner: Box, outer: Box) -> bool:
    return (
        outer.left <= inner.left
        and inner.right <= outer.right
        and outer.top <= inner.top
        and inner.bottom <= outer.bottom
    )


def _overlap(one: Box, other: Box) -> bool:
    return (
        one.left < other.right
        and other.left < one.right
        and one.top < other.bottom
        and other.top < one.bottom
    )


def _middle(box: Box) -> tuple[float, float]:
    return box.left + box.width / 2, box.top + box.height / 2
