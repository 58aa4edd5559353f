"""What tells a video from a picture: the round sign to play it, and how long it is."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from planner.ui.composer.preview.looks import over
from planner.ui.composer.preview.strokes import draw_box, draw_icon, draw_text
from planner.ui.theme.fonts import font
from planner.ui.theme.tokens import px
from planner.ui.widgets.painting import text_width

SIDE = 44


def clock_words(seconds: float) -> str:
    """Return a length as players show it: ``0:07``, ``12:30``."""
    whole = max(0, round(seconds))
    return f"{whole // 60}:{whole % 60:02}"


def whole_in(place: QRectF, width: float, height: float) -> QRectF:
    """Return where a video of a shape stands whole in a place, in its middle."""
    scale = min(place.width() / width, place.height() / height)
    shown = QRectF(0, 0, round(width * scale), round(height * scale))
    shown.moveCenter(place.center())
    return shown


def paint_play(painter: QPainter, place: QRectF, seconds: float) -> None:
    """Draw the sign into the middle of a place, and the length into its lower left corner."""
    side = min(px(SIDE), place.width() / 2, place.height() / 2)
    disc = QRectF(0, 0, side, side)
    disc.moveCenter(place.center())
    draw_box(painter, disc, side / 2, over("pill"))
    icon = px(20)
    draw_icon(painter, disc.center() - QPointF(icon / 2 - 1, icon / 2), "play", over("ink"), 20)
    if place.width() < px(120):
        return
    word, used = clock_words(seconds), font("caption", 600)
    chip = QRectF(place.left() + px(10), place.bottom() - px(30), text_width(word, used) + px(12), px(20))
    draw_box(painter, chip, px(4), over("pill"))
    draw_text(painter, chip, word, used, over("ink"), Qt.AlignmentFlag.AlignHCenter)
