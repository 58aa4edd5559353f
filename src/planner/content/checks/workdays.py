"""Working days and working hours of a desk."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

FRIDAY = 4
DAY_FROM, DAY_TO = time(8), time(16)
"""The usual hours of an office (Perpres 21/2023)."""


def is_workday(day: date, holidays: Collection[date]) -> bool:
    """Tell whether the desk works on a day."""
    return day.weekday() <= FRIDAY and day not in holidays


def workdays_between(first: date, last: date, holidays: Collection[date]) -> int:
    """Return how many working days lie between two days, neither of them counted."""
    days = (first + timedelta(days=number) for number in range(1, (last - first).days))
    return sum(is_workday(one, holidays) for one in days)


def workhours(since: datetime, until: datetime, zone: ZoneInfo, holidays: Collection[date]) -> float:
    """Return how many working hours lie between two instants, at most those of thirty days."""
    since, until = since.astimezone(zone), until.astimezone(zone)
    total = 0.0
    for number in range(min(31, (until.date() - since.date()).days + 1)):
        day = since.date() + timedelta(days=number)
        if is_workday(day, holidays):
            start = max(since, datetime.combine(day, DAY_FROM, zone))
            end = min(until, datetime.combine(day, DAY_TO, zone))
            total += max(0.0, (end - start).total_seconds() / 3600)
    return total
