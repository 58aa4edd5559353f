"""Where notes are pinned: places as notes write them, and places as Qt counts them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from typing_extensions import override

SPOT = re.compile(r"media\.(\d{1,3})(?:@([01](?:\.\d+)?),([01](?:\.\d+)?))?")
SPAN = re.compile(r"((?:[a-z]+\.)?caption)(?:@(\d{1,6})-(\d{1,6}))?")
BASIC_PLANE = 0xFFFF
PIN_ROOM = "\u00a0" * 7
"""What stands in a document where a pin is painted: it keeps the pin at the words before it."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A spot of a picture, in 0–1 from its upper left."""

    number: int
    x: float = 0.92
    y: float = 0.12

    @override
    def __str__(self) -> str:
        return f"media.{self.number}@{self.x:.3g},{self.y:.3g}"


@dataclass(frozen=True, slots=True)
class Span:
    """Code points of a caption; ``field`` is ``caption`` or ``instagram.caption``. Both None: the whole."""

    field: str
    first: int | None = None
    end: int | None = None

    @override
    def __str__(self) -> str:
        return self.field if self.first is None else f"{self.field}@{self.first}-{self.end}"


Place = Spot | Span


def place_of(text: str | None) -> Place | None:
    """Return the place that a note names, None for the whole post or for one we don't know."""
    spot = SPOT.fullmatch(text or "")
    if spot is not None:
        number, x, y = spot.groups()
        return Spot(int(number)) if x is None else Spot(int(number), min(1.0, float(x)), min(1.0, float(y)))
    span = SPAN.fullmatch(text or "")
    if span is None:
        return None
    field, first, end = span.groups()
    return Span(field) if first is None else Span(field, int(first), int(end))


class Offsets:
    """Translates between code points of a text and positions in a Qt document, where pins stand between.

    ``pins`` are the code points before which a pin stands.
    """

    def __init__(self, text: str, pins: Sequence[int] = ()) -> None:
        standing, at = Counter(pins), 0
        self._ends: list[int] = []
        self._starts: list[int] = []
        for number, char in enumerate(text):
            self._ends.append(at)
            at += standing[number] * len(PIN_ROOM)
            self._starts.append(at)
            at += _width(text, number, char)
        self._ends.append(at)
        self._starts.append(at + standing[len(text)] * len(PIN_ROOM))

    def start(self, code_point: int) -> int:
        """Return where what begins with a code point begins, behind the pins that stand there."""
        return self._starts[min(max(code_point, 0), len(self._starts) - 1)]

    def end(self, code_point: int) -> int:
        """Return where what ends before a code point ends, before the pins that stand there."""
        return self._ends[min(max(code_point, 0), len(self._ends) - 1)]

    def code_point(self, position: int) -> int:
        """Return the code point at a position in the document."""
        return max(0, bisect_right(self._ends, position) - 1)


def _width(text: str, number: int, char: str) -> int:
    """Return how many positions a character takes: Qt counts in UTF-16, and a CR before an LF is none."""
    if char == "\r" and text[number + 1 : number + 2] == "\n":
        return 0
    return 2 if ord(char) > BASIC_PLANE else 1
