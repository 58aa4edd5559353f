"""The shapes a picture is framed for, how they are called, and what lies over them where they are shown."""

from __future__ import annotations

from dataclasses import dataclass

from planner.desk.frames import FEED, Frame
from planner.imaging.targets import TARGETS
from planner.ui.composer.media.strip import decimal
from planner.words.catalogue import N_, _

USUAL = ("instagram-portrait", "instagram-square", "story", "instagram-landscape")
"""The four shapes that are always in sight, in the order of their tabs."""

SHAPES = {
    "instagram-portrait": "4:5",
    "instagram-square": "1:1",
    "story": "9:16",
    "instagram-landscape": "1.91:1",
    "facebook-feed": N_("Facebook"),
    "facebook-link": N_("Tautan"),
}
"""What a shape is called; a place without a shape of its own goes by its name."""

WIDE = 1.2
GRID = 3 / 4
"""The shape in which Instagram's profile shows pictures of the feed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Covered:
    """A strip of a full-screen picture over which buttons and words are laid, in 0–1 of the frame."""

    top: float
    bottom: float
    right: float


REELS = Covered(top=0.14, bottom=0.35, right=0.14)
"""Instagram, Reels: name and "audio" above, caption and buttons below and at the right (Meta's guide)."""


def frame_named(target: str) -> Frame:
    """Return a target by its name."""
    found = TARGETS[target]
    return Frame(target=found.name, width=found.width, height=found.height)


def shape_words(target: str) -> str:
    """Return how a target is called on its tab."""
    if target == "instagram-landscape":
        return f"{decimal(1.91, 2)}:1"
    return _(SHAPES.get(target, target))


def shape_icon(target: str) -> str:
    """Return the icon of a target's shape."""
    frame = frame_named(target)
    if target == "story":
        return "smartphone"
    if frame.ratio is None or frame.ratio > WIDE:
        return "rectangle-horizontal"
    return "square" if frame.ratio == 1 else "rectangle-vertical"


def grid_inset(target: str, size: tuple[float, float]) -> float:
    """Return what the profile's 3:4 cuts off at each side, in pixels; 0 where nothing is shown there."""
    if target not in FEED:
        return 0.0
    return max(0.0, (size[0] - size[1] * GRID) / 2)


def covered_in(target: str) -> Covered | None:
    """Return what is laid over a picture where it is shown, None when nothing is."""
    return REELS if target == "story" else None
