"""The typefaces, bundled and brought along, and the letters they lack: a system's own are never asked."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache

import skia

from planner.assets import resources
from planner.imaging.font_files import validated_font

FAMILIES = ("Inter", "Noto Sans Arabic", "Noto Color Emoji")  # in this order each letter finds its face
_FILES = (
    "Inter-Regular.otf",
    "Inter-SemiBold.otf",
    "Inter-Bold.otf",
    "NotoSansArabic-Regular.ttf",
    "NotoSansArabic-Bold.ttf",
    "NotoColorEmoji.ttf",
)
# Joiners, marks of direction, variation selectors and tags shape their neighbours and have no ink of their
# own.
_SHA256 = re.compile(r"[0-9a-f]{64}")
_own: dict[str, skia.Typeface] = {}  # faces of font files, by the name that layers use
_INKLESS = frozenset(("Cf", "Cc", "Zs", "Zl", "Zp"))


@lru_cache(maxsize=1)
def typefaces() -> tuple[skia.Typeface, ...]:
    """Return the bundled faces; they are mapped from their files, not read."""
    empty = skia.textlayout.TypefaceFontProvider.New_Custom_Empty()
    return tuple(empty.makeFromFile(str(resources() / "fonts" / name)) for name in _FILES)


def font_collection() -> skia.textlayout.FontCollection:
    """Return what SkParagraph takes letters from. Its calls hold the GIL, so threads may share it."""
    return _collection(tuple(_own))


def is_file(font: str) -> bool:
    """Tell whether a layer's font is a file (of the vault, or beside a design), no bundled family."""
    return font not in FAMILIES and (bool(_SHA256.fullmatch(font)) or font.lower().endswith((".ttf", ".otf")))


def enlist(font: str, data: Callable[[], bytes]) -> None:
    """Make the face of a font file known under its name; raises ``PictureRefused`` (``font-refused``)."""
    if font not in _own:
        _own[font] = validated_font(data())


def missing_letters(text: str, font: str = "") -> tuple[str, ...]:
    """Return the letters of ``text``, each once, in order, that no face has: they would be boxes."""
    faces = (*typefaces(), *((_own[font],) if font in _own else ()))
    return tuple(letter for letter in dict.fromkeys(text) if not _has_ink_or_none(letter, faces))


def _has_ink_or_none(letter: str, faces: tuple[skia.Typeface, ...]) -> bool:
    if unicodedata.category(letter) in _INKLESS or "\ufe00" <= letter <= "\ufe0f":
        return True
    return any(face.unicharToGlyph(ord(letter)) for face in faces)


@lru_cache(maxsize=8)
def _collection(own: tuple[str, ...]) -> skia.textlayout.FontCollection:
    provider = skia.textlayout.TypefaceFontProvider()
    for face in typefaces():
        provider.registerTypeface(face)
    for name in own:
        provider.registerTypeface(_own[name], skia.String(name))
    collection = skia.textlayout.FontCollection()
    collection.setDefaultFontManager(provider)
    return collection
