"""Where the whole picture lies around its frame: straightened, turned and mirrored as rendered."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QTransform

from planner.desk.studio import seen_in
from planner.imaging.design import Design

Size = tuple[int, int]


def frame_size(design: Design, target: str, size: Size) -> Size:
    """Return the size in pixels of what is made for a target."""
    return seen_in(design, target, size).frame


def way_to_scene(design: Design, target: str, size: Size) -> QTransform:
    """Return how 0–1 of the upright original comes to lie in pixels of the target."""
    seen = seen_in(design, target, size)
    width, height = seen.frame
    scale = seen.lying[0] / seen.box.width
    way = QTransform()
    way.translate(width / 2, height / 2)
    way.scale(-1 if design.is_flipped else 1, 1)
    way.rotate(90 * design.turns)
    way.scale(scale, scale)
    way.rotate(design.straighten)
    way.translate(-(seen.box.left + seen.box.right) / 2, -(seen.box.top + seen.box.bottom) / 2)
    way.scale(size[0], size[1])
    return way


def in_picture(way: QTransform, at: QPointF) -> tuple[float, float]:
    """Return which point of the picture, in 0–1, lies at a pixel of the target."""
    back, _is_there = way.inverted()
    spot = back.map(at)
    return spot.x(), spot.y()
