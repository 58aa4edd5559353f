"""Takes the pixels of a view out of a picture."""

from __future__ import annotations

import math

from PIL.Image import Image, Resampling, Transform, Transpose

from planner.imaging.framing import Box
from planner.imaging.view import Size, View, extent

_REDUCING_GAP = (
    3.0  # Pillow: a quick box reduction down to three times the goal is not told from Lanczos alone
)

_CLOCKWISE = (None, Transpose.ROTATE_270, Transpose.ROTATE_180, Transpose.ROTATE_90)
_MIRRORED = (
    Transpose.FLIP_LEFT_RIGHT,
    Transpose.TRANSPOSE,
    Transpose.FLIP_TOP_BOTTOM,
    Transpose.TRANSVERSE,
)


def sampled(image: Image, view: View, size: Size) -> Image:
    """Return the part of ``image`` (RGB) that ``view`` shows, in ``size`` pixels after its quarter turns."""
    lying = (size[1], size[0]) if view.is_sideways else size
    part = _turned(image, view, lying) if view.angle else _straight(image, view.box, lying)
    way = (_MIRRORED if view.is_flipped else _CLOCKWISE)[view.turns]
    return part if way is None else part.transpose(way)


def _straight(image: Image, box: Box, size: Size) -> Image:
    return image.resize(size, Resampling.LANCZOS, box=box, reducing_gap=_REDUCING_GAP)


def _turned(image: Image, view: View, size: Size) -> Image:
    """Scale what the turned box covers, then turn it: twice the pixels at most, and no aliasing."""
    box = view.box
    x, y = (box.left + box.right) / 2, (box.top + box.bottom) / 2
    across, down = extent(box, view.angle)
    cover = Box(max(0.0, x - across), max(0.0, y - down), x + across, y + down)
    cover = Box(cover.left, cover.top, min(cover.right, image.width), min(cover.bottom, image.height))
    scale = size[0] / box.width
    small = (max(1, round(cover.width * scale)), max(1, round(cover.height * scale)))
    scaled = _straight(image, cover, small)
    return scaled.transform(size, Transform.AFFINE, _affine(view, cover, small, size), Resampling.BICUBIC)


def _affine(view: View, cover: Box, small: Size, size: Size) -> tuple[float, ...]:
    """Return where a point of the result lies in the scaled cover (Pillow: x' = a·x + b·y + c, …)."""
    box, angle = view.box, math.radians(view.angle)
    wide, high = small[0] / cover.width, small[1] / cover.height
    step_x, step_y = box.width / size[0], box.height / size[1]
    a, b = math.cos(angle) * step_x * wide, math.sin(angle) * step_y * wide
    d, e = -math.sin(angle) * step_x * high, math.cos(angle) * step_y * high
    x = ((box.left + box.right) / 2 - cover.left) * wide
    y = ((box.top + box.bottom) / 2 - cover.top) * high
    return (
        a,
        b,
        x - a * size[0] / 2 - b * size[1] / 2,
        d,
        e,
        y - d * size[0] / 2 - e * size[1] / 2,
    )
