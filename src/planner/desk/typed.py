"""Keeping what is being typed: nothing that reached the screen is lost when the power goes."""

from __future__ import annotations

from planner.content.ids import PostId, VersionId
from planner.content.post import Content
from planner.desk.desk import Desk
from planner.store.recovery import Typed

__all__ = ["Typed", "forget_typed", "keep_typed", "typed_anywhere", "typed_into"]


def keep_typed(desk: Desk, post_id: PostId, base_id: VersionId | None, content: Content) -> None:
    """Keep a post as it is on the person's screen; ``base_id`` is the version it started from, if any.

    It is no version yet, binds nobody and is told to nobody. Raises Unavailable when it can't be written.
    """
    typed = Typed(
        post_id=post_id,
        person_id=desk.person.id,
        base_id=base_id,
        content=content,
        typed_at=desk.clock.now(),
    )
    with desk.workspace.writing() as records:
        records.recovery.put(typed)


def typed_into(desk: Desk, post_id: PostId) -> Typed | None:
    """Return what the person has typed into a post and no version holds."""
    with desk.reading() as records:
        return records.recovery.find(post_id, desk.person.id)


def typed_anywhere(desk: Desk) -> tuple[Typed, ...]:
    """Return what the person has typed anywhere and no version holds, newest first."""
    with desk.reading() as records:
        return records.recovery.of(desk.person.id)


def forget_typed(desk: Desk, post_id: PostId) -> None:
    """Forget it: its words are in a version now, or the person does not want them."""
    with desk.workspace.writing() as records:
        records.recovery.forget(post_id, desk.person.id)
