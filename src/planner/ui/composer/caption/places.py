"""Where in a caption a finding is. Code points; the text field counts in UTF-16 units. Pure functions."""

from __future__ import annotations

from collections.abc import Sequence

from planner.content.finding import Finding
from planner.content.text import hashtags_in, mentions_in

Span = tuple[int, int]


def spans(finding: Finding, text: str) -> tuple[Span, ...]:
    """Return the places of a caption that a finding is about; none where it is about no place."""
    limit = finding.facts.get("limit")
    if finding.code == "P02" and isinstance(limit, int):
        return hashtags_in(text)[limit:]
    if finding.code == "P03" and isinstance(limit, int):
        return mentions_in(text)[limit:]
    if finding.start is None or finding.end is None or finding.end > len(text):
        return ()
    return ((finding.start, finding.end),)


def units(text: str, position: int) -> int:
    """Return a position in UTF-16 units: letters beyond the first plane (emoji) take two."""
    head = text[:position]
    return position if head.isascii() else len(head.encode("utf-16-le")) // 2


def in_units(text: str, found: Sequence[Span]) -> tuple[Span, ...]:
    """Return places in UTF-16 units, all in one walk over the text: it may be long, and they may be many."""
    known, done, at = dict[int, int](), 0, 0
    for position in sorted({end for span in found for end in span}):
        at += units(text[done:position], position - done)
        known[position], done = at, position
    return tuple((known[start], known[end]) for start, end in found)


def points(text: str, position: int) -> int:
    """Return a position in code points, of one in UTF-16 units."""
    if text.isascii():
        return position
    return len(text.encode("utf-16-le")[: 2 * position].decode("utf-16-le", errors="ignore"))
