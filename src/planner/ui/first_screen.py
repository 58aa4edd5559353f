"""What the window shows first: the month of a workspace, the ways to begin, or how far the demo is."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, QTimer, Slot

from planner.content.clock import Clock
from planner.content.errors import PlannerError
from planner.desk.first_sight import first_sight
from planner.ui.first_frame import HOME, FirstFrame, Where
from planner.ui.frame import Frame
from planner.ui.screens import Entry
from planner.ui.shell.dialogs import tell_error
from planner.ui.shell.first_run import FirstRun
from planner.ui.shell.first_run_wishes import FirstRunWishes

if TYPE_CHECKING:
    from planner.desk.desk import Desk
    from planner.ui.window import MainWindow


class FirstScreen(QObject):
    """Belongs to the window, and sends its ``ready`` once a first screen can be used."""

    def __init__(self, window: MainWindow, entries: tuple[Entry, ...]) -> None:
        super().__init__(window)
        self._window, self._entries = window, entries
        self._month: FirstFrame | None = None

    def begin(self, root: Path, clock: Clock, login: str | None = None) -> None:
        """Open a workspace, or show the first run where none opens; then the window is ready.

        The month is shown at once; what else there is to load is loaded behind it.
        """
        sight = first_sight(root, login) if HOME in {one.id for one in self._entries} else None
        if sight is None:
            self._begin_slowly(root, clock, login)
            return
        self._where = Where(root=root, clock=clock, login=login)
        settings, work = self._window.settings, self._window.work
        frame = Frame(settings, self._entries)
        self._month = FirstFrame(frame, work, sight, self._where, ZoneInfo(settings.now.zone or sight.zone))
        self._month.ready.connect(self._window.ready)
        self._month.opened.connect(self._go_on)
        self._month.refused.connect(self._show_why)
        self._window.show_page(frame)
        self._month.begin()

    def begin_demo(self, root: Path, clock: Clock, login: str | None = None) -> None:
        """Open the demo workspace, made where it is missing; the first run shows how far it is."""
        page = self.show_first_run(root, clock)
        page.set_busy(busy=True)
        self._window.beginning.opened.connect(self._tell_ready)
        self._window.beginning.demo(root, clock, login)

    def show_first_run(self, root: Path, clock: Clock) -> FirstRun:
        """Offer three ways to begin; a new workspace will be at ``root``."""
        page = FirstRun(self._window.language.spoken)
        FirstRunWishes(self._window, page, root, clock)
        self._window.show_page(page)
        return page

    @Slot(object)
    def _go_on(self, desk: Desk) -> None:
        """Show the workspace in the frame that stands already, and do what was asked for meanwhile."""
        month, self._month = self._month, None
        if month is None:
            return
        day, asked = month.month.spot().day, month.month.asked
        context = self._window.open_desk_in(desk, month.frame, day)
        month.leave()
        if asked is not None and asked.screen:
            month.frame.go(asked.screen, asked.subject)
        elif asked is not None:
            context.commands.run(asked.command)

    @Slot(object)
    def _show_why(self, error: object) -> None:
        if self._month is not None and isinstance(error, PlannerError):
            self._month = None
            self.show_first_run(self._where.root, self._where.clock)
            tell_error(self._window, error)

    def _begin_slowly(self, root: Path, clock: Clock, login: str | None) -> None:
        try:
            self._window.beginning.open_at(root, clock, login)
        except PlannerError as error:
            self.show_first_run(root, clock)
            if error.code != "workspace-missing":
                tell_error(self._window, error)
        QTimer.singleShot(0, self._window.ready.emit)

    @Slot(object)
    def _tell_ready(self, _desk: Desk) -> None:
        self._window.beginning.opened.disconnect(self._tell_ready)
        QTimer.singleShot(0, self._window.ready.emit)
