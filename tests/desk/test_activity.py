"""What the activity reads: what needs somebody, what is on its way, what has ended; step by step."""

from __future__ import annotations

from datetime import timedelta

import pytest

from given import NOON, StillClock
from planner.content.channel import Network
from planner.content.errors import Refused
from planner.content.publication import Intent
from planner.content.state import PublicationState
from planner.desk import activity
from planner.desk.account_pace import account_paces
from planner.desk.activity import Line, ended, queue_now
from planner.desk.demo import seated
from planner.desk.desk import Desk
from planner.desk.due_now import due_now
from planner.desk.hold import pause
from planner.desk.hold_effect import hold_effect
from planner.desk.look_again import look_again
from planner.desk.publishing import release
from planner.desk.titles import titles_of

from .office import APPROVER, LATER, PUBLISHER, WRITER, a_draft, alive, approved, in_review, put_publications

P = PublicationState
DAY = (NOON.replace(hour=0), NOON.replace(hour=0) + timedelta(days=1))


def shown(desk: Desk) -> dict[str, Line]:
    return {line.post_id: line for line in queue_now(desk, *DAY).lines}


def test_the_queue_holds_what_waits_needs_somebody_or_belongs_to_the_day(desk: Desk) -> None:
    waits, failed, live = approved(desk, at=LATER), approved(desk, at=LATER), approved(desk, at=LATER)
    put_publications(desk, failed.id, P.FAILED, error_code="gave-up")
    put_publications(desk, live.id, P.PUBLISHED, permalink="http://127.0.0.1:9/p/1")
    asked = in_review(desk, publish_at=LATER)
    a_draft(desk, publish_at=LATER)
    found = shown(desk)
    assert set(found) == {waits.id, failed.id, live.id, asked.id}
    assert found[waits.id].approver == seated(desk, APPROVER).person.name
    assert found[asked.id].legs[0].publication is None
    assert found[live.id].legs[0].walk.at == 4


def test_what_went_live_yesterday_has_left_the_queue(desk: Desk) -> None:
    live = approved(desk, at=LATER)
    put_publications(desk, live.id, P.PUBLISHED)
    since = DAY[0] + timedelta(days=1)
    assert queue_now(desk, since, since + timedelta(days=1)).lines == ()
    assert [one.post_id for one in ended(desk, None).lines] == [live.id]


def test_steps_are_told_by_their_results(desk: Desk) -> None:
    post = approved(desk, at=LATER)
    put_publications(
        desk, post.id, P.SENDING, results={"post": "1_2"}, intent=Intent(step="seen", server_at=NOON)
    )
    (leg,) = shown(desk)[post.id].legs
    assert [(one.done, one.of) for one in leg.walk.parts] == [(1, 1), (1, 1), (1, 2), (0, 2)]
    assert (leg.walk.at, leg.walk.act) == (2, "read_back")


def test_more_than_is_read_at_once_is_a_number(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    for _ in range(3):
        approved(desk, at=LATER)
    monkeypatch.setattr(activity, "MOST", 2)
    queue = queue_now(desk, *DAY)
    assert (len(queue.lines), queue.unread) == (2, 1)


def test_pages_of_what_has_ended_follow_each_other_without_gap_or_double(desk: Desk) -> None:
    posts = [approved(desk, at=LATER) for _ in range(5)]
    for post in posts:
        put_publications(desk, post.id, P.PUBLISHED)
    found, place = [], None
    while True:
        page = ended(desk, place, limit=2)
        found += [line.post_id for line in page.lines]
        place = page.next
        if place is None:
            break
    assert sorted(found) == sorted(post.id for post in posts)
    assert len(found) == len(set(found))


def test_a_pause_is_told_on_every_leg_that_it_holds(desk: Desk) -> None:
    post = approved(desk, at=LATER)
    assert shown(desk)[post.id].legs[0].held is None
    pause(seated(desk, PUBLISHER), reason="Duka")
    assert shown(desk)[post.id].legs[0].held == "paused"


def test_holding_is_told_in_numbers_before_it_is_done(desk: Desk) -> None:
    approved(desk, at=LATER)
    sending = approved(desk, at=LATER)
    put_publications(desk, sending.id, P.SENDING)
    effect = hold_effect(desk)
    assert (effect.held, effect.sending) == (1, 1)


def test_accounts_tell_who_paused_them_and_what_went_live(desk: Desk) -> None:
    post = approved(desk, at=LATER)
    put_publications(desk, post.id, P.PUBLISHED, due_at=NOON)
    facebook = next(one for one in account_paces(desk) if one.channel.network is Network.FACEBOOK)
    assert (facebook.live, facebook.most, facebook.pause) == (1, None, None)
    pause(seated(desk, PUBLISHER), reason="Krisis", channel_id=facebook.channel.id)
    facebook = next(one for one in account_paces(desk) if one.channel.network is Network.FACEBOOK)
    assert facebook.by == seated(desk, PUBLISHER).person.name


def test_what_should_be_out_is_counted(desk: Desk, clock: StillClock) -> None:
    approved(desk, at=LATER)
    assert due_now(desk) == 0
    clock.advance(hours=4)
    assert due_now(desk) == 1


def test_an_uncertain_post_is_looked_for_again_by_a_publisher_only(desk: Desk) -> None:
    post = approved(desk, at=LATER)
    intent = Intent(step="post", server_at=NOON, looks=3)
    put_publications(desk, post.id, P.UNCONFIRMED, intent=intent, reason="not-found", next_at=None)
    (one,) = alive(desk, post.id)
    with pytest.raises(Refused, match="role"):
        look_again(seated(desk, WRITER), one.id)
    looking = look_again(seated(desk, PUBLISHER), one.id)
    assert (looking.next_at, looking.intent) == (desk.clock.now(), intent)
    assert looking.state is P.UNCONFIRMED


def test_only_what_is_uncertain_is_looked_for_again(desk: Desk) -> None:
    post = approved(desk, at=LATER)
    with pytest.raises(Refused, match="nothing-to-decide"):
        look_again(seated(desk, PUBLISHER), alive(desk, post.id)[0].id)


def test_a_missed_post_is_released_for_the_publisher_at_work(desk: Desk, clock: StillClock) -> None:
    post = approved(desk, at=LATER)
    clock.advance(days=1)
    put_publications(desk, post.id, P.OVERDUE, reason="overdue")
    release(seated(desk, PUBLISHER), post.id)
    (one,) = alive(desk, post.id)
    assert (one.state, one.released, one.reason) == (P.QUEUED, True, None)


def test_what_is_sent_is_named_once_for_each_post(desk: Desk) -> None:
    post = approved(desk, at=LATER)
    ids = [one.id for one in alive(desk, post.id)]
    assert titles_of(desk, ids * 2) == (post.content.title,)
