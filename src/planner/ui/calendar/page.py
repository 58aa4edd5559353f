"""The calendar's screen: a month and its top bar."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QTimer, Slot

from planner.content.changed import Changed
from planner.content.errors import PlannerError
from planner.content.ids import PostId
from planner.desk.look_up import show_post
from planner.ui.calendar.calendar_commands import calendar_commands
from planner.ui.calendar.desk_month import DeskMonth
from planner.ui.calendar.month_acts import MonthActs
from planner.ui.calendar.month_bar import MonthBar
from planner.ui.calendar.month_page import MonthPage
from planner.ui.calendar.month_view import Spot
from planner.ui.context import Context
from planner.words.catalogue import _

LOOK_AT_CLOCK_MS = 30_000


class CalendarPage(MonthPage):
    """The screen ``calendar``."""

    def __init__(self, context: Context) -> None:
        bar = MonthBar()
        bar.add_search(context)
        bar.add_new()
        super().__init__(DeskMonth(context), context.pictures, bar, context.owner)
        self._context = context
        self.acts = MonthActs(context, self.grid, self)
        self._soon, self._clock = QTimer(self), QTimer(self)
        self._connect()
        context.commands.add(calendar_commands(self), self.widget())
        self.retranslate()

    def open(self, subject: object) -> None:
        """Show a day, or a post on its day."""
        if isinstance(subject, str):
            self._show_post(PostId(subject))
        elif isinstance(subject, date) and not isinstance(subject, datetime):
            self.show_day(subject)
        else:
            self.reload()
        self.grid.setFocus()

    @Slot(object)
    def _hear(self, _news: Changed) -> None:
        """Whatever was written may stand in these weeks now: one small query tells, once for many news."""
        self._soon.start()

    @Slot()
    def _look_at_clock(self) -> None:
        if self._source.today() != self.seen_today:
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

    def _connect(self) -> None:
        self.bar().new.clicked.connect(self.acts.new_post)
        self.acts.adding.saved.connect(self.show_spot)
        self._context.news.changed.connect(self._hear)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self.reload)
        self._clock.timeout.connect(self._look_at_clock)
        self._clock.start(LOOK_AT_CLOCK_MS)
