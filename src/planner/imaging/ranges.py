"""What the values of a design may be: each is checked where it enters, and refused by name."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from typing import Literal

from planner.content.errors import Refused

Point = tuple[float, float]
Rectangle = tuple[float, float, float, float]  # x, y, width, height

MOST_LETTERS = 2_000  # own: more than a caption holds is no lettering
MOST_LAYERS = 60  # own: a person finds nothing in a longer list
MOST_BYTES = 1_000_000  # of a design as JSON

_HEX = re.compile(r"#[0-9a-fA-F]{6}")
_NAMED = frozenset(("@primary", "@secondary", "@ink", "@paper", "@accent"))
_BLEED = 1.0  # of the frame: how far a layer may stand outside
_NEARLY = 1e-9

ThemeColour = Literal["@primary", "@secondary", "@ink", "@paper", "@accent"]


class DesignRefused(Refused):
    """A value that a design cannot have: ``design-out-of-range`` with ``field`` and ``value``."""

    def __init__(self, field: str, value: object) -> None:
        super().__init__("design-out-of-range", field=field, value=repr(value)[:200])


def check_number(field: str, value: float, least: float, most: float) -> None:
    """Refuse what is no number, or lies outside ``least`` to ``most``."""
    if not (math.isfinite(value) and least <= value <= most):
        raise DesignRefused(field, value)


def check_point(field: str, point: Iterable[float]) -> None:
    """Refuse a point outside of 0–1."""
    if not all(0 <= part <= 1 for part in point):
        raise DesignRefused(field, point)


def check_part(field: str, rectangle: Rectangle) -> None:
    """Refuse what is no part of the picture, or an empty one."""
    x, y, width, height = rectangle
    inside = x >= 0 and y >= 0 and x + width <= 1 + _NEARLY and y + height <= 1 + _NEARLY
    if not (inside and width > 0 and height > 0):
        raise DesignRefused(field, rectangle)


def check_box(field: str, box: Rectangle) -> None:
    """Refuse the place of a layer that is no place; it may stand over the frame's edges by a whole frame."""
    x, y, width, height = box
    if not all(math.isfinite(part) for part in box):
        raise DesignRefused(field, box)
    starts = min(x, y) >= -_BLEED and max(x, y) <= 1 + _BLEED
    ends = min(width, height) >= 0 and max(width, height) <= 1 + 2 * _BLEED
    if not (starts and ends and max(width, height) > 0):
        raise DesignRefused(field, box)


def check_text(field: str, text: str, most: int = MOST_LETTERS) -> None:
    """Refuse too long a text, and half a character: no font and no file takes it."""
    if len(text) > most or any("\ud800" <= letter <= "\udfff" for letter in text):
        raise DesignRefused(field, text)


def check_hex(field: str, colour: str) -> None:
    """Refuse what is not ``#rrggbb``."""
    if not _HEX.fullmatch(colour):
        raise DesignRefused(field, colour)


def check_colour(field: str, colour: str | None) -> None:
    """Refuse what is neither ``#rrggbb`` nor a colour of the theme; None means: no colour."""
    if colour is not None and colour not in _NAMED:
        check_hex(field, colour)
