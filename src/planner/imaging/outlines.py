"""Where layers stand, turned or not, and whether one stands over another: pure geometry."""

from __future__ import annotations

import math
from dataclasses import dataclass

from planner.imaging.ranges import Rectangle

Corner = tuple[float, float]

_TOUCHING = 0.5  # pixels: edges that meet do not cover each other


@dataclass(frozen=True, slots=True)
class Outline:
    """The four corners of a layer in pixels, in order."""

    corners: tuple[Corner, ...]

    @property
    def bounds(self) -> tuple[float, float, float, float]:
        """Return the edges of what it spans: left, top, right, bottom."""
        across, down = [x for x, _ in self.corners], [y for _, y in self.corners]
        return min(across), min(down), max(across), max(down)


def outline(part: Rectangle, box: Rectangle, degrees: float, size: tuple[int, int]) -> Outline:
    """Return where ``part`` stands (fractions of a frame of ``size``) when its ``box`` is turned."""
    left, top = part[0] * size[0], part[1] * size[1]
    right, bottom = left + part[2] * size[0], top + part[3] * size[1]
    middle = ((box[0] + box[2] / 2) * size[0], (box[1] + box[3] / 2) * size[1])
    corners = ((left, top), (right, top), (right, bottom), (left, bottom))
    return Outline(tuple(_turned(corner, middle, math.radians(degrees)) for corner in corners))


def covers(one: Outline, other: Outline) -> bool:
    """Tell whether two outlines share more than an edge (separating axes)."""
    return not any(
        _is_apart(one, other, axis) for shape in (one, other) for axis in (_axis(shape, 0), _axis(shape, 1))
    )


def _turned(corner: Corner, middle: Corner, angle: float) -> Corner:
    x, y = corner[0] - middle[0], corner[1] - middle[1]
    cosine, sine = math.cos(angle), math.sin(angle)
    return middle[0] + x * cosine - y * sine, middle[1] + x * sine + y * cosine


def _axis(shape: Outline, side: int) -> Corner:
    """Return the direction of a side; of a line the missing one is taken at right angles."""
    (ax, ay), (bx, by) = shape.corners[side], shape.corners[side + 1]
    length = math.hypot(bx - ax, by - ay)
    if length:
        return (bx - ax) / length, (by - ay) / length
    (ax, ay), (bx, by) = shape.corners[1 - side], shape.corners[2 - side]
    length = math.hypot(bx - ax, by - ay) or 1.0
    return (ay - by) / length, (bx - ax) / length


def _is_apart(one: Outline, other: Outline, axis: Corner) -> bool:
    first, second = _shadow(one, axis), _shadow(other, axis)
    return first[1] <= second[0] + _TOUCHING or second[1] <= first[0] + _TOUCHING


def _shadow(shape: Outline, axis: Corner) -> tuple[float, float]:
    along = [x * axis[0] + y * axis[1] for x, y in shape.corners]
    return min(along), max(along)
