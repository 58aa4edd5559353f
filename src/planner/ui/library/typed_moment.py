"""Reading when a picture was taken, as people write it."""

from __future__ import annotations

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from planner.ui.typed_time import typed_day, typed_hour


def typed_moment(text: str, near: date, zone: ZoneInfo) -> datetime | None:
    """Read ``18 Feb 2027, 06.40 WIB``; midday where no hour is told. None when it is no day."""
    told, _comma, clock = text.partition(",")
    day = typed_day(told.strip(), near)
    if day is None:
        return None
    hour = typed_hour(clock) if clock.strip() else time(12)
    return None if hour is None else datetime.combine(day, hour, zone)
