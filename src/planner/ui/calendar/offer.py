"""What quick adding begins with, what comes out of it, and whether an hour can be taken."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from planner.content.channel import Channel
from planner.content.ids import ChannelId
from planner.desk.month import DayPost
from planner.ui.calendar.reason_box import Tone
from planner.ui.dates import day_short, hour
from planner.ui.typed_time import next_half_hour
from planner.words.catalogue import _

NEAR = timedelta(minutes=30)


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """What the popover begins with, and what it asks."""

    day: date
    hour: time
    zone: ZoneInfo
    now: datetime
    accounts: Sequence[Channel]
    chosen: frozenset[ChannelId]
    title: str
    only_ideas: bool
    posts_on: Callable[[date], Sequence[DayPost]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What a person wants to add."""

    title: str
    channels: tuple[ChannelId, ...]
    due_at: datetime
    as_idea: bool


def verdict(offer: Offer, day: date | None, due_at: datetime | None) -> tuple[Tone, str]:
    """Judge a day and an hour; None is what can't be read."""
    if day is None:
        return Tone.WRONG, _("Tanggal tidak terbaca. Tulis seperti 24 Feb atau 24/2.")
    if due_at is None:
        return Tone.WRONG, _("Jam tidak terbaca. Tulis seperti 16.00.")
    if due_at <= offer.now:
        return Tone.WRONG, _past(offer, day)
    at_once = [one for one in offer.posts_on(day) if abs(one.due_at - due_at) < NEAR]
    if at_once:
        told = _("Pukul {hour} sudah ada “{title}”.")
        return Tone.BUSY, told.format(hour=hour(at_once[0].due_at, offer.zone), title=at_once[0].title)
    return Tone.GOOD, _("Belum ada konten lain sekitar jam ini.")


def _past(offer: Offer, day: date) -> str:
    soonest = next_half_hour(offer.now, offer.zone)
    if day == soonest.date():
        told = _("Waktu ini sudah lewat. Pilih pukul {hour} atau sesudahnya.")
        return told.format(hour=hour(soonest, offer.zone))
    return _("Tanggal ini sudah lewat. Pilih {day} atau sesudahnya.").format(day=day_short(soonest.date()))
