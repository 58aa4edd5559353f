"""Where in a caption a finding is. Code points; the text field counts in UTF-16 units. Pure functions."""

from __future__ import annotations

from planner.content.finding import Finding
from planner.content.text import hashtags_in, mentions_in

Span = tuple[int, int]


def spans(finding: Finding, text: str) -> tuple[Span, ...]:
    """Return the places of a caption that a finding is about; none where it is about no place."""
    limit = finding.facts.get("limit")
    if not isinstance(limit, int):
        return ()
    if finding.code == "caption-too-long":
        return ((limit, len(text)),) if len(text) > limit else ()
    if finding.code in {"too-many-hashtags", "many-hashtags"}:
        return hashtags_in(text)[limit:]
    if finding.code == "too-many-mentions":
        return mentions_in(text)[limit:]
    return ()


def units(text: str, position: int) -> int:
    """Return a position in UTF-16 units: letters beyond the first plane (emoji) take two."""
    head = text[:position]
    return position if head.isascii() else len(head.encode("utf-16-le")) // 2


def points(text: str, position: int) -> int:
    """Return a position in code points, of one in UTF-16 units."""
    if text.isascii():
        return position
    return len(text.encode("utf-16-le")[: 2 * position].decode("utf-16-le", errors="ignore"))
