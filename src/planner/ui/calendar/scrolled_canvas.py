"""A canvas that may be larger than its viewport, in both directions."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Signal
from PySide6.QtWidgets import QAbstractScrollArea, QScrollBar
from typing_extensions import override

from planner.ui.calendar.measures import Box
from planner.ui.theme.tokens import px
from planner.ui.widgets.ground import Ground


class ScrolledCanvas(QAbstractScrollArea):
    """``scrolled`` is sent when another part comes into sight."""

    scrolled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setCornerWidget(Ground("surface"))

    def offset(self) -> QPoint:
        """Return how far it is scrolled."""
        return QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def on_viewport(self, box: Box) -> QRect:
        """Return where a box of the canvas is on the viewport."""
        return QRect(*box).translated(-self.offset())

    def on_canvas(self, point: QPoint) -> QPoint:
        """Return which point of the canvas is at a point of the viewport."""
        return point + self.offset()

    def show_box(self, box: Box) -> None:
        """Scroll as little as brings a box into sight."""
        _reach(self.horizontalScrollBar(), box.left, box.right)
        _reach(self.verticalScrollBar(), box.top, box.bottom)

    def fit(self, width: int, height: int) -> None:
        """Let the scroll bars reach over a canvas of this size."""
        room = self.viewport().size()
        for bar, whole, seen in (
            (self.horizontalScrollBar(), width, room.width()),
            (self.verticalScrollBar(), height, room.height()),
        ):
            bar.setPageStep(seen)
            bar.setSingleStep(px(40))
            bar.setRange(0, max(0, whole - seen))

    @override
    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        self.viewport().update()
        self.scrolled.emit()


def _reach(bar: QScrollBar, start: int, end: int) -> None:
    if start < bar.value():
        bar.setValue(start)
    elif end > bar.value() + bar.pageStep():
        bar.setValue(end - bar.pageStep())
