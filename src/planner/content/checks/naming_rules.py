"""Rules about names: offices (G13), agencies (G14), elections (L12), brands (L17), rude words (L18)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache

import regex

from planner.content.checks.book import Office, Stage
from planner.content.checks.dates import dates_in, said, years_in
from planner.content.checks.make import listed
from planner.content.checks.passage import EVERY, Passage
from planner.content.checks.rule import Hit, Need, Rule
from planner.content.checks.surroundings import Surroundings
from planner.content.finding import Severity

_FORMER = regex.compile(r"\b(?:mantan|eks|almarhum|mendiang|bekas|calon)\s+$", regex.IGNORECASE)
_REGIONAL = regex.compile(r"\b(?:Dinas|Kadis|Kepala Dinas|Bidang|Balai)\s+$")


def in_any_case(words: tuple[str, ...], text: str) -> Iterator[regex.Match[str]]:
    """Yield where any of some words stands, in whatever capitals."""
    folded = text.casefold()
    if any(word in folded for word in words):  # mostly none is there, and this is quickly seen
        yield from any_of(words).finditer(text)


@lru_cache(maxsize=64)
def any_of(words: tuple[str, ...], *, is_strict: bool = False) -> regex.Pattern[str]:
    """Return a pattern that finds any of some words as whole words; ``is_strict``: with their capitals."""
    ordered = sorted(words, key=len, reverse=True)
    either = "|".join(regex.escape(one) for one in ordered) or r"(?!)"
    return regex.compile(
        rf"(?<![\p{{L}}\p{{N}}_])(?:{either})(?![\p{{L}}\p{{N}}_])", 0 if is_strict else regex.IGNORECASE
    )


def offices_are_held(passage: Passage, around: Surroundings) -> Iterator[Hit]:
    """G13: a person is called by an office of that day."""
    directory = around.book.lists.offices
    names = any_of(tuple(dict.fromkeys(one.name for one in directory)), is_strict=True)
    titles = tuple(dict.fromkeys(one.office for one in directory))
    for one in names.finditer(passage.text):
        title = _title_before(passage.text, one.start(), titles)
        day = _day_in(passage, one.start()) or around.day_of(passage)
        if title is None or day is None:
            continue
        start = one.start() - len(title) - 1
        held = _held(one.group(), day, directory)
        if held and title not in held and not _FORMER.search(passage.text[:start]):
            facts = {"name": one.group(), "word": title, "right": ", ".join(held), "day": said(day)}
            yield Hit(at=(start, one.end()), facts=facts)


def _title_before(text: str, at: int, titles: Iterable[str]) -> str | None:
    found = [one for one in titles if text[:at].endswith(f"{one} ")]
    return max(found, key=len, default=None)


def _held(name: str, day: date, directory: Iterable[Office]) -> list[str]:
    return [
        one.office
        for one in directory
        if one.name == name and one.since <= day and (one.until is None or day <= one.until)
    ]


def _day_in(passage: Passage, at: int) -> date | None:
    """Return the day that the sentence itself names with its year, None when it names none."""
    start, end = passage.read.sentence_at(at)
    days = (one.on(None) for one in dates_in(passage.text) if start <= one.at[0] < end)
    return next((day for day in days if day is not None), None)


def agencies_as_they_are_called(passage: Passage, around: Surroundings) -> Iterator[Hit]:
    """G14: an agency is called by its name of that day; a sentence about earlier years may keep its own."""
    day = around.day_of(passage)
    skip = passage.read.machine_spans
    for dated in around.book.lists.agencies:
        if day is not None and day < dated.since:
            continue
        for one in any_of(dated.old, is_strict=True).finditer(passage.text):
            inside = any(start <= one.start() < end for start, end in skip)
            is_regional = _REGIONAL.search(passage.text, 0, one.start()) is not None
            if inside or is_regional or _is_of_before(passage, one.start(), dated.since):
                continue
            facts = {"word": one.group(), "right": dated.new, "since": said(dated.since)}
            yield Hit(at=one.span(), fix=dated.new, facts=facts)


def _is_of_before(passage: Passage, at: int, since: date) -> bool:
    start, end = passage.read.sentence_at(at)
    years = years_in(passage.text, start, end)
    return bool(years) and max(years) <= since.year


def neutral_while_voting(passage: Passage, around: Surroundings) -> Iterator[Hit]:
    """L12: no words of the contest while it goes on; in the quiet period they block."""
    stage = _stage(around.day_of(passage), around.book.lists.stages)
    if stage is None:
        return
    for one in in_any_case(around.book.lists.election_terms, passage.text):
        facts = {"word": one.group(), "stage": stage.name}
        severity = Severity.BLOCK if stage.is_quiet else Severity.WARN
        yield Hit(at=one.span(), severity=severity, case="quiet" if stage.is_quiet else "", facts=facts)


def _stage(day: date | None, stages: Iterable[Stage]) -> Stage | None:
    found = [one for one in stages if day is not None and one.since <= day <= one.until]
    return max(found, key=lambda one: one.is_quiet, default=None)


def no_brands(passage: Passage, around: Surroundings) -> Iterator[Hit]:
    """L17: a public office advertises nobody."""
    skip = passage.read.machine_spans
    for one in any_of(around.book.lists.brands, is_strict=True).finditer(passage.text):
        if not any(start <= one.start() < end for start, end in skip):
            yield Hit(at=one.span(), facts={"word": one.group()})


def no_rude_words(passage: Passage, around: Surroundings) -> Iterator[Hit]:
    """L18: no rude words; quoted they warn."""
    for one in in_any_case(around.book.lists.rude, passage.text):
        quoted = passage.read.is_quoted(one.start())
        severity = Severity.WARN if quoted else Severity.BLOCK
        yield Hit(at=one.span(), severity=severity, facts={"word": one.group()})


NAMING_RULES: tuple[Rule, ...] = (
    listed("G13", Severity.WARN, offices_are_held, also=Need.TIME),
    listed("G14", Severity.WARN, agencies_as_they_are_called),
    listed("L12", Severity.WARN, neutral_while_voting, also=Need.TIME, kinds=EVERY),
    listed("L17", Severity.WARN, no_brands),
    listed("L18", Severity.BLOCK, no_rude_words, kinds=EVERY),
)
