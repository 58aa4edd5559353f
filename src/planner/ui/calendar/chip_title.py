"""Titles broken into one or two lines and kept: breaking text is what costs time.

Two lines are elided at a word, a single one at a letter: there every letter counts.
"""

from __future__ import annotations

import functools

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

from planner.ui.theme.fonts import font, line_px
from planner.ui.theme.tokens import color, px, scale

LINE = 15
ELLIPSIS = "…"


class ChipTitle:
    """A title within a width: ``count`` lines, ``is_whole`` when nothing of it is left out."""

    def __init__(self, text: str, used: QFont, width: int, most: int, line: int) -> None:
        shown = _broken(text, used, width, most)
        self.is_whole = len(shown) <= most
        if not self.is_whole:
            start = sum(len(part) for part in shown[: most - 1])
            text = _from(text, 0, start) + _elided(_from(text, start), used, width, at_word=most > 1)
        self._layout = _layout(text, used)
        self._layout.beginLayout()
        self.count = 0
        while self.count < most and (one := self._layout.createLine()).isValid():
            one.setLineWidth(width)
            one.setPosition(QPointF(0, self.count * line + (line - one.height()) / 2))
            self.count += 1
        self._layout.endLayout()
        self.height = max(1, self.count) * line

    def paint(self, painter: QPainter, at: QPointF, ink: str) -> None:
        """Draw it with its upper left corner at a point."""
        painter.setPen(color(ink))
        self._layout.draw(painter, at)


def chip_title(text: str, width: int, most: int, weight: int) -> ChipTitle:
    """Return a title broken for a width in pixels; the newest ones are kept."""
    return _title(text, max(1, width), most, weight, scale())


def chip_meta(word: str, when: str, width: int) -> ChipTitle:
    """Return a state's word and hour on one line; without the hour where both don't fit."""
    return _meta(word, when, max(1, width), scale())


@functools.lru_cache(maxsize=1024)
def _meta(word: str, when: str, width: int, _scale: float) -> ChipTitle:
    used, line = font("caption", 500), line_px("caption")
    both = ChipTitle(f"{word} {when}".rstrip(), used, width, 1, line)
    return both if both.is_whole else ChipTitle(word, used, width, 1, line)


@functools.lru_cache(maxsize=2048)
def _title(text: str, width: int, most: int, weight: int, _scale: float) -> ChipTitle:
    line = " ".join(text.split())
    return ChipTitle(line, font("small", weight), width, most, px(LINE))


def _layout(text: str, used: QFont) -> QTextLayout:
    made = QTextLayout(text, used)
    made.setCacheEnabled(True)
    option = QTextOption(Qt.AlignmentFlag.AlignLeft)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    made.setTextOption(option)
    return made


def _broken(text: str, used: QFont, width: int, most: int) -> list[bytes]:
    """Return the lines (in UTF-16, as Qt counts) that a text needs, at most one more than allowed."""
    layout, units = _layout(text, used), text.encode("utf-16-le")
    lines: list[bytes] = []
    layout.beginLayout()
    while len(lines) <= most and (one := layout.createLine()).isValid():
        one.setLineWidth(width)
        lines.append(units[2 * one.textStart() : 2 * (one.textStart() + one.textLength())])
    layout.endLayout()
    return lines


def _from(text: str, start: int, end: int | None = None) -> str:
    return text.encode("utf-16-le")[start:end].decode("utf-16-le", "ignore")


def _elided(text: str, used: QFont, width: int, *, at_word: bool) -> str:
    cut = QFontMetricsF(used).elidedText(text, Qt.TextElideMode.ElideRight, width)
    kept = cut.removesuffix(ELLIPSIS)
    words, _, _ = kept.rpartition(" ")
    ends_word = text[len(kept) : len(kept) + 1] == " "
    if at_word and not ends_word and 2 * len(words) > len(kept):
        kept = words
    return kept.rstrip(" ,:;–-") + ELLIPSIS
