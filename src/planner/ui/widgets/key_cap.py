"""A shortcut as a little key cap."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from planner.ui.theme.fonts import font
from planner.ui.theme.tokens import px, radius
from planner.ui.widgets.painting import A, paint_box, paint_text, text_width


def paint_keys(painter: QPainter, right: float, middle: float, keys: str) -> QRectF:
    """Draw a key cap that ends at ``right``; return where it is."""
    used = font("caption", 500)
    width, height = text_width(keys, used) + px(10), px(18)
    cap = QRectF(round(right - width), round(middle - height / 2), width, height)
    paint_box(painter, cap, radius("xs"), fill="surface", line="line_2")
    paint_text(painter, cap, keys, used, "ink_2", align=A.AlignHCenter)
    return cap
