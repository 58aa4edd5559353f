"""Giving a post its hour, moving it, and cancelling it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from planner.content.approval import Decision
from planner.content.clock import instant
from planner.content.errors import Refused
from planner.content.ids import PostId
from planner.content.people import Role
from planner.content.post import Post
from planner.content.state import EDITABLE, PublicationState, State
from planner.desk.approval_state import HELD, require_approval
from planner.desk.desk import Change, Desk
from planner.desk.queueing import WAITING, dequeue, enqueue
from planner.desk.review import write_approval
from planner.desk.rights import require_at_rest, require_other_than_authors, require_writing
from planner.desk.submit import require_sendable_at
from planner.desk.write_post import new_version
from planner.publish.sealing import sealed_manifest
from planner.store.posts import VersionKind


def schedule(desk: Desk, post_id: PostId, at: datetime) -> Post:
    """Give a post its hour, or move it.

    A post approved without an hour takes any that a publisher gives it. Moving an approved hour is a new
    approval where the mover may give one; else it voids the approval like any edit. The hour it has already
    changes nothing. Raises Refused, Misused.
    """
    at = instant(at)
    with desk.change("post.scheduled") as change:
        post = change.records.posts.get(post_id)
        require_at_rest(change.records, post_id)
        held = post.state in HELD
        if held and post.content.publish_at is None:
            moved = _given(change, post, at)
        elif held and _may_approve(desk, change, post):
            moved = _moved_by_approver(change, post, at)
        else:
            moved = _edited(change, post, at)
        if moved == post:
            return post
        change.records.posts.put(moved)
        change.audit(post_id, at=at.isoformat(), state=moved.state.value)
    return moved


def cancel(desk: Desk, post_id: PostId) -> Post:
    """Cancel a post that is neither live nor being sent (writers, approver, publisher). Raises Refused."""
    with desk.change("post.cancelled") as change:
        post = change.records.posts.get(post_id)
        if not desk.person.holds(Role.APPROVER, Role.PUBLISHER):
            require_writing(desk, post.unit_id)
        publications = require_at_rest(change.records, post_id)
        cancelled = post.moved_to(State.CANCELLED)
        dequeue(change, publications, "cancelled")
        change.records.posts.put(cancelled)
        change.audit(post_id)
    return cancelled


def _given(change: Change, post: Post, at: datetime) -> Post:
    """A publisher gives an approved post its hour: the approval holds, and what failed is queued anew."""
    change.desk.person.require(Role.PUBLISHER)
    if post.state is State.SCHEDULED and post.due_at == at:
        return post
    approval = require_approval(change, post)
    require_sendable_at(change.desk, change.records, post, at)
    publications = change.records.publications.of(post.id)
    for one in publications:
        if one.state in WAITING:
            again = replace(one, due_at=at, next_at=None, reason=None, released=False)
            change.records.publications.put(replace(again, state=PublicationState.QUEUED))
            change.touched.add(one.id)
    dequeue(change, [one for one in publications if one.state is PublicationState.FAILED], "moved")
    if post.state is State.SCHEDULED:
        return replace(post, due_at=at)
    return enqueue(change, post, approval, at)


def _may_approve(desk: Desk, change: Change, post: Post) -> bool:
    if not desk.person.holds(Role.APPROVER):
        return False
    authors = {one.author_id for one in change.records.posts.authors(post.id)}
    return desk.person.id not in authors


def _moved_by_approver(change: Change, post: Post, at: datetime) -> Post:
    """An approver moves an approved post: the same content with another hour, approved anew."""
    if post.content.publish_at == at:
        return post
    same_account = require_other_than_authors(change.desk, change.records, post.id)
    require_sendable_at(change.desk, change.records, post, at)
    content = replace(post.content, publish_at=at)
    draft = new_version(change, post, content, VersionKind.MOVE)
    if draft.state is not State.DRAFT:
        return draft
    sealed = sealed_manifest(change.records, content)
    if sealed is None:
        raise Refused("nothing-sealed", post=post.id)
    change.records.approvals.keep_manifest(sealed)
    approval = write_approval(change, draft, Decision.APPROVED, "moved", same_account=same_account)
    return enqueue(change, draft.moved_to(State.APPROVED), approval, at)


def _edited(change: Change, post: Post, at: datetime) -> Post:
    require_writing(change.desk, post.unit_id)
    if post.state not in EDITABLE:
        raise Refused("state-forbids", post=post.id, state=post.state.value)
    if post.content.publish_at == at:
        return post
    return new_version(change, post, replace(post.content, publish_at=at), VersionKind.EDIT)
