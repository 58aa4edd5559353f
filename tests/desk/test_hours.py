"""The hour of an approved post: who gives it, who moves it, and what that does to the approval."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from given import NOON
from planner.content.approval import Decision
from planner.content.errors import Misused
from planner.content.ids import PostId
from planner.content.state import PublicationState, State
from planner.desk.demo import seated
from planner.desk.desk import Desk
from planner.desk.publishing import release
from planner.desk.schedule import schedule
from planner.desk.submit import ChecksBlock
from planner.desk.write_post import edit_post

from .office import (
    APPROVER,
    LATER,
    PUBLISHER,
    WRITER,
    a_draft,
    alive,
    approved,
    given_an_hour,
    look,
    put_publications,
    sent_as_approved,
    verbs,
)

P = PublicationState
MUCH_LATER = LATER + timedelta(days=1)


def approvals(desk: Desk, post_id: PostId) -> list[tuple[str, Decision]]:
    with desk.reading() as records:
        people = {one.id: one.login for one in records.people.all()}
        return [(people[one.approver_id], one.decision) for one in records.approvals.of(post_id)]


def test_an_approver_moves_an_approved_post_by_a_new_approval(desk: Desk) -> None:
    post = approved(desk, at=LATER)
    moved = schedule(seated(desk, APPROVER), post.id, MUCH_LATER)
    assert (moved.state, moved.due_at, moved.content.publish_at) == (
        State.SCHEDULED,
        MUCH_LATER,
        MUCH_LATER,
    )
    assert moved.digest != post.digest
    assert approvals(desk, post.id) == [(APPROVER, Decision.APPROVED)] * 2
    assert sent_as_approved(desk, post.id)


def test_who_moves_may_move_again_and_approve_again(desk: Desk) -> None:
    post = approved(desk, at=LATER)
    schedule(seated(desk, APPROVER), post.id, MUCH_LATER)
    back = schedule(seated(desk, APPROVER), post.id, LATER)
    assert (back.state, back.digest, back.due_at) == (State.SCHEDULED, post.digest, LATER)
    assert sent_as_approved(desk, post.id)


@pytest.mark.parametrize("login", [WRITER, "dewi"])
def test_moved_by_somebody_else_the_approval_is_void(desk: Desk, login: str) -> None:
    post = approved(desk, at=LATER)
    if login == "dewi":
        edit_post(seated(desk, login), post.id, replace(post.content, title="Punya dewi"))
    moved = schedule(seated(desk, login), post.id, MUCH_LATER)
    assert (moved.state, alive(desk, post.id)) == (State.DRAFT, [])


def test_a_publisher_gives_any_hour_and_moves_it(desk: Desk) -> None:
    post = approved(desk)
    for at in (LATER, MUCH_LATER, NOON):
        given = schedule(seated(desk, PUBLISHER), post.id, at)
        assert (given.state, given.due_at, given.digest) == (State.SCHEDULED, at, post.digest)
        assert [one.due_at for one in alive(desk, post.id)] == [at]
        assert sent_as_approved(desk, post.id)
    assert len(approvals(desk, post.id)) == 1


def test_the_hour_it_has_changes_nothing(desk: Desk) -> None:
    for post, login in (
        (approved(desk, at=LATER), APPROVER),
        (given_an_hour(desk), PUBLISHER),
        (a_draft(desk, publish_at=LATER), WRITER),
    ):
        before = verbs(desk, post.id)
        assert schedule(seated(desk, login), post.id, LATER) == post
        assert verbs(desk, post.id) == before


def test_a_failed_post_takes_another_hour_and_is_queued_anew(desk: Desk) -> None:
    post = given_an_hour(desk)
    put_publications(desk, post.id, P.FAILED)
    assert look(desk, post.id).state is State.FAILED
    given = schedule(seated(desk, PUBLISHER), post.id, MUCH_LATER)
    assert (given.state, given.due_at) == (State.SCHEDULED, MUCH_LATER)
    assert [(one.state, one.due_at) for one in alive(desk, post.id)] == [(P.QUEUED, MUCH_LATER)]


def test_a_failed_post_is_moved_by_an_approver(desk: Desk) -> None:
    post = approved(desk, at=LATER)
    put_publications(desk, post.id, P.FAILED)
    moved = schedule(seated(desk, APPROVER), post.id, MUCH_LATER)
    assert moved.state is State.SCHEDULED
    assert sent_as_approved(desk, post.id)


@pytest.mark.parametrize("at", [NOON.replace(tzinfo=None), NOON.replace(year=1, month=1, day=1)])
def test_an_hour_that_is_none_is_refused(desk: Desk, at: object) -> None:
    post = approved(desk)
    with pytest.raises(Misused):
        schedule(seated(desk, PUBLISHER), post.id, at)  # type: ignore[arg-type]  # hours, both


def test_no_hour_before_an_embargo_is_given_nor_is_anything_sent_at_once(desk: Desk) -> None:
    post = approved(desk, at=None, embargo_until=MUCH_LATER)
    publisher = seated(desk, PUBLISHER)
    with pytest.raises(ChecksBlock) as given_early:
        schedule(publisher, post.id, LATER)
    assert [one.code for one in given_early.value.findings] == ["L14"]
    with pytest.raises(ChecksBlock):
        release(publisher, post.id)
    assert alive(desk, post.id) == []
    assert schedule(publisher, post.id, MUCH_LATER).state is State.SCHEDULED
