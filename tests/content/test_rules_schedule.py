"""Rules about the hour of a post."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from given import NOON, a_content
from planner.content.checks.facts import (
    AccountFacts,
    AgendaEvent,
    Hold,
    LiveFacts,
    NearPost,
    Observance,
    ReviewFacts,
    Shift,
)
from planner.content.checks.workdays import workdays_between, workhours
from planner.content.ids import PostId, UnitId
from planner.content.post import Content, Format, Variant

from .rules_room import FB, IG, LIMITS, around, places, says

WIB = ZoneInfo("Asia/Jakarta")
AT = NOON + timedelta(days=1)
POST = a_content(channels=(FB.id, IG.id), publish_at=AT)


def at(*moment: int) -> Content:
    return a_content(channels=(FB.id,), publish_at=datetime(*moment, tzinfo=WIB))  # type: ignore[arg-type, misc]


def near(*hours: float, caption: str = "Lain", channel: str = FB.id) -> list[NearPost]:
    return [
        NearPost(
            id=PostId(str(hour)),
            title=f"Pos {hour}",
            unit_id=UnitId("u"),
            caption=caption,
            at=AT + timedelta(hours=hour),
            channels=frozenset({channel}),
        )
        for hour in hours
    ]


@pytest.mark.parametrize(
    ("ahead", "is_told"), [(9, True), (31 * 24 * 60, True), (10, False), (30 * 24 * 60, False)]
)
def test_a_network_keeps_an_hour_neither_too_close_nor_too_far(ahead: int, *, is_told: bool) -> None:
    post = a_content(publish_at=NOON + timedelta(minutes=ahead))
    assert bool(says("P12", post, FB, about=around(is_scheduled_by_network=True))) is is_told
    assert says("P12", post, FB) == []


@pytest.mark.parametrize(
    ("quota", "others", "is_told"), [(2, (-1, -23), True), (1, (3,), True), (2, (-1, -25), False)]
)
def test_no_day_holds_more_than_the_quota(quota: int, others: tuple[int, ...], *, is_told: bool) -> None:
    facts = AccountFacts(quota=quota, planned_at=tuple(AT + timedelta(hours=one) for one in others))
    assert bool(says("P13", POST, IG, about=around(accounts={IG.id: facts}))) is is_told


def test_without_a_quota_of_the_server_ours_counts() -> None:
    many = AccountFacts(planned_at=(AT,) * LIMITS.instagram.publish.per_24h_fallback.value)
    assert says("P13", POST, IG, about=around(accounts={IG.id: many}))
    assert says("P13", POST, IG, about=around(accounts={IG.id: AccountFacts()})) == []


@pytest.mark.parametrize(("until", "is_told"), [(1, True), (48, True), (0, False), (None, False)])
def test_nothing_goes_out_before_its_embargo_ends(until: int | None, *, is_told: bool) -> None:
    ends = None if until is None else AT + timedelta(hours=until)
    post = a_content(publish_at=AT, embargo_until=ends)
    assert places("L14", post) == ({"publish_at"} if is_told else set())


@pytest.mark.parametrize(
    ("post", "is_told"),
    [(at(2027, 2, 23, 20, 0), True), (at(2027, 2, 27, 9, 0), True), (at(2027, 2, 23, 9, 0), False)],
)
def test_outside_of_the_hours_somebody_is_on_duty(post: Content, *, is_told: bool) -> None:
    assert bool(says("S02", post, about=around(roster=()))) is is_told
    when = post.publish_at
    assert when is not None
    shift = Shift(since=when, until=when + timedelta(hours=1))
    assert says("S02", post, about=around(roster=(shift,))) == []
    assert says("S02", post) == []


@pytest.mark.parametrize(
    ("hours", "is_told"), [((0.5,), True), ((-0.9, 5), True), ((1, -2), False), ((), False)]
)
def test_posts_stand_an_hour_apart(hours: tuple[float, ...], *, is_told: bool) -> None:
    assert bool(says("S03", POST, FB, about=around(near=near(*hours)))) is is_told
    assert says("S03", POST, IG, about=around(near=near(*hours))) == []


@pytest.mark.parametrize(
    ("hours", "is_told"), [((1, 2), True), ((-3, 2, 4), True), ((1,), False), ((30, 31), False)]
)
def test_a_day_holds_two_posts_a_channel(hours: tuple[float, ...], *, is_told: bool) -> None:
    assert bool(says("S05", POST, FB, about=around(near=near(*hours)))) is is_told


@pytest.mark.parametrize(("days", "is_told"), [(-8, True), (-7, True), (-6, False), (1, False)])
def test_a_channel_is_not_silent_for_long(days: int, *, is_told: bool) -> None:
    assert bool(says("S06", POST, FB, about=around(near=near(days * 24)))) is is_told


@pytest.mark.parametrize(
    ("code", "facts", "is_told"),
    [
        ("S07", {"hold": Hold(name="Masa duka")}, True),
        ("S07", {"hold": Hold(name="Krisis")}, True),
        ("S07", {"hold": Hold(name="Masa duka", is_exempt=True)}, False),
        ("S07", {}, False),
        ("S10", {"observance": Observance(name="Idulfitri", is_estimated=True)}, True),
        ("S10", {"observance": Observance(name="Iduladha", is_estimated=True)}, True),
        ("S10", {"observance": Observance(name="HUT RI")}, False),
        ("S15", {"agenda": AgendaEvent(title="Rapat", starts_at=AT, empty_slots=("sebelum",))}, True),
        ("S15", {"agenda": AgendaEvent(title="Rapat", starts_at=AT, empty_slots=("hari", "sesudah"))}, True),
        ("S15", {"agenda": AgendaEvent(title="Rapat", starts_at=AT)}, False),
        ("S17", {"review": ReviewFacts(is_approved=True, is_changed=True)}, True),
        ("S17", {"review": ReviewFacts(is_changed=True)}, True),
        ("S17", {"review": ReviewFacts(is_approved=True)}, False),
    ],
)
def test_what_is_known_around_a_post_is_said(code: str, facts: dict[str, object], *, is_told: bool) -> None:
    assert bool(says(code, POST, about=around(**facts))) is is_told


@pytest.mark.parametrize(
    ("code", "post", "is_told"),
    [
        ("S08", at(2027, 8, 17, 10, 17), True),
        ("S08", at(2026, 8, 17, 10, 19), True),
        ("S08", at(2027, 8, 17, 10, 20), False),
        ("S09", at(2027, 3, 8, 12, 0), True),
        ("S09", at(2027, 3, 9, 4, 59), True),
        ("S09", at(2027, 3, 9, 5, 0), False),
    ],
)
def test_some_hours_are_not_for_posts(code: str, post: Content, *, is_told: bool) -> None:
    assert bool(says(code, post)) is is_told


@pytest.mark.parametrize(
    ("hour", "caption", "is_told"),
    [
        (22, "Hari ini kami buka.", True),
        (23, "Acara 24 Februari 2027.", True),
        (21, "Hari ini.", False),
        (22, "Buka.", False),
    ],
)
def test_tomorrow_has_begun_in_the_east(hour: int, caption: str, *, is_told: bool) -> None:
    post = a_content(caption=caption, publish_at=datetime(2027, 2, 23, hour, 0, tzinfo=WIB))
    assert bool(says("S11", post)) is is_told


@pytest.mark.parametrize(("hours", "is_told"), [(1, True), (1.9, True), (2, False)])
def test_review_has_working_hours(hours: float, *, is_told: bool) -> None:
    post = a_content(publish_at=NOON + timedelta(hours=hours))
    assert bool(says("S12", post, about=around(review=ReviewFacts()))) is is_told
    assert says("S12", post, about=around(review=ReviewFacts(is_approved=True))) == []


@pytest.mark.parametrize(
    ("caption", "days", "is_told"),
    [("sama", 3, True), ("sama", -29, True), ("sama", 31, False), ("beda", 3, False)],
)
def test_the_same_words_come_but_once_in_thirty_days(caption: str, days: int, *, is_told: bool) -> None:
    mine = "Layanan SIM keliling hadir besok pagi di alun-alun kota untuk semua warga."
    other = (
        mine.upper()
        if caption == "sama"
        else "Rapat koordinasi nasional membahas harga beras dan cabai di semua daerah."
    )
    post = a_content(caption=mine, publish_at=AT)
    assert bool(says("S14", post, about=around(near=near(days * 24, caption=other)))) is is_told


@pytest.mark.parametrize(
    ("live", "told"),
    [
        (LiveFacts(is_rehearsed=True), ["S16.unannounced"]),
        (LiveFacts(announced_at=AT - timedelta(hours=23), is_rehearsed=True), ["S16.unannounced"]),
        (LiveFacts(announced_at=AT - timedelta(hours=24)), ["S16"]),
        (LiveFacts(announced_at=AT - timedelta(hours=24), is_rehearsed=True), []),
    ],
)
def test_going_live_is_prepared(live: LiveFacts, told: list[str]) -> None:
    post = a_content(publish_at=AT, variants=(Variant(channel_id=FB.id, format=Format.LIVE),))
    assert [one.saying for one in says("S16", post, FB, about=around(live=live))] == told
    assert says("S16", POST, FB, about=around(live=live)) == []


def test_working_days_and_hours_skip_nights_weekends_and_holidays() -> None:
    friday, monday = date(2027, 2, 26), date(2027, 3, 1)
    assert workdays_between(friday, monday, ()) == 0
    assert workdays_between(friday, date(2027, 3, 4), {date(2027, 3, 2)}) == 2
    since = datetime(2027, 2, 26, 8, 0, tzinfo=UTC)  # Friday, 15.00
    assert workhours(since, datetime(2027, 3, 1, 3, 0, tzinfo=UTC), WIB, ()) == 3
