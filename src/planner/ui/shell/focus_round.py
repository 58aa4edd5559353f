"""The round of the focus: top bar, screen, status bar, side bar, whatever was made first (DESIGN.md 5.2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from planner.ui.widgets.focus import PANE, first_stop, stops

if TYPE_CHECKING:
    from planner.ui.frame import Frame


def parts(frame: Frame) -> list[QWidget]:
    """Return the parts of the window in the order of Tab."""
    side = frame.rail if frame.is_narrow() else frame.side_bar
    return [frame.hold_bar, frame.top_bar, frame.stack, frame.status_bar, side]


def panes(frame: Frame) -> list[QWidget]:
    """Return where F6 goes: the parts, and within the screen the panes that it names."""
    found: list[QWidget] = []
    for part in parts(frame):
        named = [one for one in part.findChildren(QWidget) if one.property(PANE) and one.isVisible()]
        found.extend([one for one in named if first_stop(one)] or [part])
    return found


def next_stop(frame: Frame, focused: QWidget, step: int) -> QWidget | None:
    """Return where Tab (or, with -1, Shift+Tab) leads from here; None where Qt's own order holds."""
    round_ = [stop for part in parts(frame) for stop in stops(part)]
    if focused not in round_:
        return None
    return round_[(round_.index(focused) + step) % len(round_)]
