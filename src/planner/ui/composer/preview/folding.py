"""A caption as a network shows it: folded at its place, with tags and names in the colour of links."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QTextCharFormat, QTextLayout, QTextOption

from planner.content.caption_cut import Fold, coloured, folded, letters_end
from planner.content.channel import Network
from planner.ui.composer.preview.looks import Look
from planner.ui.composer.preview.speech import spoken_caption

LINE_END = "\u2028"


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What is written and how. ``lead`` stands before the text in bold, ``more`` where it is folded."""

    text: str
    lead: str
    more: str
    fold: Fold | None
    network: Network
    look: Look
    font: QFont
    width: int
    line: int


class FoldedCaption:
    """Lays a caption out anew only when something about it is another."""

    def __init__(self) -> None:
        self._told: Told | None = None
        self._layout = QTextLayout()
        self.height = 0
        self.shown = ""
        """What can be read of the text, without lead and without the word that unfolds it."""
        self.is_folded = False

    def lay(self, told: Told) -> int:
        """Lay out, and return the height."""
        if told != self._told:
            self._told = told
            self.shown, self.is_folded = _seen(told)
            self._layout, lines = _laid(told, self.shown, folded_here=self.is_folded)
            self.height = lines * told.line
        return self.height

    def spoken(self) -> str:
        """Return what is seen of it, in words."""
        return spoken_caption(self.shown, is_folded=self.is_folded)

    def paint(self, painter: QPainter, at: QPointF) -> None:
        """Draw it with its upper left corner at a point."""
        if self._told is not None:
            painter.setPen(self._told.look.color("ink"))
            self._layout.draw(painter, at)


def _seen(told: Told) -> tuple[str, bool]:
    text = told.text.strip().replace("\r\n", "\n")
    if told.fold is None:
        return text, False
    end = letters_end(text, told.fold.letters)
    head = text[:end]
    lead = f"{told.lead} " if told.lead else ""
    layout = _layout(told, lead + head)
    last = _line_end(layout, told.fold.lines, told.width)
    if last is not None:
        end = max(0, _letters_of(lead + head, last) - len(lead))
    if end >= len(text):
        return text, False
    return folded(text, end), True


def _laid(told: Told, shown: str, *, folded_here: bool) -> tuple[QTextLayout, int]:
    lead = f"{told.lead} " if told.lead else ""
    whole = lead + shown + (f" {told.more}" if folded_here else "")
    layout = _layout(told, whole)
    ranges = [_range(whole, 0, len(told.lead), _bold())] if told.lead else []
    link = _ink(told.look.color("link"))
    for start, end in coloured(shown, told.network):
        ranges.append(_range(whole, len(lead) + start, len(lead) + end, link))
    if folded_here:
        ranges.append(_range(whole, len(whole) - len(told.more), len(whole), _ink(told.look.color("quiet"))))
    layout.setFormats(ranges)
    layout.beginLayout()
    lines = 0
    while (one := layout.createLine()).isValid():
        one.setLineWidth(told.width)
        one.setPosition(QPointF(0, lines * told.line + (told.line - one.height()) / 2))
        lines += 1
    layout.endLayout()
    return layout, lines if whole.strip() else 0


def _layout(told: Told, text: str) -> QTextLayout:
    layout = QTextLayout(text.replace("\n", LINE_END), told.font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    if _is_right_to_left(told.text):
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        option.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
    layout.setTextOption(option)
    if told.lead:
        layout.setFormats([_range(text, 0, len(told.lead), _bold())])
    layout.setCacheEnabled(True)
    return layout


def _line_end(layout: QTextLayout, most: int, width: int) -> int | None:
    """Return where the last line that is seen ends, in UTF-16 units; None when all lines are seen."""
    layout.beginLayout()
    end: int | None = None
    for number in range(most + 1):
        one = layout.createLine()
        if not one.isValid():
            end = None
            break
        one.setLineWidth(width)
        if number == most - 1:
            end = one.textStart() + one.textLength()
    layout.endLayout()
    return end


def _letters_of(text: str, units: int) -> int:
    """Return how many code points so many UTF-16 units are: emoji take two units."""
    if text.isascii():
        return units
    return len(text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", "ignore"))


def _units_of(text: str, letters: int) -> int:
    return letters if text.isascii() else len(text[:letters].encode("utf-16-le")) // 2


def _range(text: str, start: int, end: int, form: QTextCharFormat) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start = _units_of(text, start)
    made.length = _units_of(text, end) - made.start
    made.format = form
    return made


def _is_right_to_left(text: str) -> bool:
    """Tell whether the first letter that has a direction goes to the left."""
    found = (unicodedata.bidirectional(char) for char in text)
    return next((one for one in found if one in {"L", "R", "AL"}), "L") != "L"


def _bold() -> QTextCharFormat:
    form = QTextCharFormat()
    form.setFontWeight(QFont.Weight.DemiBold)
    return form


def _ink(shade: QColor) -> QTextCharFormat:
    form = QTextCharFormat()
    form.setForeground(shade)
    return form
