"""What of the original is seen in a frame, and how the acts on it meet.

First the box is found on the upright original: within the crop, in the frame's ratio around the focus (a
frame that is seen after an odd number of quarter turns is looked for lying down). Straightening turns the
picture clockwise under that box, around its middle; the box shrinks about its middle just so far that no
corner leaves the picture. Then both are turned by quarters, and mirrored last.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from planner.imaging.design import Design
from planner.imaging.framing import Box, contained, crop_box, decode_size, region, within
from planner.imaging.targets import Target

Size = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What is shown of a picture: ``box`` in its pixels, turned by ``angle`` degrees around its middle.

    Then it is turned by quarters and mirrored: so it has ``size`` pixels and lies in the middle of the
    ``frame``.
    """

    box: Box
    angle: float
    turns: int
    is_flipped: bool
    size: Size
    frame: Size

    @property
    def is_sideways(self) -> bool:
        """Tell whether width and height change places by the quarter turns."""
        return self.turns % 2 == 1

    @property
    def lying(self) -> Size:
        """Return the size in pixels before the quarter turns."""
        return _swapped(self.size) if self.is_sideways else self.size


def view(design: Design, target: Target, size: Size) -> View:
    """Return what ``target`` shows of an upright picture of ``size`` pixels."""
    box = straightened(_framed(design, target, size), size, design.straighten)
    seen = (box.height, box.width) if design.turns % 2 else (box.width, box.height)
    width, height = _shown_size(design, target, Box(0.0, 0.0, *seen))
    frame = (target.width, target.height) if target.height is not None else (width, height)
    return View(
        box=box,
        angle=design.straighten,
        turns=design.turns,
        is_flipped=design.is_flipped,
        size=(width, height),
        frame=frame,
    )


def frame_size(design: Design, target: Target, size: Size) -> Size:
    """Return width and height of the rendition of a picture of ``size`` pixels."""
    return view(design, target, size).frame


def least_size(design: Design, target: Target, size: Size) -> Size:
    """Return the least size at which a picture of ``size`` may be decoded for ``target``."""
    seen = view(design, target, size)
    return decode_size(size, seen.box, seen.lying)


def straightened(box: Box, size: Size, degrees: float) -> Box:
    """Return ``box`` shrunk about its middle until it lies in the picture when turned by ``degrees``."""
    if not degrees:
        return box
    x, y = (box.left + box.right) / 2, (box.top + box.bottom) / 2
    across, down = extent(box, degrees)
    scale = min(1.0, min(x, size[0] - x) / across, min(y, size[1] - y) / down)
    width, height = box.width / 2 * scale, box.height / 2 * scale
    return Box(x - width, y - height, x + width, y + height)


def extent(box: Box, degrees: float) -> tuple[float, float]:
    """Return half the width and half the height of what ``box`` covers when turned by ``degrees``."""
    cosine, sine = abs(math.cos(math.radians(degrees))), abs(math.sin(math.radians(degrees)))
    width, height = box.width / 2, box.height / 2
    return width * cosine + height * sine, width * sine + height * cosine


def _framed(design: Design, target: Target, size: Size) -> Box:
    framing = design.framing(target.name)
    left = region(size, framing.crop)
    if target.height is None or design.fit == "pad":
        return left
    frame = (target.width, target.height)
    focus = framing.focus or design.focus
    ratio = _swapped(frame) if design.turns % 2 else frame
    return crop_box(left, ratio, (focus[0] * size[0], focus[1] * size[1]))


def _shown_size(design: Design, target: Target, seen: Box) -> Size:
    if target.height is None:
        return within(seen, target.width)
    frame = (target.width, target.height)
    return contained(seen, frame)[2:] if design.fit == "pad" else frame


def _swapped(size: Size) -> Size:
    return size[1], size[0]
