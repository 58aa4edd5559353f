"""Proposing an hour for a post that was approved without one."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from planner.content.clock import instant
from planner.content.errors import Refused
from planner.content.ids import PostId
from planner.content.people import Role
from planner.content.post import Post
from planner.content.state import State
from planner.desk.desk import Desk


def propose_hour(desk: Desk, post_id: PostId, at: datetime) -> Post:
    """Note when an approved post is meant to go out (roles approver, publisher).

    It shows in the calendar and stays approved: nothing is queued until a publisher gives it its hour.
    Raises Refused, Misused.
    """
    at = instant(at)
    desk.person.require(Role.APPROVER, Role.PUBLISHER)
    with desk.change("post.hour_proposed") as change:
        post = change.records.posts.get(post_id)
        if post.state is not State.APPROVED or post.content.publish_at is not None:
            raise Refused("state-forbids", post=post_id, state=post.state.value)
        meant = replace(post, due_at=at)
        change.records.posts.put(meant)
        change.audit(post_id, at=at.isoformat())
    return meant
