"""The main window: the first run, or the frame of an open workspace."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSettings, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QWidget
from shiboken6 import isValid
from typing_extensions import override

from planner.desk.logfile import log_into, stop_logging
from planner.ui.beginning import Beginning
from planner.ui.first_frame import HOME
from planner.ui.first_screen import FirstScreen
from planner.ui.frame import Frame
from planner.ui.language import Language
from planner.ui.leaving import Leaving
from planner.ui.screens import SCREENS, Entry
from planner.ui.settings import SettingsFile
from planner.ui.shell.crash_dialog import CrashDialog
from planner.ui.shell.focus_ring import FocusRing
from planner.ui.shell.focus_round import next_stop
from planner.ui.theme.appearance import Appearance
from planner.ui.work import Work

if TYPE_CHECKING:
    from planner.desk.desk import Desk
    from planner.ui.context import Context
    from planner.ui.overlays import Overlays

USUAL, SMALLEST = (1440, 900), (1280, 720)
GEOMETRY = "window/geometry"


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
        self._entries = screens
        self._sends = sends
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
        self.first = FirstScreen(self, screens)
        self._remember_place()

    @Slot()
    def show_beginning(self) -> None:
        """Close the workspace that is open and offer the ways to begin again."""
        self.leaving.leads_to(self.show_beginning)
        if self.context is not None and self._may_close():
            desk = self.context.desk
            root, clock = desk.workspace.root, desk.clock
            self.close_desk()
            self.first.show_first_run(root, clock)

    @Slot(object)
    def open_desk(self, desk: Desk) -> None:
        """Show a workspace; one that was open before is closed."""
        self.open_desk_in(desk, Frame(self.settings, self._entries))

    def open_desk_in(self, desk: Desk, frame: Frame, day: object = None) -> Context:
        """Show a workspace in a frame, perhaps one that shows its month already."""
        from planner.ui.commands.frame_commands import frame_commands  # noqa: PLC0415  brings the desk along
        from planner.ui.composer.unfinished import offer_unfinished  # noqa: PLC0415
        from planner.ui.opening import opened  # noqa: PLC0415
        from planner.ui.overlays import Overlays  # noqa: PLC0415

        self.close_desk()
        log_into(desk.workspace.root / "logs")
        self.frame, self.context = frame, opened(desk, frame, self.settings, self.appearance)
        frame.attach(self.context)
        self.overlays = Overlays(self, frame, self._entries)
        self.context.commands.add(frame_commands(self, frame, self.overlays, self._entries), self)
        self.show_page(frame)
        known = [one.id for one in self._entries]
        frame.go(HOME if HOME in known else next(iter(known), ""), day)
        if "composer" in known:
            offer_unfinished(self.context)
        if self._sends and self.settings.now.sends:
            self.context.sending.begin()
        return self.context

    def show_page(self, page: QWidget) -> None:
        """Show a page in place of the one before, which is let go."""
        before = self._pages.currentWidget()
        if before is page:
            return
        self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)
        if before is not None:
            self._pages.removeWidget(before)
            before.deleteLater()

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
        if not self._may_close():
            event.ignore()
            return
        if self._memory is not None:
            self._memory.setValue(GEOMETRY, self.saveGeometry())
            self._memory.sync()
        self.work.close()
        self.close_desk()
        self.beginning.close()
        super().closeEvent(event)

    def _may_close(self) -> bool:
        return self.leaving.may_close() and (self.frame is None or self.frame.may_close())

    def _remember_place(self) -> None:
        kept = None if self._memory is None else self._memory.value(GEOMETRY)
        if isinstance(kept, QByteArray):
            self.restoreGeometry(kept)
