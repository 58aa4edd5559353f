"""Closing the window while something is being sent: it asks, and never lets a post go out twice."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from planner.desk.titles import titles_of
from planner.ui.shell.leave_dialog import LeaveDialog

if TYPE_CHECKING:
    from planner.ui.window import MainWindow

LOOK_EVERY_MS, PATIENCE_MS = 150, 20_000


class Leaving(QObject):
    """Belongs to the window and is asked before it closes."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._dialog: LeaveDialog | None = None
        self._may_go = self._parked = False
        self._then: Callable[[], object] = window.close
        self._look = QTimer(self)
        self._look.setInterval(LOOK_EVERY_MS)
        self._look.timeout.connect(self._see)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self._patience.timeout.connect(self._go)

    def may_close(self) -> bool:
        """Tell whether the window may close now; where something is being sent, a dialog asks."""
        context = self._window.context
        if self._may_go or context is None:
            return True
        in_hand = context.sending.in_hand()
        if not in_hand:
            self._then = self._window.close
            return True
        if self._dialog is None:
            self._dialog = LeaveDialog(self._window, titles_of(context.desk, in_hand))
            self._dialog.wait_asked.connect(self._wait)
            self._dialog.later_asked.connect(self._park)
            self._dialog.finished.connect(self._forget)
            self._dialog.open()
        return False

    def leads_to(self, then: Callable[[], object]) -> None:
        """Say what is to be done once nothing holds it up any more, in place of closing the window."""
        self._then = then

    @Slot()
    def _wait(self) -> None:
        """Close when nothing is in hand any more."""
        self._look.start()

    @Slot()
    def _see(self) -> None:
        context = self._window.context
        if context is None or not context.sending.in_hand():
            self._look.stop()
            self._go()

    @Slot()
    def _park(self) -> None:
        """Finish the step in hand, leave the rest for the next start, then close."""
        context = self._window.context
        if context is None:
            self._go()
            return
        if not self._parked:
            context.sending.ended.connect(self._go)
        self._parked = True
        context.sending.stop()
        self._patience.start()

    @Slot()
    def _go(self) -> None:
        self._patience.stop()
        if self._may_go:
            return
        self._may_go = True
        if self._dialog is not None:
            self._dialog.accept()
        then, self._then = self._then, self._window.close
        context = self._window.context
        if self._parked and context is not None:
            context.sending.ended.disconnect(self._go)
        then()
        if self._parked and context is not None and self._window.context is context:
            context.sending.begin()  # something else would not let it close
        self._may_go = self._parked = False

    @Slot()
    def _forget(self) -> None:
        self._dialog = None
        if not self._may_go:
            self._then = self._window.close
        self._look.stop()
