"""What can be done to the layers of a design: each act takes a design and returns another."""

from __future__ import annotations

from msgspec.structs import replace

from planner.imaging.design import Design, Rectangle
from planner.imaging.layers import LogoLayer, TextLayer
from planner.ui.studio.layers import Drawn, changed, free_id, has_own_box, layer_of, with_layer

LEAST = 0.01
"""The least side of a layer, in 0–1 of the frame."""
STEP = 0.03
"""How far a copy lies from what it was copied from."""


def added(design: Design, layer: Drawn) -> tuple[Design, str]:
    """Return the design with a layer on top, under an id of its own, and that id."""
    own = free_id(design)
    return replace(design, layers=(*design.layers, replace(layer, id=own))), own


def removed(design: Design, layer_id: str) -> Design:
    """Return the design without a layer; one that is locked stays."""
    layer = layer_of(design, layer_id)
    if layer is None or layer.is_locked:
        return design
    return replace(design, layers=tuple(one for one in design.layers if one is not layer))


def duplicated(design: Design, layer_id: str) -> tuple[Design, str]:
    """Return the design with a copy of a layer above it, a little aside, and the id of the copy."""
    layer = layer_of(design, layer_id)
    if layer is None:
        return design, layer_id
    own = free_id(design)
    boxes = tuple((target, _aside(box)) for target, box in layer.boxes)
    copy = replace(layer, id=own, box=_aside(layer.box), boxes=boxes, is_locked=False)
    at = design.layers.index(layer) + 1
    return replace(design, layers=(*design.layers[:at], copy, *design.layers[at:])), own


def moved_to(design: Design, layer_id: str, place: int) -> Design:
    """Return the design with a layer in another place, counted from the bottom."""
    layer = layer_of(design, layer_id)
    if layer is None:
        return design
    others = [one for one in design.layers if one is not layer]
    others.insert(min(max(place, 0), len(others)), layer)
    return replace(design, layers=tuple(others))


def raised(design: Design, layer_id: str, by: int) -> Design:
    """Return the design with a layer higher (or lower, below 0) by some places."""
    layer = layer_of(design, layer_id)
    return design if layer is None else moved_to(design, layer_id, design.layers.index(layer) + by)


def placed(design: Design, layer_id: str, box: Rectangle, target: str, main: str) -> Design:
    """Return the design with a layer elsewhere.

    In the ``main`` target it moves for all that follow it; in another it gets a place of its own there.
    """
    layer = layer_of(design, layer_id)
    if layer is None or layer.is_locked:
        return design
    x, y, width, height = box
    kept = (_held(x, -1, 2), _held(y, -1, 2), _held(width, LEAST, 3), _held(height, LEAST, 3))
    if target == main and not has_own_box(layer, target):
        return with_layer(design, replace(layer, box=kept))
    others = tuple(one for one in layer.boxes if one[0] != target)
    return with_layer(design, replace(layer, boxes=tuple(sorted((*others, (target, kept))))))


def following(design: Design, layer_id: str, target: str) -> Design:
    """Return the design with a layer in a target where it is in the main one."""
    layer = layer_of(design, layer_id)
    if layer is None:
        return design
    return with_layer(design, replace(layer, boxes=tuple(one for one in layer.boxes if one[0] != target)))


def nudged(design: Design, layer_id: str, by: tuple[float, float], target: str, main: str) -> Design:
    """Return the design with a layer moved by a part of the frame."""
    layer = layer_of(design, layer_id)
    if layer is None:
        return design
    x, y, width, height = layer.box_in(target)
    return placed(design, layer_id, (x + by[0], y + by[1], width, height), target, main)


def turned(design: Design, layer_id: str, degrees: float) -> Design:
    """Return the design with a layer turned, in −180 to 180; an emblem is never turned."""
    layer = layer_of(design, layer_id)
    if layer is None or is_protected(layer) or layer.is_locked:
        return design
    return changed(design, layer_id, rotation=(degrees + 180) % 360 - 180)


def is_protected(layer: Drawn) -> bool:
    """Tell whether a layer is a state emblem: it may not be distorted, turned, recoloured or faded (L10)."""
    return isinstance(layer, LogoLayer) and layer.is_emblem


def aligned(box: Rectangle, side: str) -> Rectangle:
    """Return a box at a side of the frame or in its middle: left, centre, right, top, middle, bottom."""
    x, y, width, height = box
    across = {"left": 0.0, "centre": (1 - width) / 2, "right": 1 - width}
    down = {"top": 0.0, "middle": (1 - height) / 2, "bottom": 1 - height}
    return across.get(side, x), down.get(side, y), width, height


def written(design: Design, layer_id: str, text: str) -> Design:
    """Return the design with other words in a text layer."""
    layer = layer_of(design, layer_id)
    return changed(design, layer_id, text=text) if isinstance(layer, TextLayer) else design


def adjusted(design: Design, name: str, amount: int) -> Design:
    """Return the design with another light, contrast, saturation, warmth or sharpness (−100 to 100)."""
    value = min(max(amount, -100), 100)
    return replace(design, adjustments=replace(design.adjustments, **{name: value}))


def _aside(box: Rectangle) -> Rectangle:
    x, y, width, height = box
    return x + STEP, y + STEP, width, height


def _held(value: float, least: float, most: float) -> float:
    return min(max(value, least), most)
