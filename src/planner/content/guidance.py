"""Topics of guidance: where each is shown, which checks it explains, what it rests on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import msgspec

from planner.content.errors import Damaged


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """A topic; its words are in the catalogue under its ``id``."""

    number: int
    id: str
    place: str
    rules: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Guide:
    """All topics. ``first_week`` holds the numbers to read first, by role; ``sources`` their names."""

    topic: tuple[Topic, ...]
    first_week: Mapping[str, tuple[int, ...]]
    sources: Mapping[str, str]

    def at(self, place: str) -> tuple[Topic, ...]:
        """Return the topics of a place."""
        return tuple(one for one in self.topic if one.place == place)

    def of_rule(self, rule: str) -> Topic | None:
        """Return the topic that explains a check."""
        return next((one for one in self.topic if rule in one.rules), None)


def parse_guide(text: str) -> Guide:
    """Return the guide of a TOML text. Raises Damaged."""
    try:
        guide = msgspec.toml.decode(text, type=Guide)
    except msgspec.DecodeError as error:
        raise Damaged("guidance-unreadable", reason=str(error)) from error
    numbers = [one.number for one in guide.topic]
    if numbers != list(range(1, len(numbers) + 1)):
        raise Damaged("guidance-unreadable", reason="numbers")
    return guide
