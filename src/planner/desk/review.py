"""Approving a post, and asking for changes."""

from __future__ import annotations

from planner.content.approval import Approval, Decision
from planner.content.errors import Refused
from planner.content.finding import Severity
from planner.content.ids import ApprovalId, PostId, new_id
from planner.content.people import Role
from planner.content.post import Post
from planner.content.state import State
from planner.content.text import cleaned, is_blank
from planner.desk.desk import Change, Desk
from planner.desk.queueing import enqueue
from planner.desk.rights import require_other_than_authors
from planner.desk.submit import require_no_blocker
from planner.publish.sealing import sealed_manifest


def approve(desk: Desk, post_id: PostId, *, reason: str = "", digest: str | None = None) -> Post:
    """Approve exactly what is sealed; a post that has its hour is scheduled at once (role approver).

    ``digest``: what the approver was shown. Raises Refused: an author, another content than shown, warnings
    without a reason, a state that does not allow it. Raises Damaged: a file that would go out is not whole.
    """
    desk.person.require(Role.APPROVER)
    with desk.change("post.approved") as change:
        post = change.records.posts.get(post_id)
        same_account = require_other_than_authors(desk, change.records, post_id)
        approved = post.moved_to(State.APPROVED)
        if post.state is not State.IN_REVIEW:
            raise Refused("state-forbids", post=post_id, state=post.state.value)
        _require_as_shown(change, post, digest)
        _require_files(change, post)
        _require_reason(change, post, reason)
        approval = write_approval(change, post, Decision.APPROVED, reason, same_account=same_account)
        if post.content.publish_at is not None:
            approved = enqueue(change, approved, approval, post.content.publish_at)
        change.records.posts.put(approved)
        change.audit(post_id, digest=post.digest, reason=reason, same_account=str(same_account))
    return approved


def request_changes(desk: Desk, post_id: PostId, *, note: str) -> Post:
    """Send a post back with a note (role approver)."""
    desk.person.require(Role.APPROVER)
    if is_blank(note):
        raise Refused("note-empty")
    with desk.change("post.changes_requested") as change:
        post = change.records.posts.get(post_id)
        sent_back = post.moved_to(State.CHANGES_REQUESTED)
        write_approval(change, post, Decision.CHANGES_REQUESTED, note, same_account=False)
        change.records.posts.put(sent_back)
        change.audit(post_id, digest=post.digest, note=note)
    return sent_back


def write_approval(
    change: Change, post: Post, decision: Decision, note: str, *, same_account: bool
) -> Approval:
    """Write a decision on what is sealed now. Raises Refused when nothing is."""
    if post.digest is None:
        raise Refused("nothing-sealed", post=post.id)
    approval = Approval(
        id=ApprovalId(new_id()),
        post_id=post.id,
        version_id=post.version_id,
        digest=post.digest,
        approver_id=change.desk.person.id,
        decision=decision,
        note=cleaned(note),
        at=change.desk.clock.now(),
        same_account=same_account,
    )
    change.records.approvals.add(approval)
    change.touched.add(approval.id)
    return approval


def _require_as_shown(change: Change, post: Post, digest: str | None) -> None:
    sealed = sealed_manifest(change.records, post.content)
    if sealed is None or sealed.digest != post.digest or digest not in {None, post.digest}:
        raise Refused("content-changed", post=post.id)


def _require_files(change: Change, post: Post) -> None:
    manifest = change.records.approvals.manifest(post.digest or "")
    for digest in {one.sha256 for dispatch in manifest.dispatches for one in dispatch.pictures}:
        change.desk.workspace.vault.read(digest)


def _require_reason(change: Change, post: Post, reason: str) -> None:
    found = require_no_blocker(change.desk, change.records, post, in_review=True)
    warnings = [one for one in found if one.severity is Severity.WARN]
    if warnings and is_blank(reason):
        raise Refused("reason-missing", warnings=len(warnings), finding=warnings[0].code)
