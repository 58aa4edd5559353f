"""Creating a post, and editing one: each writes a new version."""

from __future__ import annotations

from dataclasses import replace

from planner.content.errors import Misused, Refused
from planner.content.ids import PostId, UnitId, VersionId, new_id
from planner.content.people import Role
from planner.content.post import Content, Post
from planner.content.snapshot import written
from planner.content.state import EDITABLE, State
from planner.desk.approval_state import after_edit
from planner.desk.desk import Change, Desk
from planner.desk.rights import require_writing
from planner.store.posts import VersionKind


def create_post(
    desk: Desk,
    content: Content,
    *,
    unit_code: str | None = None,
    post_id: PostId | None = None,
    state: State = State.DRAFT,
) -> Post:
    """Write the first version of a post (roles contributor, designer). Raises Refused, Misused.

    ``post_id``: the id under which somebody has been typing it already.
    """
    desk.person.require(Role.CONTRIBUTOR, Role.DESIGNER)
    with desk.change("post.created") as change:
        unit_id = _unit(change, unit_code)
        require_writing(desk, unit_id)
        post = Post(
            id=post_id or PostId(new_id()),
            unit_id=unit_id,
            created_by=desk.person.id,
            version_id=VersionId(new_id()),
            version_number=1,
            content=content,
            state=state,
            due_at=content.publish_at,
        )
        change.records.posts.put(post)
        written_hash = _add_version(change, post, None, VersionKind.EDIT)
        change.audit(post.id, title=content.title, version=1, content=written_hash, state=state.value)
    return post


def edit_post(
    desk: Desk,
    post_id: PostId,
    content: Content,
    *,
    unit_code: str | None = None,
    seen: VersionId | None = None,
) -> Post:
    """Write a new version; equal content changes nothing, and the unit stays (``unit_code`` may confirm it).

    ``seen``: the version it was made from. Raises Refused when the state or a right forbids it, or when
    another version came in between.
    """
    with desk.change("post.edited") as change:
        before = change.records.posts.get(post_id)
        require_writing(desk, before.unit_id)
        if before.state not in EDITABLE:
            raise Refused("state-forbids", post=post_id, state=before.state.value)
        if unit_code is not None and _unit(change, unit_code) != before.unit_id:
            raise Refused("unit-stays", post=post_id, unit=unit_code)
        if written(content) == written(before.content):
            return before
        if seen not in {None, before.version_id}:
            raise Refused("post-changed-meanwhile", post=post_id)
        return new_version(change, before, content, VersionKind.EDIT)


def new_version(change: Change, before: Post, content: Content, kind: VersionKind) -> Post:
    """Write ``content`` as the head version of a post, and let its approval follow."""
    after = replace(
        before,
        version_id=VersionId(new_id()),
        version_number=before.version_number + 1,
        content=content,
    )
    change.records.posts.put(after)
    written_hash = _add_version(change, after, before.version_id, kind)
    after = after_edit(change, before, after)
    change.records.posts.put(after)
    change.audit(after.id, version=after.version_number, content=written_hash, digest=after.digest)
    return after


def _add_version(change: Change, post: Post, parent: VersionId | None, kind: VersionKind) -> str:
    desk, posts = change.desk, change.records.posts
    change.records.media_uses.put(post.id, post.content)
    return posts.add_version(post, desk.authorship, parent=parent, at=desk.clock.now(), kind=kind)


def _unit(change: Change, code: str | None) -> UnitId:
    if code is None:
        return change.desk.person.unit_id
    unit = change.records.people.unit_with_code(code)
    if unit is None:
        known = ", ".join(one.code for one in change.records.people.units())
        raise Misused("unit-unknown", unit=code, known=known)
    return unit.id
