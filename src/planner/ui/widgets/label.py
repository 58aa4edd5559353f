"""Text in a role of type and the colour of a token."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget
from typing_extensions import override

from planner.ui.theme.fonts import font, line_px
from planner.ui.theme.tokens import px
from planner.ui.widgets.text_block import TextBlock, text_block

MEASURE = 440
"""The width that a paragraph would like, as designed."""


class Label(QLabel):
    """A label. ``ink`` is a token (see ``theme.style.INKS``); the text is plain."""

    def __init__(
        self,
        text: str = "",
        role: str = "body",
        ink: str = "ink",
        *,
        weight: int | None = None,
        wrap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._role, self._weight = role, weight
        self.setProperty("ink", ink)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        if wrap:
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
        self._dress()

    def set_ink(self, ink: str) -> None:
        """Write in another colour."""
        if self.property("ink") != ink:
            self.setProperty("ink", ink)
            self.style().unpolish(self)
            self.style().polish(self)

    def set_role(self, role: str, weight: int | None = None) -> None:
        """Write in another role of type."""
        self._role, self._weight = role, weight
        self._dress()

    @override
    def minimumSizeHint(self) -> QSize:
        if self.wordWrap():
            return QSize(px(40), line_px(self._role))
        return self._at_least_a_line(super().minimumSizeHint())

    @override
    def sizeHint(self) -> QSize:
        if self.wordWrap():
            block = self._block(px(MEASURE))
            return QSize(ceil(block.width) + 1, block.height)
        return self._at_least_a_line(super().sizeHint())

    @override
    def hasHeightForWidth(self) -> bool:
        return self.wordWrap()

    @override
    def heightForWidth(self, width: int) -> int:
        return self._block(width).height if self.wordWrap() else super().heightForWidth(width)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self.wordWrap():
            ink = str(self.property("ink")) if self.isEnabled() else "disabled"
            self._block(self.width()).paint(QPainter(self), QPointF(0, 0), ink)
        else:
            super().paintEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._dress()

    def _dress(self) -> None:
        wanted = font(self._role, self._weight)
        if self.font() != wanted:
            self.setFont(wanted)

    def _block(self, width: int) -> TextBlock:
        flow = self.alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask
        return text_block(self.text(), self._role, width, weight=self._weight, flow=flow)

    def _at_least_a_line(self, hint: QSize) -> QSize:
        return QSize(hint.width(), max(hint.height(), line_px(self._role)))
