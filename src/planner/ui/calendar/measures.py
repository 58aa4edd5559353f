"""Rectangles of the month, and the lengths of the design that they are made of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class Box(NamedTuple):
    """A rectangle in pixels from the upper left corner of the month."""

    left: int
    top: int
    width: int
    height: int

    @property
    def right(self) -> int:
        return self.left + self.width

    @property
    def bottom(self) -> int:
        return self.top + self.height

    def holds(self, x: float, y: float) -> bool:
        return self.left <= x < self.right and self.top <= y < self.bottom


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """Lengths of the design, multiplied by the text scale."""

    row_least: int = 100
    pad_top: int = 4
    pad_side: int = 5
    line: int = 1
    header: int = 22
    chip: int = 44
    chip_tall: int = 60
    gap: int = 4
    tall_from: int = 118
    pill_height: int = 18
    pill_pad: int = 8
    pill_digit: int = 7


DRAWN = Measure()
"""The lengths as they are drawn, at a text scale of 1."""
