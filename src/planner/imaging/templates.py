"""Templates: designs without a picture, whose named words one fills in and whose colours are the unit's.

A template is a JSON file that a designer edits without code: ``id``, ``name``, ``category`` and a ``design``
(schema of ``imaging.design``). What is locked in it (frame, mark) stays locked where it is used.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Self

import msgspec
from msgspec.structs import replace

from planner.content.errors import Damaged
from planner.imaging.beyond import Json
from planner.imaging.contrast_guard import readable
from planner.imaging.design import Design
from planner.imaging.layers import AnyLayer, TextLayer, UnknownLayer
from planner.imaging.theme import Theme


class Category(StrEnum):
    """What a template is for."""

    ANNOUNCEMENT = "announcement"
    QUOTE = "quote"
    NUMBER = "number"
    NATIONAL_DAY = "national-day"
    EVENT = "event"
    PODCAST = "podcast"
    LIVE = "live"
    RECRUITMENT = "recruitment"


class Template(msgspec.Struct, frozen=True, kw_only=True):
    """A design to start from. ``is_own`` tells one that the desk made itself."""

    id: str
    name: str
    category: Category
    design: Design
    is_own: bool = False

    @classmethod
    def from_json(cls, text: str | bytes) -> Self:
        """Read a template's file. Raises Damaged (``design-unreadable``)."""
        try:
            told = msgspec.json.decode(text, type=Json)
            design = Design.from_json(msgspec.json.encode(told.get("design", {})))
            told = {name: told[name] for name in ("id", "name", "category") if name in told}
            return msgspec.convert(told | {"design": replace(design, template=str(told.get("id", "")))}, cls)
        except (msgspec.MsgspecError, UnicodeError) as broken:
            raise Damaged("design-unreadable", reason=str(broken)[:200]) from broken

    @property
    def fields(self) -> tuple[str, ...]:
        """Return the names of the words that one fills in."""
        return tuple(one.name for one in _texts(self.design.layers) if one.name and not one.is_locked)

    def samples(self) -> Mapping[str, str]:
        """Return the words that stand in the fields until somebody fills them in."""
        return {one.name: one.text for one in _texts(self.design.layers) if one.name in self.fields}


def applied(
    design: Design,
    template: Template,
    theme: Theme,
    *,
    before: Template | None = None,
    known: Mapping[str, str] | None = None,
) -> Design:
    """Return the design in a template's dress: its picture, framing and light stay.

    Words typed into a field stay in the field of the same name. Nothing else is lost: words without a field
    wait hidden, layers that a person added stay on top. ``before`` is the template that the design wore: its
    own sample words count as not typed; ``known`` are words for fields that nobody typed into.
    """
    samples = {one.id: one.text for one in _texts(before.design.layers)} if before else {}
    typed = {
        one.name: one.text
        for one in _texts(design.layers)
        if one.name and one.text.strip() and not one.is_locked and samples.get(one.id) != one.text
    }
    words = {**(known or {}), **typed}
    layers = tuple(_filled(one, words) for one in template.design.layers)
    own = {one.id for one in before.design.layers if not isinstance(one, UnknownLayer)} if before else set()
    rest = tuple(
        kept for one in design.layers if (kept := _kept(one, set(template.fields), typed, own)) is not None
    )
    dressed = replace(
        design,
        layers=_with_free_ids(layers, rest),
        template=template.id,
        theme=theme,
        background=template.design.background,
    )
    return readable(dressed, theme)


def as_template(design: Design) -> Design:
    """Return what others may use of a design: its layers, without the picture and what belongs to it."""
    blank = Design(background=design.background, fit=design.fit, beyond=design.beyond)
    return replace(blank, layers=design.layers)


def _texts(layers: tuple[AnyLayer, ...]) -> list[TextLayer]:
    return [one for one in layers if isinstance(one, TextLayer)]


def _filled(layer: AnyLayer, words: Mapping[str, str]) -> AnyLayer:
    if isinstance(layer, TextLayer) and layer.name in words:
        return replace(layer, text=words[layer.name])
    return layer


def _kept(layer: AnyLayer, fields: set[str], typed: Mapping[str, str], own: set[str]) -> AnyLayer | None:
    """Return what remains of a layer under another template, None for what belonged to the one before."""
    if isinstance(layer, UnknownLayer):
        return layer
    if isinstance(layer, TextLayer) and layer.name in typed:
        if layer.name in fields:
            return None
        return replace(layer, is_hidden=True) if layer.id in own else layer
    return None if layer.id in own else layer


def _with_free_ids(layers: tuple[AnyLayer, ...], rest: tuple[AnyLayer, ...]) -> tuple[AnyLayer, ...]:
    taken = {one.id for one in layers if not isinstance(one, UnknownLayer)}
    result = list(layers)
    for one in rest:
        if isinstance(one, UnknownLayer):
            result.append(one)
            continue
        own, number = one.id, 2
        while own in taken:
            own, number = f"{one.id}-{number}", number + 1
        taken.add(own)
        result.append(replace(one, id=own))
    return tuple(result)
