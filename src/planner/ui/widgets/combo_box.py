"""A choice that unfolds: ours has a chevron, and its value stays when the wheel scrolls past it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget
from typing_extensions import override

from planner.ui.theme.icons import paint_icon
from planner.ui.theme.tokens import px


class ComboBox(QComboBox):
    """A combo box with an accessible name."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        corner = QPointF(self.width() - px(26), round((self.height() - px(14)) / 2))
        paint_icon(QPainter(self), corner, "chevron-down", "ink_2", 14)
