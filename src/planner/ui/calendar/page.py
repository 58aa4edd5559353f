"""The calendar's screen: a month and its top bar."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner.content.changed import Changed
from planner.content.errors import PlannerError
from planner.content.ids import PostId
from planner.content.people import Role
from planner.desk.look_up import show_post
from planner.desk.month import posts_in_days
from planner.ui.calendar.calendar_commands import calendar_commands
from planner.ui.calendar.month_acts import MonthActs
from planner.ui.calendar.month_bar import MonthBar
from planner.ui.calendar.month_grid import MonthGrid
from planner.ui.calendar.month_steps import day_in, month_after, month_before
from planner.ui.calendar.month_view import DAYS, Spot, weeks_of
from planner.ui.calendar.weekday_bar import WeekdayBar
from planner.ui.context import Context
from planner.ui.shell.bar_page import BarPage
from planner.ui.widgets.ground import Ground
from planner.words.catalogue import _

LOOK_AT_CLOCK_MS = 30_000
EARLIEST, LATEST = date(1990, 1, 1), date(2190, 12, 1)


class CalendarPage(QObject):
    """The screen ``calendar``."""

    def __init__(self, context: Context) -> None:
        super().__init__(context.owner)
        self._context = context
        today = self.today()
        self.month, self._seen_today = today.replace(day=1), today
        self.grid = MonthGrid(context.pictures, today, context.zone)
        self._bar = MonthBar(context)
        self._widget = Ground("surface")
        self.acts = MonthActs(context, self.grid, self)
        self._soon, self._clock = QTimer(self), QTimer(self)
        self._lay_out()
        self._connect()
        context.commands.add(calendar_commands(self), self._widget)
        self.retranslate()
        self.reload()

    def widget(self) -> QWidget:
        return self._widget

    def bar(self) -> BarPage:
        return self._bar

    def retranslate(self) -> None:
        self.grid.setAccessibleName(_("Kalender bulan"))
        self._bar.retranslate()
        self._bar.show_month(self.month)
        self._tell_empty()

    @Slot()
    def reload(self) -> None:
        """Read the weeks in sight; focus and selection stay."""
        context, weeks = self._context, weeks_of(self.month)
        last = weeks[-1] + timedelta(days=DAYS - 1)
        try:
            posts = posts_in_days(context.desk, weeks[0], last, context.zone)
        except PlannerError as error:
            context.shell.complain(error)
            return
        self._seen_today = self.today()
        self.grid.show_month(posts, self.month, self._seen_today, context.zone)
        self._bar.show_month(self.month)
        self._tell_empty()

    def open(self, subject: object) -> None:
        """Show a day, or a post on its day."""
        if isinstance(subject, str):
            self._show_post(PostId(subject))
        elif isinstance(subject, date) and not isinstance(subject, datetime):
            self.show_spot(Spot(subject))
        else:
            self.reload()
        self.grid.setFocus()

    def today(self) -> date:
        """Return what day it is in the zone that is shown."""
        return self._context.desk.clock.now().astimezone(self._context.zone).date()

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
        today = self.today()
        self.month = today.replace(day=1)
        self.show_spot(Spot(today))

    @Slot(object)
    def show_spot(self, spot: Spot) -> None:
        """Bring a day into sight and move the focus there."""
        if not EARLIEST <= spot.day.replace(day=1) <= LATEST:
            return
        if not 0 <= (spot.day - weeks_of(self.month)[0]).days < DAYS * len(weeks_of(self.month)):
            self.month = spot.day.replace(day=1)
        self.reload()
        self.grid.focus_on(spot)

    @Slot(object)
    def _hear(self, _news: Changed) -> None:
        """Whatever was written may stand in these weeks now: one small query tells, once for many news."""
        self._soon.start()

    @Slot()
    def _look_at_clock(self) -> None:
        if self.today() != self._seen_today:
            self.reload()

    def _show_post(self, post_id: PostId) -> None:
        try:
            due_at = show_post(self._context.desk, post_id).post.due_at
        except PlannerError as error:
            self._context.shell.complain(error)
            return
        if due_at is None:
            self._context.shell.toast(_("Konten ini belum punya tanggal."), icon="calendar-x")
            return
        self.show_spot(Spot(due_at.astimezone(self._context.zone).date(), post_id))

    def _tell_empty(self) -> None:
        may_write = self._context.desk.person.holds(Role.CONTRIBUTOR, Role.DESIGNER)
        told = _("Belum ada konten. Tekan N untuk menambah.") if may_write else _("Belum ada konten.")
        self.grid.tell_empty(told)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self._widget)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(WeekdayBar(self.grid))
        column.addWidget(self.grid, 1)

    def _connect(self) -> None:
        grid, bar = self.grid, self._bar
        grid.turned.connect(self.turn)
        grid.went_out.connect(self.show_spot)
        bar.before.clicked.connect(self.turn_back)
        bar.after.clicked.connect(self.turn_on)
        bar.today.clicked.connect(self.go_today)
        bar.new.clicked.connect(self.acts.new_post)
        self.acts.adding.saved.connect(self.show_spot)
        self._context.news.changed.connect(self._hear)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self.reload)
        self._clock.timeout.connect(self._look_at_clock)
        self._clock.start(LOOK_AT_CLOCK_MS)
