"""What is typed and not saved yet, and notes, as rows."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from given import NOON, a_content
from planner.content.errors import Refused
from planner.content.ids import NoteId, PersonId, PostId, VersionId
from planner.store.notes import Note
from planner.store.recovery import Typed
from planner.store.workspace import Workspace
from store.filled import fill


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return fill(tmp_path / "w")


def the_post(workspace: Workspace) -> tuple[PostId, VersionId, PersonId]:
    with workspace.reading() as records:
        (kept, *_) = records.posts.versions()
        return kept.post_id, kept.id, records.settings.get().owner_id


def test_the_last_typing_of_a_person_into_a_post_is_kept(workspace: Workspace) -> None:
    _, _, person = the_post(workspace)
    one = Typed(
        post_id=PostId("new"), person_id=person, base_id=None, content=a_content(caption="Se"), typed_at=NOON
    )
    later = replace(one, content=a_content(caption="Selamat"), typed_at=NOON + timedelta(seconds=1))
    other = replace(one, post_id=PostId("other"))
    with workspace.writing() as records:
        for typed in (one, other, later):
            records.recovery.put(typed)
    with workspace.reading() as records:
        assert records.recovery.find(PostId("new"), person) == later
        assert records.recovery.of(person) == (later, other), "newest first"
    with workspace.writing() as records:
        records.recovery.forget(PostId("new"), person)
        assert records.recovery.of(person) == (other,)
    workspace.close()


def test_notes_come_back_in_order_and_can_be_settled(workspace: Workspace) -> None:
    post_id, version_id, person = the_post(workspace)
    one = Note(
        id=NoteId("n1"),
        post_id=post_id,
        version_id=version_id,
        author_id=person,
        written_at=NOON,
        text="Besarkan dua tingkat?",
        place="media.1@0.8,0.3",
    )
    answer = replace(one, id=NoteId("n0"), reply_to=NoteId("n1"), text="Sudah.", place=None)
    with workspace.writing() as records:
        records.notes.add(one)
        records.notes.add(answer)
        assert records.notes.of(post_id) == (one, answer)
        records.notes.settle(NoteId("n1"), person, NOON)
        assert records.notes.get(NoteId("n1")) == replace(one, resolved_by=person, resolved_at=NOON)
        with pytest.raises(Refused, match="note-unknown"):
            records.notes.settle(NoteId("gone"), None, None)
    workspace.close()
