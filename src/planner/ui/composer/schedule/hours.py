"""Which moment a chosen day or hour means, the same hour elsewhere, and pages of months. Pure functions."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from planner.ui.typed_time import next_half_hour
from planner.ui.zones import zone_short

OTHERS = ("Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura")
USUAL = time(9)


def at(day: date, hour: time, zone: ZoneInfo) -> datetime:
    """Return the moment of a day and an hour in a zone."""
    return datetime.combine(day, hour, zone)


def elsewhere(moment: datetime, zone: ZoneInfo) -> tuple[str, ...]:
    """Return the same moment in the country's other zones: ``17.00 WITA``, ``18.00 WIT``."""
    here = zone_short(zone.key)
    return tuple(
        f"{moment.astimezone(ZoneInfo(one)):%H.%M} {zone_short(one)}"
        for one in OTHERS
        if zone_short(one) != here
    )


def on_day(day: date, before: datetime | None, now: datetime, zone: ZoneInfo) -> datetime:
    """Return the moment that a day means: at the hour it had, or the usual one, if that is still ahead."""
    hour = USUAL if before is None else before.astimezone(zone).time()
    moment = at(day, hour, zone)
    first = next_half_hour(now, zone)
    return first if moment <= now and day == first.date() else moment


def with_hour(hour: time, before: datetime | None, now: datetime, zone: ZoneInfo) -> datetime:
    """Return the moment that a chosen hour means: on the day it had, or on the next day that has it ahead."""
    if before is not None:
        return at(before.astimezone(zone).date(), hour, zone)
    today = now.astimezone(zone).date()
    moment = at(today, hour, zone)
    return moment if moment > now else at(today + timedelta(days=1), hour, zone)


def weeks(month: date) -> Sequence[date]:
    """Return the days of a month's page, from a Monday on, six weeks."""
    first = month.replace(day=1)
    start = first - timedelta(days=first.weekday())
    return [start + timedelta(days=number) for number in range(42)]


def months_on(month: date, by: int) -> date:
    """Return the first day of another month."""
    number = month.year * 12 + month.month - 1 + by
    return date(number // 12, number % 12 + 1, 1)
