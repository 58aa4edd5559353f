"""Going from pane to pane with F6: top bar, content, status bar, side bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from planner.ui.widgets.focus import first_stop

if TYPE_CHECKING:
    from planner.ui.window import MainWindow


def next_pane(window: MainWindow, step: int) -> None:
    """Move the focus to the first stop of the next pane, or of the one before (-1)."""
    frame = window.frame
    if frame is None:
        return
    side = frame.rail if frame.is_narrow() else frame.side_bar
    panes: list[QWidget] = [frame.top_bar, frame.stack, frame.status_bar, side]
    focused = QApplication.focusWidget()
    here = next(
        (number for number, pane in enumerate(panes) if focused and pane.isAncestorOf(focused)), -step
    )
    for offset in range(1, len(panes) + 1):
        stop = first_stop(panes[(here + step * offset) % len(panes)])
        if stop is not None:
            window.ring.keyboard_moves()
            stop.setFocus(Qt.FocusReason.TabFocusReason)
            return
