"""The lists, limits and grounds of the checks, parsed from the texts of ``resources/checks``."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any, TypeVar

import msgspec

from planner.content.checks.plan import Plan
from planner.content.errors import Damaged
from planner.content.finding import Severity
from planner.content.limits import Limit

T = TypeVar("T")


class Ground(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Why a rule stands: its basis with the day it was read, and what the central desk allows.

    ``is_overridable``: a blocker may be set aside with a reason by an approver who is no author; a warning
    always may. ``severity`` outweighs that of the rule. ``is_belief``: nobody has read the source itself yet.
    """

    basis: str
    date: date
    is_overridable: bool = False
    is_on: bool = True
    severity: Severity | None = None
    is_belief: bool = False


class Thresholds(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Numbers that a desk may move; each with its source and date."""

    first_letters: Limit[int]
    alt_letters_min: Limit[int]
    alt_letters_max: Limit[int]
    alt_likeness: Limit[float]
    emoji_max: Limit[int]
    emoji_in_a_row_max: Limit[int]
    upper_words_max: Limit[int]
    zone_within_letters: Limit[int]
    tags_for_likeness: Limit[int]


class Dated(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A new name of an agency, from a day on."""

    old: tuple[str, ...]
    new: str
    since: date
    basis: str
    is_short: bool = False


class Office(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Who held which office from when to when (``until`` is the last day, None: still)."""

    name: str
    office: str
    since: date
    until: date | None = None
    basis: str = ""


class Jubilee(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What has a birthday, under which names, counted from which year."""

    names: tuple[str, ...]
    year: int
    basis: str = ""


class FixedDay(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A day of note; ``on`` are "MM-DD", or "YYYY-MM-DD" where it moves."""

    names: tuple[str, ...]
    on: tuple[str, ...]
    basis: str = ""


class Stage(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A stage of an election, both days included; ``is_quiet`` is the quiet period (UU 7/2017)."""

    name: str
    since: date
    until: date
    is_quiet: bool = False


class Lists(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Lists that a desk edits. Keys and words are in small letters unless they are names."""

    spelling: dict[str, str] = {}
    informal: dict[str, str] = {}
    foreign: dict[str, str] = {}
    joined: dict[str, str] = {}
    rude: tuple[str, ...] = ()
    brands: tuple[str, ...] = ()
    election_terms: tuple[str, ...] = ()
    stages: tuple[Stage, ...] = ()
    agencies: tuple[Dated, ...] = ()
    offices: tuple[Office, ...] = ()
    jubilees: tuple[Jubilee, ...] = ()
    days: tuple[FixedDay, ...] = ()
    house_tags: tuple[str, ...] = ()
    tag_words: tuple[str, ...] = ()
    accounts: tuple[str, ...] = ()
    provinces: tuple[str, ...] = ()
    service_numbers: tuple[str, ...] = ()
    official_domains: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False)
class Book:
    """Everything together. Equal only to itself, so that what was said of it can be remembered."""

    grounds: Mapping[str, Ground]
    thresholds: Thresholds
    lists: Lists
    plan: Plan

    @cached_property
    def tag_words(self) -> frozenset[str]:
        """Return the words that tags are made of."""
        return frozenset(self.lists.tag_words)

    @cached_property
    def house_tags(self) -> Mapping[str, str]:
        """Return the tags of the house by their small letters."""
        return {one.casefold(): one for one in self.lists.house_tags}


def parse_book(texts: Mapping[str, str]) -> Book:
    """Return the book of all files by name: ``rules*`` are grounds, ``limits`` thresholds, the others lists.

    Raises Damaged on unknown, missing or mistyped keys, naming the file.
    """
    grounds: dict[str, Ground] = {}
    lists: dict[str, object] = {}
    for name, text in sorted(texts.items()):
        if name.startswith("rules"):
            grounds.update(_as(name, _toml(name, text), dict[str, Ground]))
        elif name not in {"limits", "plan"}:
            lists.update(_toml(name, text))
    thresholds = _as("limits", _toml("limits", texts.get("limits", "")), Thresholds)
    plan = _as("plan", _toml("plan", texts.get("plan", "")), Plan)
    return Book(grounds=grounds, thresholds=thresholds, lists=_as("lists", lists, Lists), plan=plan)


def _toml(name: str, text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise Damaged("checks-unreadable", file=name, detail=str(error)) from error


def _as(name: str, data: object, kind: type[T]) -> T:
    try:
        return msgspec.convert(data, type=kind)
    except msgspec.ValidationError as error:
        raise Damaged("checks-unreadable", file=name, detail=str(error)) from error
