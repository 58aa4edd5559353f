"""Letters on a picture: shaped text (SkParagraph) in bundled fonts, and the scrim that keeps it readable."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

import numpy as np
import skia
from PIL import Image

from planner.imaging.design import Lettering
from planner.imaging.fonts import FAMILIES, font_collection

_SHRINK = 0.94  # a text too tall for its box gets smaller by steps …
_LEAST = 0.4  # … but not below this part of the size that was asked for
_LIGHT = 110  # levels: what is lighter than this mid grey (18 % of the light) wants a dark scrim
_SCRIM = 0x99  # alpha: white letters keep a contrast of 4.5 : 1 on all but pure white
_ALIGN = {"start": "kStart", "centre": "kCenter", "end": "kEnd"}
_ISOLATE_RTL, _END_ISOLATE = "\u2067", "\u2069"


def lettered(frame: Image.Image, text: Lettering) -> Image.Image:
    """Return ``frame`` (RGB) with ``text`` drawn on it; the frame itself stays as it is."""
    pixels = np.array(frame.convert("RGBA"))
    surface = skia.Surface(pixels, colorType=skia.kRGBA_8888_ColorType)
    _draw(surface.getCanvas(), text, frame.width, frame.height)
    return Image.frombuffer("RGBA", frame.size, pixels, "raw", "RGBA", 0, 1).convert("RGB")


def _draw(canvas: skia.Canvas, text: Lettering, width: int, height: int) -> None:
    x, y, w, h = (part * side for part, side in zip(text.box, (width, height, width, height), strict=True))
    paragraph = _fitted(text, w, h, text.size * height)
    top = y + h - min(h, paragraph.Height)  # text stands on the bottom of its box, as a caption does
    if text.scrim:
        _draw_scrim(canvas, text, (top, top + paragraph.Height), (width, height))
    paragraph.paint(canvas, x, top)


def _fitted(text: Lettering, width: float, height: float, size: float) -> skia.textlayout.Paragraph:
    """Return the paragraph laid out in ``width``, as large as it is wanted and can be in ``height``."""
    least = size * _LEAST
    paragraph = _laid_out(text, width, size)
    while paragraph.Height > height and size * _SHRINK >= least:
        size *= _SHRINK
        paragraph = _laid_out(text, width, size)
    return paragraph


def _laid_out(text: Lettering, width: float, size: float) -> skia.textlayout.Paragraph:
    layout = skia.textlayout
    rtl = _is_rtl(text.text)
    letters = layout.TextStyle()
    letters.setFontFamilies([skia.String(family) for family in FAMILIES])
    letters.setFontStyle(
        skia.FontStyle(text.weight, skia.FontStyle.kNormal_Width, skia.FontStyle.kUpright_Slant)
    )
    letters.setFontSize(size)
    letters.setColor(_argb(text.colour, 255))
    style = layout.ParagraphStyle()
    style.setTextStyle(letters)
    style.setTextAlign(_alignment(text, rtl=rtl))
    builder = layout.ParagraphBuilder.make(style, font_collection(), _unicode())
    builder.pushStyle(letters)
    builder.addText(_directed(text.text) if rtl else text.text)
    paragraph = builder.Build()
    paragraph.layout(width)
    return paragraph


def _alignment(text: Lettering, *, rtl: bool) -> skia.textlayout.TextAlign:
    """Return skia's word; it knows only left-to-right paragraphs, so start and end are swapped for others."""
    side = {"start": "end", "end": "start"}.get(text.alignment, "centre") if rtl else text.alignment
    return getattr(skia.textlayout.TextAlign, _ALIGN[side])


def _is_rtl(text: str) -> bool:
    """Tell the direction by the first strong letter (Unicode Bidirectional Algorithm, rules P2 and P3)."""
    strong = (unicodedata.bidirectional(letter) for letter in text)
    return next((kind != "L" for kind in strong if kind in ("L", "R", "AL")), False)


def _directed(text: str) -> str:
    """Wrap each line in a right-to-left isolate: its punctuation then stands where it is read."""
    return "\n".join(f"{_ISOLATE_RTL}{line}{_END_ISOLATE}" for line in text.split("\n"))


def _draw_scrim(
    canvas: skia.Canvas, text: Lettering, band: tuple[float, float], size: tuple[int, int]
) -> None:
    """Darken what is behind light letters (lighten it behind dark ones), fading out above and below them."""
    top, bottom = band
    fade = 3 * text.size * size[1]
    if bottom + fade > size[1]:  # no room to fade out below: dark to the edge
        bottom = size[1]
    full, none = _argb(_opposite(text.colour), _SCRIM), _argb(_opposite(text.colour), 0)
    ends = [skia.Point(0, top - fade), skia.Point(0, bottom + fade)]
    part = fade / (bottom - top + 2 * fade)
    shader = skia.GradientShader.MakeLinear(ends, [none, full, full, none], [0.0, part, 1 - part, 1.0])
    area = skia.Rect.MakeLTRB(0, top - fade, size[0], bottom + fade)
    canvas.drawRect(area, skia.Paint(Shader=shader))


def _opposite(colour: str) -> str:
    red, green, blue = bytes.fromhex(colour[1:])
    return "#000000" if 0.2126 * red + 0.7152 * green + 0.0722 * blue > _LIGHT else "#ffffff"


def _argb(colour: str, alpha: int) -> int:
    return alpha << 24 | int(colour[1:], 16)


@lru_cache(maxsize=1)
def _unicode() -> skia.Unicode:
    return skia.Unicodes.ICU.Make()
