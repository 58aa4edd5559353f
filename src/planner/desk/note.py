"""Notes on a post: writing one, answering it, marking it as settled."""

from __future__ import annotations

from planner.content.errors import Refused
from planner.content.ids import NoteId, PostId, VersionId, new_id
from planner.content.text import cleaned, is_blank
from planner.desk.desk import Desk
from planner.store.notes import Note

__all__ = ["Note", "answer_note", "settle_note", "write_note"]


def write_note(
    desk: Desk, post_id: PostId, text: str, *, version_id: VersionId, place: str | None = None
) -> Note:
    """Write a note on the version that the writer sees; ``place`` as ``Note`` tells. Raises Refused."""
    _require_words(text)
    with desk.change("note.written") as change:
        change.records.posts.get(post_id)
        change.records.reviews.version(version_id)
        note = Note(
            id=NoteId(new_id()),
            post_id=post_id,
            version_id=version_id,
            author_id=desk.person.id,
            written_at=desk.clock.now(),
            text=cleaned(text).strip(),
            place=place,
        )
        change.records.notes.add(note)
        change.touched.add(note.id)
        change.audit(post_id, note=note.id)
    return note


def answer_note(desk: Desk, note_id: NoteId, text: str) -> Note:
    """Answer a note; an answer hangs on the note that began the talk. Raises Refused."""
    _require_words(text)
    with desk.change("note.answered") as change:
        asked = change.records.notes.get(note_id)
        answer = Note(
            id=NoteId(new_id()),
            post_id=asked.post_id,
            version_id=change.records.posts.get(asked.post_id).version_id,
            author_id=desk.person.id,
            written_at=desk.clock.now(),
            text=cleaned(text).strip(),
            reply_to=asked.reply_to or asked.id,
        )
        change.records.notes.add(answer)
        change.touched |= {answer.id, asked.id}
        change.audit(asked.post_id, note=answer.id)
    return answer


def settle_note(desk: Desk, note_id: NoteId, *, settled: bool = True) -> Note:
    """Mark a note as settled, or as open again; as it stands already nothing happens. Raises Refused."""
    with desk.change("note.settled" if settled else "note.reopened") as change:
        note = change.records.notes.get(note_id)
        if (note.resolved_at is not None) == settled:
            return note
        by, at = (desk.person.id, desk.clock.now()) if settled else (None, None)
        change.records.notes.settle(note_id, by, at)
        change.touched.add(note_id)
        change.audit(note.post_id, note=note_id)
        return change.records.notes.get(note_id)


def _require_words(text: str) -> None:
    if is_blank(text):
        raise Refused("note-empty")
