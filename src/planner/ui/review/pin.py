"""A pin: the number of a note, where it belongs."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from planner.ui.theme.fonts import font
from planner.ui.theme.tokens import color, px
from planner.ui.widgets.painting import painter_on

SIDE = 22


def paint_pin(painter: QPainter, rect: QRectF, text: str, *, ring: bool = False) -> None:
    """Draw a pin into a square: round, with its tip at the lower left."""
    if ring:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color("surface"))
        painter.drawPath(_drop(rect.adjusted(-2, -2, 2, 2)))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color("warn"))
    painter.drawPath(_drop(rect))
    used = font("small", 600)
    used.setPixelSize(max(9, round(rect.height() * 0.5)))
    painter.setFont(used)
    painter.setPen(color("surface"))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)


class Pin(QWidget):
    """A pin as a widget; the number is said by the note beside it."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self._text = text
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(px(SIDE), px(SIDE))

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_pin(painter_on(self), QRectF(self.rect()), self._text)


def _drop(rect: QRectF) -> QPainterPath:
    path, corner = QPainterPath(), rect.width() * 0.14
    path.addEllipse(rect)
    tip = QPainterPath()
    tip.addRoundedRect(
        QRectF(rect.left(), rect.center().y(), rect.width() / 2, rect.height() / 2), corner, corner
    )
    square = QPainterPath()
    square.addRect(
        QRectF(rect.left() + corner, rect.center().y(), rect.width() / 2 - corner, rect.height() / 2 - corner)
    )
    return path.united(tip).united(square)
