"""A design: what a person did to a picture, as a small value over the untouched original.

As JSON it is canonical (equal designs, equal text) and carries a schema version. What a newer program wrote
besides is kept and written again, so that an older one loses nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal, Self, cast

import msgspec

from planner.content.errors import Damaged, Refused
from planner.imaging.targets import Fit

SCHEMA = 1

Point = tuple[float, float]
Rectangle = tuple[float, float, float, float]  # x, y, width, height
Alignment = Literal["start", "centre", "end"]
Weight = Literal[400, 600, 700]
Json = dict[str, object]

_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")


class DesignRefused(Refused):
    """A value that a design cannot have: ``design-out-of-range`` with ``field`` and ``value``."""

    def __init__(self, field: str, value: object) -> None:
        super().__init__("design-out-of-range", field=field, value=repr(value))


class Lettering(msgspec.Struct, frozen=True, kw_only=True):
    """Words over the picture: their box in fractions of the frame, their size in fractions of its height.

    ``start`` and ``end`` follow the direction of the script. ``scrim`` darkens (or lightens) the picture
    behind.
    """

    text: str
    box: Rectangle = (0.07, 0.6, 0.86, 0.34)
    size: float = 0.06
    colour: str = "#ffffff"
    weight: Weight = 700
    alignment: Alignment = "start"
    scrim: bool = True
    beyond: str = "{}"

    def __post_init__(self) -> None:
        _check_text("text.text", self.text)
        _check_rectangle("text.box", self.box)
        _check_colour("text.colour", self.colour)
        if not 0 < self.size <= 1:
            raise DesignRefused("text.size", self.size)


class Design(msgspec.Struct, frozen=True, kw_only=True):
    """Fractions (0–1) count from the top left of the upright original.

    ``source`` is the sha256 of the original in the vault, or a path for the command line. ``focus`` is what
    must stay in sight in every ratio; ``crop`` (x, y, width, height) what a person left of the picture;
    ``fit`` whether the rest of the frame is cut away or padded with ``background``. ``beyond`` is JSON that a
    newer program added.
    """

    source: str = ""
    focus: Point = (0.5, 0.5)
    crop: Rectangle | None = None
    fit: Fit = "crop"
    background: str = "#ffffff"
    text: Lettering | None = None
    schema: int = SCHEMA
    beyond: str = "{}"

    def __post_init__(self) -> None:
        if not all(0 <= part <= 1 for part in self.focus):
            raise DesignRefused("focus", self.focus)
        if self.crop is not None:
            _check_rectangle("crop", self.crop)
        _check_colour("background", self.background)

    def to_json(self) -> str:
        """Return the design as canonical JSON: sorted keys, every key present, no spaces."""
        return msgspec.json.encode(_written(self), order="deterministic").decode()

    @classmethod
    def from_json(cls, text: str | bytes) -> Self:
        """Read what ``to_json`` wrote, here or elsewhere; raises ``Damaged`` (``design-unreadable``)."""
        try:
            told = msgspec.json.decode(text, type=Json)
            if told.get("text") is not None:
                told["text"] = _split(cast("Json", told["text"]), Lettering)
            return msgspec.convert(_split(told, cls), cls)
        except (msgspec.MsgspecError, UnicodeError, AttributeError, Refused) as broken:
            raise Damaged("design-unreadable", reason=str(broken)[:200]) from broken


def _written(value: Design | Lettering) -> Json:
    names = [name for name in value.__struct_fields__ if name != "beyond"]
    return msgspec.json.decode(value.beyond, type=Json) | {
        name: _plain(getattr(value, name)) for name in names
    }


def _plain(value: object) -> object:
    """Return numbers alike that are equal: 1, 1.0 and -0.0 would be written in different ways."""
    match value:
        case Lettering():
            return _written(value)
        case tuple():
            return [float(part) + 0.0 for part in value]
        case float():
            return value + 0.0
        case _:
            return value


def _split(told: Json, kind: type[msgspec.Struct]) -> Json:
    """Return ``told`` with all that ``kind`` does not know moved into ``beyond``."""
    names = set(kind.__struct_fields__) - {"beyond"}
    beyond = {name: part for name, part in told.items() if name not in names}
    known: Json = {name: part for name, part in told.items() if name in names}
    return known | {"beyond": msgspec.json.encode(beyond, order="deterministic").decode()}


def _check_text(field: str, text: str) -> None:
    if any(
        "\ud800" <= letter <= "\udfff" for letter in text
    ):  # half a character: no font and no file takes it
        raise DesignRefused(field, text)


def _check_rectangle(field: str, rectangle: Iterable[float]) -> None:
    x, y, width, height = rectangle
    inside = x >= 0 and y >= 0 and x + width <= 1 + 1e-9 and y + height <= 1 + 1e-9
    if not (inside and width > 0 and height > 0):
        raise DesignRefused(field, rectangle)


def _check_colour(field: str, colour: str) -> None:
    if not _COLOUR.fullmatch(colour):
        raise DesignRefused(field, colour)
