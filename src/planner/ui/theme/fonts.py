"""Inter, bundled, with figures that all have the same width: a font for each role of type."""

from __future__ import annotations

import functools

from PySide6.QtGui import QFont, QFontDatabase

from planner.assets import resources
from planner.ui.theme.tokens import font_role, scale

FILES = (
    "fonts/Inter-Regular.otf",
    "ui/fonts/Inter-Medium.otf",
    "fonts/Inter-SemiBold.otf",
    "fonts/Inter-Bold.otf",
    "fonts/NotoColorEmoji.ttf",
    "fonts/NotoSansArabic-Regular.ttf",
)
FAMILIES = ["Inter", "Segoe UI", "Noto Sans", "Noto Sans Arabic", "Noto Color Emoji"]
TIGHTER = {"title": -0.2, "figure": -0.5, "display": -0.5}


def load_fonts() -> None:
    """Give Qt the bundled fonts; once per application."""
    for name in FILES:
        QFontDatabase.addApplicationFont(str(resources() / name))


def font(role: str, weight: int | None = None) -> QFont:
    """Return the font of a role (``caption``, ``small``, ``body`` …), by default in the role's weight."""
    return QFont(_font(role, weight or font_role(role)[2], scale()))


def line_px(role: str) -> int:
    """Return the height of a line of a role."""
    return round(font_role(role)[1] * scale())


@functools.cache
def _font(role: str, weight: int, factor: float) -> QFont:
    made = QFont()
    made.setFamilies(FAMILIES)
    made.setPixelSize(max(1, round(font_role(role)[0] * factor)))
    made.setWeight(QFont.Weight(weight))
    made.setFeature(QFont.Tag("tnum"), 1)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if role in TIGHTER:
        made.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, TIGHTER[role] * factor)
    return made
