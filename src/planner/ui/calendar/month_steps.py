"""Where the focus goes in a month with the arrow keys: by days and weeks, and down into a day's posts."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import Qt

from planner.ui.calendar.month_view import DayCell, MonthView, Spot

Step = Callable[[MonthView, Spot], Spot]
DAY, WEEK = timedelta(days=1), timedelta(weeks=1)


def stops(cell: DayCell) -> tuple[Spot, ...]:
    """Return where the focus can stand in a day: on the day, its chips, its pill."""
    chips = tuple(Spot(cell.day, one.post.id) for one in cell.chips)
    pill = (Spot(cell.day, on_pill=True),) if cell.pill is not None else ()
    return (Spot(cell.day), *chips, *pill)


def stepped(view: MonthView, spot: Spot, key: Qt.Key) -> Spot | None:
    """Return where a key leads, None when it leads nowhere; the day may be out of sight."""
    step = STEPS.get(key)
    return None if step is None else step(view, spot)


def settled(view: MonthView, spot: Spot) -> Spot:
    """Return the spot, or its day where what it was on is not in sight any more."""
    cell = view.cell(spot.day)
    return spot if cell is not None and spot in stops(cell) else Spot(spot.day)


def month_before(month: date) -> date:
    """Return the first day of the month before."""
    return (month.replace(day=1) - DAY).replace(day=1)


def month_after(month: date) -> date:
    """Return the first day of the month after."""
    return (month.replace(day=1) + timedelta(days=31)).replace(day=1)


def day_in(month: date, day: int) -> date:
    """Return a day of a month, its last one where it has not that many."""
    return min(month.replace(day=1) + timedelta(days=day - 1), month_after(month) - DAY)


def _down(view: MonthView, spot: Spot) -> Spot:
    return _along(view, spot, 1) or Spot(spot.day + WEEK)


def _up(view: MonthView, spot: Spot) -> Spot:
    return _along(view, spot, -1) or Spot(spot.day - WEEK)


def _along(view: MonthView, spot: Spot, step: int) -> Spot | None:
    cell = view.cell(spot.day)
    if cell is None:
        return None
    there = stops(cell)
    number = there.index(settled(view, spot)) + step
    return there[number] if 0 <= number < len(there) else None


STEPS: dict[int, Step] = {
    Qt.Key.Key_Left: lambda _view, spot: Spot(spot.day - DAY),
    Qt.Key.Key_Right: lambda _view, spot: Spot(spot.day + DAY),
    Qt.Key.Key_Down: _down,
    Qt.Key.Key_Up: _up,
    Qt.Key.Key_Home: lambda _view, spot: Spot(spot.day - DAY * spot.day.weekday()),
    Qt.Key.Key_End: lambda _view, spot: Spot(spot.day + DAY * (6 - spot.day.weekday())),
}
