"""How a design's picture is cut for a target: the composer's cuts, kept in the design."""

from __future__ import annotations

from msgspec.structs import replace

from planner.content.ids import AssetId
from planner.content.post import Framing, MediaItem, Point
from planner.imaging.design import Design, TargetFraming
from planner.ui.composer.media.cuts import Cut, cut_of
from planner.ui.studio.places import frame_named

Size = tuple[int, int]


def cut_in(design: Design, target: str, size: Size) -> Cut:
    """Return how the picture is cut for a target now; sideways where the picture is turned by a quarter."""
    own = next((one for one in design.framings if one.target == target), TargetFraming(target=target))
    framing = Framing(target=target, crop=own.crop, focus=own.focus)
    item = MediaItem(asset_id=AssetId(""), focus=design.focus, framings=(framing,))
    frame = frame_named(target)
    if design.turns % 2 and frame.height is not None:
        frame = type(frame)(target=target, width=frame.height, height=frame.width)
    return cut_of(item, frame, size)


def cropped(design: Design, cut: Cut) -> Design:
    """Return the design with its picture cut otherwise for one target."""
    kept = cut.framing()
    others = tuple(one for one in design.framings if one.target != kept.target)
    if kept == Framing(target=kept.target):
        return replace(design, framings=others)
    own = TargetFraming(target=kept.target, crop=kept.crop, focus=kept.focus)
    return replace(design, framings=tuple(sorted((*others, own), key=lambda one: one.target)))


def focused(design: Design, point: Point, size: Size) -> Design:
    """Return the design with another point that matters, for every target at once; each frame follows."""
    held = (min(max(point[0], 0.0), 1.0), min(max(point[1], 0.0), 1.0))
    made = replace(design, focus=held)
    for own in design.framings:
        cut = cut_in(design, own.target, size).focused(held)
        made = cropped(made, cut if own.crop is not None else cut.reset())
    kept = tuple(
        replace(one, focus=None) for one in made.framings if one.crop is not None
    )  # no target has a point of its own any more
    return replace(made, framings=kept)


def whole(design: Design, target: str, size: Size) -> Design:
    """Return the design with as much of the picture in a target as its shape lets in."""
    return cropped(design, cut_in(design, target, size).reset())
