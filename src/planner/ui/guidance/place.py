"""Where a topic of guidance belongs: a widget says it of itself and of all inside it."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QWidget

from planner.desk.guide import Topic, guide

PROPERTY = "guidance"


def explains(widget: QWidget, place: str) -> None:
    """Say which place of the guide a widget is."""
    widget.setProperty(PROPERTY, place)


def topic_here(screen: str = "") -> Topic | None:
    """Return the topic of what has the focus, of what it stands in, or of the screen; None: there is none."""
    widget = QApplication.focusWidget()
    while widget is not None:
        found = guide().at(str(widget.property(PROPERTY) or ""))
        if found:
            return found[0]
        widget = widget.parentWidget()
    return next(iter(guide().at(screen)), None)
