"""What is under review beside what was approved, and the queue that leads there."""

from __future__ import annotations

from dataclasses import replace

import pytest

from given import StillClock
from planner.content.state import State
from planner.desk.comparison import Barred, comparison
from planner.desk.demo import seated
from planner.desk.desk import Desk
from planner.desk.note import write_note
from planner.desk.review import approve, request_changes
from planner.desk.review_queue import Which, review_queue
from planner.desk.submit import submit
from planner.desk.write_post import edit_post

from .office import APPROVER, LATER, WRITER, approved, in_review, look


def test_what_was_approved_stands_beside_what_is_asked_for(desk: Desk, clock: StillClock) -> None:
    post = approved(desk)
    clock.advance(hours=1)
    content = replace(look(desk, post.id).content, caption="Besok sore di alun-alun.")
    edit_post(seated(desk, WRITER), post.id, content)
    clock.advance(minutes=5)
    submit(seated(desk, WRITER), post.id)
    told = comparison(seated(desk, APPROVER), post.id)
    assert told.approved is not None
    assert (told.approved.version, told.now.version) == (1, 2)
    assert told.approved.content.caption == "Besok pagi di alun-alun."
    assert told.approved.manifest is not None
    assert told.approved.by.login == APPROVER
    assert told.now.at == clock.now()
    assert told.is_void
    assert told.barred is None


def test_an_approval_that_holds_is_not_void(desk: Desk) -> None:
    told = comparison(desk, approved(desk).id)
    assert not told.is_void
    assert told.barred is Barred.STATE


def test_without_an_approval_there_is_one_side(desk: Desk) -> None:
    told = comparison(seated(desk, APPROVER), in_review(desk).id)
    assert told.approved is None
    assert not told.is_void


@pytest.mark.parametrize(("login", "barred"), [(WRITER, Barred.ROLE), (APPROVER, None)])
def test_it_says_why_one_cannot_decide(desk: Desk, login: str, barred: Barred | None) -> None:
    assert comparison(seated(desk, login), in_review(desk).id).barred is barred


def test_a_note_brings_the_words_it_was_pinned_to(desk: Desk) -> None:
    post = in_review(desk)
    write_note(desk, post.id, "Pagi atau sore?", version_id=post.version_id, place="caption@6-10")
    edit_post(seated(desk, WRITER), post.id, replace(post.content, caption="Lusa pagi."))
    (noted,) = comparison(desk, post.id).notes
    assert (noted.words, noted.version) == ("pagi", 1)


def test_the_queue_holds_what_waits_for_the_person(desk: Desk) -> None:
    late, early = in_review(desk, title="Nanti"), in_review(desk, title="Segera", publish_at=LATER)
    approver, writer = seated(desk, APPROVER), seated(desk, WRITER)
    mine = review_queue(approver, Which.MINE)
    assert [one.id for one in mine.lines] == [early.id, late.id]
    assert mine.waiting == 2
    assert review_queue(writer, Which.MINE).lines == ()
    request_changes(approver, late.id, note="Tambahkan alamat.")
    assert [one.id for one in review_queue(writer, Which.MINE).lines] == [late.id]
    assert [one.state for one in review_queue(approver, Which.ALL).lines] == [
        State.IN_REVIEW,
        State.CHANGES_REQUESTED,
    ]


def test_what_was_approved_last_stands_first(desk: Desk, clock: StillClock) -> None:
    first, second = in_review(desk, title="Satu"), in_review(desk, title="Dua")
    for post in (second, first):
        clock.advance(minutes=1)
        approve(seated(desk, APPROVER), post.id)
    assert [one.id for one in review_queue(desk, Which.DONE).lines] == [first.id, second.id]


def test_a_line_tells_unit_author_and_when_it_was_submitted(desk: Desk, clock: StillClock) -> None:
    post = in_review(desk)
    (line,) = review_queue(seated(desk, APPROVER), Which.MINE).lines
    assert (line.id, line.submitted_at, line.is_own) == (post.id, clock.now(), False)
    assert line.author == seated(desk, WRITER).person.name
