"""Ideas, marks, and hours that are only proposed."""

from __future__ import annotations

from functools import partial

import pytest

from given import NOON
from planner.content.errors import Refused
from planner.content.people import Role
from planner.content.post import Mark
from planner.content.state import PublicationState, State
from planner.desk.demo import seated
from planner.desk.desk import Desk
from planner.desk.mark import mark, unmark
from planner.desk.pitch import pitch
from planner.desk.propose_hour import propose_hour
from planner.desk.schedule import schedule

from .office import LATER, a_draft, alive, approved, given_an_hour, in_review, look, outcome, verbs, words

EVERYBODY = ("candra", "tia", "ayu", "bayu", "sari", "adi", "dewi")


def test_a_pitch_is_an_idea_with_its_day(desk: Desk) -> None:
    idea = pitch(seated(desk, "candra"), words(desk, publish_at=LATER))
    assert look(desk, idea.id) == idea
    assert (idea.state, idea.due_at, idea.version_number) == (State.IDEA, LATER, 1)
    assert verbs(desk, idea.id) == ["post.created"]


def test_who_may_pitch(desk: Desk) -> None:
    told = {login: outcome(partial(pitch, seated(desk, login), words(desk))) for login in EVERYBODY}
    assert {login for login, end in told.items() if end == "done"} == {"candra", "tia", "ayu", "dewi"}


@pytest.mark.parametrize("told", Mark)
def test_a_mark_is_written_with_its_reason(desk: Desk, told: Mark) -> None:
    post = a_draft(desk)
    mark(seated(desk, "bayu"), post.id, told, reason="Menunggu kabar.")
    assert (look(desk, post.id).mark, look(desk, post.id).state) == (told, State.DRAFT)
    unmark(seated(desk, "sari"), post.id)
    unmark(seated(desk, "sari"), post.id)
    assert look(desk, post.id).mark is None
    assert verbs(desk, post.id) == ["post.created", "post.marked", "post.unmarked"]


def test_a_mark_without_a_reason_is_refused(desk: Desk) -> None:
    post = a_draft(desk)
    assert (
        outcome(lambda: mark(seated(desk, "bayu"), post.id, Mark.ON_HOLD, reason=" \u200b")) == "note-empty"
    )


def test_what_is_in_the_queue_is_not_marked_for_no_publisher_would_heed_it(desk: Desk) -> None:
    post = given_an_hour(desk)
    with pytest.raises(Refused, match="state-forbids"):
        mark(seated(desk, "bayu"), post.id, Mark.ON_HOLD, reason="Menunggu kabar.")
    assert [one.state for one in alive(desk, post.id)] == [PublicationState.QUEUED]


@pytest.mark.parametrize("verb", ["mark", "unmark", "propose_hour"])
def test_approvers_and_publishers_decide_what_waits(desk: Desk, verb: str) -> None:
    post = approved(desk)
    mark(desk, post.id, Mark.ON_HOLD, reason="Menunggu kabar.")
    deeds = {
        "mark": lambda one: mark(one, post.id, Mark.ON_HOLD, reason="Menunggu kabar."),
        "unmark": lambda one: unmark(one, post.id),
        "propose_hour": lambda one: propose_hour(one, post.id, LATER),
    }
    may = {login for login in EVERYBODY if outcome(partial(deeds[verb], seated(desk, login))) == "done"}
    assert may == {
        login for login in EVERYBODY if seated(desk, login).person.roles & {Role.APPROVER, Role.PUBLISHER}
    }


def test_a_proposed_hour_shows_and_queues_nothing(desk: Desk) -> None:
    post = propose_hour(seated(desk, "bayu"), approved(desk).id, LATER)
    assert (look(desk, post.id).state, look(desk, post.id).due_at) == (State.APPROVED, LATER)
    assert not alive(desk, post.id)
    assert verbs(desk, post.id)[-1] == "post.hour_proposed"


def test_a_publisher_gives_the_hour_that_was_proposed(desk: Desk) -> None:
    post = propose_hour(seated(desk, "bayu"), approved(desk).id, LATER)
    schedule(seated(desk, "sari"), post.id, LATER)
    assert look(desk, post.id).state is State.SCHEDULED
    assert [one.due_at for one in alive(desk, post.id)] == [LATER]


def test_an_hour_is_proposed_only_for_what_is_approved_without_one(desk: Desk) -> None:
    for post in (a_draft(desk), in_review(desk), approved(desk, at=LATER)):
        assert outcome(partial(propose_hour, desk, post.id, NOON)) == "state-forbids"


def test_a_marked_post_does_not_get_into_the_queue(desk: Desk) -> None:
    post = approved(desk)
    mark(desk, post.id, Mark.ON_HOLD, reason="Menunggu kabar.")
    publisher = seated(desk, "sari")
    assert outcome(partial(schedule, publisher, post.id, LATER)) == "post-is-marked"
    assert not alive(desk, post.id)
    unmark(desk, post.id)
    assert outcome(partial(schedule, publisher, post.id, LATER)) == "done"
