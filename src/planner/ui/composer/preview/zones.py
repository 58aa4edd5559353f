"""What lies under the names and buttons of a story or a Reel, and what is safe from them."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QObject, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPainterPath, QPen

from planner.ui.composer.preview.looks import over
from planner.ui.composer.preview.strokes import draw_box, draw_text
from planner.ui.theme.fonts import font
from planner.ui.theme.tokens import px
from planner.ui.widgets.painting import text_width
from planner.words.catalogue import _


class Margins(NamedTuple):
    """What is covered at each edge, in parts of height (top, bottom) and width (side)."""

    top: float
    bottom: float
    side: float


STORY = Margins(top=0.14, bottom=0.20, side=0.06)
"""Meta Ads Guide, stories: 14 % (250 px) above and 20 % (340 px) below free of text and logos."""
REEL = Margins(top=0.14, bottom=0.35, side=0.06)
"""Meta Ads Guide, Reels: 14 % above, 35 % below, 6 % at each side."""


class SafeZones(QObject):
    """Whether they are shown; ``changed`` when that is otherwise."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.is_shown = False

    @Slot()
    def toggle(self) -> None:
        """Show them, or no more."""
        self.is_shown = not self.is_shown
        self.changed.emit()


def safe_rect(place: QRectF, margins: Margins) -> QRectF:
    """Return the part of a place that nothing covers."""
    across, width = place.width() * margins.side, place.width() * (1 - 2 * margins.side)
    height = place.height() * (1 - margins.top - margins.bottom)
    return QRectF(place.left() + across, place.top() + place.height() * margins.top, width, height)


def paint_zones(painter: QPainter, place: QRectF, margins: Margins) -> None:
    """Veil what is covered, and draw a dashed line around what is safe."""
    safe = safe_rect(place, margins)
    around = QPainterPath()
    around.addRect(place)
    around.addRect(safe)
    painter.fillPath(around, over("zone"))
    pen = QPen(over("ink"), 1, Qt.PenStyle.DashLine)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(safe)
    word, used = _("Zona aman"), font("caption", 600)
    width = text_width(word, used) + 2 * px(6)
    chip = QRectF(safe.left() + px(6), safe.top() + px(6), width, px(20))
    draw_box(painter, chip, px(4), over("pill"))
    draw_text(painter, chip, word, used, over("ink"), Qt.AlignmentFlag.AlignHCenter)


def spoken_zones(margins: Margins) -> str:
    """Return what is covered, in words."""
    return _("Zona aman: jauhkan teks dari {top}% atas, {bottom}% bawah, dan {side}% tiap sisi.").format(
        top=round(margins.top * 100), bottom=round(margins.bottom * 100), side=round(margins.side * 100)
    )
