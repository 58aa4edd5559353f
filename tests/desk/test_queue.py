"""The queue in a person's hand: pause, resume, retry, decide, publish now."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from given import NOON, StillClock
from planner.content.channel import Network
from planner.content.errors import Misused, Refused
from planner.content.ids import ChannelId, PostId, PublicationId
from planner.content.publication import Publication
from planner.content.state import PublicationState, State
from planner.desk.demo import seated
from planner.desk.desk import Desk
from planner.desk.hold import decide, pause, queue_lines, resume, retry
from planner.desk.publishing import publish_now

from .office import (
    LATER,
    PUBLISHER,
    a_draft,
    alive,
    approved,
    channel,
    look,
    outcome,
    put_publications,
    verbs,
)

P = PublicationState


@pytest.fixture
def publisher(desk: Desk) -> Desk:
    """The publisher's desk, everything held back so that nothing is sent."""
    desk = seated(desk, PUBLISHER)
    pause(desk, reason="Uji")
    return desk


def only(desk: Desk, post_id: PostId) -> Publication:
    (one,) = alive(desk, post_id)
    return one


def now(desk: Desk, post_id: PostId) -> Publication:
    report = asyncio.run(publish_now(desk, post_id, lambda _: None))
    (item,) = report.waiting
    return item.publication


@pytest.mark.parametrize("state", [one for one in P if one is not P.CANCELLED])
def test_only_what_surely_failed_is_retried(publisher: Desk, state: P) -> None:
    post = approved(publisher, at=LATER)
    put_publications(publisher, post.id, state, results={"photo.0": "1"}, remote_id="9", tries=3)
    before = only(publisher, post.id)
    told = outcome(lambda: retry(publisher, before.id))
    if state is P.FAILED:
        assert told == "done"
        again = only(publisher, post.id)
        assert (again.state, again.results, again.remote_id, again.tries) == (P.QUEUED, {}, None, 0)
        assert look(publisher, post.id).state is State.SCHEDULED
        return
    assert told == ("post-is-uncertain" if state in {P.SENDING, P.UNCONFIRMED} else "move-refused")
    assert only(publisher, post.id) == before


def test_what_a_failure_left_behind_is_still_tidied_after_a_retry(publisher: Desk) -> None:
    post = approved(publisher, at=LATER)
    put_publications(publisher, post.id, P.FAILED, results={"photo.0": "1"})
    retry(publisher, only(publisher, post.id).id)
    with publisher.reading() as records:
        gone = [one for one in records.publications.of(post.id) if one.state is P.CANCELLED]
    assert [one.results for one in gone] in ([], [{"photo.0": "1"}])


@pytest.mark.parametrize("state", [one for one in P if one not in {P.UNCONFIRMED, P.CANCELLED}])
def test_only_what_is_uncertain_is_decided(publisher: Desk, state: P) -> None:
    post = approved(publisher, at=LATER)
    put_publications(publisher, post.id, state)
    for remote_id in ("17841400000000001", None):
        with pytest.raises(Refused, match="nothing-to-decide"):
            decide(publisher, only(publisher, post.id).id, remote_id=remote_id)


def test_what_is_not_live_has_failed(publisher: Desk) -> None:
    post = approved(publisher, at=LATER)
    put_publications(publisher, post.id, P.UNCONFIRMED)
    decided = decide(publisher, only(publisher, post.id).id, remote_id=None)
    assert (decided.state, decided.error_code) == (P.FAILED, "declared-not-live")
    assert look(publisher, post.id).state is State.FAILED


def test_what_is_live_is_read_before_it_is_believed(publisher: Desk) -> None:
    post = approved(publisher, at=LATER)
    put_publications(publisher, post.id, P.UNCONFIRMED)
    decided = decide(publisher, only(publisher, post.id).id, remote_id=" 17841400000000001 ")
    assert (decided.state, decided.remote_id) == (P.SENDING, "17841400000000001")


@pytest.mark.parametrize("told", ["", "  ", "\x00", "\ud800"])
def test_no_id_is_not_taken_for_no(publisher: Desk, told: str) -> None:
    post = approved(publisher, at=LATER)
    put_publications(publisher, post.id, P.UNCONFIRMED)
    with pytest.raises(Misused):
        decide(publisher, only(publisher, post.id).id, remote_id=told)
    assert only(publisher, post.id).state is P.UNCONFIRMED


