"""The queue in the order in which it matters: what needs somebody, what runs, what comes, what is done."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum, auto
from zoneinfo import ZoneInfo

from planner.content.state import PublicationState, State
from planner.desk.activity import Line, Queue
from planner.ui.activity.causes import trouble_of
from planner.ui.activity.durations import time_left
from planner.ui.activity.items import Heading, Item, Row
from planner.ui.activity.leg_words import leg_view
from planner.ui.dates import day_short, hour, hour_zone, moment_short
from planner.ui.zones import zone_short
from planner.words.catalogue import N_, _, ngettext
from planner.words.names import name_of

P = PublicationState


class Place(StrEnum):
    """Where a post stands in the list."""

    ATTENTION = auto()
    SENDING = auto()
    TODAY = auto()
    LATER = auto()
    DONE = auto()
    ENDED = auto()


TITLES: Mapping[Place, str] = {
    Place.ATTENTION: N_("Perlu perhatian"),
    Place.SENDING: N_("Sedang dikirim"),
    Place.TODAY: N_("Berikutnya hari ini"),
    Place.DONE: N_("Selesai hari ini"),
    Place.LATER: N_("Mendatang"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """Now, and the zone in which it is shown."""

    now: datetime
    zone: ZoneInfo

    @property
    def begins(self) -> datetime:
        return self.now.astimezone(self.zone).replace(hour=0, minute=0, second=0, microsecond=0)

    @property
    def ends(self) -> datetime:
        return self.begins + timedelta(days=1)


def items_of(queue: Queue, day: Day) -> tuple[Item, ...]:
    """Return headings and rows; sections without a post are left out."""
    rows: dict[Place, list[Row]] = {place: [] for place in TITLES}
    for line in queue.lines:
        place = place_of(line, day)
        rows[place].append(row_of(line, place, day))
    items: list[Item] = []
    for place, found in rows.items():
        if found:
            items += [_heading(place, found, queue.unread, is_first=not items), *found]
    return tuple(items)


def ended_rows(lines: Iterable[Line], day: Day) -> tuple[Row, ...]:
    """Return the rows of what has ended."""
    return tuple(row_of(line, Place.ENDED, day) for line in lines)


def place_of(line: Line, day: Day) -> Place:
    """Return where a post belongs."""
    if trouble_of(line, day.now) is not None:
        return Place.ATTENTION
    states = {leg.publication.state for leg in line.legs if leg.publication is not None}
    due = line.due_at or day.now
    if states and states <= {P.PUBLISHED, P.TAKEN_DOWN}:
        return Place.DONE
    if P.SENDING in states or P.PUBLISHED in states:
        return Place.SENDING
    if line.state is not State.IN_REVIEW and due <= day.now:
        return Place.SENDING
    return Place.TODAY if due < day.ends else Place.LATER


def row_of(line: Line, place: Place, day: Day) -> Row:
    """Return a post as it is shown in its place."""
    told_hour = place is Place.ATTENTION
    legs = tuple(
        leg_view(leg, day.zone, has_pictures=line.picture is not None, told_hour=told_hour)
        for leg in line.legs
    )
    state, badge = _badge(line, place, day)
    aside, ink = _aside(line, place, day)
    trouble = trouble_of(line, day.now) if place is Place.ATTENTION else None
    return Row(
        key=line.post_id,
        post_id=line.post_id,
        title=line.title,
        meta=_meta(line, place, day),
        picture=line.picture,
        legs=legs,
        state=state if trouble is None else trouble.state,
        badge=badge if trouble is None else trouble.word,
        aside=aside,
        aside_ink=ink,
        trouble=trouble,
        links=tuple((leg.account, leg.link) for leg in legs if leg.link),
    )


def _heading(place: Place, rows: list[Row], unread: int, *, is_first: bool) -> Heading:
    note = (
        _("Persiapan berjalan sebelum waktunya; tayang tepat pada menitnya.") if place is Place.TODAY else ""
    )
    if place is Place.LATER and unread:
        note = ngettext("dan {n} lagi", "dan {n} lagi", unread).format(n=unread)
    return Heading(
        key=place.value,
        title=_(TITLES[place]),
        count=len(rows),
        is_alert=place is Place.ATTENTION,
        note=note,
        is_first=is_first,
    )


def _badge(line: Line, place: Place, day: Day) -> tuple[str, str]:
    at = "" if line.due_at is None else hour(line.due_at, day.zone)
    if _is_paused(line):
        return "on_hold", _("Ditahan")
    if place is Place.SENDING and line.state is not State.SCHEDULED:
        return "publishing", _("Dikirim")
    if line.state in {State.SCHEDULED, State.PUBLISHED} and at:
        return line.state.value, f"{name_of(line.state)} {at}"
    return line.state.value, name_of(line.state)


def _is_paused(line: Line) -> bool:
    held = (leg.publication for leg in line.legs if leg.held == "paused")
    return any(one is not None and one.state is P.QUEUED for one in held)


def _aside(line: Line, place: Place, day: Day) -> tuple[str, str]:
    due = line.due_at
    if due is None:
        return "", "ink_2"
    if place is Place.ATTENTION:
        return f"{moment_short(due, day.zone)} {zone_short(day.zone.key)}", "ink_2"
    if line.state is State.IN_REVIEW:
        return _("Tayang {hour}").format(hour=hour(due, day.zone)), "warn"
    told = {
        Place.SENDING: _again(line, day),
        Place.TODAY: time_left(due, day.now),
        Place.LATER: day_short(due.astimezone(day.zone).date()),
        Place.ENDED: day_short(due.astimezone(day.zone).date()),
    }
    return told.get(place, ""), "ink_2"


def _again(line: Line, day: Day) -> str:
    """Return when what waits is looked at again, or how long until the hour."""
    times = [
        leg.publication.next_at
        for leg in line.legs
        if leg.publication is not None and leg.publication.next_at is not None
    ]
    ahead = [at for at in times if at - day.now > timedelta(seconds=20)]
    if ahead:
        return _("dicoba lagi {hour}").format(hour=hour(min(ahead), day.zone))
    if line.state is State.SCHEDULED:
        return "" if _is_paused(line) else _("menunggu giliran")
    return "" if line.due_at is None else time_left(line.due_at, day.now)


def _meta(line: Line, place: Place, day: Day) -> str:
    at = "" if line.due_at is None else hour_zone(line.due_at, day.zone)
    if place is Place.DONE:
        return _("{hour} · dicocokkan dengan yang disetujui").format(hour=at)
    if line.state is State.IN_REVIEW:
        return _("{unit} · menunggu telaah").format(unit=line.unit)
    if place in {Place.TODAY, Place.LATER} and line.approver:
        return _("{unit} · disetujui {person}").format(unit=line.unit, person=line.approver)
    return " · ".join(part for part in (line.unit, at) if part)
