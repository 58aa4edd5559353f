"""Rules about hours: a zone (G06), dots (G07), zones that agree (G08)."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from planner.content.checks.make import exact
from planner.content.checks.passage import EVERY, Passage
from planner.content.checks.rule import Hit, Rule, Span
from planner.content.checks.surroundings import Surroundings
from planner.content.finding import Severity

AHEAD = {"WIB": 0, "WITA": 1, "WIT": 2}
"""Hours ahead of WIB (Keppres 41/1987)."""

_HOUR = r"(?:[01]?\d|2[0-4])(?:[.:][0-5]\d)?"
_AT = regex.compile(
    rf"\bpukul\s+(?P<hour>{_HOUR})(?![\d])(?:\s*(?:[-–—/]|sampai(?:\s+dengan)?|s\.?d\.?|hingga)\s*(?:pukul\s+)?{_HOUR})?",
    regex.IGNORECASE,
)
_ZONE = regex.compile(r"\b(?:WIB|WITA|WIT|UTC|GMT)\b|\bwaktu\s+\p{L}+|\b(?:CET|CEST|EST|EDT|PST|JST)\b")
_COLON = regex.compile(
    r"\bpukul\s+(\d{1,2}:\d{2})(?:\s*(?:[-–—]|sampai|s\.?d\.?|hingga)\s*(\d{1,2}:\d{2}))?", regex.IGNORECASE
)
_TIME = r"(?P<t>(?:[01]?\d|2[0-4])[.:][0-5]\d|(?:[01]?\d|2[0-4]))"
_PART = regex.compile(rf"(?<![\d.,:]){_TIME}\s*(?P<z>WIB|WITA|WIT)\b")
_LINK = regex.compile(r"\s*(?:[/=|(,;]|atau)\s*(?:atau\s+|dan\s+)?(?:pukul\s+)?")
_AND = regex.compile(r"\s+dan\s+(?:pukul\s+)?")
_STACKED = regex.compile(
    r"(?<![\d.,:/])((?:[01]?\d|2[0-4])[.:][0-5]\d)/((?:[01]?\d|2[0-4])[.:][0-5]\d)(?:/((?:[01]?\d|2[0-4])[.:][0-5]\d))?"
    r"\s*(WIB|WITA|WIT)/(WIB|WITA|WIT)(?:/(WIB|WITA|WIT))?\b"
)
_DAY_MINUTES = 24 * 60


def hours_have_a_zone(passage: Passage, around: Surroundings) -> Iterator[Hit]:
    """G06: an hour says in which zone it is meant."""
    within = around.book.thresholds.zone_within_letters.value
    found = list(_AT.finditer(passage.text))
    for number, one in enumerate(found):
        if not _has_zone(passage.text, [other.span() for other in found[number:]], within):
            yield Hit(at=one.span(), facts={"time": one["hour"]})


def _has_zone(text: str, hours: list[Span], within: int) -> bool:
    """Tell whether a zone follows an hour, or one that follows it closely has one."""
    for number, (_start, end) in enumerate(hours):
        if _ZONE.search(text, end, end + within + len("WITA")):
            return True
        following = hours[number + 1][0] if number + 1 < len(hours) else len(text)
        if following - end > within or "\n" in text[end:following] or following == len(text):
            return False
    return False


def hours_have_dots(passage: Passage, _around: Surroundings) -> Iterator[Hit]:
    """G07: EYD writes 09.05."""
    for one in _COLON.finditer(passage.text):
        for group in (1, 2):
            if one[group]:
                right = one[group].replace(":", ".")
                at = (one.start() if group == 1 else one.start(group), one.end(group))
                fix = passage.read.cut(at).replace(":", ".")
                yield Hit(at=at, fix=fix, facts={"time": one[group], "right": right})


def zones_agree(passage: Passage, _around: Surroundings) -> Iterator[Hit]:
    """G08: of one instant, WITA is an hour and WIT two hours ahead of WIB."""
    if passage.text.count("WI") < 2:  # noqa: PLR2004  two zones at least
        return
    for instant in (*_lists(passage.text), *_stacks(passage.text)):
        (first_at, first), *others = instant
        base = _minutes(passage.text[first_at[0] : first_at[1]]) - 60 * AHEAD[first]
        for at, zone in others:
            wrong = passage.text[at[0] : at[1]]
            should = (base + 60 * AHEAD[zone]) % _DAY_MINUTES
            if zone != first and _minutes(wrong) % _DAY_MINUTES != should:
                right = _written(should, wrong)
                yield Hit(at=at, fix=right, facts={"time": f"{wrong} {zone}", "right": f"{right} {zone}"})


def _lists(text: str) -> Iterator[list[tuple[Span, str]]]:
    """Yield hours that stand for one instant: joined by a slash, a comma, ``=`` or ``atau``."""
    group: list[tuple[Span, str]] = []
    end = -1
    for one in _PART.finditer(text):
        between = text[end : one.start()] if end >= 0 else ""
        joined = bool(_LINK.fullmatch(between)) or (len(group) > 1 and bool(_AND.fullmatch(between)))
        if not joined or one["z"] in {zone for _, zone in group}:
            if len(group) > 1:
                yield group
            group = []
        group.append((one.span("t"), one["z"]))
        end = one.end()
    if len(group) > 1:
        yield group


def _stacks(text: str) -> Iterator[list[tuple[Span, str]]]:
    """Yield what is written 10.00/11.00/12.00 WIB/WITA/WIT."""
    for one in _STACKED.finditer(text):
        pairs = [(one.span(number), one[number + 3]) for number in (1, 2, 3) if one[number]]
        if all(zone for _, zone in pairs):
            yield pairs


def _minutes(written: str) -> int:
    hours, _, minutes = written.replace(":", ".").partition(".")
    return 60 * int(hours) + int(minutes or 0)


def _written(minutes: int, model: str) -> str:
    mark = next((char for char in model if not char.isdigit()), "")
    hours, rest = divmod(minutes, 60)
    return f"{hours:02}{mark or '.'}{rest:02}" if mark or rest else f"{hours:02}"


CLOCK_RULES: tuple[Rule, ...] = (
    exact("G06", Severity.WARN, hours_have_a_zone),
    exact("G07", Severity.HINT, hours_have_dots, kinds=EVERY),
    exact("G08", Severity.BLOCK, zones_agree, kinds=EVERY),
)
