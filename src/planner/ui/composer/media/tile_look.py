"""Which part of a picture a tile shows: as it is cut, where it was cut by hand."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPixmap

from planner.content.post import Point
from planner.ui.composer.media.crop_geometry import Box, frame_of
from planner.ui.composer.media.cuts import MIDDLE
from planner.ui.composer.media.strip import Tile

LARGEST = 1_600
"""No thumbnail is decoded larger than this, however small the part is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """The thumbnail that is asked for, and the part of it (in 0–1) that is drawn, None for all of it."""

    whole: QSize
    focus: Point | None = None
    part: Box | None = None

    def part_of(self, pixmap: QPixmap) -> QRectF | None:
        """Return the part in pixels of the thumbnail, None for all of it."""
        if self.part is None:
            return None
        width, height = pixmap.width(), pixmap.height()
        x, y, across, down = self.part
        return QRectF(x * width, y * height, across * width, down * height)


def look_at(tile: Tile, room: QSize) -> Look:
    """Return what a tile of a size shows."""
    framing = tile.framing
    if framing is None or framing.crop is None:
        return Look(whole=room, focus=None if framing is None else framing.focus)
    width, height = tile.size
    ratio = room.width() / room.height()
    box = frame_of(tile.size, ratio, framing.crop, framing.focus or MIDDLE)
    scale = min(room.width() / box.width, LARGEST / max(width, height))
    whole = QSize(max(1, round(width * scale)), max(1, round(height * scale)))
    part = Box(box.x / width, box.y / height, box.width / width, box.height / height)
    return Look(whole=whole, part=part)
