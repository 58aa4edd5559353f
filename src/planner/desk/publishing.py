"""Publishing: what is due, one post now, or as a service."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from planner.content.errors import Refused
from planner.content.ids import PostId
from planner.content.people import Role
from planner.content.state import PublicationState, State
from planner.desk.desk import Desk
from planner.desk.queueing import enqueue
from planner.publish.publisher import Publisher
from planner.publish.report import Item, Report

__all__ = ["Item", "Publisher", "Report", "publish_due", "publish_now", "publisher"]

S = PublicationState


def publisher(desk: Desk, tell: Callable[[Item], None]) -> Publisher:
    """Return a publisher for this workspace; ``tell`` hears of each item it puts down."""
    return Publisher(desk.workspace, desk.clock, desk.limits, announce=desk.announce, tell=tell)


async def publish_due(desk: Desk, tell: Callable[[Item], None]) -> Report:
    """Work everything that is due; acts as the system and needs no role."""
    return await publisher(desk, tell).publish_due()


async def publish_now(desk: Desk, post_id: PostId, tell: Callable[[Item], None]) -> Report:
    """Send an approved post at once, before its hour or long after it (role publisher). Raises Refused."""
    _release(desk, post_id)
    return await publisher(desk, tell).publish_due(only=post_id)


def _release(desk: Desk, post_id: PostId) -> None:
    desk.person.require(Role.PUBLISHER)
    with desk.change("post.released") as change:
        post = change.records.posts.get(post_id)
        if post.state not in {State.APPROVED, State.SCHEDULED, State.PUBLISHING}:
            raise Refused("state-forbids", post=post_id, state=post.state.value)
        now = desk.clock.now()
        if post.state is State.APPROVED:
            approval = post.digest and change.records.approvals.standing(post_id, post.digest)
            if not approval:
                raise Refused("approval-gone", post=post_id)
            post = enqueue(change, post, approval, now, released=True)
        for one in change.records.publications.of(post_id):
            if one.state in {S.QUEUED, S.OVERDUE}:
                sooner = replace(
                    one, due_at=min(one.due_at, now), state=S.QUEUED, released=True, next_at=None
                )
                change.records.publications.put(replace(sooner, reason=None))
        change.records.posts.put(replace(post, due_at=min(post.due_at or now, now)))
        change.audit(post_id, digest=post.digest)
