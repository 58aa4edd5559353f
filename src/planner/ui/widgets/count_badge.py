"""A small number in a pill."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter

from planner.ui.theme.fonts import font
from planner.ui.theme.tokens import px
from planner.ui.widgets.painting import A, paint_box, paint_text, text_width

SIDE, PAD, MOST = 18, 5, 999


def count_size(count: int) -> QSize:
    """Return how large the pill of a number is."""
    return QSize(max(px(SIDE), text_width(_text(count), font("caption", 600)) + 2 * px(PAD)), px(SIDE))


def paint_count(painter: QPainter, center: QPointF, count: int, *, fill: str, ink: str) -> QRectF:
    """Draw a number in a pill around a point, in the colours of two tokens; return where it is."""
    needed = count_size(count)
    left, top = center.x() - needed.width() / 2, center.y() - needed.height() / 2
    rect = QRectF(round(left), round(top), needed.width(), needed.height())
    paint_box(painter, rect, rect.height(), fill=fill)
    paint_text(painter, rect, _text(count), font("caption", 600), ink, align=A.AlignHCenter)
    return rect


def _text(count: int) -> str:
    return str(count) if count <= MOST else f"{MOST}+"
