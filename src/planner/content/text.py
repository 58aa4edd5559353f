"""Text as people type it: cleaned at the edge, counted as networks count, never normalised."""

from __future__ import annotations

import re
import unicodedata

_FORBIDDEN = re.compile("[\x00\ud800-\udfff]")
_HASHTAG = re.compile(r"(?<!\w)#\w+")
_MENTION = re.compile(r"(?<![\w.])@[\w.]+")
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp", "Zs"})
"""Categories of characters that leave no mark on a screen (Unicode, General Category)."""


def clean(text: str) -> tuple[str, int]:
    """Return the text without U+0000 and lone surrogates, and how many were taken out.

    Neither can be stored by PostgreSQL nor sent as UTF-8; everything else stays byte for byte.
    """
    return _FORBIDDEN.subn("", text)


def cleaned(text: str) -> str:
    """Return the text without what can't be stored or sent."""
    return clean(text)[0]


def is_blank(text: str) -> bool:
    """Tell whether a reader would see nothing at all: only spaces, line ends and invisible characters."""
    return all(unicodedata.category(char) in _UNSEEN for char in text)


def length(text: str) -> int:
    """Return the length in code points, the unit that gates (Graph API: message and caption limits)."""
    return len(text)


def same_text(one: str, other: str) -> bool:
    """Tell whether two texts read the same; networks trim, fold spaces and compose letters on their own."""
    return _as_read(one) == _as_read(other)


def _as_read(text: str) -> str:
    seen = "".join(char for char in text if unicodedata.category(char) != "Cf")
    return " ".join(unicodedata.normalize("NFC", seen).split())


def hashtags(text: str) -> int:
    """Return how many #tagar a caption has."""
    return len(_HASHTAG.findall(text))


def mentions(text: str) -> int:
    """Return how many @sebutan a caption has."""
    return len(_MENTION.findall(text))


def tags_and_mentions(text: str) -> tuple[tuple[int, int], ...]:
    """Return where each #tagar and @sebutan begins and ends, in code points."""
    found = (*_HASHTAG.finditer(text), *_MENTION.finditer(text))
    return tuple(sorted(one.span() for one in found))


def hashtags_in(text: str) -> tuple[tuple[int, int], ...]:
    """Return where each #tagar begins and ends, in code points."""
    return tuple(one.span() for one in _HASHTAG.finditer(text))


def mentions_in(text: str) -> tuple[tuple[int, int], ...]:
    """Return where each @sebutan begins and ends, in code points."""
    return tuple(one.span() for one in _MENTION.finditer(text))
