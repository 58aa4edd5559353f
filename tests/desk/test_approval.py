"""An approval is bound to what is sent, and no author of any version gives it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from given import StillClock, a_picture
from planner.content.approval import Decision
from planner.content.errors import Refused
from planner.content.ids import PostId
from planner.content.people import Role
from planner.content.state import PublicationState, State
from planner.desk.demo import seated
from planner.desk.desk import Desk
from planner.desk.people import add_person
from planner.desk.review import approve, request_changes, write_approval
from planner.desk.submit import submit
from planner.desk.write_post import edit_post

from .office import (
    APPROVER,
    LATER,
    WRITER,
    a_draft,
    alive,
    approved,
    channel,
    given_an_hour,
    in_review,
    look,
    sent_as_approved,
    verbs,
    words,
)

P = PublicationState
MUCH_LATER = LATER + timedelta(days=1)


@pytest.fixture
def second(desk: Desk) -> Desk:
    """Somebody who holds every role beside the owner, to write and to approve."""
    person = add_person(desk, login="rina", name="Rina", roles=list(Role), unit=None)
    return replace(desk, person=person)


def approvals(desk: Desk, post_id: PostId) -> list[tuple[str, Decision]]:
    with desk.reading() as records:
        people = {one.id: one.login for one in records.people.all()}
        return [(people[one.approver_id], one.decision) for one in records.approvals.of(post_id)]


def test_approving_a_post_with_an_hour_schedules_it(desk: Desk) -> None:
    post = approved(desk, at=LATER)
    assert (post.state, post.due_at) == (State.SCHEDULED, LATER)
    (one,) = alive(desk, post.id)
    assert (one.state, one.due_at, one.digest) == (P.QUEUED, LATER, post.digest)
    assert sent_as_approved(desk, post.id)


def test_approving_a_post_without_an_hour_queues_nothing(desk: Desk) -> None:
    post = approved(desk)
    assert post.state is State.APPROVED
    assert alive(desk, post.id) == []


def test_no_author_approves_whatever_the_roles(desk: Desk) -> None:
    post = in_review(desk, by="dewi")
    with pytest.raises(Refused, match="author-may-not-approve"):
        approve(seated(desk, "dewi"), post.id)
    assert look(desk, post.id).state is State.IN_REVIEW


def test_who_wrote_an_earlier_version_does_not_approve_either(desk: Desk, second: Desk) -> None:
    post = a_draft(second, by="rina")
    edit_post(seated(desk, WRITER), post.id, words(desk, caption="Lain sama sekali"))
    submit(seated(desk, WRITER), post.id)
    with pytest.raises(Refused, match="author-may-not-approve"):
        approve(second, post.id)


def test_who_changed_only_the_title_is_an_author(desk: Desk, second: Desk) -> None:
    post = a_draft(desk)
    edit_post(second, post.id, words(desk, title="Judul lain"))
    submit(seated(desk, WRITER), post.id)
    with pytest.raises(Refused, match="author-may-not-approve"):
        approve(second, post.id)


def test_an_author_at_the_same_computer_is_marked(desk: Desk) -> None:
    post = in_review(desk)
    approve(seated(desk, APPROVER), post.id)
    other = in_review(replace(desk, os_account="elsewhere"))
    approve(seated(desk, APPROVER), other.id)
    with desk.reading() as records:
        told = [records.approvals.of(one.id)[0].same_account for one in (post, other)]
        (said,) = [entry.detail for entry in records.audit.of(post.id) if entry.verb == "post.approved"]
    assert told == [True, False]
    assert said["same_account"] == "True"


def test_what_was_shown_is_what_is_approved(desk: Desk) -> None:
    post = in_review(desk)
    with pytest.raises(Refused, match="content-changed"):
        approve(seated(desk, APPROVER), post.id, digest="0" * 64)
    assert approve(seated(desk, APPROVER), post.id, digest=post.digest).state is State.APPROVED


def test_a_changed_account_is_another_content(desk: Desk) -> None:
    post = in_review(desk)
    with desk.workspace.writing() as records:
        records.channels.put(replace(channel(desk), remote_id="other"))
    with pytest.raises(Refused, match="content-changed"):
        approve(seated(desk, APPROVER), post.id)


def test_warnings_need_a_reason(desk: Desk, clock: StillClock) -> None:
    post = in_review(desk, publish_at=LATER)
    clock.advance(hours=5)
    for blank in ("", "  ", "\u200b"):
        with pytest.raises(Refused, match="reason-missing"):
            approve(seated(desk, APPROVER), post.id, reason=blank)
    approve(seated(desk, APPROVER), post.id, reason="Tetap perlu\x00\ud800")
    with desk.reading() as records:
        assert records.approvals.of(post.id)[0].note == "Tetap perlu"


@pytest.mark.parametrize("state", [one for one in State if one is not State.IN_REVIEW])
def test_only_what_is_in_review_is_decided(desk: Desk, state: State) -> None:
    post = in_review(desk)
    with desk.workspace.writing() as records:
        records.posts.put(replace(post, state=state))
    with pytest.raises(Refused, match=r"state-forbids|move-refused"):
        approve(seated(desk, APPROVER), post.id)
    with pytest.raises(Refused, match="move-refused"):
        request_changes(seated(desk, APPROVER), post.id, note="Perbaiki")


def test_changes_are_asked_for_with_a_note(desk: Desk) -> None:
    post = in_review(desk)
    with pytest.raises(Refused, match="note-empty"):
        request_changes(seated(desk, APPROVER), post.id, note=" \n")
    sent_back = request_changes(seated(desk, APPROVER), post.id, note="Perjelas jamnya")
    assert sent_back.state is State.CHANGES_REQUESTED
    assert approvals(desk, post.id) == [(APPROVER, Decision.CHANGES_REQUESTED)]
    assert submit(seated(desk, WRITER), post.id).state is State.IN_REVIEW


@pytest.mark.parametrize("at", [None, LATER])
def test_an_edit_voids_the_approval_and_undoing_restores_it(desk: Desk, at: object) -> None:
    post = approved(desk, at=LATER if at else None)
    edited = edit_post(seated(desk, WRITER), post.id, replace(post.content, caption="Lain"))
    assert edited.state is State.DRAFT
    assert alive(desk, post.id) == []
    undone = edit_post(seated(desk, WRITER), post.id, post.content)
    assert (undone.state, undone.digest, undone.due_at) == (post.state, post.digest, post.due_at)
    assert len(alive(desk, post.id)) == (1 if at else 0)
    assert sent_as_approved(desk, post.id)
    told = verbs(desk, post.id)
    assert told.index("approval.voided") < told.index("approval.restored")


def test_an_approval_is_not_restored_for_who_has_become_an_author(desk: Desk, second: Desk) -> None:
    post = approve(second, in_review(desk, publish_at=LATER).id)
    edit_post(second, post.id, replace(post.content, caption="Lain"))
    undone = edit_post(seated(desk, WRITER), post.id, post.content)
    assert undone.digest == post.digest
    assert (undone.state, alive(desk, post.id)) == (State.DRAFT, [])
    assert submit(seated(desk, WRITER), post.id).state is State.IN_REVIEW


def test_another_title_keeps_the_approval_unless_the_approver_wrote_it(desk: Desk, second: Desk) -> None:
    post = approve(second, in_review(desk, publish_at=LATER).id)
    retitled = edit_post(seated(desk, WRITER), post.id, replace(post.content, title="Judul lain"))
    assert (retitled.state, retitled.digest) == (State.SCHEDULED, post.digest)
    assert sent_as_approved(desk, post.id)
    taken = edit_post(second, post.id, replace(post.content, title="Judul saya"))
    assert (taken.state, alive(desk, post.id)) == (State.DRAFT, [])


def test_another_title_keeps_an_hour_that_was_given(desk: Desk) -> None:
    post = given_an_hour(desk)
    retitled = edit_post(seated(desk, WRITER), post.id, replace(post.content, title="Judul lain"))
    assert (retitled.state, retitled.due_at) == (State.SCHEDULED, LATER)


def test_a_later_no_to_the_same_content_holds(desk: Desk) -> None:
    post = in_review(desk)
    with seated(desk, APPROVER).change("test.decided") as change:
        for decision in (Decision.APPROVED, Decision.CHANGES_REQUESTED):
            write_approval(change, post, decision, "", same_account=False)
    with desk.reading() as records:
        assert records.approvals.standing(post.id, post.digest or "") is None


def test_a_picture_that_was_never_rendered_leaves_nothing_sealed(desk: Desk) -> None:
    post = approved(desk, at=LATER)
    with pytest.raises(Refused, match="asset-unknown"):
        edit_post(seated(desk, WRITER), post.id, replace(post.content, media=(a_picture(),)))
    assert look(desk, post.id) == post
