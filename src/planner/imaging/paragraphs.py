"""Lays out the words of a layer (SkParagraph): shaped, in bundled fonts, in their box.

Layout always happens at the full size of the rendition, whatever the size it is drawn at: a canvas breaks its
lines where the file will.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import NamedTuple

import skia

from planner.imaging.fonts import FAMILIES, font_collection
from planner.imaging.layers import Alignment, TextLayer, Weight
from planner.imaging.theme import Theme

_STEPS = 7  # of halving: the fitting size is found within a hundredth
_LEAST = 0.15  # of the size that was asked for: below, words overflow, and a check says so
_ROOM = 0.5  # pixels that rounding may take
_ALIGN = {"start": "kStart", "centre": "kCenter", "end": "kEnd"}
_ISOLATE_RTL, _END_ISOLATE = "\u2067", "\u2069"


class Style(NamedTuple):
    """What decides how words look, in pixels of the full size."""

    text: str
    font: str
    weight: Weight
    size: float
    colour: str
    alignment: Alignment
    line_height: float
    spacing: float


class Words(NamedTuple):
    """Words that are laid out: ``left`` and ``top`` of the paragraph from the corner of its box."""

    paragraph: skia.textlayout.Paragraph
    style: Style
    top: float
    width: float
    height: float

    @property
    def overflows(self) -> bool:
        """Tell whether the box is too small."""
        return not _holds(self.paragraph, self.width, self.height)


def words_of(layer: TextLayer, theme: Theme, box: tuple[float, float], short: float) -> Words:
    """Return the words of ``layer`` in a ``box`` (width, height) of a frame whose short side is ``short``."""
    style = Style(
        text=layer.text,
        font=layer.font,
        weight=layer.weight,
        size=layer.size * short,
        colour=theme.colour(layer.colour),
        alignment=layer.alignment,
        line_height=layer.line_height,
        spacing=layer.spacing,
    )
    width, height = max(1.0, box[0]), max(0.0, box[1])
    paragraph, style = _fitted(style, width, height) if layer.is_fitted else (laid_out(style, width), style)
    spare = height - paragraph.Height
    top = {"top": 0.0, "middle": spare / 2, "bottom": spare}[layer.vertical]
    return Words(paragraph, style, top, width, height)


@lru_cache(maxsize=128)
def _fitted(style: Style, width: float, height: float) -> tuple[skia.textlayout.Paragraph, Style]:
    """Return the words as large as they are wanted and can be in their box."""
    paragraph = laid_out(style, width)
    if _holds(paragraph, width, height):
        return paragraph, style
    small, large = style.size * _LEAST, style.size
    best = style._replace(size=small)
    for _ in range(_STEPS):
        tried = style._replace(size=(small + large) / 2)
        if _holds(laid_out(tried, width), width, height):
            best, small = tried, tried.size
        else:
            large = tried.size
    return laid_out(best, width), best


def _holds(paragraph: skia.textlayout.Paragraph, width: float, height: float) -> bool:
    """Tell whether the lines fit in height, and no word had to be broken."""
    return bool(paragraph.Height <= height + _ROOM and paragraph.MinIntrinsicWidth <= width + _ROOM)


@lru_cache(maxsize=256)
def laid_out(style: Style, width: float) -> skia.textlayout.Paragraph:
    """Return the words broken into lines of ``width``."""
    layout = skia.textlayout
    rtl = _is_rtl(style.text)
    letters = layout.TextStyle()
    families = dict.fromkeys((style.font, *FAMILIES))
    letters.setFontFamilies([skia.String(family) for family in families])
    letters.setFontStyle(
        skia.FontStyle(style.weight, skia.FontStyle.kNormal_Width, skia.FontStyle.kUpright_Slant)
    )
    letters.setFontSize(style.size)
    letters.setColor(0xFF << 24 | int(style.colour[1:], 16))
    letters.setLetterSpacing(style.spacing * style.size)
    letters.setHeight(style.line_height)
    letters.setHeightOverride(True)
    letters.setHalfLeading(True)
    form = layout.ParagraphStyle()
    form.setTextStyle(letters)
    form.setTextAlign(_alignment(style.alignment, rtl=rtl))
    builder = layout.ParagraphBuilder.make(form, font_collection(), _unicode())
    builder.pushStyle(letters)
    builder.addText(_directed(style.text) if rtl else style.text)
    paragraph = builder.Build()
    paragraph.layout(width)
    return paragraph


def stands_at(style: Style) -> Alignment:
    """Return the side where the lines of ``style`` stand: ``start`` is left here."""
    if _is_rtl(style.text):
        return _SWAPPED[style.alignment]
    return style.alignment


_SWAPPED: dict[Alignment, Alignment] = {"start": "end", "end": "start", "centre": "centre"}


def _alignment(alignment: Alignment, *, rtl: bool) -> skia.textlayout.TextAlign:
    """Return skia's word; it knows only left-to-right paragraphs, so start and end are swapped for others."""
    side = _SWAPPED[alignment] if rtl else alignment
    return getattr(skia.textlayout.TextAlign, _ALIGN[side])


def _is_rtl(text: str) -> bool:
    """Tell the direction by the first strong letter (Unicode Bidirectional Algorithm, rules P2 and P3)."""
    strong = (unicodedata.bidirectional(letter) for letter in text)
    return next((kind != "L" for kind in strong if kind in ("L", "R", "AL")), False)


def _directed(text: str) -> str:
    """Wrap each line in a right-to-left isolate: its punctuation then stands where it is read."""
    return "\n".join(f"{_ISOLATE_RTL}{line}{_END_ISOLATE}" for line in text.split("\n"))


@lru_cache(maxsize=1)
def _unicode() -> skia.Unicode:
    return skia.Unicodes.ICU.Make()
