"""Where a network folds a caption: after so many lines or so many letters as people see them."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from planner.content.channel import Network
from planner.content.text import hashtags_in, mentions_in

JOINER = "\u200d"
_EXTENDING = frozenset({"Mn", "Me", "Mc"})
_SKIN = range(0x1F3FB, 0x1F400)
_FLAG = range(0x1F1E6, 0x1F200)
_TAG = range(0xE0020, 0xE0080)
_PLAIN = re.compile(r"[\x20-\x7e]+")
_LINK = re.compile(r"https?://[^\s<>\"]*[^\s<>\".,;:!?)\]]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Fold:
    """The most that is seen before the word "selengkapnya"."""

    lines: int
    letters: int


INSTAGRAM_FEED = Fold(lines=2, letters=125)
"""Instagram, feed: two lines with the name before them, about 125 letters (our reading; not documented)."""

FACEBOOK_MEDIA = Fold(lines=3, letters=480)
"""Facebook, above pictures: three lines in its apps (Meta for Business, August 2019); 480 is our reading."""

FACEBOOK_TEXT = Fold(lines=5, letters=480)
"""Facebook, text alone: five lines (our reading; not documented)."""


INSTAGRAM_REEL = Fold(lines=1, letters=60)
"""Over a Reel: one line beside the name (our reading; not documented)."""


def letters_end(text: str, most: int) -> int:
    """Return the index after the first ``most`` letters; an emoji with all its parts is one letter."""
    at, left = 0, most
    while left > 0 and at < len(text):
        run = _PLAIN.match(text, at)
        several = min(left, run.end() - at - 1) if run else 0  # its last one may carry a mark
        at, left = (at + several, left - several) if several > 0 else (_next(text, at), left - 1)
    return at


def folded(text: str, end: int) -> str:
    """Return what is seen of a text that is folded before ``end``: whole words, no empty lines at its end."""
    if end >= len(text):
        return text.rstrip()
    head = text[:end]
    if not (text[end].isspace() or head[-1:].isspace()):
        word = len(re.split(r"\s", head)[-1])
        if 0 < word < len(head.rstrip()):
            head = head[:-word]
    return head.rstrip()


def coloured(text: str, network: Network) -> tuple[tuple[int, int], ...]:
    """Return the parts that a network shows as links, as start and end: tags, mentions or addresses."""
    found = list(hashtags_in(text))
    if network is Network.INSTAGRAM:
        found += mentions_in(text)  # it links no address in a caption
    else:
        found += [match.span() for match in _LINK.finditer(text)]  # an @ from the API mentions nobody
    ends, kept = 0, []
    for start, end in sorted(found):
        if start >= ends:
            kept.append((start, end))
            ends = end
    return tuple(kept)


def _next(text: str, at: int) -> int:
    """Return the index after the letter at ``at`` (the parts of UAX 29 that captions meet)."""
    if text.startswith("\r\n", at):
        return at + 2
    flags = ord(text[at]) in _FLAG
    end = at + 1
    if flags and end < len(text) and ord(text[end]) in _FLAG:
        end += 1
    while end < len(text):
        if text[end] == JOINER:
            joined = end + 1 < len(text) and not text[end + 1].isspace() and ord(text[at]) > 0x2000  # noqa: PLR2004  emoji lie above
            end += 2 if joined else 1
        elif _extends(text[end]):
            end += 1
        else:
            break
    return end


def _extends(char: str) -> bool:
    code = ord(char)
    return code in _SKIN or code in _TAG or unicodedata.category(char) in _EXTENDING
