"""The palettes that units choose from (``resources/templates/palettes.json``), all of them readable."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

import msgspec

from planner.assets import resources
from planner.content.errors import Refused
from planner.imaging.theme import Theme


class _Book(msgspec.Struct, frozen=True, kw_only=True):
    palettes: dict[str, dict[str, str]]
    units: dict[str, str]


@cache
def _book() -> _Book:
    text = (resources() / "templates" / "palettes.json").read_bytes()
    return msgspec.json.decode(text, type=_Book)


@cache
def palettes() -> Mapping[str, Theme]:
    """Return the palettes by name, in the order in which they are offered."""
    return {name: msgspec.convert(colours, Theme) for name, colours in _book().palettes.items()}


def palette(name: str) -> Theme:
    """Return a palette by its name. Raises Refused when there is none."""
    found = palettes().get(name)
    if found is None:
        raise Refused("palette-unknown", palette=name)
    return found


def first_palette(unit_code: str) -> str:
    """Return the name of the palette that a unit has before it chooses one."""
    return _book().units.get(unit_code, next(iter(_book().palettes)))
