"""Which layers stand over which, and what is done to a state emblem that may not be done to it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from planner.imaging.design import Design
from planner.imaging.layers import Layer, LogoLayer, ScrimLayer, ShapeLayer, TextLayer
from planner.imaging.outlines import Outline, covers, outline
from planner.imaging.text_facts import TextFact, text_facts
from planner.imaging.view import Size

_CIRCLE = 360


class Fault(StrEnum):
    """What may not be done to a state emblem (UU 24/2009, check L10)."""

    ROTATED = "rotated"
    TRANSLUCENT = "translucent"
    CUT = "cut"
    COVERED = "covered"


@dataclass(frozen=True, slots=True, kw_only=True)
class EmblemFault:
    """What is wrong with an emblem; ``by`` is the layer that covers it."""

    layer_id: str
    fault: Fault
    by: str = ""


def emblem_faults(design: Design, target: str, size: Size) -> tuple[EmblemFault, ...]:
    """Return what is done to state emblems in a frame of ``size``.

    Where one stands counts as its whole box. The renderer never distorts, recolours, turns or thins it; what
    a layer asks for is told all the same.
    """
    layers = [layer for layer in design.layers if isinstance(layer, Layer) and not layer.is_hidden]
    if not any(isinstance(layer, LogoLayer) and layer.is_emblem for layer in layers):
        return ()
    facts = _by_layer(design, target, size)
    where = [_outline(layer, target, size, facts) for layer in layers]
    return tuple(
        fault
        for place, layer in enumerate(layers)
        if isinstance(layer, LogoLayer) and layer.is_emblem
        for fault in (*_own_faults(layer, target), *_covered(place, layers, where))
    )


def overlapping(design: Design, target: str, size: Size) -> tuple[tuple[str, str], ...]:
    """Return the ids of texts and marks that stand over each other, the lower one first."""
    facts = _by_layer(design, target, size)
    seen = [
        (layer.id, _outline(layer, target, size, facts))
        for layer in design.layers
        if isinstance(layer, TextLayer | LogoLayer) and not layer.is_hidden and _covers_anything(layer)
    ]
    return tuple(
        (lower, upper)
        for place, (lower, one) in enumerate(seen)
        for upper, other in seen[place + 1 :]
        if covers(one, other)
    )


def _by_layer(design: Design, target: str, size: Size) -> dict[str, TextFact]:
    return {fact.layer_id: fact for fact in text_facts(design, target, size)}


def _own_faults(layer: LogoLayer, target: str) -> Iterator[EmblemFault]:
    if layer.rotation % _CIRCLE:
        yield EmblemFault(layer_id=layer.id, fault=Fault.ROTATED)
    if layer.opacity < 1:
        yield EmblemFault(layer_id=layer.id, fault=Fault.TRANSLUCENT)
    x, y, width, height = layer.box_in(target)
    if x < 0 or y < 0 or x + width > 1 or y + height > 1:
        yield EmblemFault(layer_id=layer.id, fault=Fault.CUT)


def _covered(place: int, layers: Sequence[Layer], where: Sequence[Outline]) -> Iterator[EmblemFault]:
    for upper in range(place + 1, len(layers)):
        if _covers_anything(layers[upper]) and covers(where[upper], where[place]):
            yield EmblemFault(layer_id=layers[place].id, fault=Fault.COVERED, by=layers[upper].id)


def _outline(layer: Layer, target: str, size: Size, facts: Mapping[str, TextFact]) -> Outline:
    """Return where a layer has ink: the lines of its words, else its box."""
    box = layer.box_in(target)
    fact = facts.get(layer.id)
    turn = 0.0 if isinstance(layer, LogoLayer) and layer.is_emblem else layer.rotation
    return outline(box if fact is None else fact.ink, box, turn, size)


def _covers_anything(layer: Layer) -> bool:
    if layer.opacity == 0:
        return False
    match layer:
        case TextLayer():
            return bool(layer.text.strip())
        case ShapeLayer():
            return layer.fill is not None or layer.stroke_width > 0
        case ScrimLayer():
            return layer.density > 0
        case _:
            return True
