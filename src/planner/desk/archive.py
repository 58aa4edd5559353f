"""Putting a post away that never left the desk, and taking it out again."""

from __future__ import annotations

from dataclasses import replace

from planner.content.errors import Refused
from planner.content.ids import PostId
from planner.content.post import Post
from planner.content.state import State
from planner.desk.desk import Desk
from planner.desk.rights import require_at_rest, require_writing


def archive(desk: Desk, post_id: PostId) -> Post:
    """Put a post away, where no calendar shows it (its writers). Raises Refused: it is on its way or live."""
    with desk.change("post.archived") as change:
        post = change.records.posts.get(post_id)
        require_writing(desk, post.unit_id)
        require_at_rest(change.records, post_id)
        put_away = post.moved_to(State.ARCHIVED)
        change.records.posts.put(put_away)
        change.audit(post_id, state=post.state.value)
    return put_away


def unarchive(desk: Desk, post_id: PostId, *, as_idea: bool = False) -> Post:
    """Take a post out again, as a draft or as the idea that it was (its writers). Raises Refused."""
    with desk.change("post.unarchived") as change:
        post = change.records.posts.get(post_id)
        require_writing(desk, post.unit_id)
        if post.state is not State.ARCHIVED:
            raise Refused("state-forbids", post=post_id, state=post.state.value)
        taken_out = replace(post, state=State.IDEA) if as_idea else post.moved_to(State.DRAFT)
        change.records.posts.put(taken_out)
        change.audit(post_id, state=taken_out.state.value)
    return taken_out
