"""Publishing: what is due, one post now, or as a service."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from planner.content.errors import Refused
from planner.content.ids import PostId
from planner.content.people import Role
from planner.content.state import PublicationState, State
from planner.desk.approval_state import require_approval
from planner.desk.desk import Desk
from planner.desk.queueing import WAITING, enqueue, just_now
from planner.desk.submit import require_sendable_at
from planner.publish.publisher import Publisher
from planner.publish.report import Item, Report

__all__ = ["Item", "Publisher", "Report", "publish_due", "publish_now", "publisher", "release"]

S = PublicationState


def publisher(desk: Desk, tell: Callable[[Item], None]) -> Publisher:
    """Return a publisher for this workspace; ``tell`` hears of each item it puts down."""
    return Publisher(desk.workspace, desk.clock, desk.limits, announce=desk.announce, tell=tell)


async def publish_due(desk: Desk, tell: Callable[[Item], None]) -> Report:
    """Work everything that is due; acts as the system and needs no role."""
    return await publisher(desk, tell).publish_due()


async def publish_now(desk: Desk, post_id: PostId, tell: Callable[[Item], None]) -> Report:
    """Send an approved post at once, before its hour or long after it (role publisher). Raises Refused.

    What has failed is not sent again by this: that is ``retry``.
    """
    release(desk, post_id)
    return await publisher(desk, tell).publish_due(only=post_id)


def release(desk: Desk, post_id: PostId) -> None:
    """Let a publisher that is at work send a post at once (role publisher). Raises Refused."""
    desk.person.require(Role.PUBLISHER)
    with desk.change("post.released") as change:
        post = change.records.posts.get(post_id)
        now = desk.clock.now()
        require_sendable_at(desk, change.records, post, now)
        if post.state is State.APPROVED:
            post = enqueue(change, post, require_approval(change, post), now)
        waiting = [one for one in change.records.publications.of(post_id) if one.state in WAITING]
        if not waiting and post.state is not State.PUBLISHING:
            raise Refused("state-forbids", post=post_id, state=post.state.value)
        for one in waiting:
            due_at = min(just_now(one.due_at, now), now)
            sooner = replace(one, due_at=due_at, state=S.QUEUED, released=True, next_at=None)
            change.records.publications.put(replace(sooner, reason=None))
            change.touched.add(one.id)
        if waiting:
            change.records.posts.put(replace(post, due_at=min(post.due_at or now, now)))
        change.audit(post_id, digest=post.digest, released=len(waiting))
