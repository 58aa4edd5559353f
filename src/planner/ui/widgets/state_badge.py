"""The state of a post: icon, word and colour, always all three."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from planner.ui.theme.fonts import font
from planner.ui.theme.icons import paint_icon
from planner.ui.theme.tokens import px, size, state_colors, state_icon
from planner.ui.widgets.painting import paint_box, paint_text, painter_on, text_width

ICON, GAP, LEFT, RIGHT = 12, 5, 7, 9


def badge_width(text: str) -> int:
    """Return how wide the badge of a text is."""
    return px(LEFT + ICON + GAP + RIGHT) + text_width(text, font("small", 600))


def paint_badge(painter: QPainter, at: QPointF, state: str, text: str, *, icon: str = "") -> QRectF:
    """Draw a badge with its upper left corner at a point; return where it is."""
    ink, ground = state_colors(state)
    rect = QRectF(at.x(), at.y(), badge_width(text), size("badge"))
    paint_box(painter, rect, rect.height(), fill=ground)
    middle = round(rect.top() + (rect.height() - px(ICON)) / 2)
    paint_icon(painter, QPointF(rect.left() + px(LEFT), middle), icon or state_icon(state), ink, ICON)
    words = rect.adjusted(px(LEFT + ICON + GAP), 0, -px(RIGHT) + 1, 0)
    paint_text(painter, words, text, font("small", 600), ink)
    return rect


class StateBadge(QWidget):
    """A badge as a widget. ``state`` is the code of a state or mark, ``text`` its word and perhaps a time."""

    def __init__(self, state: str = "draft", text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state, self._text = state, text
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)

    def show_state(self, state: str, text: str) -> None:
        """Show another state."""
        self._state, self._text = state, text
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(badge_width(self._text), size("badge"))

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_badge(painter_on(self), QPointF(0, 0), self._state, self._text)
