"""Dates as Indonesian texts write them: ``Senin (24/10/2022)``, ``Jumat–Sabtu, 5–6 Maret 2027``."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

import regex

Span = tuple[int, int]

WEEKDAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
MONTHS = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip
_DAYS = {name.casefold(): number for number, name in enumerate(WEEKDAYS)} | {
    "jum'at": 4, "jum’at": 4, "jum‘at": 4, "ahad": 6,
    "sen": 0, "sel": 1, "rab": 2, "kam": 3, "jum": 4, "sab": 5, "min": 6,
}  # fmt: skip
_MONTHS = {name.casefold(): number for number, name in enumerate(MONTHS, start=1)} | {
    "jan": 1, "feb": 2, "pebruari": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "agu": 8, "agt": 8, "ags": 8,
    "sep": 9, "sept": 9, "okt": 10, "nov": 11, "nopember": 11, "des": 12,
}  # fmt: skip
_DAY_NAME = (
    r"Senin|Selasa|Rabu|Kamis|Jum['’‘]?at|Sabtu|Minggu|MINGGU|Ahad|(?:Sen|Sel|Rab|Kam|Jum|Sab|Min)(?=[,.])"
)
_MONTH_NAME = "|".join(sorted((*_MONTHS,), key=len, reverse=True))
_TO = r"\s*(?:[-–—/]|s\.?d\.?|sampai(?:\s+dengan)?|hingga|dan|&)\s*"
_FULL = regex.compile(
    rf"""
    (?:(?<![\p{{L}}\p{{N}}])(?P<hari>{_DAY_NAME}|(?i:senin|selasa|rabu|kamis|jum['’‘]?at|sabtu|ahad))
       (?:{_TO}(?P<hari2>(?i:{_DAY_NAME.replace("|MINGGU", "")})))?
       (?:\s+(?i:dini\s+hari|pagi|siang|sore|petang|malam|lalu|besok|mendatang|depan|ini))?
       \.?\s*,?\s*(?:\(\s*)?(?:(?i:tanggal|tgl\.?)\s+)?
    )?
    (?<![\p{{L}}\p{{N}}.,/])(?<!\d[-–])
    (?P<d>\d{{1,2}})
    (?:{_TO}(?P<d2>\d{{1,2}}))?
    (?:
        \s+(?P<bulan>(?i:{_MONTH_NAME}))\.?(?![\p{{L}}])(?:\s+(?P<y>(?:19|20)\d\d))?(?!\d)
      | (?P<sep>[/.-])(?P<m>\d{{1,2}})(?:(?P=sep)(?P<y2>(?:19|20)\d\d))?(?![\d/-]|\.\d)
    )
    """,
    regex.VERBOSE,
)
_YEAR = regex.compile(r"(?<![\d./-])((?:19|20)\d\d)(?![\d/-]|\.\d)")
_RANGE_YEAR = regex.compile(
    rf"(?:{_TO}|\s*,?\s*(?:dan|serta|lalu|,)\s+)(?:(?i:{_DAY_NAME}),?\s+)?\d{{1,2}}\s+(?i:{_MONTH_NAME})\s+((?:19|20)\d\d)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A date as it is written. ``weekday`` counts from Monday; ``year`` None where none is written.

    ``day``/``month`` stand as written, so that they may be no day at all; ``is_numeric``: 24/10/2022.
    """

    at: Span
    day: int
    month: int
    year: int | None
    last_day: int | None = None
    weekday: int | None = None
    weekday_at: Span = (0, 0)
    last_weekday: int | None = None
    is_numeric: bool = False
    day_at: Span = (0, 0)

    def on(self, near: date | None) -> date | None:
        """Return the day that is meant; without a year the nearest to ``near``. None when there is none."""
        return self._near(near) if self.year is None else _day(self.year, self.month, self.day)

    def turned(self, near: date | None) -> date | None:
        """Return the day that is meant when month and day are exchanged."""
        if not self.is_numeric:
            return None
        year = self.year or (near.year if near else None)
        return None if year is None else _day(year, self.day, self.month)

    def _near(self, near: date | None) -> date | None:
        if near is None:
            return None
        days = (_day(near.year + by, self.month, self.day) for by in (-1, 0, 1))
        return min((one for one in days if one), key=lambda one: abs((one - near).days), default=None)

    def exists(self) -> bool:
        """Tell whether a year has such a day."""
        if not 1 <= self.month <= 12 or self.day < 1:  # noqa: PLR2004  months
            return False
        return self.day <= monthrange(self.year or 2024, self.month)[1]


@lru_cache(maxsize=64)
def dates_in(text: str) -> tuple[Written, ...]:
    """Return the dates of a text in their order."""
    return tuple(_found(text)) if any(char.isdigit() for char in text) else ()


def years_in(text: str, start: int, end: int) -> set[int]:
    """Return the years that a part of a text names, alone or in a date."""
    alone = {int(one[1]) for one in _YEAR.finditer(text, start, end)}
    return alone | {one.year for one in dates_in(text) if one.year is not None and start <= one.at[0] < end}


def _found(text: str) -> Iterator[Written]:
    for one in _FULL.finditer(text):
        weekday, year = one["hari"], one["y"] or one["y2"]
        is_numeric = one["bulan"] is None
        if is_numeric and (year is None and (weekday is None or one["sep"] != "/")):
            continue  # a fraction, a version, an hour
        if is_numeric and one["d2"] is not None and one["sep"] != "/":
            continue
        if weekday is not None and weekday.casefold() == "minggu" and weekday[0].islower():
            weekday = None  # a week
        ahead = _RANGE_YEAR.match(text, one.end()) if year is None else None
        told = year or (ahead and ahead[1])
        start = one.start("hari") if weekday is not None else one.start("d")
        yield Written(
            at=(start, one.end()),
            day=int(one["d"]),
            month=int(one["m"]) if is_numeric else _MONTHS[one["bulan"].casefold()],
            year=int(told) if told else None,
            last_day=int(one["d2"]) if one["d2"] else None,
            weekday=None if weekday is None else _DAYS[weekday.casefold()],
            weekday_at=one.span("hari"),
            last_weekday=_DAYS.get((one["hari2"] or "").casefold()),
            is_numeric=is_numeric,
            day_at=(one.start("d"), one.end()),
        )


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def said(day: date) -> str:
    """Return a day as government texts write it: 5 Agustus 2026."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def cased_like(word: str, model: str) -> str:
    """Return a word in the capitals of another."""
    if model.isupper() and len(model) > 1:
        return word.upper()
    return word[:1].upper() + word[1:] if model[:1].isupper() else word[:1].lower() + word[1:]
