"""Between a picture of a post and the design that the studio works on: one value here, two fields there."""

from __future__ import annotations

from dataclasses import replace

import msgspec

from planner.content.post import Framing, MediaItem
from planner.imaging.design import Design, TargetFraming

MIDDLE = (0.5, 0.5)


def design_of(item: MediaItem) -> Design:
    """Return the design of a picture, with how each target frames it. Raises Damaged."""
    design = Design() if item.design is None else Design.from_json(item.design)
    framings = tuple(
        TargetFraming(target=one.target, crop=one.crop, focus=one.focus) for one in item.framings
    )
    return msgspec.structs.replace(
        design, source="", focus=item.focus or MIDDLE, crop=None, framings=framings
    )


def with_design(item: MediaItem, design: Design) -> MediaItem:
    """Return the picture with a design: focus and framings where a post keeps them, the rest as JSON."""
    bare = msgspec.structs.replace(design, source="", focus=MIDDLE, crop=None, framings=())
    focus = None if design.focus == MIDDLE and item.focus is None else design.focus
    framings = tuple(
        Framing(target=one.target, crop=one.crop, focus=one.focus)
        for one in sorted(design.framings, key=lambda one: one.target)
        if one.crop is not None or one.focus is not None
    )
    made = None if bare == Design() else bare.to_json()
    return replace(item, design=made, focus=focus, framings=framings)
