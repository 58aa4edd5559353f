"""Strokes in the colours of a network, which are no tokens."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from planner.ui.theme.icons import icon_pixmap
from planner.ui.theme.tokens import px


def draw_text(
    painter: QPainter,
    rect: QRectF,
    text: str,
    used: QFont,
    ink: QColor,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    """Draw one line, in the middle of a rectangle's height, elided at its end where it doesn't fit."""
    metrics = QFontMetricsF(used)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width() + 0.5)
    width = metrics.horizontalAdvance(shown)
    centred = align is Qt.AlignmentFlag.AlignHCenter
    left = rect.center().x() - width / 2 if centred else rect.left()
    baseline = rect.center().y() + (metrics.ascent() - metrics.descent()) / 2
    painter.setFont(used)
    painter.setPen(ink)
    painter.drawText(QPointF(left, round(baseline)), shown)


def draw_icon(painter: QPainter, at: QPointF, name: str, ink: QColor, side: float) -> None:
    """Draw one of our icons in a colour; ``side`` as designed."""
    painter.drawPixmap(at, icon_pixmap(name, ink, side, painter.device().devicePixelRatioF()))


def draw_box(
    painter: QPainter, rect: QRectF, corner: float, fill: QColor, edge: QColor | None = None
) -> None:
    """Draw a rounded box, its line 1 px inside the edge."""
    painter.setBrush(fill)
    painter.setPen(QPen(Qt.PenStyle.NoPen) if edge is None else QPen(edge, 1))
    inside = rect if edge is None else rect.adjusted(0.5, 0.5, -0.5, -0.5)
    painter.drawRoundedRect(inside, corner, corner)


def draw_dots(painter: QPainter, at: QPointF, count: int, shown: int, inks: tuple[QColor, QColor]) -> None:
    """Draw the dots of a carousel, five at most: a window around the one that is shown."""
    dots = min(count, MOST_DOTS)
    first = max(0, min(shown - dots // 2, count - dots))
    painter.setPen(Qt.PenStyle.NoPen)
    side, step = px(6), px(10)
    for number in range(dots):
        painter.setBrush(inks[0] if first + number == shown else inks[1])
        painter.drawEllipse(QRectF(at.x() + number * step, at.y() - side / 2, side, side))


MOST_DOTS = 5
