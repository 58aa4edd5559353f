"""What is said of a month: each day, each chip, each pill."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from PySide6.QtCore import QPoint, QRect

from planner.desk.month import DayPost
from planner.ui.calendar.chip import hour_shown
from planner.ui.calendar.month_steps import stops
from planner.ui.calendar.month_view import DayCell, MonthView, Spot
from planner.ui.dates import day_spoken
from planner.ui.widgets.spoken import Role, SpokenPart
from planner.ui.zones import zone_short
from planner.words.catalogue import _, ngettext
from planner.words.names import name_of


def month_stops(view: MonthView) -> tuple[Spot, ...]:
    """Return everything in a month that speaks, in its order."""
    return tuple(spot for cell in view.cells for spot in stops(cell))


def spoken_month(view: MonthView, spot: Spot, zone: ZoneInfo, *, offset: QPoint) -> tuple[SpokenPart, ...]:
    """Return the parts of a month, at the same places as ``month_stops``."""
    return tuple(
        _part(cell, one, zone, offset, is_focused=one == spot) for cell in view.cells for one in stops(cell)
    )


def said_of(post: DayPost, zone: ZoneInfo) -> str:
    """Return a post as it is told: title, state, day and hour, networks."""
    when = day_spoken(post.due_at.astimezone(zone).date())
    at = hour_shown(post, zone)
    told = f"{when} {at} {zone_short(zone.key)}" if at else when
    state = name_of(post.shown)
    parts = [post.title, state[:1].lower() + state[1:], told, networks_of(post)]
    return ", ".join(part for part in parts if part)


def networks_of(post: DayPost) -> str:
    """Return ``Facebook dan Instagram``."""
    names = [name_of(one) for one in post.networks]
    return _(" dan ").join(names) if len(names) <= 2 else ", ".join(names)  # noqa: PLR2004  two are joined


def said_of_day(cell: DayCell) -> str:
    """Return a day as it is told."""
    count = len(cell.posts)
    held = _("tidak ada konten")
    if count:
        held = ngettext("{count} konten", "{count} konten", count).format(count=count)
    today = [_("hari ini")] if cell.is_today else []
    return ", ".join([day_spoken(cell.day), *today, held])


def _part(cell: DayCell, spot: Spot, zone: ZoneInfo, offset: QPoint, *, is_focused: bool) -> SpokenPart:
    place = next((one for one in cell.chips if one.post.id == spot.post), None)
    box, name, role = cell.box, said_of_day(cell), Role.ListItem
    if place is not None:
        box, name, role = place.box, said_of(place.post, zone), Role.Button
    elif spot.on_pill and cell.pill is not None:
        box, name, role = cell.pill, said_of_hidden(cell), Role.Button
    rect = QRect(*box).translated(-offset)
    return SpokenPart(name=name, rect=rect, role=role, is_focused=is_focused, is_selected=is_focused)


def said_of_hidden(cell: DayCell) -> str:
    """Return what the pill of a day is called."""
    count = len(cell.hidden)
    return ngettext("{count} konten lagi", "{count} konten lagi", count).format(count=count)
