"""Pure geometry: which part of a picture is seen, and where it lies in the frame of its target."""

from __future__ import annotations

from typing import NamedTuple


class Box(NamedTuple):
    """A rectangle by its edges, in pixels of the picture it belongs to; fractions are meant."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.bottom - self.top


def region(size: tuple[int, int], crop: tuple[float, float, float, float] | None) -> Box:
    """Return the part of a picture of ``size`` that ``crop`` (x, y, width, height, in 0–1) leaves."""
    width, height = size
    if crop is None:
        return Box(0.0, 0.0, float(width), float(height))
    x, y, w, h = crop
    return Box(x * width, y * height, min((x + w) * width, width), min((y + h) * height, height))


def crop_box(inside: Box, ratio: tuple[int, int], focus: tuple[float, float]) -> Box:
    """Return the largest rectangle of ``ratio`` inside, as near as can be to having ``focus`` at its centre.

    ``focus`` is a point of the same picture in its pixels; beyond the edges it counts as on the edge.
    """
    across, down = ratio
    width = min(inside.width, inside.height * across / down)
    height = min(inside.height, inside.width * down / across)
    left = _clamped(focus[0] - width / 2, inside.left, inside.right - width)
    top = _clamped(focus[1] - height / 2, inside.top, inside.bottom - height)
    return Box(left, top, min(left + width, inside.right), min(top + height, inside.bottom))


def within(box: Box, long_side: int) -> tuple[int, int]:
    """Return the size in whole pixels of ``box`` scaled down to ``long_side`` at most, never up."""
    scale = min(1.0, long_side / max(box.width, box.height))
    return max(1, round(box.width * scale)), max(1, round(box.height * scale))


def contained(box: Box, frame: tuple[int, int]) -> tuple[int, int, int, int]:
    """Return left, top, width, height in whole pixels of ``box`` scaled to fit into ``frame``, centred."""
    scale = min(frame[0] / box.width, frame[1] / box.height)
    width = min(frame[0], max(1, round(box.width * scale)))
    height = min(frame[1], max(1, round(box.height * scale)))
    return (frame[0] - width) // 2, (frame[1] - height) // 2, width, height


def decode_size(size: tuple[int, int], seen: Box, wanted: tuple[int, int]) -> tuple[int, int]:
    """Return the least size of the whole picture at which ``seen`` still has the pixels ``wanted``."""
    scale = min(1.0, max(wanted[0] / seen.width, wanted[1] / seen.height))
    return max(1, -int(-size[0] * scale // 1)), max(1, -int(-size[1] * scale // 1))


def _clamped(value: float, least: float, most: float) -> float:
    return max(least, min(value, most))
