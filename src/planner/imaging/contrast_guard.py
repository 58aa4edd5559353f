"""Words of a template stay readable in every unit's colours: at least 4.5 : 1 against the plate beneath."""

from __future__ import annotations

from msgspec.structs import replace

from planner.imaging.design import Design
from planner.imaging.layers import ShapeLayer, TextLayer
from planner.imaging.ranges import Rectangle
from planner.imaging.targets import TARGETS
from planner.imaging.theme import Theme
from planner.imaging.wcag import contrast

__all__ = ["READABLE", "contrast", "plate_beneath", "readable"]

READABLE = 4.5
"""WCAG 2.2, 1.4.3: the least contrast of words."""

_CHOICE = ("@paper", "@ink", "#ffffff", "#000000")
_SLACK = 1e-6


def plate_beneath(design: Design, layer: TextLayer, target: str) -> str | None:
    """Return the fill of the uppermost opaque shape that holds all of a text's box; None over the picture."""
    box = layer.box_in(target)
    found = None
    for one in design.layers:
        if one is layer:
            return found
        if isinstance(one, ShapeLayer) and _is_plate(one) and _holds(one.box_in(target), box):
            found = one.fill
    return found


def readable(design: Design, theme: Theme) -> Design:
    """Return the design with other colours for those words that would be too faint in this theme."""
    layers = tuple(
        _readable(design, one, theme) if isinstance(one, TextLayer) else one for one in design.layers
    )
    return replace(design, layers=layers)


def _readable(design: Design, layer: TextLayer, theme: Theme) -> TextLayer:
    plates = {plate_beneath(design, layer, target) for target in TARGETS} - {None}

    def least(colour: str) -> float:
        own = theme.colour(colour)
        return min((contrast(own, theme.colour(plate)) for plate in plates if plate), default=READABLE)

    if least(layer.colour) >= READABLE:
        return layer
    return replace(layer, colour=max(_CHOICE, key=lambda one: min(least(one), READABLE)))


def _is_plate(layer: ShapeLayer) -> bool:
    is_whole = layer.shape == "rectangle" and not layer.is_hidden
    return is_whole and layer.fill is not None and layer.opacity == 1 and not layer.rotation


def _holds(outer: Rectangle, inner: Rectangle) -> bool:
    starts = outer[0] <= inner[0] + _SLACK and outer[1] <= inner[1] + _SLACK
    right = inner[0] + inner[2] <= outer[0] + outer[2] + _SLACK
    return starts and right and inner[1] + inner[3] <= outer[1] + outer[3] + _SLACK
