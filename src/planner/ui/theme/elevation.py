"""Shadows, painted: a picture stretched like a frame, so that no effect repaints whole subtrees."""

from __future__ import annotations

import functools

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from planner.ui.theme.tokens import color, radius

MARGIN = 36
"""Room that a raised surface needs around itself for its shadow, in pixels."""

BLUR, DROP = 28, 8
STRENGTH, CONTACT = 0.8, 0.25


def paint_raised(painter: QPainter, rect: QRectF, corner: float | None = None) -> None:
    """Draw a raised surface with its 1 px border and its shadow; the shadow lies around ``rect``."""
    corner = radius("popover") if corner is None else corner
    paint_shadow(painter, rect, corner)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(color("line_2"), 1))
    painter.setBrush(color("raised"))
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), corner, corner)


def paint_shadow(painter: QPainter, rect: QRectF, corner: float) -> None:
    """Draw the shadow of a raised surface, as nine stretched parts of one small picture."""
    shade = color("shadow")
    picture = _shadow(shade.rgba(), round(corner))
    side, edge = picture.width(), float(MARGIN + round(corner) + 1)
    outer = rect.adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN)
    for column in range(3):
        for row in range(3):
            if (column, row) != (1, 1):
                source = QRectF(*_piece(column, row, QRectF(0, 0, side, side), edge))
                painter.drawPixmap(QRectF(*_piece(column, row, outer, edge)), picture, source)


def _piece(column: int, row: int, whole: QRectF, edge: float) -> tuple[float, float, float, float]:
    xs = (whole.left(), whole.left() + edge, whole.right() - edge, whole.right())
    ys = (whole.top(), whole.top() + edge, whole.bottom() - edge, whole.bottom())
    return xs[column], ys[row], xs[column + 1] - xs[column], ys[row + 1] - ys[row]


@functools.lru_cache(maxsize=16)
def _shadow(rgba: int, corner: int) -> QPixmap:
    """Draw a small soft rounded square: rings whose strength falls off like a blurred edge's."""
    side = 2 * (MARGIN + corner + 1) + 2
    pixmap = QPixmap(side, side)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    _rings(painter, QColor.fromRgba(rgba), side, corner)
    painter.end()
    return pixmap


def _rings(painter: QPainter, shade: QColor, side: int, corner: int) -> None:
    body = QRectF(MARGIN, MARGIN, side - 2 * MARGIN, side - 2 * MARGIN)
    reach = BLUR - DROP // 2
    ring = QColor(shade)
    for grow in range(reach, -1, -1):
        ring.setAlphaF(shade.alphaF() * STRENGTH * 2 * (reach - grow) / reach**2)
        painter.setBrush(ring)
        rect = body.adjusted(-grow, -grow + DROP, grow, grow + DROP * (1 - grow / reach))
        painter.drawRoundedRect(rect, corner + grow, corner + grow)
    ring.setAlphaF(shade.alphaF() * CONTACT)
    painter.setBrush(ring)
    painter.drawRoundedRect(body.adjusted(-1, 0, 1, 2), corner + 1, corner + 1)
