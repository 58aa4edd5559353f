"""How much of a list is well: a ring with the number in it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from planner.ui.theme.fonts import font
from planner.ui.theme.tokens import color, px
from planner.ui.widgets.painting import A, paint_text, painter_on

SIDE, THICK, WHOLE, TOP = 52, 6, 360 * 16, 90 * 16


class SafetyRing(QWidget):
    """Amber while something is missing, green when nothing is."""

    def __init__(self) -> None:
        super().__init__()
        self._well, self._of = 0, 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def tell(self, well: int, of: int) -> None:
        """Show ``well`` of ``of``."""
        self._well, self._of = well, of
        self.setAccessibleName(f"{well}/{of}")
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(px(SIDE), px(SIDE))

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = painter_on(self)
        half = px(THICK) / 2
        rect = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.setPen(QPen(color("press"), px(THICK)))
        painter.drawEllipse(rect)
        if not self._of:
            return
        ink = "ok" if self._well == self._of else "warn"
        painter.setPen(QPen(color(ink), px(THICK), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawArc(rect, TOP, -round(WHOLE * self._well / self._of))
        text = f"{self._well}/{self._of}"
        paint_text(painter, QRectF(self.rect()), text, font("heading", 600), "ink", align=A.AlignHCenter)
