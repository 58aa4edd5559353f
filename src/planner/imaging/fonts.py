"""The bundled typefaces, and which letters they lack: a system's own fonts are never asked."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

import skia

from planner.assets import resources

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
_INKLESS = frozenset(("Cf", "Cc", "Zs", "Zl", "Zp"))


@lru_cache(maxsize=1)
def typefaces() -> tuple[skia.Typeface, ...]:
    """Return the bundled faces; they are mapped from their files, not read."""
    empty = skia.textlayout.TypefaceFontProvider.New_Custom_Empty()
    return tuple(empty.makeFromFile(str(resources() / "fonts" / name)) for name in _FILES)


@lru_cache(maxsize=1)
def font_collection() -> skia.textlayout.FontCollection:
    """Return what SkParagraph takes letters from. Its calls hold the GIL, so threads may share it."""
    provider = skia.textlayout.TypefaceFontProvider()
    for face in typefaces():
        provider.registerTypeface(face)
    collection = skia.textlayout.FontCollection()
    collection.setDefaultFontManager(provider)
    return collection


def missing_letters(text: str) -> tuple[str, ...]:
    """Return the letters of ``text``, each once, in order, that no bundled face has: they would be boxes."""
    return tuple(letter for letter in dict.fromkeys(text) if not _has_ink_or_none(letter))


def _has_ink_or_none(letter: str) -> bool:
    if unicodedata.category(letter) in _INKLESS or "\ufe00" <= letter <= "\ufe0f":
        return True
    return any(face.unicharToGlyph(ord(letter)) for face in typefaces())
