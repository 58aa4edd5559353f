"""A workspace with a bit of everything: files, a post with versions, approved content, a trail."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from given import NOON, a_content, a_manifest, a_person, a_post, a_rendition, a_unit, an_approval, an_asset
from planner.content.ids import PersonId, VersionId, new_id
from planner.content.manifest import seal
from planner.content.post import Post
from planner.content.settings import Settings
from planner.store.audit import Entry
from planner.store.posts import Authorship, VersionKind
from planner.store.records import Records
from planner.store.workspace import Workspace, create_workspace

PHOTO, RENDITION = b"a photograph" * 1000, b"a rendition" * 500


def fill(root: Path) -> Workspace:
    """Make a workspace with a bit of everything."""
    workspace = create_workspace(root)
    digests = [workspace.vault.put(data) for data in (PHOTO, RENDITION)]
    unit = a_unit(is_desk=True)
    person = a_person(unit_id=unit.id)
    sealed = seal(a_manifest())
    with workspace.writing() as records:
        records.people.add_unit(unit)
        records.people.add(person)
        records.settings.put(
            Settings(workspace_id="w", agency="Contoh", zone="Asia/Jakarta", owner_id=person.id)
        )
        records.assets.add(an_asset(sha256=digests[0], added_by=person.id))
        records.assets.keep_rendition(a_rendition(sha256=digests[1]))
        records.approvals.keep_manifest(sealed)
        post = a_post(unit_id=unit.id, created_by=person.id, digest=sealed.digest)
        write(records, post, person.id)
        edited = replace(
            post, version_id=VersionId(new_id()), version_number=2, content=a_content(title="Diubah")
        )
        write(records, edited, person.id, parent=post.version_id)
        approval = an_approval(
            post_id=post.id, version_id=edited.version_id, digest=sealed.digest, approver_id=person.id
        )
        records.approvals.add(approval)
    return workspace


def write(records: Records, post: Post, author: PersonId, parent: VersionId | None = None) -> None:
    """Write a version of a post as the desk does: the post, its version, and the trail's word on it."""
    records.posts.put(post)
    by = Authorship(author_id=author, os_account="ayu")
    told = records.posts.add_version(post, by, parent=parent, at=NOON, kind=VersionKind.EDIT)
    entry = Entry(
        at=NOON,
        login="ayu",
        os_account="ayu",
        verb="post.edited",
        entity_id=post.id,
        detail={"version": post.version_number, "content": told},
    )
    records.audit.append(entry)
