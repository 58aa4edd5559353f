"""Text as people type it: cleaned at the edge, counted as networks count, never normalised."""

from __future__ import annotations

import re

_FORBIDDEN = re.compile("[\x00\ud800-\udfff]")
_HASHTAG = re.compile(r"(?<!\w)#\w+")
_MENTION = re.compile(r"(?<![\w.])@[\w.]+")


def clean(text: str) -> tuple[str, int]:
    """Return the text without U+0000 and lone surrogates, and how many were taken out.

    Neither can be stored by PostgreSQL nor sent as UTF-8; everything else stays byte for byte.
    """
    return _FORBIDDEN.subn("", text)


def length(text: str) -> int:
    """Return the length in code points, the unit that gates (Graph API: message and caption limits)."""
    return len(text)


def hashtags(text: str) -> int:
    """Return how many #tagar a caption has."""
    return len(_HASHTAG.findall(text))


def mentions(text: str) -> int:
    """Return how many @sebutan a caption has."""
    return len(_MENTION.findall(text))
