"""Marking a post that waits: held by a person, or until a decree names its day."""

from __future__ import annotations

from dataclasses import replace

from planner.content.errors import Refused
from planner.content.ids import PostId
from planner.content.people import Role
from planner.content.post import Mark, Post
from planner.content.state import State
from planner.content.text import is_blank
from planner.desk.desk import Desk

MARKABLE = frozenset(
    {State.IDEA, State.DRAFT, State.IN_REVIEW, State.CHANGES_REQUESTED, State.APPROVED},
)
"""Nothing of these is in the queue, and a marked post does not get into it before the mark is taken away."""


def mark(desk: Desk, post_id: PostId, told: Mark, *, reason: str) -> Post:
    """Say why a post waits (roles approver, publisher). Raises Refused: queued or live, or no reason."""
    desk.person.require(Role.APPROVER, Role.PUBLISHER)
    if is_blank(reason):
        raise Refused("note-empty")
    with desk.change("post.marked") as change:
        post = change.records.posts.get(post_id)
        if post.state not in MARKABLE:
            raise Refused("state-forbids", post=post_id, state=post.state.value)
        marked = replace(post, mark=told)
        change.records.posts.put(marked)
        change.audit(post_id, mark=told.value, reason=reason)
    return marked


def unmark(desk: Desk, post_id: PostId) -> Post:
    """Let a post go on (roles approver, publisher)."""
    desk.person.require(Role.APPROVER, Role.PUBLISHER)
    with desk.change("post.unmarked") as change:
        post = change.records.posts.get(post_id)
        if post.mark is None:
            return post
        freed = replace(post, mark=None)
        change.records.posts.put(freed)
        change.audit(post_id, mark=post.mark.value)
    return freed
