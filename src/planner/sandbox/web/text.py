"""Captions as HTML: hostile until proven otherwise, hashtags in colour."""

from __future__ import annotations

import re
from html import escape

_HASHTAG = re.compile(r"(?<![\w&])#\w+")


def caption_html(text: str) -> str:
    """The text with everything escaped and its hashtags marked."""
    out: list[str] = []
    at = 0
    for found in _HASHTAG.finditer(text):
        out += [escape(text[at : found.start()]), "<b>", escape(found[0]), "</b>"]
        at = found.end()
    return "".join([*out, escape(text[at:])])


def short_id(object_id: str) -> str:
    """An id that fits on a badge: the first and last digits of a post's two numbers."""
    page, _, post = object_id.partition("_")
    return f"{page[:4]}_{post[-5:]}" if post else f"…{page[-6:]}"


def image(sha: str, alt: str | None) -> str:
    """A picture out of the sandbox's own store."""
    return f'<img src="/_page/media/{escape(sha)}" alt="{escape(alt or "")}" loading="lazy">'
