"""What the composer needs of the desk: ideas taken up, free hours, what stands around a post."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from planner.content.channel import Network
from planner.content.errors import Refused
from planner.content.ids import PostId, new_id
from planner.content.state import State
from planner.desk.around_post import around_post, asks_for_changes
from planner.desk.demo import seated
from planner.desk.desk import Desk
from planner.desk.editable import why_not_startable
from planner.desk.free_slot import next_free_slot, slots
from planner.desk.pitch import pitch
from planner.desk.review import request_changes
from planner.desk.take_up import take_up

from .office import APPROVER, PUBLISHER, WRITER, a_draft, channel, in_review, verbs, words

JAKARTA = ZoneInfo("Asia/Jakarta")
MONDAY = datetime(2027, 2, 22, 12, tzinfo=JAKARTA)
NOBODY = PostId(new_id())


def test_an_idea_that_is_taken_up_is_a_draft(desk: Desk) -> None:
    writer = seated(desk, WRITER)
    idea = pitch(writer, words(desk))
    assert take_up(writer, idea.id).state is State.DRAFT
    assert verbs(desk, idea.id)[-1] == "post.taken_up"


def test_taking_up_what_is_no_idea_changes_nothing(desk: Desk) -> None:
    writer, draft = seated(desk, WRITER), a_draft(desk)
    before = verbs(desk, draft.id)
    assert take_up(writer, draft.id) == draft
    assert verbs(desk, draft.id) == before


def test_only_who_may_write_it_takes_an_idea_up(desk: Desk) -> None:
    idea = pitch(seated(desk, WRITER), words(desk))
    with pytest.raises(Refused, match="role-missing"):
        take_up(seated(desk, PUBLISHER), idea.id)


def test_only_writers_begin_posts(desk: Desk) -> None:
    assert why_not_startable(seated(desk, WRITER)) is None
    refused = why_not_startable(seated(desk, PUBLISHER))
    assert refused is not None
    assert refused.code == "role-missing"


def free(desk: Desk, *networks: Network, after: datetime = MONDAY, post_id: PostId = NOBODY) -> datetime:
    chosen = [channel(desk, one).id for one in networks]
    return next_free_slot(desk, post_id, chosen, after=after, zone=JAKARTA)


def test_slots_are_posting_hours_of_working_days() -> None:
    friday = datetime(2027, 2, 26, 9, tzinfo=JAKARTA)
    found = list(slots(friday, friday + timedelta(days=3), JAKARTA))
    assert [(one.day, one.hour) for one in found] == [(26, 16), (1, 9), (1, 16)]


def test_an_hour_is_taken_by_another_post_of_the_channel_alone(desk: Desk) -> None:
    four = MONDAY.replace(hour=16)
    assert free(desk, Network.FACEBOOK) == four
    post = a_draft(desk, publish_at=four + timedelta(minutes=20))
    assert free(desk, Network.FACEBOOK) == MONDAY.replace(day=23, hour=9)
    assert free(desk) == MONDAY.replace(day=23, hour=9)
    assert free(desk, Network.INSTAGRAM) == four
    assert free(desk, Network.FACEBOOK, post_id=post.id) == four


def test_a_desk_without_a_free_hour_says_so(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("planner.desk.free_slot.APART", timedelta(days=90))
    a_draft(desk, publish_at=MONDAY + timedelta(days=1))
    with pytest.raises(Refused, match="no-free-slot"):
        free(desk, Network.FACEBOOK)


def test_who_wrote_a_post_is_none_of_its_approvers(desk: Desk) -> None:
    new = around_post(seated(desk, WRITER), NOBODY)
    assert seated(desk, APPROVER).person in new.approvers
    assert new.last is None
    mine = around_post(seated(desk, APPROVER), NOBODY)
    assert seated(desk, APPROVER).person not in mine.approvers


def test_the_last_word_of_a_reviewer_is_known(desk: Desk) -> None:
    post = in_review(desk)
    request_changes(seated(desk, APPROVER), post.id, note="Cek hari.")
    around = around_post(seated(desk, WRITER), post.id)
    assert around.last is not None
    assert (around.last.approval.note, around.last.by.login) == ("Cek hari.", APPROVER)
    assert asks_for_changes(around.last)
    assert not asks_for_changes(None)
