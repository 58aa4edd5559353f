"""Taking up an idea: it becomes a draft, which can be submitted."""

from __future__ import annotations

from planner.content.ids import PostId
from planner.content.post import Post
from planner.content.state import State
from planner.desk.desk import Desk
from planner.desk.rights import require_writing


def take_up(desk: Desk, post_id: PostId) -> Post:
    """Make a draft of an idea; a post that is further already stays as it is. Raises Refused."""
    with desk.change("post.taken_up") as change:
        post = change.records.posts.get(post_id)
        require_writing(desk, post.unit_id)
        if post.state is not State.IDEA:
            return post
        draft = post.moved_to(State.DRAFT)
        change.records.posts.put(draft)
        change.audit(post_id)
    return draft
