"""The round arrow over a picture of a carousel."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QPushButton, QWidget
from typing_extensions import override

from planner.ui.composer.preview.looks import over
from planner.ui.composer.preview.strokes import draw_box, draw_icon
from planner.ui.theme.tokens import px
from planner.ui.widgets.painting import painter_on

SIDE, ICON = 26, 16


class Arrow(QPushButton):
    """Pressed with the mouse or a screen reader; the keyboard steps with the arrow keys of the card."""

    def __init__(self, icon: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._icon = icon
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @override
    def sizeHint(self) -> QSize:
        return QSize(px(SIDE), px(SIDE))

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, rect = painter_on(self), QRectF(self.rect())
        if not self.underMouse():
            painter.setOpacity(0.75)
        draw_box(painter, rect, rect.width() / 2, over("arrow"))
        corner = QPointF(round((rect.width() - px(ICON)) / 2), round((rect.height() - px(ICON)) / 2))
        draw_icon(painter, corner, self._icon, over("arrow_ink"), ICON)
