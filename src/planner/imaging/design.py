"""A design: what a person did to a picture, as a small value over the untouched original.

As JSON it is canonical (equal designs, equal text) and carries a schema version. What a newer program wrote
besides is kept and written again, so that an older one loses nothing.
"""

from __future__ import annotations

from typing import Literal, Self

import msgspec

from planner.content.errors import Damaged, Refused
from planner.imaging.adjustments import Adjustments
from planner.imaging.beyond import Json, Kept, canonical, split, written
from planner.imaging.layers import KINDS, AnyLayer, UnknownLayer
from planner.imaging.migration import migrated
from planner.imaging.ranges import (
    MOST_BYTES,
    MOST_LAYERS,
    DesignRefused,
    Point,
    Rectangle,
    check_colour,
    check_number,
    check_part,
    check_point,
    check_text,
)
from planner.imaging.targets import Fit
from planner.imaging.theme import Theme

__all__ = ["SCHEMA", "Design", "DesignRefused", "Point", "Rectangle", "TargetFraming"]

SCHEMA = 2

MOST_DEGREES = 45.0
_LONGEST_NAME = 200


class TargetFraming(Kept, frozen=True, kw_only=True):
    """What one target shows of the picture, where it differs from the rest: its own crop, its own focus."""

    target: str
    crop: Rectangle | None = None
    focus: Point | None = None

    def __post_init__(self) -> None:
        check_text("framing.target", self.target, _LONGEST_NAME)
        if self.crop is not None:
            check_part("framing.crop", self.crop)
        if self.focus is not None:
            check_point("framing.focus", self.focus)


class Design(Kept, frozen=True, kw_only=True):
    """Fractions (0–1) of ``focus`` and ``crop`` count from the top left of the upright original.

    ``source`` is the sha256 of the original in the vault, or a path for the command line. ``focus`` is what
    must stay in sight in every ratio; ``crop`` (x, y, width, height) what a person left of the picture;
    ``fit`` whether the rest of the frame is cut away or padded with ``background``. ``straighten`` turns the
    picture under its frame (degrees clockwise), ``turns`` turns both by quarters clockwise, then
    ``is_flipped`` mirrors left and right (``imaging.view`` says how they meet). ``theme`` are the colours of
    the unit when the design was made: a later change of them changes no approved picture.
    """

    source: str = ""
    focus: Point = (0.5, 0.5)
    crop: Rectangle | None = None
    fit: Fit = "crop"
    background: str = "#ffffff"
    straighten: float = 0.0
    turns: Literal[0, 1, 2, 3] = 0
    is_flipped: bool = False
    adjustments: Adjustments = Adjustments()
    framings: tuple[TargetFraming, ...] = ()
    layers: tuple[AnyLayer, ...] = ()
    template: str = ""
    theme: Theme | None = None
    schema: int = SCHEMA

    def __post_init__(self) -> None:
        check_text("source", self.source)
        check_point("focus", self.focus)
        if self.crop is not None:
            check_part("crop", self.crop)
        check_colour("background", self.background)
        check_number("straighten", self.straighten, -MOST_DEGREES, MOST_DEGREES)
        check_number("turns", self.turns, 0, 3)
        check_text("template", self.template, _LONGEST_NAME)
        if len(self.layers) > MOST_LAYERS:
            raise DesignRefused("layers", len(self.layers))

    def framing(self, target: str) -> TargetFraming:
        """Return what a target shows: its own crop and focus where it has them."""
        own = next((one for one in self.framings if one.target == target), TargetFraming(target=target))
        return TargetFraming(target=target, crop=own.crop or self.crop, focus=own.focus or self.focus)

    def to_json(self) -> str:
        """Return the design as canonical JSON: sorted keys, every key present, no spaces.

        Raises ``DesignRefused`` above a million bytes.
        """
        text = canonical(written(self))
        if len(text) > MOST_BYTES:
            raise DesignRefused("bytes", len(text))
        return text

    @classmethod
    def from_json(cls, text: str | bytes) -> Self:
        """Read what ``to_json`` wrote, here or elsewhere; raises ``Damaged`` (``design-unreadable``)."""
        try:
            if len(text) > MOST_BYTES:
                raise DesignRefused("bytes", len(text))
            told = migrated(msgspec.json.decode(text, type=Json), SCHEMA)
            return msgspec.convert(_understood(told, cls), cls)
        except (msgspec.MsgspecError, UnicodeError, RecursionError, Refused) as broken:
            raise Damaged("design-unreadable", reason=str(broken)[:200]) from broken


def _understood(told: Json, kind: type[Kept]) -> Json:
    """Return ``told`` with values in place of its parts that may hold more than is known here."""
    parts: Json = dict(told)
    for name, part in (("adjustments", Adjustments), ("theme", Theme)):
        if parts.get(name) is not None:
            parts[name] = _read(parts[name], part)
    if "framings" in parts:
        parts["framings"] = tuple(_read(one, TargetFraming) for one in _list(parts["framings"]))
    if "layers" in parts:
        parts["layers"] = tuple(_layer(one) for one in _list(parts["layers"]))
    return split(parts, kind)


def _list(told: object) -> list[object]:
    return msgspec.convert(told, list[object])


def _read(told: object, kind: type[Kept]) -> Kept:
    return msgspec.convert(split(msgspec.convert(told, Json), kind), kind)


def _layer(told: object) -> Kept:
    parts = msgspec.convert(told, Json)
    kind = KINDS.get(str(parts.get("kind")))
    return UnknownLayer(beyond=canonical(parts)) if kind is None else _read(parts, kind)
