"""Notes on a post: written, answered, settled; told to everybody and never without words."""

from __future__ import annotations

import pytest

from planner.content.changed import Changed
from planner.content.errors import Refused
from planner.content.ids import NoteId, VersionId
from planner.desk.demo import seated
from planner.desk.desk import Desk
from planner.desk.note import answer_note, settle_note, write_note

from .office import APPROVER, WRITER, in_review, verbs


def test_a_note_hangs_on_its_version_and_place(desk: Desk) -> None:
    post, place = in_review(desk), "media.1@0.2,0.3"
    note = write_note(desk, post.id, "  Terlalu kecil.\n", version_id=post.version_id, place=place)
    with desk.reading() as records:
        assert records.notes.of(post.id) == (note,)
    assert (note.text, note.place, note.version_id) == ("Terlalu kecil.", place, post.version_id)
    assert verbs(desk, post.id)[-1] == "note.written"


def test_an_answer_belongs_to_the_note_that_began_the_talk(desk: Desk) -> None:
    post = in_review(desk)
    note = write_note(seated(desk, APPROVER), post.id, "Sumbernya?", version_id=post.version_id)
    answer = answer_note(seated(desk, WRITER), note.id, "Surat Karo SDM.")
    again = answer_note(seated(desk, APPROVER), answer.id, "Baik.")
    assert (answer.reply_to, again.reply_to) == (note.id, note.id)


def test_a_settled_note_can_be_opened_again(desk: Desk) -> None:
    post = in_review(desk)
    note = write_note(desk, post.id, "Sudah?", version_id=post.version_id)
    settled = settle_note(seated(desk, WRITER), note.id)
    assert settled.resolved_by == seated(desk, WRITER).person.id
    before = len(verbs(desk, post.id))
    assert settle_note(desk, note.id) == settled
    assert len(verbs(desk, post.id)) == before
    assert settle_note(desk, note.id, settled=False).resolved_at is None


@pytest.mark.parametrize("text", ["", " \n\t", "\u200b"])
def test_a_note_without_words_is_refused(desk: Desk, text: str) -> None:
    post = in_review(desk)
    with pytest.raises(Refused, match="note-empty"):
        write_note(desk, post.id, text, version_id=post.version_id)


def test_what_does_not_exist_is_refused(desk: Desk) -> None:
    post = in_review(desk)
    with pytest.raises(Refused, match="version-unknown"):
        write_note(desk, post.id, "Halo", version_id=VersionId("tidak-ada"))
    with pytest.raises(Refused, match="note-unknown"):
        answer_note(desk, NoteId("tidak-ada"), "Halo")


def test_everybody_hears_of_a_note(desk: Desk) -> None:
    post, heard = in_review(desk), list[Changed]()
    desk.listeners.append(heard.append)
    note = write_note(desk, post.id, "Halo", version_id=post.version_id)
    assert [(one.verb, one.touched) for one in heard] == [("note.written", frozenset({post.id, note.id}))]
