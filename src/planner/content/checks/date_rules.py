"""Rules about days: weekdays (G01), what has passed (G02), the agenda (G03), days (G04), jubilees (G05)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import regex

from planner.content.checks.book import FixedDay, Jubilee
from planner.content.checks.dates import WEEKDAYS, Written, cased_like, dates_in, said, years_in
from planner.content.checks.make import exact, listed
from planner.content.checks.passage import EVERY, Passage
from planner.content.checks.rule import Hit, Need, Rule, Span
from planner.content.checks.surroundings import Surroundings
from planner.content.finding import Severity

_CALLS = regex.compile(r"\b(?:besok|mari hadiri|jangan lewatkan)\b", regex.IGNORECASE)
_WILL = regex.compile(r"\bakan\b", regex.IGNORECASE)
_SAYS = regex.compile(
    r"\b(?:\p{L}*kata(?:kan)?|ujar|tutur|ucap|jelas|tegas|imbuh|lanjut|ungkap|papar|terang|pungkas|"
    r"me(?:n|ny|ng|m)?\p{L}+kan|lalu|kemarin)\b",
    regex.IGNORECASE,
)
_GREETS = regex.compile(r"\b(?:selamat|dirgahayu|memperingati)\b", regex.IGNORECASE)
_MAY_FOLLOW = frozenset({"tahun", "pada", "di", "tingkat", "dengan"})
_SLIP = 10
"""Who is wrong by more years tells of another time."""

_LAST_YEAR = regex.compile(r"\btahun (?:lalu|sebelumnya)\b", regex.IGNORECASE)
_JUBILEE = regex.compile(
    r"\b(?:HUT|Hari Ulang Tahun|Ulang Tahun|Dirgahayu|Hari Jadi|Milad)\b"
    r"(?P<mid>[^.\n!?]{0,60}?)\bke[- –]?(?P<n>\d{1,3})\b"
    r"(?P<tail>[^.\n!?,]{0,60})",
    regex.IGNORECASE,
)


def weekdays_agree(passage: Passage, around: Surroundings) -> Iterator[Hit]:
    """G01: a weekday that is written fits its date, and the date is one."""
    near = around.day_of(passage)
    for one in dates_in(passage.text):
        day = one.on(near)
        if day is None:
            yield from _no_such_day(passage, one, near)
        elif one.weekday is not None and not _fits(one, day):
            yield _wrong_weekday(passage, one, day, near)


def _fits(one: Written, day: date) -> bool:
    if one.last_weekday is not None and one.last_day is None:
        return True  # "Jumat dan Sabtu (5/3)": nobody can tell which of both is meant
    return one.weekday == day.weekday()


def _wrong_weekday(passage: Passage, one: Written, day: date, near: date | None) -> Hit:
    name = passage.read.cut(one.weekday_at)
    right = cased_like(WEEKDAYS[day.weekday()], name)
    facts = {"weekday": name, "date": passage.read.cut(one.day_at).rstrip(")"), "right": right}
    turned = one.turned(near)
    if turned is not None and turned.weekday() == one.weekday:
        told = {**facts, "turned": said(turned)}
        return Hit(at=one.day_at, case="turned", fix=_turned(passage, one, turned), facts=told)
    return Hit(at=one.at, fix=right + passage.text[one.weekday_at[1] : one.at[1]], facts=facts)


def _turned(passage: Passage, one: Written, day: date) -> str:
    written = passage.read.cut(one.day_at)
    mark = next(char for char in written if not char.isdigit())
    year = f"{mark}{one.year}" if one.year and str(one.year) in written else ""
    return f"{day.day}{mark}{day.month}{year}"


def _no_such_day(passage: Passage, one: Written, near: date | None) -> Iterator[Hit]:
    if one.exists() or one.last_day is not None:
        return
    turned = one.turned(near)
    written = passage.read.cut(one.day_at)
    if turned is not None:
        if one.weekday is not None and turned.weekday() == one.weekday:
            return  # month before day, as others write it: there is but one way to read it
        yield Hit(
            at=one.day_at, case="turned-day", fix=_turned(passage, one, turned), facts={"date": written}
        )
    elif one.year is not None or not one.is_numeric:
        yield Hit(at=one.day_at, case="no-day", facts={"date": written})


def announced_in_time(passage: Passage, around: Surroundings) -> Iterator[Hit]:
    """G02: what is announced for a day has not passed when it is read."""
    day = around.day_of(passage)
    if day is None:
        return
    for one in dates_in(passage.text):
        meant = one.on(day)
        if meant is not None and meant < day and _is_announced(passage, one):
            yield Hit(at=one.at, facts={"date": passage.read.cut(one.day_at), "day": said(day)})


def _is_announced(passage: Passage, one: Written) -> bool:
    start, end = passage.read.sentence_at(one.at[0])
    sentence = passage.text[start:end]
    if _CALLS.search(sentence):
        return True
    before, after = passage.text[start : one.at[0]], passage.text[one.at[1] : end]
    if _WILL.search(before):
        return "," not in before[before.casefold().rfind("akan") :] or not _SAYS.search(before)
    return bool(_WILL.search(after)) and not _SAYS.search(sentence)


def agrees_with_the_agenda(passage: Passage, around: Surroundings) -> Iterator[Hit]:
    """G03: a date in the text is that of the event the post is linked to."""
    event = around.agenda
    if event is None:
        return
    first, last = event.starts_at.date(), (event.ends_at or event.starts_at).date()
    written = [(one, one.on(first)) for one in dates_in(passage.text)]
    if written and not any(day and first <= day <= last for _, day in written):
        facts = {"date": passage.read.cut(written[0][0].day_at), "day": said(first), "event": event.title}
        yield Hit(at=written[0][0].at, facts=facts)


def greets_on_the_day(passage: Passage, around: Surroundings) -> Iterator[Hit]:
    """G04: a greeting for a day of note goes out on that day."""
    day = around.day_of(passage)
    if day is None:
        return
    folded = passage.text.casefold()
    for one in around.book.lists.days:
        at = _named(folded, one)
        if at is None or not _is_greeting(passage, at):
            continue
        days = _days_of(one, day.year)
        if days and day not in days:
            nearest = min(days, key=lambda other: abs((other - day).days))
            facts = {"name": passage.read.cut(at), "day": said(nearest), "planned": said(day)}
            yield Hit(at=at, facts=facts)


def _named(folded: str, one: FixedDay) -> Span | None:
    for name in one.names:
        at = folded.find(name.casefold())
        before, after = folded[at - 1 : at], folded[at + len(name) : at + len(name) + 1]
        if at >= 0 and not (before.isalnum() or after.isalnum()):
            return at, at + len(name)
    return None


def _is_greeting(passage: Passage, at: Span) -> bool:
    start, _end = passage.read.sentence_at(at[0])
    return _GREETS.search(passage.text, start, at[0]) is not None


def _days_of(one: FixedDay, year: int) -> list[date]:
    yearly = [date.fromisoformat(f"{year}-{day}") for day in one.on if len(day) == len("12-31")]
    moving = (date.fromisoformat(day) for day in one.on if len(day) > len("12-31"))
    return yearly + [day for day in moving if day.year == year]


def jubilee_counts(passage: Passage, around: Surroundings) -> Iterator[Hit]:
    """G05: the number of a jubilee is the year less the year of its beginning."""
    for one in _JUBILEE.finditer(passage.text):
        jubilee = _jubilee(one["mid"].strip(), one["tail"].lstrip(), around.book.lists.jubilees)
        year = None if jubilee is None else _year_of(passage, one.start(), around)
        if jubilee is None or year is None or not 0 < abs(year - jubilee.year - int(one["n"])) <= _SLIP:
            continue
        right = str(year - jubilee.year)
        facts = {"number": one["n"], "right": right, "year": year, "name": jubilee.names[0]}
        yield Hit(at=one.span("n"), fix=right, facts=facts)


def _jubilee(before: str, after: str, known: tuple[Jubilee, ...]) -> Jubilee | None:
    """Return the jubilee that is named before its number, or right after it: RI, but not DPD RI or TNI AU."""
    found = [
        (len(name), one)
        for one in known
        for name in one.names
        if before.casefold() == name.casefold() or (not before and _begins_with(after, name))
    ]
    return max(found, key=lambda entry: entry[0])[1] if found else None


def _begins_with(after: str, name: str) -> bool:
    rest = after[len(name) :]
    if after[: len(name)].casefold() != name.casefold() or rest[:1].isalnum():
        return False
    following = rest.split(maxsplit=1)[0] if rest.startswith(" ") and rest.strip() else ""
    return not following[:1].isupper() or following.casefold() in _MAY_FOLLOW


def _year_of(passage: Passage, at: int, around: Surroundings) -> int | None:
    start, end = passage.read.sentence_at(at)
    years = years_in(passage.text, start, end)
    day = around.day_of(passage)
    if len(years) == 1:
        return years.pop()
    if years or day is None:
        return None
    return day.year - 1 if _LAST_YEAR.search(passage.text, start, end) else day.year


DATE_RULES: tuple[Rule, ...] = (
    exact("G01", Severity.BLOCK, weekdays_agree, kinds=EVERY),
    exact("G02", Severity.WARN, announced_in_time, also=Need.TIME),
    exact("G03", Severity.WARN, agrees_with_the_agenda),
    listed("G04", Severity.WARN, greets_on_the_day, also=Need.TIME),
    exact("G05", Severity.BLOCK, jubilee_counts, kinds=EVERY),
)
