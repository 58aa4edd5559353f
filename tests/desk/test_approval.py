"""An approval is bound to what is sent, and no author of any version gives it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from given import NOON, StillClock, a_picture
from planner.content.approval import Decision
from planner.content.channel import Network
from planner.content.errors import Misused, Refused
from planner.content.ids import PostId, PublicationId
from planner.content.people import Role
from planner.content.post import Content
from planner.content.state import EDITABLE, PublicationState, State
from planner.desk.demo import seated
from planner.desk.desk import Desk
from planner.desk.people import add_person
from planner.desk.review import approve, request_changes, write_approval
from planner.desk.schedule import cancel, schedule
from planner.desk.submit import submit
from planner.desk.write_post import edit_post

from .office import (
    APPROVER,
    LATER,
    PUBLISHER,
    WRITER,
    a_draft,
    alive,
    approved,
    channel,
    given_an_hour,
    in_review,
    look,
    outcome,
    put_publications,
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


class TestHours:
    def test_an_approver_moves_an_approved_post_by_a_new_approval(self, desk: Desk) -> None:
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

    def test_who_moves_may_move_again_and_approve_again(self, desk: Desk) -> None:
        post = approved(desk, at=LATER)
        schedule(seated(desk, APPROVER), post.id, MUCH_LATER)
        back = schedule(seated(desk, APPROVER), post.id, LATER)
        assert (back.state, back.digest, back.due_at) == (State.SCHEDULED, post.digest, LATER)
        assert sent_as_approved(desk, post.id)

    @pytest.mark.parametrize("login", [WRITER, "dewi"])
    def test_moved_by_somebody_else_the_approval_is_void(self, desk: Desk, login: str) -> None:
        post = approved(desk, at=LATER)
        if login == "dewi":
            edit_post(seated(desk, login), post.id, replace(post.content, title="Punya dewi"))
        moved = schedule(seated(desk, login), post.id, MUCH_LATER)
        assert (moved.state, alive(desk, post.id)) == (State.DRAFT, [])

    def test_a_publisher_gives_any_hour_and_moves_it(self, desk: Desk) -> None:
        post = approved(desk)
        for at in (LATER, MUCH_LATER, NOON):
            given = schedule(seated(desk, PUBLISHER), post.id, at)
            assert (given.state, given.due_at, given.digest) == (State.SCHEDULED, at, post.digest)
            assert [one.due_at for one in alive(desk, post.id)] == [at]
            assert sent_as_approved(desk, post.id)
        assert len(approvals(desk, post.id)) == 1

    def test_the_hour_it_has_changes_nothing(self, desk: Desk) -> None:
        for post, login in (
            (approved(desk, at=LATER), APPROVER),
            (given_an_hour(desk), PUBLISHER),
            (a_draft(desk, publish_at=LATER), WRITER),
        ):
            before = verbs(desk, post.id)
            assert schedule(seated(desk, login), post.id, LATER) == post
            assert verbs(desk, post.id) == before

    def test_a_failed_post_takes_another_hour_and_is_queued_anew(self, desk: Desk) -> None:
        post = given_an_hour(desk)
        put_publications(desk, post.id, P.FAILED)
        assert look(desk, post.id).state is State.FAILED
        given = schedule(seated(desk, PUBLISHER), post.id, MUCH_LATER)
        assert (given.state, given.due_at) == (State.SCHEDULED, MUCH_LATER)
        assert [(one.state, one.due_at) for one in alive(desk, post.id)] == [(P.QUEUED, MUCH_LATER)]

    def test_a_failed_post_is_moved_by_an_approver(self, desk: Desk) -> None:
        post = approved(desk, at=LATER)
        put_publications(desk, post.id, P.FAILED)
        moved = schedule(seated(desk, APPROVER), post.id, MUCH_LATER)
        assert moved.state is State.SCHEDULED
        assert sent_as_approved(desk, post.id)

    @pytest.mark.parametrize("at", [NOON.replace(tzinfo=None), NOON.replace(year=1, month=1, day=1)])
    def test_an_hour_that_is_none_is_refused(self, desk: Desk, at: object) -> None:
        post = approved(desk)
        with pytest.raises(Misused):
            schedule(seated(desk, PUBLISHER), post.id, at)  # type: ignore[arg-type]  # hours, both


@pytest.mark.parametrize("state", [P.SENDING, P.UNCONFIRMED, P.PUBLISHED])
@pytest.mark.parametrize("with_an_hour", [True, False])
def test_what_is_under_way_or_live_is_not_touched(desk: Desk, state: P, with_an_hour: bool) -> None:  # noqa: FBT001
    post = approved(desk, at=LATER) if with_an_hour else given_an_hour(desk)
    put_publications(desk, post.id, state)
    here = look(desk, post.id)
    before = (here, verbs(desk, post.id), alive(desk, post.id))
    verbs_tried: list[Callable[[], object]] = [
        lambda: edit_post(seated(desk, WRITER), post.id, replace(post.content, caption="Lain")),
        lambda: edit_post(seated(desk, WRITER), post.id, replace(post.content, title="Lain")),
        lambda: submit(seated(desk, WRITER), post.id),
        lambda: approve(seated(desk, APPROVER), post.id),
        lambda: request_changes(seated(desk, APPROVER), post.id, note="Berhenti"),
        lambda: schedule(seated(desk, PUBLISHER), post.id, MUCH_LATER),
        lambda: schedule(seated(desk, APPROVER), post.id, MUCH_LATER),
        lambda: schedule(seated(desk, WRITER), post.id, MUCH_LATER),
        lambda: cancel(seated(desk, "dewi"), post.id),
    ]
    assert "done" not in [outcome(verb) for verb in verbs_tried]
    assert (look(desk, post.id), verbs(desk, post.id), alive(desk, post.id)) == before


def test_a_partly_live_post_is_not_touched(desk: Desk) -> None:
    post = approved(desk, at=LATER)
    (one,) = alive(desk, post.id)
    with desk.workspace.writing() as records:
        elsewhere = channel(desk, Network.INSTAGRAM).id
        live = replace(one, id=PublicationId("other"), channel_id=elsewhere, state=P.PUBLISHED)
        records.publications.put(live)
        records.posts.put(replace(post, state=State.FAILED))
    verbs_tried: list[Callable[[], object]] = [
        lambda: edit_post(seated(desk, WRITER), post.id, replace(post.content, caption="Lain")),
        lambda: schedule(seated(desk, APPROVER), post.id, MUCH_LATER),
        lambda: cancel(seated(desk, PUBLISHER), post.id),
    ]
    assert {outcome(verb) for verb in verbs_tried} == {"post-is-live"}


@pytest.mark.parametrize("state", State)
def test_only_what_the_table_says_is_edited(desk: Desk, state: State) -> None:
    post = a_draft(desk)
    with desk.workspace.writing() as records:
        records.posts.put(replace(post, state=state))

    def edit() -> Content:
        return edit_post(seated(desk, WRITER), post.id, words(desk, caption="Lain")).content

    if state in EDITABLE:
        assert edit().caption == "Lain"
        return
    with pytest.raises(Refused, match="state-forbids"):
        edit()


@pytest.mark.parametrize("state", State)
def test_only_what_the_table_says_is_submitted_and_cancelled(desk: Desk, state: State) -> None:
    post = a_draft(desk)
    with desk.workspace.writing() as records:
        records.posts.put(replace(post, state=state))
    may_submit = state in {State.DRAFT, State.CHANGES_REQUESTED}
    told = outcome(lambda: submit(seated(desk, WRITER), post.id))
    assert told == ("done" if may_submit else "move-refused")
    with desk.workspace.writing() as records:
        records.posts.put(replace(post, state=state))
    may_cancel = state not in {State.PUBLISHING, State.PUBLISHED, State.CANCELLED, State.ARCHIVED}
    told = outcome(lambda: cancel(seated(desk, WRITER), post.id))
    assert told == ("done" if may_cancel else "move-refused")


def test_cancelling_empties_the_queue(desk: Desk) -> None:
    post = approved(desk, at=LATER)
    cancelled = cancel(seated(desk, PUBLISHER), post.id)
    assert (cancelled.state, alive(desk, post.id)) == (State.CANCELLED, [])


def test_what_was_laid_on_a_shelf_is_tidied_after_cancelling(desk: Desk) -> None:
    post = approved(desk, at=LATER)
    put_publications(desk, post.id, P.QUEUED, results={"photo.0": "1"})
    cancel(seated(desk, PUBLISHER), post.id)
    with desk.reading() as records:
        (gone,) = records.publications.of(post.id)
    assert (gone.state, gone.next_at, gone.results) == (P.CANCELLED, desk.clock.now(), {"photo.0": "1"})


def test_a_picture_that_was_never_rendered_leaves_nothing_sealed(desk: Desk) -> None:
    post = approved(desk, at=LATER)
    with pytest.raises(Refused, match="asset-unknown"):
        edit_post(seated(desk, WRITER), post.id, replace(post.content, media=(a_picture(),)))
    assert look(desk, post.id) == post