def test_the_id_of_another_post_is_refused(publisher: Desk) -> None:
    known, post = approved(publisher, at=LATER), approved(publisher, at=LATER)
    put_publications(publisher, known.id, P.PUBLISHED, remote_id="17841400000000001")
    put_publications(publisher, post.id, P.UNCONFIRMED)
    with pytest.raises(Misused):
        decide(publisher, only(publisher, post.id).id, remote_id="17841400000000001")


def test_pausing_needs_a_reason_and_is_told(desk: Desk) -> None:
    desk = seated(desk, PUBLISHER)
    with pytest.raises(Refused):
        pause(desk, reason=" \u200b")
    held = pause(desk, reason="Menunggu pimpinan\x00", channel_id=channel(desk).id)
    assert held.reason == "Menunggu pimpinan"
    assert queue_lines(desk)[1] == (held,)
    assert resume(desk) == 0, "the general pause is another one"
    assert resume(desk, channel_id=held.channel_id) == 1
    assert queue_lines(desk)[1] == ()


@pytest.mark.parametrize(
    "verb",
    [
        lambda desk: pause(desk, reason="Uji", channel_id=ChannelId("x")),
        lambda desk: resume(desk, channel_id=ChannelId("x")),
        lambda desk: retry(desk, PublicationId("x")),
        lambda desk: decide(desk, PublicationId("x"), remote_id=None),
        lambda desk: asyncio.run(publish_now(desk, PostId("x"), lambda _: None)),
    ],
)
def test_what_nobody_knows_is_refused_by_name(desk: Desk, verb: Callable[[Desk], object]) -> None:
    before = desk.workspace
    assert outcome(lambda: verb(seated(desk, PUBLISHER))).endswith("-unknown")
    with before.reading() as records:
        assert not [one for one in records.changes.since(0) if "x" in one]


def test_now_is_before_the_hour_and_no_edit(publisher: Desk) -> None:
    post = approved(publisher, at=LATER)
    sent = now(publisher, post.id)
    assert (sent.due_at, sent.released, sent.digest) == (NOON, True, post.digest)
    assert look(publisher, post.id).version_number == 1


def test_now_without_an_hour(publisher: Desk) -> None:
    post = approved(publisher)
    sent = now(publisher, post.id)
    assert (sent.due_at, sent.released) == (NOON, True)
    assert look(publisher, post.id).state is State.SCHEDULED


def test_now_lets_an_overdue_part_go(publisher: Desk, clock: StillClock) -> None:
    post = approved(publisher, at=LATER)
    clock.advance(days=2)
    put_publications(publisher, post.id, P.OVERDUE, reason="overdue")
    assert now(publisher, post.id).state is P.QUEUED


def test_now_lets_the_waiting_part_of_a_failed_post_go(publisher: Desk) -> None:
    post = approved(publisher, at=LATER)
    (one,) = alive(publisher, post.id)
    with publisher.workspace.writing() as records:
        elsewhere = channel(publisher, Network.INSTAGRAM).id
        records.publications.put(
            replace(one, id=PublicationId("other"), channel_id=elsewhere, state=P.FAILED)
        )
        records.publications.put(replace(one, state=P.OVERDUE))
        records.posts.put(replace(post, state=State.FAILED))
    asyncio.run(publish_now(publisher, post.id, lambda _: None))
    assert {one.state for one in alive(publisher, post.id)} == {P.QUEUED, P.FAILED}


@pytest.mark.parametrize("state", [P.FAILED, P.PUBLISHED])
def test_now_does_not_repeat_what_failed_or_is_live(publisher: Desk, state: P) -> None:
    post = approved(publisher, at=LATER)
    put_publications(publisher, post.id, state)
    before = verbs(publisher, post.id)
    with pytest.raises(Refused, match="state-forbids"):
        now(publisher, post.id)
    assert verbs(publisher, post.id) == before


def test_now_needs_an_approval(publisher: Desk) -> None:
    for post in (a_draft(publisher), a_draft(publisher, publish_at=NOON + timedelta(minutes=1))):
        with pytest.raises(Refused, match="state-forbids"):
            now(publisher, post.id)
