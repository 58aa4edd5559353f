"""A whole row to press: the workspace above the list, the person below it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from planner.ui.theme.tokens import px, radius
from planner.ui.widgets.elided_label import ElidedLabel
from planner.ui.widgets.painting import paint_box, painter_on


class PlainRow(QPushButton):
    """A picture, two lines, and perhaps something at the end."""

    def __init__(self, before: QWidget, *behind: QWidget) -> None:
        super().__init__()
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._first, self._second = ElidedLabel("", "body", weight=600), ElidedLabel("", "caption", "ink_3")
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addStretch()
        lines.addWidget(self._first)
        lines.addWidget(self._second)
        lines.addStretch()
        row = QHBoxLayout(self)
        row.setContentsMargins(px(8), 0, px(8), 0)
        row.setSpacing(px(10))
        row.addWidget(before)
        row.addLayout(lines, 1)
        for widget in behind:
            row.addWidget(widget)
        for inside in (before, self._first, self._second, *behind):
            inside.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def set_words(self, first: str, second: str, spoken: str) -> None:
        """Say two lines, and what a screen reader says of the whole."""
        self._first.set_text(first)
        self._second.set_text(second)
        self.setAccessibleName(spoken)

    @override
    def sizeHint(self) -> QSize:
        return QSize(px(120), px(40))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.underMouse() or self.isDown():
            fill = "press" if self.isDown() else "hover"
            paint_box(painter_on(self), QRectF(self.rect()), radius("md"), fill=fill)
