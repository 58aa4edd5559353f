"""Days and hours as people type them, and the next half hour. Pure functions."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta, tzinfo

STEP_MIN = 30
HOUR = re.compile(r"(\d{1,2})(?:\s*[.:, ]\s*(\d{1,2})?)?")
HOUR_JOINED = re.compile(r"(\d{1,2})(\d\d)")
DAY = re.compile(r"(\d{1,2})(?:\s*[-/. ]\s*(\d{1,2}|[a-z]{3,}))?(?:\s*[-/. ,]\s*(\d{4}))?")
MONTHS = ("jan", "feb", "mar", "apr", "mei", "jun", "jul", "agu", "sep", "okt", "nov", "des")
ALSO = {"may": 5, "aug": 8, "agt": 8, "ags": 8, "oct": 10, "dec": 12, "peb": 2, "nop": 11}


def typed_hour(text: str) -> time | None:
    """Read ``16.00``, ``16:00``, ``1600``, ``16``, perhaps a zone behind it; None when it is no hour."""
    told = text.strip().lower().removeprefix("pukul").strip()
    told = re.sub(r"\s*[a-z]+$", "", told)
    found = HOUR.fullmatch(told) or HOUR_JOINED.fullmatch(told)
    if found is None:
        return None
    hour, minute = int(found.group(1)), int(found.group(2) or 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None  # noqa: PLR2004


def typed_day(text: str, near: date) -> date | None:
    """Read ``24``, ``24/2``, ``24 Feb``, ``24-2-2027``, a weekday before it or not; None when it is no day.

    A month or a year that is not told is that of ``near``.
    """
    told = text.strip().lower()
    told = re.sub(r"^[a-z]+\s*,?\s*(?=\d)", "", told)
    found = DAY.fullmatch(told)
    if found is None:
        return None
    day, month_told, year_told = found.groups()
    month = near.month if month_told is None else _month(month_told)
    try:
        return date(int(year_told or near.year), month, int(day))
    except ValueError:
        return None


def next_half_hour(now: datetime, zone: tzinfo) -> datetime:
    """Return the next half hour that has not begun, in a zone."""
    here = now.astimezone(zone)
    begun = here.replace(minute=here.minute // STEP_MIN * STEP_MIN, second=0, microsecond=0)
    return begun + timedelta(minutes=STEP_MIN)


def _month(told: str) -> int:
    if told.isdigit():
        return int(told)
    short = told[:3]
    return MONTHS.index(short) + 1 if short in MONTHS else ALSO.get(short, 0)
