"""Strokes that several widgets share."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QWidget

from planner.ui.theme.tokens import color

A = Qt.AlignmentFlag


def painter_on(widget: QWidget) -> QPainter:
    """Return a painter with smooth edges; the caller ends it, or lets it go out of scope."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return painter


def paint_box(
    painter: QPainter, rect: QRectF, corner: float, *, fill: str | None = None, line: str | None = None
) -> None:
    """Draw a rounded box in the colours of two tokens, its line 1 px inside the edge."""
    painter.setBrush(color(fill) if fill else QColor(Qt.GlobalColor.transparent))
    painter.setPen(QPen(color(line), 1) if line else QPen(Qt.PenStyle.NoPen))
    inside = rect.adjusted(0.5, 0.5, -0.5, -0.5) if line else rect
    corner = min(corner, inside.width() / 2, inside.height() / 2)
    painter.drawRoundedRect(inside, corner, corner)


def paint_dashed(painter: QPainter, rect: QRectF, corner: float, line: str, fill: str | None = None) -> None:
    """Draw a rounded box with a dashed line."""
    painter.setBrush(color(fill) if fill else QColor(Qt.GlobalColor.transparent))
    pen = QPen(color(line), 1)
    pen.setDashPattern([4, 3])
    painter.setPen(pen)
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), corner, corner)


def paint_ring(painter: QPainter, rect: QRectF, corner: float, ink: str = "focus") -> None:
    """Draw the 2 px ring of focus or selection just inside a rectangle."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(color(ink), 2))
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), corner, corner)


def paint_text(
    painter: QPainter, rect: QRectF, text: str, font: QFont, ink: str, *, align: A = A.AlignLeft
) -> None:
    """Draw one line, vertically in the middle of a rectangle, elided at its end where it doesn't fit."""
    painter.setFont(font)
    painter.setPen(color(ink))
    metrics = QFontMetricsF(font)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width() + 0.5)
    width = metrics.horizontalAdvance(shown)
    left = {A.AlignRight: rect.right() - width, A.AlignHCenter: rect.center().x() - width / 2}
    baseline = rect.center().y() + (metrics.ascent() - metrics.descent()) / 2
    painter.drawText(QPointF(left.get(align, rect.left()), round(baseline)), shown)


def text_width(text: str, font: QFont) -> int:
    """Return the width that a line needs, rounded up."""
    return -int(-QFontMetricsF(font).horizontalAdvance(text) // 1)


def hairline(painter: QPainter, from_: QPointF, to: QPointF, ink: str = "line") -> None:
    """Draw a straight separator of one pixel."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.setPen(QPen(color(ink), 1))
    painter.drawLine(from_, to)
    painter.restore()
