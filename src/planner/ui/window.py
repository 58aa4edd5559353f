"""The main window: the first run, or the frame of an open workspace."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QByteArray, QSettings, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QWidget
from shiboken6 import isValid
from typing_extensions import override

from planner.content.clock import Clock
from planner.content.errors import PlannerError
from planner.desk.first_sight import first_sight
from planner.desk.logfile import log_into, stop_logging
from planner.ui.beginning import Beginning
from planner.ui.first_frame import FirstFrame, Where
from planner.ui.frame import Frame
from planner.ui.language import Language
from planner.ui.leaving import Leaving
from planner.ui.screens import SCREENS, Entry
from planner.ui.settings import SettingsFile
from planner.ui.shell.crash_dialog import CrashDialog
from planner.ui.shell.dialogs import tell_error
from planner.ui.shell.first_run import FirstRun
from planner.ui.shell.first_run_wishes import FirstRunWishes
from planner.ui.shell.focus_ring import FocusRing
from planner.ui.shell.focus_round import next_stop
from planner.ui.theme.appearance import Appearance
from planner.ui.work import Work

if TYPE_CHECKING:
    from planner.desk.desk import Desk
    from planner.ui.context import Context
    from planner.ui.overlays import Overlays

USUAL, SMALLEST = (1440, 900), (1280, 720)
GEOMETRY, HOME = "window/geometry", "calendar"


class MainWindow(QMainWindow):
    """``ready`` is sent once a first screen can be used. ``sends``: it publishes what is due."""

    ready = Signal()

    def __init__(
        self,
        settings: SettingsFile,
        appearance: Appearance,
        language: Language,
        *,
        memory: Path | None = None,
        screens: tuple[Entry, ...] = SCREENS,
        sends: bool = False,
    ) -> None:
        super().__init__()
        self.settings, self.appearance, self.language = settings, appearance, language
        self.context: Context | None = None
        self.frame: Frame | None = None
        self.overlays: Overlays | None = None
        self.crash_dialog: CrashDialog | None = None
        self._first: FirstFrame | None = None
        self._entries = screens
        self._sends = sends
        self._asks: list[Callable[[], bool]] = []
        self.leaving = Leaving(self)
        self._memory = None if memory is None else QSettings(str(memory), QSettings.Format.IniFormat)
        self.work = Work(self)
        self.beginning = Beginning(self.work, self)
        self.beginning.opened.connect(self.open_desk)
        self._pages = QStackedWidget()
        self.setCentralWidget(self._pages)
        self.setWindowTitle("Humas Planner")
        self.setMinimumSize(*SMALLEST)
        self.resize(*USUAL)
        self.ring = FocusRing(self)
        self._remember_place()

    def begin(self, root: Path, clock: Clock, login: str | None = None) -> None:
        """Open a workspace, or show the first run where none opens; then the window is ready.

        The month is shown at once; what else there is to load is loaded behind it.
        """
        self._root, self._clock = root, clock
        sight = first_sight(root, login) if HOME in {one.id for one in self._entries} else None
        if sight is None:
            self._begin_slowly(root, clock, login)
            return
        zone = ZoneInfo(self.settings.now.zone or sight.zone)
        where = Where(root=root, clock=clock, login=login)
        frame = Frame(self.settings, self._entries)
        self._first = FirstFrame(frame, self.work, sight, where, zone)
        self._first.ready.connect(self.ready)
        self._first.opened.connect(self._go_on)
        self._first.refused.connect(self._show_why)
        self._show(frame)
        self._first.begin()

    @Slot(object)
    def _go_on(self, desk: Desk) -> None:
        """Show the workspace in the frame that stands already, and do what was asked for meanwhile."""
        first = self._first
        if first is None:
            return
        day, asked = first.month.spot().day, first.month.asked
        self.open_desk(desk)
        if self.frame is None or self.context is None:
            return
        self.frame.go(HOME, day)
        first.leave()
        if asked is not None and asked.screen:
            self.frame.go(asked.screen, asked.subject)
        elif asked is not None:
            self.context.commands.run(asked.command)

    @Slot(object)
    def _show_why(self, error: object) -> None:
        if self._first is not None and isinstance(error, PlannerError):
            self._first = None
            self.show_first_run(self._root, self._clock)
            tell_error(self, error)

    def _begin_slowly(self, root: Path, clock: Clock, login: str | None) -> None:
        try:
            self.beginning.open_at(root, clock, login)
        except PlannerError as error:
            self.show_first_run(root, clock)
            if error.code != "workspace-missing":
                tell_error(self, error)
        QTimer.singleShot(0, self.ready.emit)

    def begin_demo(self, root: Path, clock: Clock, login: str | None = None) -> None:
        """Open the demo workspace, made where it is missing; the first run shows how far it is."""
        page = self.show_first_run(root, clock)
        page.set_busy(busy=True)
        self.beginning.opened.connect(self._tell_ready)
        self.beginning.demo(root, clock, login)

    def show_first_run(self, root: Path, clock: Clock) -> FirstRun:
        """Offer three ways to begin; a new workspace will be at ``root``."""
        page = FirstRun(self.language.spoken)
        FirstRunWishes(self, page, root, clock)
        self._show(page)
        return page

    @Slot()
    def show_beginning(self) -> None:
        """Close the workspace that is open and offer the ways to begin again."""
        self.leaving.leads_to(self.show_beginning)
        if self.context is not None and all(may_close() for may_close in tuple(self._asks)):
            desk = self.context.desk
            root, clock = desk.workspace.root, desk.clock
            self.close_desk()
            self.show_first_run(root, clock)

    @Slot(object)
    def open_desk(self, desk: Desk) -> None:
        """Show a workspace; one that was open before is closed."""
        from planner.ui.commands.frame_commands import frame_commands  # noqa: PLC0415  brings the desk along
        from planner.ui.composer.unfinished import offer_unfinished  # noqa: PLC0415
        from planner.ui.opening import opened  # noqa: PLC0415
        from planner.ui.overlays import Overlays  # noqa: PLC0415

        self.close_desk()
        log_into(desk.workspace.root / "logs")
        self.frame = Frame(self.settings, self._entries) if self._first is None else self._first.frame
        self._first = None
        self.context = opened(desk, self.frame, self.settings, self.appearance)
        self.frame.attach(self.context)
        self.overlays = Overlays(self, self.frame, self._entries)
        self.context.commands.add(frame_commands(self, self.frame, self.overlays, self._entries), self)
        self._show(self.frame)
        known = [one.id for one in self._entries]
        self.frame.go(HOME if HOME in known else next(iter(known), ""))
        if "composer" in known:
            offer_unfinished(self.context)
        if self._sends and self.settings.now.sends:
            self.context.sending.begin()

    def close_desk(self) -> None:
        """Close the workspace that is open."""
        if self.context is None or self.frame is None:
            return
        from planner.ui.opening import close  # noqa: PLC0415  it is loaded: something is open

        close(self.context)
        stop_logging()
        for action in self.actions():
            self.removeAction(action)
            action.deleteLater()
        self.context = self.frame = self.overlays = None

    def change_settings(self, **wanted: object) -> None:
        """Keep some settings and live by them at once."""
        now = self.settings.change(**wanted)
        self.language.choose(now.language)
        self.appearance.choose(now.theme, now.scale)
        if self.context is not None and self.frame is not None:
            self.context.commands.letters_act = now.letter_keys
            self.frame.fit()
            if "zone" in wanted:
                self.frame.reload()
            if "sends" in wanted and self._sends:
                (self.context.sending.begin if now.sends else self.context.sending.stop)()

    def ask_before_closing(self, may_close: Callable[[], bool]) -> None:
        """Let somebody say, whenever the window is to be closed, whether it may."""
        self._asks.append(may_close)

    @Slot(str)
    def show_crash(self, report: str) -> None:
        """Show what went wrong, to be copied; what follows is added to it."""
        if self.crash_dialog is not None and isValid(self.crash_dialog) and self.crash_dialog.isVisible():
            self.crash_dialog.add(report)
            return
        self.crash_dialog = CrashDialog(self, report)
        self.crash_dialog.open()

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        focused = QApplication.focusWidget()
        if focused is not None and focused.isVisible():  # Qt calls this too when the focused widget is hidden
            self.ring.keyboard_moves()
        stop = next_stop(self.frame, focused, 1 if next else -1) if self.frame and focused else None
        if stop is None:
            return super().focusNextPrevChild(next)
        reason = Qt.FocusReason
        stop.setFocus(reason.TabFocusReason if next else reason.BacktabFocusReason)
        return True

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self.leaving.leads_to(self.close)
        if not all(may_close() for may_close in tuple(self._asks)):
            event.ignore()
            return
        if self._memory is not None:
            self._memory.setValue(GEOMETRY, self.saveGeometry())
            self._memory.sync()
        self.work.close()
        self.close_desk()
        self.beginning.close()
        super().closeEvent(event)

    @Slot(object)
    def _tell_ready(self, _desk: Desk) -> None:
        self.beginning.opened.disconnect(self._tell_ready)
        QTimer.singleShot(0, self.ready.emit)

    def _show(self, page: QWidget) -> None:
        before = self._pages.currentWidget()
        self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)
        if before is not None:
            self._pages.removeWidget(before)
            before.deleteLater()

    def _remember_place(self) -> None:
        kept = None if self._memory is None else self._memory.value(GEOMETRY)
        if isinstance(kept, QByteArray):
            self.restoreGeometry(kept)
