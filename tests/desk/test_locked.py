"""What is under way, uncertain or live is not touched, and every state allows only what its table says."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from planner.content.channel import Network
from planner.content.errors import Refused
from planner.content.ids import PublicationId
from planner.content.post import Content
from planner.content.state import EDITABLE, PublicationState, State
from planner.desk.demo import seated
from planner.desk.desk import Desk
from planner.desk.review import approve, request_changes
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
    look,
    outcome,
    put_publications,
    verbs,
    words,
)

P = PublicationState
MUCH_LATER = LATER + timedelta(days=1)


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


@pytest.mark.parametrize("state", [P.SENDING, P.UNCONFIRMED])
def test_the_publication_locks_even_where_the_post_does_not_show_it(desk: Desk, state: P) -> None:
    post = approved(desk, at=LATER)
    (one,) = alive(desk, post.id)
    with desk.workspace.writing() as records:
        records.publications.put(replace(one, state=state))
    verbs_tried: list[Callable[[], object]] = [
        lambda: edit_post(seated(desk, WRITER), post.id, replace(post.content, title="Lain")),
        lambda: schedule(seated(desk, APPROVER), post.id, MUCH_LATER),
        lambda: cancel(seated(desk, PUBLISHER), post.id),
    ]
    assert {outcome(verb) for verb in verbs_tried} == {"post-is-being-sent"}
    assert look(desk, post.id) == post


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
