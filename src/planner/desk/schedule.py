"""Giving a post its hour, moving it, and cancelling it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from planner.content.approval import Decision
from planner.content.errors import Refused
from planner.content.ids import PostId
from planner.content.people import Role
from planner.content.post import Post
from planner.content.state import EDITABLE, PublicationState, State
from planner.desk.desk import Change, Desk
from planner.desk.queueing import dequeue, enqueue
from planner.desk.review import write_approval
from planner.desk.rights import require_at_rest, require_other_than_authors, require_writing
from planner.desk.write_post import new_version
from planner.publish.sealing import sealed_manifest
from planner.store.posts import VersionKind


def schedule(desk: Desk, post_id: PostId, at: datetime) -> Post:
    """Give a post its hour, or move it.

    A post approved without an hour takes any that a publisher gives it. Moving an approved hour is a new approval
    where the mover may give one; else it voids the approval like any edit. Raises Refused.
    """
    at = at.astimezone(UTC)
    with desk.change("post.scheduled") as change:
        post = change.records.posts.get(post_id)
        require_at_rest(change.records, post_id)
        held = post.state in {State.APPROVED, State.SCHEDULED, State.FAILED}
        if held and post.content.publish_at is None:
            moved = _given(change, post, at)
        elif held and _may_approve(desk, change, post):
            moved = _moved_by_approver(change, post, at)
        else:
            moved = _edited(change, post, at)
        change.records.posts.put(moved)
        change.audit(post_id, at=at.isoformat(), state=moved.state.value)
    return moved


def cancel(desk: Desk, post_id: PostId) -> Post:
    """Cancel a post that is not live and not being sent. Raises Refused."""
    desk.person.require(*Role)
    with desk.change("post.cancelled") as change:
        post = change.records.posts.get(post_id)
        if not desk.person.roles & {Role.APPROVER, Role.PUBLISHER, Role.ADMIN}:
            require_writing(desk, post.unit_id)
        publications = require_at_rest(change.records, post_id)
        cancelled = post.moved_to(State.CANCELLED)
        dequeue(change, publications, "cancelled")
        change.records.posts.put(cancelled)
        change.audit(post_id)
    return cancelled


def _given(change: Change, post: Post, at: datetime) -> Post:
    """A publisher gives an approved post its hour: no edit, the approval holds."""
    change.desk.person.require(Role.PUBLISHER)
    queued = [
        one
        for one in change.records.publications.of(post.id)
        if one.state in {PublicationState.QUEUED, PublicationState.OVERDUE}
    ]
    for one in queued:
        again = replace(one, due_at=at, state=PublicationState.QUEUED, next_at=None, reason=None)
        change.records.publications.put(again)
    if queued:
        return replace(post, due_at=at)
    approval = post.digest and change.records.approvals.standing(post.id, post.digest)
    if not approval:
        raise Refused("approval-gone", post=post.id)
    return enqueue(change, post, approval, at)


def _may_approve(desk: Desk, change: Change, post: Post) -> bool:
    if Role.APPROVER not in desk.person.roles:
        return False
    authors = {one.author_id for one in change.records.posts.authors(post.id)}
    return desk.person.id not in authors


def _moved_by_approver(change: Change, post: Post, at: datetime) -> Post:
    """An approver moves an approved post: the same content with another hour, approved anew."""
    same_account = require_other_than_authors(change.desk, change.records, post.id)
    content = replace(post.content, publish_at=at)
    draft = new_version(change, post, content, VersionKind.MOVE)
    if draft.state is State.SCHEDULED:
        return draft
    sealed = sealed_manifest(change.records, content)
    if sealed is None:
        raise Refused("nothing-sealed", post=post.id)
    change.records.approvals.keep_manifest(sealed)
    sealed_post = replace(draft, digest=sealed.digest)
    change.records.posts.put(sealed_post)
    approval = write_approval(change, sealed_post, Decision.APPROVED, "moved", same_account=same_account)
    return enqueue(change, sealed_post.moved_to(State.APPROVED), approval, at)


def _edited(change: Change, post: Post, at: datetime) -> Post:
    require_writing(change.desk, post.unit_id)
    if post.state not in EDITABLE:
        raise Refused("state-forbids", post=post.id, state=post.state.value)
    return new_version(change, post, replace(post.content, publish_at=at), VersionKind.EDIT)
