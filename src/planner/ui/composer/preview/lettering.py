"""The size between 12 and 13 in which Facebook writes."""

from __future__ import annotations

from PySide6.QtGui import QFont

from planner.ui.theme.fonts import font
from planner.ui.theme.tokens import scale

AIR = 0.24


def between_font() -> QFont:
    """Return 12 as wide as 12.5: Qt rounds the size of letters to whole pixels, their distance it doesn't."""
    made = font("small")
    made.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, AIR * scale())
    return made
