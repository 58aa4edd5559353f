"""The grid's geometry, the choice of files and how they are grouped: pure, without a window."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from planner.content.ids import AssetId
from planner.ui.library.choice import Choice
from planner.ui.library.periods import Period, periods_of
from planner.ui.library.places import Measures, Places

MEASURES = Measures(edge=20, end=10, gap=12, least=132, words=38, between=13, heading=44)
LIST = Measures(edge=20, end=10, gap=12, least=132, words=38, between=13, heading=44, row=52)
counts = st.lists(st.integers(1, 40), min_size=1, max_size=6)


def placed(sizes: list[int], width: int = 886, measures: Measures = MEASURES) -> Places:
    periods, first = [], 0
    for number, count in enumerate(sizes):
        periods.append(Period(code=f"2027-{number + 1:02}", first=first, count=count))
        first += count
    return Places(periods, width, measures)


def test_the_drawing_has_six_tiles_of_132_in_a_row() -> None:
    places = placed([18])
    assert (places.columns, places.tile_width, places.picture_height) == (6, 132, 165)
    assert places.tile(6).topLeft() == places.tile(0).topLeft() + type(places.tile(0).topLeft())(0, 216)


@given(counts, st.integers(200, 2_000), st.sampled_from([MEASURES, LIST]))
def test_each_tile_is_found_where_it_stands_and_none_overlap(
    sizes: list[int], width: int, measures: Measures
) -> None:
    places = placed(sizes, width, measures)
    rects = [places.tile(number) for number in range(sum(sizes))]
    assert [places.at(rect.center()) for rect in rects] == list(range(sum(sizes)))
    assert all(not one.intersects(other) for one, other in pairwise(rects))
    assert all(rect.right() < width and rect.bottom() < places.height for rect in rects)


@given(counts, st.integers(0, 5_000), st.integers(1, 900))
def test_what_is_seen_holds_every_tile_between_two_heights(sizes: list[int], top: int, room: int) -> None:
    places = placed(sizes)
    seen = set(places.seen(top, top + room))
    for number in range(sum(sizes)):
        tile = places.tile(number)
        if tile.top() < top + room and tile.bottom() >= top:
            assert number in seen


def test_arrows_cross_from_one_group_into_the_next() -> None:
    places = placed([8, 3])
    assert places.below(1) == 7
    assert places.below(7) == 9
    assert places.above(9) == 7
    assert places.above(0) == 0
    assert places.below(10) == 10


def test_files_are_grouped_by_week_then_by_month() -> None:
    today = date(2027, 2, 24)  # a Wednesday
    moments = [datetime(2027, 2, day, 12, tzinfo=UTC) for day in (24, 22, 21, 15, 14, 1)]
    moments.append(datetime(2026, 12, 31, 20, tzinfo=UTC))
    found = [(one.code, one.count) for one in periods_of(moments, today, UTC)]
    assert found == [("this-week", 2), ("last-week", 2), ("2027-02", 2), ("2026-12", 1)]


@given(st.lists(st.integers(0, 2_000), max_size=60))
def test_groups_hold_every_file_once(hours: list[int]) -> None:
    now = datetime(2027, 2, 24, tzinfo=UTC)
    moments = sorted((now - timedelta(hours=one) for one in hours), reverse=True)
    groups = periods_of(moments, now.date(), UTC)
    assert sum(one.count for one in groups) == len(hours)
    assert len({one.code for one in groups}) == len(groups)


def chosen(*names: str) -> Choice:
    choice = Choice()
    choice.take_in([AssetId(one) for one in names])
    return choice


def test_shift_chooses_a_stretch_and_ctrl_one_more() -> None:
    choice = chosen(*"abcdef")
    choice.only(1)
    choice.extend(3)
    assert choice.ids() == set("bcd")
    choice.extend(0)
    assert choice.ids() == set("ab")
    choice.toggle(5)
    assert choice.ids() == set("abf")


def test_the_neighbour_is_chosen_when_a_file_goes() -> None:
    choice = chosen(*"abc")
    choice.only(1)
    choice.take_in([AssetId(one) for one in "ac"])
    assert (set(choice.ids()), choice.current) == ({AssetId("c")}, 1)
    choice.take_in([])
    assert (choice.count(), choice.current) == (0, -1)


def test_what_is_chosen_stays_chosen_when_others_come_before_it() -> None:
    choice = chosen(*"abc")
    choice.only(1)
    choice.take_in([AssetId(one) for one in "xyabc"])
    assert (set(choice.ids()), choice.current) == ({AssetId("b")}, 3)
