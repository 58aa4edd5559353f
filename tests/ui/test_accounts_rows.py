"""What the list of accounts says, as values."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from given import NOON, a_channel
from planner.content.channel import ChannelState
from planner.desk.account_lines import AccountLine
from planner.desk.account_safety import AccountSafety
from planner.desk.hold import Pause
from planner.ui.accounts.rows import Act, row_of, warning_of
from planner.ui.accounts.safety import safety_lines
from planner.ui.language import Language

JAKARTA = ZoneInfo("Asia/Jakarta")
DAY = timedelta(days=1)


def line(
    *,
    ends: datetime | None = None,
    due: tuple[datetime, ...] = (),
    state: ChannelState = ChannelState.CONNECTED,
) -> AccountLine:
    channel = replace(a_channel(), name="Setkab Contoh", token_expires_at=ends, state=state)
    return AccountLine(channel=channel, due=due, pause=None)


def safety(
    *lines: AccountLine, admins: tuple[str, ...] = ("Dewi A.", "Sari N."), **told: object
) -> AccountSafety:
    plain: dict[str, object] = {"keyring_answers": True, "keyless": (), "entries": 3, **told}
    return AccountSafety(at=NOON, lines=lines, admins=admins, **plain)  # type: ignore[arg-type]


@pytest.mark.usefixtures("language")
def test_a_known_end_is_told_with_the_days_left() -> None:
    row = row_of(line(ends=datetime(2027, 5, 2, 1, 0, tzinfo=NOON.tzinfo)), NOON, JAKARTA)
    assert row.expiry.text == "Habis 2 Mei, 69 hari lagi"
    assert (row.expiry.ink, row.act) == ("ink_2", Act.CHECK)


@pytest.mark.parametrize(
    ("state", "text", "act"),
    [
        (ChannelState.CONNECTED, "Tanpa tanggal habis", Act.CHECK),
        (ChannelState.TOKEN_DEAD, "Tidak berlaku lagi", Act.RENEW),
        (ChannelState.DISCONNECTED, "Izin sudah dihapus", Act.RENEW),
        (ChannelState.BLOCKED, "Tanpa tanggal habis", Act.CHECK),
    ],
)
def test_what_is_not_known_is_not_made_up(state: ChannelState, text: str, act: Act) -> None:
    row = row_of(line(state=state), NOON, JAKARTA)
    assert (row.expiry.text, row.act) == (text, act)


def test_the_last_day_is_called_today() -> None:
    row = row_of(line(ends=NOON + timedelta(hours=1)), NOON, JAKARTA)
    assert (row.expiry.text, row.expiry.ink) == ("Habis hari ini", "warn")


def test_an_end_that_has_passed_asks_to_sign_in_again() -> None:
    row = row_of(line(ends=NOON - DAY), NOON, JAKARTA)
    assert (row.expiry.ink, row.act) == ("err", Act.RENEW)


def test_a_permission_that_ends_before_a_post_is_warned_of() -> None:
    ends = NOON + 40 * DAY
    warned = warning_of([line(ends=ends, due=(ends - DAY, ends, ends + DAY))], NOON, JAKARTA)
    assert warned is not None
    assert warned.fact.startswith("Izin Setkab Contoh habis")
    assert "2 konten terjadwal sesudahnya" in warned.rest


@given(days=st.integers(15, 400), hours=st.lists(st.integers(-1000, -1), max_size=5))
def test_nothing_is_warned_of_while_everything_is_sent_in_time(days: int, hours: list[int]) -> None:
    ends = NOON + days * DAY
    due = tuple(ends + timedelta(hours=hour) for hour in hours)
    assert warning_of([line(ends=ends, due=due)], NOON, JAKARTA) is None


@given(days=st.integers(1, 2000))
def test_the_bar_never_leaves_its_track(days: int) -> None:
    share = row_of(line(ends=NOON + days * DAY), NOON, JAKARTA).expiry.share
    assert share is not None
    assert 0 < share <= 1


@pytest.mark.usefixtures("language")
def test_a_network_that_wants_rest_is_told_in_words() -> None:
    pause = Pause(channel_id=None, by="system", reason="called-spam", at=NOON)
    assert "spam" in row_of(replace(line(), pause=pause), NOON, JAKARTA).held
    by_hand = replace(pause, by="sari", reason="Rapat")
    assert row_of(replace(line(), pause=by_hand), NOON, JAKARTA).held == "Rapat"


def test_what_waits_first_is_warned_of_first() -> None:
    soon = line(ends=NOON + 3 * DAY)
    hit = line(ends=NOON + 9 * DAY, due=(NOON + 10 * DAY,))
    warned = warning_of([soon, hit], NOON, JAKARTA)
    assert warned is not None
    assert warned.channel.id == hit.channel.id


@pytest.mark.parametrize(
    ("found", "unwell"),
    [
        (safety(line()), set()),
        (safety(), {"connected"}),
        (safety(line(), admins=("Dewi A.",)), {"admins"}),
        (safety(line(), keyring_answers=False), {"keyring"}),
        (safety(line(), keyless=("Setkab Contoh",)), {"keyring"}),
        (safety(line(), entries=None), {"trail"}),
        (safety(line(state=ChannelState.TOKEN_DEAD)), {"connected"}),
        (safety(line(ends=NOON)), {"lasting"}),
        (safety(line(), line(state=ChannelState.DISCONNECTED)), set()),
    ],
)
def test_only_what_was_found_well_is_ticked(found: AccountSafety, unwell: set[str]) -> None:
    assert {one.id for one in safety_lines(found) if not one.well} == unwell


@pytest.mark.usefixtures("language")
def test_a_language_is_used_for_the_dates(language: Language) -> None:
    language.choose("en")
    row = row_of(line(ends=datetime(2027, 5, 2, 1, 0, tzinfo=NOON.tzinfo)), NOON, JAKARTA)
    assert row.expiry.text == "Ends 2 May, 69 days left"
