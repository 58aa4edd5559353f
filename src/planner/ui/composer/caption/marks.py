"""Marks in the caption: tags, mentions and links in the accent; what findings are about is underlined."""

from __future__ import annotations

import re
from collections.abc import Iterable

from PySide6.QtGui import QFont, QSyntaxHighlighter, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit
from typing_extensions import override

from planner.content.caption_fields import fields_in
from planner.content.finding import Severity
from planner.content.text import tags_and_mentions
from planner.ui.composer.caption.places import Span, in_units, units
from planner.ui.theme.tokens import color

LINK = re.compile(r"https?://[^\s<>\"“”]+")
LONGEST = 100_000
"""More letters than any network takes: a paragraph beyond is not coloured, so that typing stays quick."""
Style = QTextCharFormat.UnderlineStyle


class Highlighter(QSyntaxHighlighter):
    """Colours what a network makes clickable, one paragraph at a time."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)

    @override
    def highlightBlock(self, text: str) -> None:
        if len(text) > LONGEST:
            return
        if "{" in text:
            self._warn_of_fields(text)
        if not ("#" in text or "@" in text or "://" in text):
            return
        look = QTextCharFormat()
        look.setForeground(color("accent"))
        look.setFontWeight(QFont.Weight.Medium)
        found = (*tags_and_mentions(text), *(one.span() for one in LINK.finditer(text)))
        for start, end in in_units(text, found):
            self.setFormat(start, end - start, look)

    def _warn_of_fields(self, text: str) -> None:
        """Show where a template still waits for something."""
        look = QTextCharFormat()
        look.setForeground(color("warn"))
        look.setFontWeight(QFont.Weight.Medium)
        for start, end in in_units(text, fields_in(text)):
            self.setFormat(start, end - start, look)


def underlines(
    document: QTextDocument, text: str, found: Iterable[tuple[Severity, Span]]
) -> list[QTextEdit.ExtraSelection]:
    """Return the underlines of findings: wavy for what blocks, dotted for the rest."""
    made = []
    for severity, (start, end) in found:
        blocks = severity is Severity.BLOCK
        one = QTextEdit.ExtraSelection()
        cursor = QTextCursor(document)
        last = document.characterCount() - 1
        cursor.setPosition(min(units(text, start), last))
        cursor.setPosition(min(units(text, end), last), QTextCursor.MoveMode.KeepAnchor)
        look = QTextCharFormat()
        look.setUnderlineStyle(Style.WaveUnderline if blocks else Style.DotLine)
        look.setUnderlineColor(color("err" if blocks else "warn"))
        one.cursor, one.format = cursor, look
        made.append(one)
    return made
