"""Going from pane to pane with F6: top bar, content, status bar, side bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from planner.ui.shell.focus_round import panes
from planner.ui.widgets.focus import first_stop

if TYPE_CHECKING:
    from planner.ui.window import MainWindow


def next_pane(window: MainWindow, step: int) -> None:
    """Move the focus to the first stop of the next pane, or of the one before (-1)."""
    frame = window.frame
    if frame is None:
        return
    there, focused = panes(frame), QApplication.focusWidget()
    here = next(
        (number for number, pane in enumerate(there) if focused and pane.isAncestorOf(focused)), -step
    )
    for offset in range(1, len(there) + 1):
        stop = first_stop(there[(here + step * offset) % len(there)])
        if stop is not None:
            window.ring.keyboard_moves()
            stop.setFocus(Qt.FocusReason.TabFocusReason)
            return
