"""What the activity says, without a window."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from given import NOON, a_channel
from planner.content.channel import ChannelState, Network
from planner.content.ids import ApprovalId, PostId, PublicationId
from planner.content.publication import Publication
from planner.content.state import PublicationState, State
from planner.desk.activity import Leg, Line, Queue
from planner.desk.walk import LIVE, QUEUED, Part, Walk
from planner.ui.activity.causes import CONTENT, SIGN_IN, Deed, trouble_of
from planner.ui.activity.decide_dialog import id_in
from planner.ui.activity.durations import time_left
from planner.ui.activity.export import safe, table
from planner.ui.activity.help_text import help_text
from planner.ui.activity.items import Heading, Row
from planner.ui.activity.leg_words import Cell, leg_view, web_address
from planner.ui.activity.sections import Day, items_of
from planner.words.sentences import ERRORS
from planner.words.waits import WAITS

P = PublicationState
WIB = ZoneInfo("Asia/Jakarta")
MIDDLE = Walk(
    parts=(Part(1, 1), Part(2, 2), Part(1, 4), Part(0, 2)), at=2, act="await_container", picture=2, pictures=3
)
FACEBOOK, INSTAGRAM = a_channel(Network.FACEBOOK), a_channel(Network.INSTAGRAM)
STATES: Mapping[P, Walk] = {P.QUEUED: QUEUED, P.PUBLISHED: LIVE, P.TAKEN_DOWN: LIVE}


def a_leg(state: P, *, channel: object = INSTAGRAM, held: str | None = None, **told: object) -> Leg:
    usual: dict[str, object] = {
        "id": PublicationId("p1"),
        "post_id": PostId("post"),
        "channel_id": "c1",
        "approval_id": ApprovalId("a1"),
        "digest": "d",
        "due_at": NOON,
        "state": state,
        "results": {},
    }
    publication = Publication(**{**usual, **told})  # type: ignore[arg-type]
    return Leg(
        channel=channel,  # type: ignore[arg-type]
        walk=STATES.get(state, MIDDLE),
        publication=publication,
        held=held,
    )


def a_line(*legs: Leg, state: State = State.SCHEDULED, due_at: datetime = NOON, key: str = "post") -> Line:
    return Line(
        post_id=PostId(key),
        title="Judul",
        state=state,
        mark=None,
        unit="Humas",
        due_at=due_at,
        approver="Rani K.",
        picture=None,
        legs=legs,
    )


DAY = Day(now=NOON, zone=WIB)


def test_a_running_step_is_partly_filled_and_says_which_picture() -> None:
    told = leg_view(a_leg(P.SENDING, reason="container"), WIB)
    cells = [one.cell for one in told.segments]
    assert cells == [Cell.DONE, Cell.DONE, Cell.RUNS, Cell.AHEAD]
    assert 0 < told.segments[2].fill < 1
    assert told.words == "Instagram memproses gambar 2 dari 3"


@pytest.mark.parametrize(
    ("state", "cell"), [(P.FAILED, Cell.STOPPED), (P.UNCONFIRMED, Cell.IN_DOUBT), (P.SENDING, Cell.RUNS)]
)
def test_the_step_in_hand_shows_how_it_stands(state: P, cell: Cell) -> None:
    assert leg_view(a_leg(state), WIB).segments[2].cell is cell


def test_a_live_post_with_an_alarm_does_not_claim_to_be_as_approved() -> None:
    told = leg_view(a_leg(P.PUBLISHED, error_code="text-differs"), WIB)
    assert told.ink == "warn"
    assert "tidak sama" in told.words
    assert leg_view(a_leg(P.PUBLISHED), WIB).words == "Sama persis"


@pytest.mark.parametrize("reason", sorted(set(WAITS) - {"hour", "paused"}))
def test_every_wait_says_something_of_its_own(reason: str) -> None:
    for state in (P.QUEUED, P.SENDING):
        words = leg_view(a_leg(state, reason=reason), WIB).words
        assert words
        assert reason not in words


@pytest.mark.parametrize("code", sorted(ERRORS))
def test_every_failure_has_a_cause_a_reassurance_and_one_thing_to_do(code: str) -> None:
    line = a_line(a_leg(P.FAILED, error_code=code, error_message="kata Meta"), state=State.FAILED)
    trouble = trouble_of(line, NOON)
    assert trouble is not None
    assert trouble.cause
    assert "tidak akan tayang dua kali" in trouble.meaning
    first = trouble.deeds[0]
    expected = Deed.SIGN_IN if code in SIGN_IN else Deed.OPEN if code in CONTENT else Deed.RETRY
    assert first is expected


def test_the_codes_that_choose_a_deed_exist() -> None:
    assert set(ERRORS) >= SIGN_IN | CONTENT


def test_what_is_live_elsewhere_is_named_so_that_nobody_fears_a_double() -> None:
    line = a_line(a_leg(P.PUBLISHED, channel=FACEBOOK), a_leg(P.FAILED, error_code="gave-up"))
    trouble = trouble_of(line, NOON)
    assert trouble is not None
    assert "Di Facebook sudah tayang dan tidak akan tayang dua kali." in trouble.meaning


def test_doubt_asks_a_person_only_when_nobody_looks_any_more() -> None:
    waits = trouble_of(a_line(a_leg(P.UNCONFIRMED, next_at=NOON, reason="looking")), NOON)
    asks = trouble_of(a_line(a_leg(P.UNCONFIRMED, next_at=None, reason="not-found")), NOON)
    assert waits is not None
    assert asks is not None
    assert Deed.IS_LIVE not in waits.deeds
    assert asks.deeds == (Deed.LOOK_AGAIN, Deed.IS_LIVE, Deed.IS_NOT_LIVE)


def test_a_dead_account_needs_somebody_once_the_hour_has_come() -> None:
    dead = a_channel(Network.INSTAGRAM, state=ChannelState.TOKEN_DEAD)
    line = a_line(a_leg(P.QUEUED, channel=dead))
    assert trouble_of(line, NOON - timedelta(hours=1)) is None
    trouble = trouble_of(line, NOON)
    assert trouble is not None
    assert trouble.deeds[0] is Deed.SIGN_IN


def test_sections_come_in_the_order_in_which_they_matter() -> None:
    lines = (
        a_line(a_leg(P.QUEUED), due_at=NOON + timedelta(days=2), key="later"),
        a_line(a_leg(P.PUBLISHED), state=State.PUBLISHED, key="done"),
        a_line(a_leg(P.QUEUED), due_at=NOON + timedelta(hours=1), key="today"),
        a_line(a_leg(P.SENDING), state=State.PUBLISHING, key="sending"),
        a_line(a_leg(P.FAILED, error_code="gave-up"), state=State.FAILED, key="failed"),
    )
    items = items_of(Queue(lines=lines, unread=3), DAY)
    assert [one.key for one in items if isinstance(one, Row)] == [
        "failed", "sending", "today", "done", "later",
    ]  # fmt: skip
    headings = [one for one in items if isinstance(one, Heading)]
    assert headings[0].is_alert
    assert [one.count for one in headings] == [1] * 5
    assert headings[-1].note == "dan 3 lagi"


def test_a_held_post_says_so() -> None:
    (_, row) = items_of(
        Queue(lines=(a_line(a_leg(P.QUEUED, held="paused"), due_at=NOON + timedelta(hours=1)),), unread=0),
        DAY,
    )
    assert isinstance(row, Row)
    assert (row.badge, row.legs[0].words) == ("Ditahan", "Ditahan")


def test_a_post_in_review_warns_with_its_hour() -> None:
    leg = replace(a_leg(P.QUEUED), publication=None)
    (_, row) = items_of(
        Queue(lines=(a_line(leg, state=State.IN_REVIEW, due_at=NOON + timedelta(hours=1)),), unread=0), DAY
    )
    assert isinstance(row, Row)
    assert row.aside_ink == "warn"
    assert row.legs[0].words == "Menunggu persetujuan"


@pytest.mark.parametrize(
    ("ahead", "words"),
    [
        ({"seconds": 20}, "20 detik lagi"),
        ({"minutes": 3}, "3 menit lagi"),
        ({"hours": 1, "minutes": 48}, "1 jam 48 menit lagi"),
        ({"hours": 2}, "2 jam lagi"),
        ({"days": 3}, "3 hari lagi"),
        ({"seconds": -1}, ""),
    ],
)
def test_time_left_is_said_as_people_do(ahead: dict[str, int], words: str) -> None:
    assert time_left(NOON + timedelta(**ahead), NOON) == words


@pytest.mark.parametrize("told", ["javascript:alert(1)", "file:///etc/passwd", None, ""])
def test_only_web_addresses_are_links(told: str | None) -> None:
    assert web_address(told) == ""
    assert leg_view(a_leg(P.PUBLISHED, permalink=told), WIB).link == ""


def test_details_for_help_carry_codes_and_no_secret() -> None:
    token = "EAA" + "b" * 40
    line = a_line(a_leg(P.FAILED, error_code="graph-refused", error_message=f"access_token={token}"))
    told = help_text(line)
    assert token not in told
    assert "graph-refused" in told
    assert "await_container" in told


@given(st.text())
def test_no_cell_is_taken_for_a_formula(cell: str) -> None:
    assert not safe(cell).startswith(("=", "+", "-", "@", "\t", "\r"))
    assert safe(cell).endswith(cell)


def test_the_table_has_a_line_for_each_post_and_account() -> None:
    line = replace(
        a_line(a_leg(P.PUBLISHED, permalink="http://127.0.0.1:9/p/1"), a_leg(P.FAILED)), title="=1+1"
    )
    rows = list(csv.reader(io.StringIO(table([line], WIB).removeprefix("\ufeff"))))
    assert len(rows) == 3
    assert rows[1][0] == "'=1+1"
    assert rows[1][-1] == "http://127.0.0.1:9/p/1"


@pytest.mark.parametrize(
    ("pasted", "found"),
    [
        (" 17900000000000001 ", "17900000000000001"),
        ("http://127.0.0.1:9/p/107_1220", "107_1220"),
        ("https://www.facebook.com/x/posts/1220/", "1220"),
        ("", ""),
    ],
)
def test_the_id_is_found_in_what_is_pasted(pasted: str, found: str) -> None:
    assert id_in(pasted) == found
