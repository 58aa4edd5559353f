"""Whether a person may change a post as it stands now, or begin one."""

from __future__ import annotations

from planner.content.errors import Refused
from planner.content.ids import PostId
from planner.content.state import EDITABLE
from planner.desk.desk import Desk
from planner.desk.rights import require_at_rest, require_writing


def why_not_editable(desk: Desk, post_id: PostId) -> Refused | None:
    """Return what forbids the person to change a post now, None when nothing does."""
    with desk.reading() as records:
        post = records.posts.get(post_id)
        try:
            require_writing(desk, post.unit_id)
            require_at_rest(records, post_id)
        except Refused as refused:
            return refused
    if post.state not in EDITABLE:
        return Refused("state-forbids", post=post_id, state=post.state.value)
    return None


def why_not_startable(desk: Desk) -> Refused | None:
    """Return what forbids the person to begin a post, None when nothing does."""
    try:
        require_writing(desk, desk.person.unit_id)
    except Refused as refused:
        return refused
    return None
