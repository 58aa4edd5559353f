"""In which stretch of time each file came: this week, last week, a month."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """Files that follow one another; ``code`` is ``this-week``, ``last-week`` or ``2027-02``."""

    code: str
    first: int
    count: int


def periods_of(added: Sequence[datetime], today: date, zone: tzinfo) -> tuple[Period, ...]:
    """Group moments that are sorted, the latest first; only where a group ends is looked at."""
    found: list[Period] = []
    monday, first = today - timedelta(days=today.weekday()), 0
    while first < len(added):
        day = added[first].astimezone(zone).date()
        code, since = _period(day, monday)
        begins = datetime.combine(since, time(), zone).timestamp()
        end = bisect_right(added, -begins, lo=first, key=lambda one: -one.timestamp())
        found.append(Period(code=code, first=first, count=end - first))
        first = end
    return tuple(found)


def _period(day: date, monday: date) -> tuple[str, date]:
    """Return a period's code and the day on which it begins."""
    if day >= monday:
        return "this-week", monday
    last_week = monday - timedelta(days=7)
    if day >= last_week:
        return "last-week", last_week
    return f"{day.year}-{day.month:02}", day.replace(day=1)
