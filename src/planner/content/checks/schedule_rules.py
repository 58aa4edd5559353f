"""Rules about the hour: too close, too many, while all is held back, while nobody can look."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import regex

from planner.content.channel import Channel, Network
from planner.content.checks.dates import dates_in
from planner.content.checks.facts import NearPost
from planner.content.checks.rule import Decidable, Hit, Need, PostRule, Rule
from planner.content.checks.surroundings import Surroundings
from planner.content.checks.workdays import is_workday, workdays_between, workhours
from planner.content.errors import Fact
from planner.content.finding import Severity
from planner.content.post import Content, Format

WEST, EAST = ZoneInfo("Asia/Jakarta"), ZoneInfo("Asia/Jayapura")
MONTH, DAY = timedelta(days=30), timedelta(days=1)
_TODAY = regex.compile(r"\b(?:hari ini|besok|malam ini|nanti malam|kemarin)\b", regex.IGNORECASE)
_WORD = regex.compile(r"[\p{L}\p{N}]+")
Look = Callable[[Content, datetime, Sequence[Channel], Surroundings], Iterable[Hit]]


def _hit(**facts: Fact) -> Hit:
    return Hit(field="publish_at", facts=facts)


def _local(at: datetime, content: Content) -> datetime:
    return at.astimezone(ZoneInfo(content.zone))


def _hour(at: datetime) -> str:
    return f"{at.day}/{at.month} {at:%H.%M}"


def _beside(channel: Channel, around: Surroundings) -> list[tuple[datetime, NearPost]]:
    """Return the posts with an hour on a channel."""
    near = around.near or ()
    return [(one.at, one) for one in near if one.at is not None and channel.id in one.channels]


def network_takes_the_hour(
    _content: Content, at: datetime, channels: Sequence[Channel], around: Surroundings
) -> Iterator[Hit]:
    """P12: only where the network itself keeps the hour."""
    if not around.is_scheduled_by_network or around.now is None:
        return
    plan, ahead = around.book.plan, at - around.now
    low, high = timedelta(minutes=plan.network_minutes_min.value), timedelta(days=plan.network_days_max.value)
    if any(one.network is Network.FACEBOOK for one in channels) and not low <= ahead <= high:
        yield _hit(limit=plan.network_minutes_min.value, high=plan.network_days_max.value)


def quota_is_kept(
    _content: Content, at: datetime, channels: Sequence[Channel], around: Surroundings
) -> Iterator[Hit]:
    """P13: no day of 24 hours, wherever it begins, holds more than the account may send."""
    fallback = around.limits.instagram.publish.per_24h_fallback.value
    for channel in channels:
        facts = (around.accounts or {}).get(channel.id)
        if facts is None or channel.network is not Network.INSTAGRAM:
            continue
        limit = facts.quota or fallback
        hours = sorted((*facts.planned_at, at))
        most = max(
            sum(since <= one < since + DAY for one in hours) for since in hours if at - DAY < since <= at
        )
        if most > limit:
            yield _hit(count=most, limit=limit, channel=channel.name)


def embargo_is_over(
    content: Content, at: datetime, _channels: Sequence[Channel], _around: Surroundings
) -> Iterator[Hit]:
    """L14."""
    if content.embargo_until is not None and at < content.embargo_until:
        yield _hit(time=_hour(_local(content.embargo_until, content)))


def somebody_is_there(
    content: Content, at: datetime, _channels: Sequence[Channel], around: Surroundings
) -> Iterator[Hit]:
    """S02: outside of the hours of the desk only while somebody is on duty."""
    if around.roster is None or any(one.since <= at < one.until for one in around.roster):
        return
    local, plan = _local(at, content), around.book.plan
    in_hours = plan.hours_since.value <= local.hour < plan.hours_until.value
    if not in_hours or not is_workday(local.date(), around.holidays):
        yield _hit(time=_hour(local))


def has_room_around_it(
    _content: Content, at: datetime, channels: Sequence[Channel], around: Surroundings
) -> Iterator[Hit]:
    """S03."""
    least = around.book.plan.apart_minutes.value
    for channel in channels:
        gaps = [(abs((when - at).total_seconds()) / 60, post) for when, post in _beside(channel, around)]
        if gaps:
            minutes, post = min(gaps, key=lambda one: one[0])
            if minutes < least:
                yield _hit(count=round(minutes), title=post.title, channel=channel.name)


def day_is_not_full(
    content: Content, at: datetime, channels: Sequence[Channel], around: Surroundings
) -> Iterator[Hit]:
    """S05."""
    limit, day = around.book.plan.posts_a_day.value, _local(at, content).date()
    for channel in channels:
        count = 1 + sum(_local(when, content).date() == day for when, _post in _beside(channel, around))
        if count > limit:
            yield _hit(count=count, limit=limit, channel=channel.name)


def no_long_silence(
    content: Content, at: datetime, channels: Sequence[Channel], around: Surroundings
) -> Iterator[Hit]:
    """S06: between this post and the one before it on the same channel."""
    limit = around.book.plan.gap_days.value
    for channel in channels:
        earlier = [when for when, _post in _beside(channel, around) if when < at]
        if earlier:
            last, this = _local(max(earlier), content).date(), _local(at, content).date()
            gap = workdays_between(last, this, around.holidays)
            if gap > limit:
                yield _hit(count=gap, channel=channel.name)


def nothing_is_held_back(
    _content: Content, _channels: Sequence[Channel], around: Surroundings
) -> Iterator[Hit]:
    """S07."""
    if around.hold is not None and not around.hold.is_exempt:
        yield _hit(name=around.hold.name)


def keeps_still_when_all_do(
    _content: Content, at: datetime, _channels: Sequence[Channel], around: Surroundings
) -> Iterator[Hit]:
    """S08."""
    local = at.astimezone(WEST)
    for one in around.book.plan.moments:
        if f"{local:%m-%d}" == one.on and one.since <= local.time() < one.until:
            yield _hit(name=one.name, since=f"{one.since:%H.%M}", until=f"{one.until:%H.%M}")


def readers_are_reached(
    _content: Content, at: datetime, _channels: Sequence[Channel], around: Surroundings
) -> Iterator[Hit]:
    """S09: an agency of the whole country has readers in Bali."""
    for one in around.book.plan.windows:
        if one.since <= at < one.until:
            yield _hit(name=one.name)


def day_is_certain(_content: Content, _channels: Sequence[Channel], around: Surroundings) -> Iterator[Hit]:
    """S10."""
    if around.observance is not None and around.observance.is_estimated:
        yield _hit(name=around.observance.name)


def day_is_the_same_everywhere(
    content: Content, at: datetime, channels: Sequence[Channel], _around: Surroundings
) -> Iterator[Hit]:
    """S11: late in the west it is tomorrow in the east."""
    west, east = at.astimezone(WEST).date(), at.astimezone(EAST).date()
    captions = [content.caption_on(one.id) for one in channels] or [content.caption]
    if west != east and any(_TODAY.search(one) or dates_in(one) for one in captions):
        yield _hit(day=f"{east.day}/{east.month}")


def review_has_time(
    content: Content, at: datetime, _channels: Sequence[Channel], around: Surroundings
) -> Iterator[Hit]:
    """S12."""
    if around.now is None or around.review is None or around.review.is_approved or at < around.now:
        return
    hours = workhours(around.now, at, ZoneInfo(content.zone), around.holidays)
    if hours < around.book.plan.review_hours.value:
        yield _hit(hours_left=round(hours, 1))


def says_something_new(content: Content, _channels: Sequence[Channel], around: Surroundings) -> Iterator[Hit]:
    """S14: much the same words within thirty days."""
    limit = around.book.plan.likeness.value
    at = content.publish_at or around.now
    mine = _threes(content.caption)
    for one in around.near or ():
        if one.at is None or at is None or abs(one.at - at) > MONTH or not mine:
            continue
        theirs = _threes(one.caption)
        together = len(mine | theirs)
        if together and len(mine & theirs) / together >= limit:
            yield Hit(field="caption", facts={"title": one.title, "time": _hour(_local(one.at, content))})
            return


def _threes(text: str) -> frozenset[tuple[str, ...]]:
    words = [one.casefold() for one in _WORD.findall(text)]
    return frozenset(zip(words, words[1:], words[2:], strict=False))


def event_has_its_slots(
    _content: Content, _channels: Sequence[Channel], around: Surroundings
) -> Iterator[Hit]:
    """S15."""
    if around.agenda is not None and around.agenda.empty_slots:
        yield _hit(event=around.agenda.title, slots=", ".join(around.agenda.empty_slots))


def live_is_prepared(content: Content, channels: Sequence[Channel], around: Surroundings) -> Iterator[Hit]:
    """S16."""
    is_live = any(content.format_on(one.id, one.network) is Format.LIVE for one in channels)
    if not is_live or around.live is None:
        return
    early = timedelta(hours=around.book.plan.announced_hours.value)
    announced, at = around.live.announced_at, content.publish_at
    if announced is None or (at is not None and at - announced < early):
        yield Hit(field="publish_at", case="unannounced")
    elif not around.live.is_rehearsed:
        yield Hit(field="publish_at")


def is_as_approved(_content: Content, _channels: Sequence[Channel], around: Surroundings) -> Iterator[Hit]:
    """S17."""
    if around.review is not None and around.review.is_changed:
        yield Hit(field="caption")


def _at_its_hour(look: Look) -> Callable[[Content, Sequence[Channel], Surroundings], Iterator[Hit]]:
    def with_hour(content: Content, channels: Sequence[Channel], around: Surroundings) -> Iterator[Hit]:
        if content.publish_at is not None:
            yield from look(content, content.publish_at, channels, around)

    return with_hour


_B, _W, _H = Severity.BLOCK, Severity.WARN, Severity.HINT
_MEDIA, _TIME = Need.TEXT | Need.MEDIA, Need.TEXT | Need.MEDIA | Need.TIME
_NEAR = _TIME | Need.NEIGHBOURS
PostLook = Callable[[Content, Sequence[Channel], Surroundings], Iterable[Hit]]


def _post(code: str, severity: Severity, look: PostLook, needs: Need = _TIME) -> Rule:
    return PostRule(id=code, severity=severity, decidable=Decidable.EXACTLY, needs=needs, look=look)


SCHEDULE_RULES: tuple[Rule, ...] = (
    _post("P12", _B, _at_its_hour(network_takes_the_hour)),
    _post("P13", _B, _at_its_hour(quota_is_kept), _TIME | Need.ACCOUNT),
    _post("L14", _B, _at_its_hour(embargo_is_over)),
    _post("S02", _W, _at_its_hour(somebody_is_there)),
    _post("S03", _W, _at_its_hour(has_room_around_it), _NEAR),
    _post("S05", _W, _at_its_hour(day_is_not_full), _NEAR),
    _post("S06", _H, _at_its_hour(no_long_silence), _NEAR),
    _post("S07", _B, nothing_is_held_back, _MEDIA),
    _post("S08", _W, _at_its_hour(keeps_still_when_all_do)),
    _post("S09", _W, _at_its_hour(readers_are_reached)),
    _post("S10", _W, day_is_certain, _MEDIA),
    _post("S11", _W, _at_its_hour(day_is_the_same_everywhere)),
    _post("S12", _W, _at_its_hour(review_has_time)),
    _post("S14", _W, says_something_new, _MEDIA | Need.NEIGHBOURS),
    _post("S15", _H, event_has_its_slots, _MEDIA),
    _post("S16", _W, live_is_prepared, _MEDIA),
    _post("S17", _W, is_as_approved, _MEDIA),
)
