"""Text as people type it: cleaned at the edge, counted as networks count, never normalised."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from regex import Pattern

_FORBIDDEN = re.compile("[\x00\ud800-\udfff]")
_HASHTAG = r"(?<![\p{L}\p{N}_&/])[#＃](?=[\p{M}\p{N}_]*\p{L})[\p{L}\p{M}\p{N}_]++(?!://)"
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
    """Return the length in UTF-16 units, the unit that gates.

    Meta documents no unit. Of all there are it counts highest, so what fits by it fits by every other.
    """
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def within(text: str, limit: int) -> str:
    """Return as much of the beginning as has at most ``limit`` UTF-16 units."""
    if text.isascii():
        return text[:limit]
    head = text.encode("utf-16-le", "surrogatepass")[: 2 * limit]
    return head.decode("utf-16-le", errors="ignore")


def letters(text: str) -> int:
    """Return the length as a reader counts: an emoji with all its parts is one letter."""
    return len(text) if text.isascii() and "\r" not in text else len(_pattern(r"\X").findall(text))


def same_text(one: str, other: str) -> bool:
    """Tell whether two texts read the same; networks trim, fold spaces and compose letters on their own."""
    return _as_read(one) == _as_read(other)


def _as_read(text: str) -> str:
    seen = "".join(char for char in text if unicodedata.category(char) != "Cf")
    return " ".join(unicodedata.normalize("NFC", seen).split())


def hashtags(text: str) -> int:
    """Return how many #tagar a caption has."""
    return len(hashtags_in(text))


def mentions(text: str) -> int:
    """Return how many @sebutan a caption has."""
    return len(_MENTION.findall(text))


def tags_and_mentions(text: str) -> tuple[tuple[int, int], ...]:
    """Return where each #tagar and @sebutan begins and ends, in code points."""
    return tuple(sorted((*hashtags_in(text), *mentions_in(text))))


def hashtags_in(text: str) -> tuple[tuple[int, int], ...]:
    """Return where each #tagar begins and ends, in code points.

    One has a letter in it, and follows no letter, number, ``_``, ``&`` or ``/``: a part of a link is none.
    """
    if "#" not in text and "＃" not in text:
        return ()
    return tuple(one.span() for one in _pattern(_HASHTAG).finditer(text))


def mentions_in(text: str) -> tuple[tuple[int, int], ...]:
    """Return where each @sebutan begins and ends, in code points."""
    return tuple(one.span() for one in _MENTION.finditer(text))


@cache
def _pattern(written: str) -> Pattern[str]:
    """Return a pattern that knows categories of letters; its library is loaded with the first."""
    import regex  # noqa: PLC0415  56 ms that a start can do without

    return regex.compile(written)
