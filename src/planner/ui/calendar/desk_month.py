"""Reads a month at the desk."""

from __future__ import annotations

from datetime import date
from zoneinfo import ZoneInfo

from planner.content.errors import PlannerError
from planner.content.people import Role
from planner.desk.month import DayPost, posts_in_days
from planner.ui.context import Context
from planner.words.catalogue import _


class DeskMonth:
    """What the person at the desk sees."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def zone(self) -> ZoneInfo:
        return self._context.zone

    def today(self) -> date:
        return self._context.desk.clock.now().astimezone(self.zone()).date()

    def posts(self, first: date, last: date) -> tuple[DayPost, ...] | None:
        try:
            return posts_in_days(self._context.desk, first, last, self.zone())
        except PlannerError as error:
            self._context.shell.complain(error)
            return None

    def empty_words(self) -> str:
        may_write = self._context.desk.person.holds(Role.CONTRIBUTOR, Role.DESIGNER)
        return _("Belum ada konten. Tekan N untuk menambah.") if may_write else _("Belum ada konten.")
