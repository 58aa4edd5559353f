"""Paragraphs with the line height of their role, which Qt's labels don't know."""

from __future__ import annotations

import functools

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QPainter, QTextLayout, QTextOption

from planner.ui.theme.fonts import font, line_px
from planner.ui.theme.tokens import color, scale


class TextBlock:
    """A text broken into lines for a width."""

    def __init__(self, text: str, used: QFont, width: int, line: int, flow: Qt.AlignmentFlag) -> None:
        self._layout = QTextLayout(text.replace("\n", "\u2028"), used)
        option = QTextOption(flow)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self.width = 0.0
        self._layout.beginLayout()
        number = 0
        while (one := self._layout.createLine()).isValid():
            one.setLineWidth(width)
            one.setPosition(QPointF(0, number * line + (line - one.height()) / 2))
            self.width = max(self.width, one.naturalTextWidth())
            number += 1
        self._layout.endLayout()
        self.height = max(1, number) * line

    def paint(self, painter: QPainter, at: QPointF, ink: str) -> None:
        """Draw it with its upper left corner at a point."""
        painter.setPen(color(ink))
        self._layout.draw(painter, at)


def text_block(
    text: str,
    role: str,
    width: int,
    *,
    weight: int | None = None,
    flow: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> TextBlock:
    """Return a text broken for a width in pixels; the newest ones are kept."""
    return _block(text, role, max(1, width), weight, flow, scale())


@functools.lru_cache(maxsize=512)
def _block(
    text: str, role: str, width: int, weight: int | None, flow: Qt.AlignmentFlag, _scale: float
) -> TextBlock:
    return TextBlock(text, font(role, weight), width, line_px(role), flow)
