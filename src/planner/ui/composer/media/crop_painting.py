"""How a picture that is being cut is drawn: dimmed outside, thirds, corners, the point that matters."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap, QPolygonF

from planner.ui.theme.tokens import Scheme, px, value

CORNER, THICK, FOCUS = 20, 3, 11
DIMMED, THIRDS = 0.58, 0.5


def paint_stage(painter: QPainter, picture: QRectF, pixmap: QPixmap, frame: QRectF) -> None:
    """Draw the whole picture with what is outside of the frame dimmed."""
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawPixmap(picture, pixmap, QRectF(pixmap.rect()))
    outside = QPainterPath()
    outside.addRect(picture)
    outside.addRect(frame)
    painter.fillPath(outside, _shade("toast", DIMMED))


def paint_frame(painter: QPainter, frame: QRectF) -> None:
    """Draw the frame with its thirds and its corners."""
    white = _shade("surface")
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(_shade("surface", THIRDS), 1))
    for part in (1 / 3, 2 / 3):
        x, y = frame.left() + frame.width() * part, frame.top() + frame.height() * part
        painter.drawLine(QLineF(x, frame.top(), x, frame.bottom()))
        painter.drawLine(QLineF(frame.left(), y, frame.right(), y))
    painter.setPen(QPen(white, 1))
    painter.drawRect(frame)
    for shade, width in ((_shade("toast", DIMMED), THICK + 2), (white, THICK)):
        pen = QPen(shade, width)
        pen.setCapStyle(Qt.PenCapStyle.SquareCap)
        painter.setPen(pen)
        _paint_corners(painter, frame)


def paint_focus(painter: QPainter, at: QPointF, *, held: bool) -> None:
    """Draw the handle of the point that matters."""
    painter.setPen(QPen(_shade("toast", DIMMED), 4))
    painter.setBrush(_shade("toast", 0.35))
    painter.drawEllipse(at, px(FOCUS), px(FOCUS))
    painter.setPen(QPen(value(Scheme.DARK, "focus") if held else _shade("surface"), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(at, px(FOCUS), px(FOCUS))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_shade("surface"))
    painter.drawEllipse(at, px(3), px(3))


def _paint_corners(painter: QPainter, frame: QRectF) -> None:
    reach = min(px(CORNER), frame.width() / 3, frame.height() / 3)
    for corner, across, down in (
        (frame.topLeft(), 1, 1),
        (frame.topRight(), -1, 1),
        (frame.bottomLeft(), 1, -1),
        (frame.bottomRight(), -1, -1),
    ):
        ends = [corner + QPointF(reach * across, 0), corner, corner + QPointF(0, reach * down)]
        painter.drawPolyline(QPolygonF(ends))


def _shade(name: str, opacity: float = 1.0) -> QColor:
    """Return a colour that is the same in both themes, for it lies on a picture."""
    shade = QColor(value(Scheme.LIGHT, name))
    shade.setAlphaF(opacity)
    return shade
