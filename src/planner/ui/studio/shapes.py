"""Boxes in pixels of a target: where layers lie, and what a dragged handle makes of them."""

from __future__ import annotations

import math
from enum import StrEnum
from typing import NamedTuple

from planner.content.post import Point, Rectangle

LEAST = 8.0
"""The least side of a layer that is being sized, in pixels of the target."""


class Area(NamedTuple):
    """A box by its corner and size, in pixels of a target."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.left + self.width

    @property
    def bottom(self) -> float:
        return self.top + self.height

    @property
    def centre(self) -> Point:
        return self.left + self.width / 2, self.top + self.height / 2

    def moved(self, by: Point) -> Area:
        return Area(self.left + by[0], self.top + by[1], self.width, self.height)

    def with_edge(self, edge: str, at: float) -> Area:
        """Return it with one edge (left, right, top, bottom) elsewhere, never turned inside out."""
        left, top, right, bottom = self.left, self.top, self.right, self.bottom
        if edge == "left":
            left = min(at, right - LEAST)
        elif edge == "right":
            right = max(at, left + LEAST)
        elif edge == "top":
            top = min(at, bottom - LEAST)
        else:
            bottom = max(at, top + LEAST)
        return Area(left, top, right - left, bottom - top)


class Handle(StrEnum):
    """The eight handles of a box, and the one that turns it."""

    NW = "nw"
    N = "n"
    NE = "ne"
    E = "e"
    SE = "se"
    S = "s"
    SW = "sw"
    W = "w"
    TURN = "turn"


EDGES: dict[Handle, tuple[str, ...]] = {
    Handle.NW: ("left", "top"),
    Handle.N: ("top",),
    Handle.NE: ("right", "top"),
    Handle.E: ("right",),
    Handle.SE: ("right", "bottom"),
    Handle.S: ("bottom",),
    Handle.SW: ("left", "bottom"),
    Handle.W: ("left",),
}


def area_of(box: Rectangle, size: tuple[float, float]) -> Area:
    """Return a box of the frame in pixels of the target."""
    x, y, width, height = box
    return Area(x * size[0], y * size[1], width * size[0], height * size[1])


def box_from(area: Area, size: tuple[float, float]) -> Rectangle:
    """Return an area in 0–1 of the frame."""
    return area.left / size[0], area.top / size[1], area.width / size[0], area.height / size[1]


def sized(area: Area, handle: Handle, to: Point, *, keeps_shape: bool = False) -> Area:
    """Return a box with a handle dragged to a point; the opposite side stays where it is."""
    made = area
    for edge in EDGES[handle]:
        made = made.with_edge(edge, to[0] if edge in {"left", "right"} else to[1])
    return _in_shape(area, handle, made) if keeps_shape else made


def around_centre(area: Area, point: Point, degrees: float) -> Point:
    """Return a point turned about the middle of a box (clockwise, as pixels count)."""
    (x, y), turn = area.centre, math.radians(degrees)
    across, down = point[0] - x, point[1] - y
    return (
        x + across * math.cos(turn) - down * math.sin(turn),
        y + across * math.sin(turn) + down * math.cos(turn),
    )


def handle_spots(area: Area, degrees: float = 0.0) -> dict[Handle, Point]:
    """Return where the eight handles of a turned box lie."""
    across = {"w": area.left, "e": area.right}
    down = {"n": area.top, "s": area.bottom}
    spots = {}
    for handle in EDGES:
        x = next((across[letter] for letter in handle.value if letter in across), area.centre[0])
        y = next((down[letter] for letter in handle.value if letter in down), area.centre[1])
        spots[handle] = around_centre(area, (x, y), degrees)
    return spots


def angle_to(area: Area, point: Point) -> float:
    """Return by how many degrees a box must be turned for its top to look at a point."""
    x, y = area.centre
    return math.degrees(math.atan2(point[0] - x, y - point[1]))


def holds(area: Area, point: Point, degrees: float = 0.0) -> bool:
    """Tell whether a point lies in a turned box."""
    x, y = around_centre(area, point, -degrees)
    return area.left <= x <= area.right and area.top <= y <= area.bottom


def _in_shape(area: Area, handle: Handle, made: Area) -> Area:
    """Return ``made`` with the proportions of ``area``, held at the opposite side."""
    scale = max(made.width / area.width, made.height / area.height)
    if handle in {Handle.N, Handle.S}:
        scale = made.height / area.height
    elif handle in {Handle.E, Handle.W}:
        scale = made.width / area.width
    width, height = area.width * scale, area.height * scale
    left = area.right - width if "w" in handle.value else area.left
    top = area.bottom - height if "n" in handle.value else area.top
    return Area(left, top, width, height)
