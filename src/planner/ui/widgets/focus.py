"""Finding where the focus can go."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

TABBED = Qt.FocusPolicy.TabFocus.value
PANE = "pane"
"""A property of the parts of a screen that F6 goes to."""


def mark_panes(*panes: QWidget) -> None:
    """Let F6 stop at these parts of a screen."""
    for one in panes:
        one.setProperty(PANE, True)  # noqa: FBT003  Qt's own signature


def stops(pane: QWidget) -> Iterator[QWidget]:
    """Yield the widgets inside a pane that Tab stops at, in the order of Tab."""
    at = pane.nextInFocusChain()
    while at is not None and at is not pane:
        tabbed = at.focusPolicy().value & TABBED
        if tabbed and pane.isAncestorOf(at) and at.isVisible() and at.isEnabled():
            yield at
        at = at.nextInFocusChain()


def first_stop(pane: QWidget) -> QWidget | None:
    """Return the first widget inside a pane that Tab would stop at."""
    return next(stops(pane), None)
