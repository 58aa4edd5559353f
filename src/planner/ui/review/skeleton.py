"""What stands in for a comparison that takes longer than a moment."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from planner.ui.theme.tokens import px, radius
from planner.ui.widgets.painting import paint_box, painter_on
from planner.words.catalogue import _

LINES = (0.86, 0.72, 0.4, 0.8, 0.3)


class Skeleton(QWidget):
    """A card with a picture and lines, all grey."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("Memuat…"))

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, inside = painter_on(self), QRectF(self.rect()).adjusted(px(20), px(16), -px(20), -px(16))
        paint_box(painter, inside, radius("card"), fill="surface", line="line")
        half = inside.width() / 2
        for left in (inside.left(), inside.left() + half):
            at, top = left + px(18), inside.top() + px(54)
            paint_box(painter, QRectF(at, top, px(136), px(170)), px(8), fill="hover")
            for number, share in enumerate(LINES):
                line = QRectF(at, top + px(192 + 23 * number), (half - px(36)) * share, px(12))
                paint_box(painter, line, px(4), fill="hover")
