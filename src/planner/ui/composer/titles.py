"""What a post is called that nobody has named."""

from __future__ import annotations

from planner.content.post import Content
from planner.words.catalogue import _

LENGTH = 60


def titled(content: Content) -> str:
    """Return the beginning of the caption, up to the end of a word."""
    first = next((line.strip() for line in content.caption.splitlines() if line.strip()), "")
    if len(first) <= LENGTH:
        return first or _("Tanpa judul")
    head, space, _rest = first[: LENGTH + 1].rpartition(" ")
    return head if space else first[:LENGTH]
