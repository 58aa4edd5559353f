"""How one picture is cut for each of its targets, while a person is at it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from planner.content.post import Framing, MediaItem, Point
from planner.desk.frames import Frame
from planner.ui.composer.media.crop_geometry import (
    Box,
    Corner,
    Size,
    around,
    as_crop,
    corner_dragged,
    enlargement,
    frame_of,
    held_in,
    largest,
    moved,
    zoomed,
)

MIDDLE = (0.5, 0.5)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """One target: the frame ``box`` in pixels of a picture of ``size``, and the point that matters.

    ``by_hand``: the frame was moved or sized by a person; else it is the largest around the focus.
    ``focus`` None: that of the picture, ``usual``.
    """

    frame: Frame
    size: Size
    box: Box
    focus: Point | None = None
    usual: Point = MIDDLE
    by_hand: bool = False

    @property
    def point(self) -> Point:
        """Return the point that matters, in 0–1 of the picture."""
        return self.focus or self.usual

    @property
    def enlarged(self) -> float:
        """Return how many times its pixels are enlarged, 1 when they are not."""
        return enlargement(self.box, (self.frame.width, self.frame.height))

    @property
    def step(self) -> float:
        """Return how many pixels of the picture one pixel of the target stands for."""
        return max(self.box.width / self.frame.width, 0.5)

    def framing(self) -> Framing:
        """Return what a post keeps of it."""
        crop = as_crop(self.box, self.size) if self.by_hand else None
        return Framing(target=self.frame.target, crop=crop, focus=self.focus)

    def moved(self, by: Point) -> Cut:
        """Return it with the frame moved by pixels of the picture; the focus stays inside."""
        return self._with(moved(self.box, by, self.size))

    def zoomed(self, factor: float, at: Point | None = None) -> Cut:
        """Return it with a larger or smaller frame."""
        return self._with(zoomed(self.box, factor, self.size, self.frame.ratio, at))

    def corner(self, corner: Corner, to: Point) -> Cut:
        """Return it with a corner dragged to a point of the picture."""
        return self._with(corner_dragged(self.box, corner, to, self.size, self.frame.ratio))

    def focused(self, focus: Point) -> Cut:
        """Return it with another point that matters; the frame follows it."""
        point = (min(max(focus[0], 0.0), 1.0), min(max(focus[1], 0.0), 1.0))
        return replace(self, box=around(self.box, point, self.size), focus=point)

    def reset(self) -> Cut:
        """Return it with as much of the picture as its shape lets in, around its middle."""
        box = largest(self.size, self.frame.ratio, self.usual)
        return replace(self, box=box, focus=None, by_hand=False)

    def _with(self, box: Box) -> Cut:
        if box == self.box:
            return self
        focus = held_in(self.point, box, self.size)
        kept = self.focus if focus == self.point else focus
        return replace(self, box=box, focus=kept, by_hand=True)


def cut_of(item: MediaItem, frame: Frame, size: Size) -> Cut:
    """Return how a picture is cut for a target now."""
    own = next((one for one in item.framings if one.target == frame.target), Framing(target=frame.target))
    usual = item.focus or MIDDLE
    box = frame_of(size, frame.ratio, own.crop, own.focus or usual)
    return Cut(frame=frame, size=size, box=box, focus=own.focus, usual=usual, by_hand=own.crop is not None)


def framed(item: MediaItem, cuts: tuple[Cut, ...]) -> MediaItem:
    """Return the picture as it was cut for each target."""
    for cut in cuts:
        item = item.framed(cut.framing())
    return item
