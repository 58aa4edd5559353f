"""Finding where the focus can go."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

TABBED = Qt.FocusPolicy.TabFocus.value


def first_stop(pane: QWidget) -> QWidget | None:
    """Return the first widget inside a pane that Tab would stop at, in the order of Tab."""
    at = pane.nextInFocusChain()
    while at is not None and at is not pane:
        tabbed = at.focusPolicy().value & TABBED
        if tabbed and pane.isAncestorOf(at) and at.isVisible() and at.isEnabled():
            return at
        at = at.nextInFocusChain()
    return None
