"""The promise under the previews, such as that the pictures are the very files."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from planner.ui.theme.icons import paint_icon
from planner.ui.theme.tokens import px
from planner.ui.widgets.text_block import TextBlock, text_block

ICON, LEFT = 14, 21


class Note(QWidget):
    """A small icon and a sentence that wraps where there is little room."""

    def __init__(self) -> None:
        super().__init__()
        self._sentence = ""

    def say(self, sentence: str) -> None:
        """Say another sentence."""
        if sentence != self._sentence:
            self._sentence = sentence
            self.setAccessibleName(sentence)
            self.update()

    def height_for(self, width: int) -> int:
        """Return the height that it needs at a width."""
        return self._block(width).height

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_icon(painter, QPointF(0, px(1)), "info", "ink_3", ICON)
        self._block(self.width()).paint(painter, QPointF(px(LEFT), 0), "ink_3")

    def _block(self, width: int) -> TextBlock:
        return text_block(self._sentence, "small", width - px(LEFT))
