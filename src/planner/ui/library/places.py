"""Pure geometry of the grid: where each tile of many stands, and which are seen. No file is asked for."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QPoint, QRect

from planner.ui.library.periods import Period


@dataclass(frozen=True, slots=True, kw_only=True)
class Measures:
    """Lengths in pixels. A list has one column of rows of ``row``; ``row`` 0 means tiles of 4:5."""

    edge: int
    end: int
    gap: int
    least: int
    words: int
    between: int
    heading: int
    row: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A period with its place: ``top`` of its heading, ``tiles`` where its first row begins."""

    period: Period
    top: int
    tiles: int
    rows: int


class Places:
    """Where things stand on a canvas of a width."""

    def __init__(self, periods: Sequence[Period], width: int, measures: Measures) -> None:
        self._m = measures
        room = max(measures.least, width - measures.edge - measures.end)
        self.columns = 1 if measures.row else max(1, (room + measures.gap) // (measures.least + measures.gap))
        self.tile_width = (room - (self.columns - 1) * measures.gap) // self.columns
        self.picture_height = measures.row or round(self.tile_width * 5 / 4)
        self.pitch = measures.row or self.picture_height + measures.words + measures.between
        self.blocks = tuple(self._blocks(periods))
        self._tops = [block.top for block in self.blocks]
        self._firsts = [block.period.first for block in self.blocks]
        last = self.blocks[-1] if self.blocks else None
        self.height = measures.edge if last is None else last.tiles + last.rows * self.pitch + measures.edge
        self.count = 0 if last is None else last.period.first + last.period.count

    def _blocks(self, periods: Sequence[Period]) -> list[Block]:
        made, top = [], 0
        for period in periods:
            tiles = top + self._m.heading
            rows = ceil(period.count / self.columns)
            made.append(Block(period=period, top=top, tiles=tiles, rows=rows))
            top = tiles + rows * self.pitch
        return made

    def tile(self, number: int) -> QRect:
        """Return where a file stands: its picture and its words."""
        block = self.blocks[bisect_right(self._firsts, number) - 1]
        row, column = divmod(number - block.period.first, self.columns)
        left = self._m.edge + column * (self.tile_width + self._m.gap)
        height = self._m.row or self.picture_height + self._m.words
        return QRect(left, block.tiles + row * self.pitch, self.tile_width, height)

    def at(self, point: QPoint) -> int:
        """Return which file is at a point, -1 when none is."""
        for number in self.seen(point.y(), point.y() + 1):
            if self.tile(number).contains(point):
                return number
        return -1

    def seen(self, top: int, bottom: int) -> range:
        """Return the files of which something stands between two heights."""
        first, end = self.count, 0
        begin = max(0, bisect_right(self._tops, top) - 1)
        for block in self.blocks[begin:]:
            if block.top >= bottom:
                break
            low = max(0, (top - block.tiles) // self.pitch)
            high = min(block.rows, max(0, ceil((bottom - block.tiles) / self.pitch)))
            if low < high:
                first = min(first, block.period.first + low * self.columns)
                end = min(block.period.first + block.period.count, block.period.first + high * self.columns)
        return range(first, max(first, end))

    def above(self, number: int) -> int:
        """Return the file above one, itself in the first row."""
        return self._vertical(number, -1)

    def below(self, number: int) -> int:
        """Return the file below one, itself in the last row."""
        return self._vertical(number, 1)

    def page(self, number: int, height: int, step: int) -> int:
        """Return the file a screen further up or down."""
        for _row in range(max(1, height // self.pitch)):
            number = self._vertical(number, step)
        return number

    def _vertical(self, number: int, step: int) -> int:
        at = bisect_right(self._firsts, number) - 1
        block = self.blocks[at]
        row, column = divmod(number - block.period.first, self.columns)
        row += step
        if row < 0 or row >= block.rows:
            at += step
            if not 0 <= at < len(self.blocks):
                return number
            block = self.blocks[at]
            row = 0 if step > 0 else block.rows - 1
        return block.period.first + min(row * self.columns + column, block.period.count - 1)
