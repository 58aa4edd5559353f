"""The hour that a day offers by itself. A pure function."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime, time, tzinfo

from planner.ui.typed_time import next_half_hour

USUAL = tuple(time(hour) for hour in (9, 16, 10, 13, 11, 14, 15, 8, 17))
"""Posting hours, those that are liked best first."""


def offered_hour(day: date, taken: Collection[time], now: datetime, zone: tzinfo) -> time:
    """Return the best posting hour of a day that is still ahead and free; today, else the next half hour."""
    ahead = [one for one in USUAL if datetime.combine(day, one, zone) > now]
    free = [one for one in ahead if one not in taken]
    if free:
        return free[0]
    soon = next_half_hour(now, zone)
    return soon.time() if soon.date() == day else (ahead or USUAL)[0]
