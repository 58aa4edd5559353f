"""Pure geometry of cutting a picture: a frame of one shape that never leaves it."""

from __future__ import annotations

from typing import NamedTuple

from planner.content.post import Point, Rectangle

Size = tuple[int, int]
LEAST_PX = 64.0
"""The least side of a frame, in pixels of the picture (or the whole of a smaller one)."""

RIM = 0.12
"""The part of a frame along its edges where the focus would lie under a corner's handle."""


class Box(NamedTuple):
    """A frame in pixels of the upright picture; fractions are meant."""

    x: float
    y: float
    width: float
    height: float

    @property
    def centre(self) -> Point:
        return self.x + self.width / 2, self.y + self.height / 2


class Corner(NamedTuple):
    """A corner of a frame."""

    right: bool
    low: bool


CORNERS = (Corner(False, False), Corner(True, False), Corner(False, True), Corner(True, True))  # noqa: FBT003


def largest(size: Size, ratio: float | None, focus: Point = (0.5, 0.5)) -> Box:
    """Return the largest frame of a shape, as near as can be to having the focus in its middle."""
    return _largest_in(Box(0, 0, *size), ratio, (focus[0] * size[0], focus[1] * size[1]))


def frame_of(size: Size, ratio: float | None, crop: Rectangle | None, focus: Point) -> Box:
    """Return the frame that a crop and a focus stand for, as the renderer would see it."""
    if crop is None:
        return largest(size, ratio, focus)
    x, y, width, height = crop
    left = Box(x * size[0], y * size[1], width * size[0], height * size[1])
    return _largest_in(left, ratio, (focus[0] * size[0], focus[1] * size[1]))


def as_crop(box: Box, size: Size) -> Rectangle:
    """Return a frame in 0–1 of the picture."""
    x, y = _clamp(box.x / size[0], 0, 1), _clamp(box.y / size[1], 0, 1)
    return x, y, min(box.width / size[0], 1 - x), min(box.height / size[1], 1 - y)


def moved(box: Box, by: Point, size: Size) -> Box:
    """Return the frame moved, stopped at the edges."""
    return Box(
        _clamp(box.x + by[0], 0, size[0] - box.width),
        _clamp(box.y + by[1], 0, size[1] - box.height),
        box.width,
        box.height,
    )


def around(box: Box, focus: Point, size: Size) -> Box:
    """Return the frame moved so that a point in 0–1 is in its middle, as near as can be."""
    return moved(box, (focus[0] * size[0] - box.centre[0], focus[1] * size[1] - box.centre[1]), size)


def zoomed(box: Box, factor: float, size: Size, ratio: float | None, at: Point | None = None) -> Box:
    """Return the frame larger (factor > 1) or smaller; a point of the picture keeps its place in it."""
    shape = ratio or box.width / box.height
    width = _width_within(box.width * factor, size, shape)
    height = width / shape
    x, y = at or box.centre
    left = x - (x - box.x) / box.width * width
    top = y - (y - box.y) / box.height * height
    return moved(Box(left, top, width, height), (0, 0), size)


def corner_dragged(box: Box, corner: Corner, to: Point, size: Size, ratio: float | None) -> Box:
    """Return the frame with one corner dragged to a point of the picture; the opposite one stays."""
    right, low = corner
    fixed_x, fixed_y = (box.x if right else box.x + box.width), (box.y if low else box.y + box.height)
    room_x, room_y = (size[0] - fixed_x if right else fixed_x), (size[1] - fixed_y if low else fixed_y)
    across = (to[0] - fixed_x) if right else (fixed_x - to[0])
    down = (to[1] - fixed_y) if low else (fixed_y - to[1])
    if ratio is None:
        width = _clamp(across, min(LEAST_PX, room_x), room_x)
        height = _clamp(down, min(LEAST_PX, room_y), room_y)
    else:
        most = min(room_x, room_y * ratio)
        width = _clamp(max(across, down * ratio), min(_least_width(size, ratio), most), most)
        height = width / ratio
    return Box(fixed_x if right else fixed_x - width, fixed_y if low else fixed_y - height, width, height)


def enlargement(box: Box, wanted: tuple[int, int | None]) -> float:
    """Return how many times the pixels of a frame are enlarged for a target, 1 when they are not."""
    width, height = wanted
    return 1.0 if height is None else max(1.0, width / box.width, height / box.height)


def made_size(box: Box, wanted: tuple[int, int | None]) -> Size:
    """Return the size in pixels of what is made of a frame for a target."""
    width, height = wanted
    if height is not None:
        return width, height
    scale = min(1.0, width / max(box.width, box.height))
    return max(1, round(box.width * scale)), max(1, round(box.height * scale))


def held_in(focus: Point, box: Box, size: Size) -> Point:
    """Return the focus, or the nearest point to it well inside the frame; in 0–1 of the picture."""
    aside, below = box.width * RIM, box.height * RIM
    x = _clamp(focus[0] * size[0], box.x + aside, box.x + box.width - aside)
    y = _clamp(focus[1] * size[1], box.y + below, box.y + box.height - below)
    return _clamp(x / size[0], 0, 1), _clamp(y / size[1], 0, 1)


def _largest_in(inside: Box, ratio: float | None, focus: Point) -> Box:
    if ratio is None:
        return inside
    width = min(inside.width, inside.height * ratio)
    height = width / ratio
    left = _clamp(focus[0] - width / 2, inside.x, inside.x + inside.width - width)
    top = _clamp(focus[1] - height / 2, inside.y, inside.y + inside.height - height)
    return Box(left, top, width, height)


def _width_within(width: float, size: Size, ratio: float) -> float:
    most = min(size[0], size[1] * ratio)
    return _clamp(width, min(_least_width(size, ratio), most), most)


def _least_width(size: Size, ratio: float) -> float:
    most = min(size[0], size[1] * ratio)
    return min(most, LEAST_PX * max(1.0, ratio))


def _clamp(value: float, least: float, most: float) -> float:
    return max(least, min(value, most))
