"""What an edit does to an approval: any other content voids it, the very same content brings it back."""

from __future__ import annotations

from dataclasses import replace

from planner.content.approval import Approval
from planner.content.errors import Refused
from planner.content.post import Post
from planner.content.state import State
from planner.desk.desk import Change
from planner.desk.queueing import dequeue, enqueue
from planner.desk.rights import require_at_rest
from planner.publish.sealing import sealed_manifest

HELD = frozenset({State.APPROVED, State.SCHEDULED, State.FAILED})


def after_edit(change: Change, before: Post, after: Post) -> Post:
    """Return the edited post in its new state, with queue and audit trail following."""
    publications = require_at_rest(change.records, before.id)
    sealed = sealed_manifest(change.records, after.content)
    after = replace(after, digest=None if sealed is None else sealed.digest, due_at=after.content.publish_at)
    if before.state in HELD:
        if after.digest == before.digest and standing_approval(change, after) is not None:
            return replace(after, due_at=before.due_at)
        dequeue(change, publications, "edited")
        change.audit(before.id, verb="approval.voided", digest=before.digest)
    if after.state is not State.DRAFT and after.state is not State.IDEA:
        after = after.moved_to(State.DRAFT)
    approval = standing_approval(change, after)
    return after if approval is None else restored(change, after, approval)


def standing_approval(change: Change, post: Post) -> Approval | None:
    """Return the approval that holds for a post as it is now, given by somebody who wrote none of it."""
    if post.digest is None:
        return None
    approval = change.records.approvals.standing(post.id, post.digest)
    if approval is None:
        return None
    authors = {one.author_id for one in change.records.posts.authors(post.id)}
    return None if approval.approver_id in authors else approval


def require_approval(change: Change, post: Post) -> Approval:
    """Return the approval that holds for a post as it is now. Raises Refused when none does."""
    approval = standing_approval(change, post)
    if approval is None:
        raise Refused("approval-gone", post=post.id)
    return approval


def restored(change: Change, post: Post, approval: Approval) -> Post:
    """Return the post as approved before: its content is again, byte for byte, what was approved."""
    change.audit(post.id, verb="approval.restored", digest=approval.digest)
    post = post.moved_to(State.APPROVED)
    if post.content.publish_at is None:
        return post
    return enqueue(change, post, approval, post.content.publish_at)
