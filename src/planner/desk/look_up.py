"""Reading posts, their lists and their history."""

from __future__ import annotations

from dataclasses import dataclass

from planner.content.approval import Approval
from planner.content.channel import Channel
from planner.content.ids import PostId
from planner.content.people import Person, Unit
from planner.content.post import Post
from planner.content.publication import Publication
from planner.desk.desk import Desk
from planner.store.audit import Entry
from planner.store.posts import PostFilter, PostLine

__all__ = ["Decided", "Entry", "PostFilter", "PostLine", "Shown", "history", "list_posts", "show_post"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """A decision on a post, and who took it."""

    approval: Approval
    by: Person


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A post with everything that belongs to it."""

    post: Post
    unit: Unit
    channels: tuple[Channel, ...]
    publications: tuple[Publication, ...]
    decisions: tuple[Decided, ...]


def show_post(desk: Desk, post_id: PostId) -> Shown:
    """Return a post. Raises Refused when there is none with that id."""
    with desk.reading() as records:
        post = records.posts.get(post_id)
        units = {unit.id: unit for unit in records.people.units()}
        return Shown(
            post=post,
            unit=units[post.unit_id],
            channels=tuple(records.channels.get(one) for one in post.content.channels),
            publications=records.publications.of(post_id),
            decisions=tuple(
                Decided(approval=one, by=records.people.get(one.approver_id))
                for one in records.approvals.of(post_id)
            ),
        )


def list_posts(desk: Desk, wanted: PostFilter) -> tuple[PostLine, ...]:
    """Return posts by their hour."""
    with desk.reading() as records:
        return records.posts.list(wanted)


def history(desk: Desk, post_id: PostId) -> tuple[Entry, ...]:
    """Return what happened to a post, oldest first. Raises Refused when there is none with that id."""
    with desk.reading() as records:
        records.posts.get(post_id)
        return records.audit.of(post_id)
