"""What Instagram takes as a caption. Source: Instagram Platform, Error Codes 36004/2207010 (June 2026)."""

from __future__ import annotations

import re

from planner.sandbox.errors import refused
from planner.sandbox.limits import limit

_HASHTAG = re.compile(r"(?<![\w&#])[#＃]\w+")
_MENTION = re.compile(r"(?<![\w.])@\w[\w.]*")


def check_caption(caption: str, *, hashtags_most: int) -> None:
    """Raise 36004/2207010 when the caption is too long or names too much."""
    found = None
    if len(caption) > limit("ig_caption_chars"):
        found = f"{len(caption)} characters"
    elif hashtag_count(caption) > hashtags_most:
        found = f"{hashtag_count(caption)} hashtags"
    elif len(_MENTION.findall(caption)) > limit("ig_mentions"):
        found = f"{len(_MENTION.findall(caption))} tags"
    if found is not None:
        raise refused("caption_too_long", found=found)


def hashtag_count(caption: str) -> int:
    """Words after a number sign; one inside a word does not count."""
    return len(_HASHTAG.findall(caption))
