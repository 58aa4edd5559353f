"""A month with its bar: turning its pages, going to today. Where the posts come from is not its business."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner.desk.month import DayPost
from planner.ui.calendar.month_bar import MonthBar
from planner.ui.calendar.month_grid import MonthGrid
from planner.ui.calendar.month_steps import day_in, month_after, month_before
from planner.ui.calendar.month_view import DAYS, Spot, weeks_of
from planner.ui.calendar.weekday_bar import WeekdayBar
from planner.ui.pictures import Pictures
from planner.ui.widgets.ground import Ground
from planner.words.catalogue import _

EARLIEST, LATEST = date(1990, 1, 1), date(2190, 12, 1)


class MonthSource(Protocol):
    """Where a month is read."""

    def zone(self) -> ZoneInfo:
        """Return the zone whose days are shown."""
        ...

    def today(self) -> date:
        """Return what day it is in that zone."""
        ...

    def posts(self, first: date, last: date) -> tuple[DayPost, ...] | None:
        """Return what is due from a first to a last day; None where it can't be read now."""
        ...

    def empty_words(self) -> str:
        """Return what is said where nothing stands."""
        ...


class MonthPage(QObject):
    """Shows the weeks of ``month`` and keeps the focus in sight."""

    def __init__(self, source: MonthSource, pictures: Pictures, bar: MonthBar, parent: QObject) -> None:
        super().__init__(parent)
        self._source, self._bar = source, bar
        self.seen_today = source.today()
        self.month = self.seen_today.replace(day=1)
        self.grid = MonthGrid(pictures, self.seen_today, source.zone())
        self._widget = Ground("surface")
        column = QVBoxLayout(self._widget)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(WeekdayBar(self.grid))
        column.addWidget(self.grid, 1)
        self.grid.turned.connect(self.turn)
        self.grid.went_out.connect(self.show_spot)
        bar.before.clicked.connect(self.turn_back)
        bar.after.clicked.connect(self.turn_on)
        bar.today.clicked.connect(self.go_today)

    def widget(self) -> QWidget:
        return self._widget

    def bar(self) -> MonthBar:
        return self._bar

    def retranslate(self) -> None:
        self.grid.setAccessibleName(_("Kalender bulan"))
        self._bar.retranslate()
        self._bar.show_month(self.month)
        self.grid.tell_empty(self._source.empty_words())

    @Slot()
    def reload(self) -> None:
        """Read the weeks in sight; focus and selection stay."""
        weeks = weeks_of(self.month)
        posts = self._source.posts(weeks[0], weeks[-1] + timedelta(days=DAYS - 1))
        if posts is None:
            return
        self.seen_today = self._source.today()
        self.grid.show_month(posts, self.month, self.seen_today, self._source.zone())
        self._bar.show_month(self.month)
        self.grid.tell_empty(self._source.empty_words())

    @Slot(object)
    def turn(self, months: int) -> None:
        """Show the month before (-1) or after (1); the focus keeps its day of the month."""
        to = month_before(self.month) if months < 0 else month_after(self.month)
        if EARLIEST <= to <= LATEST:
            self.month = to
            self.reload()
            self.grid.focus_on(Spot(day_in(to, self.grid.spot.day.day)))

    @Slot()
    def turn_back(self) -> None:
        self.turn(-1)

    @Slot()
    def turn_on(self) -> None:
        self.turn(1)

    @Slot()
    def go_today(self) -> None:
        """Show this month, with the focus on today."""
        self.show_day(self._source.today())

    def show_day(self, day: date) -> None:
        """Show the month of a day, with the focus on it."""
        if EARLIEST <= day.replace(day=1) <= LATEST:
            self.month = day.replace(day=1)
            self.show_spot(Spot(day))

    @Slot(object)
    def show_spot(self, spot: Spot) -> None:
        """Bring a day into sight and move the focus there."""
        if not EARLIEST <= spot.day.replace(day=1) <= LATEST:
            return
        if not 0 <= (spot.day - weeks_of(self.month)[0]).days < DAYS * len(weeks_of(self.month)):
            self.month = spot.day.replace(day=1)
        self.reload()
        self.grid.focus_on(spot)
