"""The versions of a post: who wrote each, when, and what it changed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from planner.content.ids import PostId, VersionId
from planner.content.post import Content
from planner.content.version_changes import Part, changed_parts
from planner.desk.desk import Desk

__all__ = ["Part", "Version", "versions"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """A version. ``changed`` is what it changed of the one before it."""

    id: VersionId
    number: int
    saved_at: datetime
    author: str
    content: Content
    changed: tuple[Part, ...]


def versions(desk: Desk, post_id: PostId) -> tuple[Version, ...]:
    """Return the versions of a post, newest first. Raises Damaged when one is not as it was written."""
    with desk.reading() as records:
        names = {one.id: one.name for one in records.people.all()}
        kept = records.reviews.versions_of(post_id)
    found: list[Version] = []
    for version_id, one in kept:
        before = found[-1].content if found else None
        found.append(
            Version(
                id=version_id,
                number=one.number,
                saved_at=one.saved_at,
                author=names[one.author_id],
                content=one.content,
                changed=changed_parts(before, one.content),
            )
        )
    return tuple(reversed(found))
