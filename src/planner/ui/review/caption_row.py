"""A caption on both sides; chosen words can carry a note."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Protocol

from PySide6.QtCore import QRectF, Signal, Slot
from PySide6.QtWidgets import QWidget

from planner.ui.review.change_words import listed_edit, names, spoken_differences
from planner.ui.review.columns import Cell, PairRow, beside
from planner.ui.review.comparing import Block
from planner.ui.review.diff_text import DiffText, Stretch
from planner.ui.review.fact_row import marks
from planner.ui.review.places import Span
from planner.ui.widgets.label import Label
from planner.words.catalogue import _


class Mark(Protocol):
    """Marks a difference as the one that the reader is at."""

    def __call__(self, *, on: bool) -> None: ...


Difference = tuple[QWidget, Callable[[], QRectF], Mark, str]


class CaptionRow(PairRow):
    """``chosen`` carries a Span and its words, or None twice where nothing is selected any more."""

    chosen = Signal(object, object)

    def __init__(self, block: Block, pins: Sequence[tuple[int, str]], *, alone: bool) -> None:
        right, left = Cell(top=14, bottom=16), None if alone else Cell(top=14, bottom=16)
        super().__init__(left, right)
        self._block = block
        spoken = spoken_differences(block) if block.words_changed else ""
        self.now = DiffText(_("Takarir yang diajukan"), is_new=True)
        new = [Stretch(one.after, one.is_changed and block.words_changed) for one in block.caption]
        self.now.show_text(new, pins, spoken)
        self.now.words_chosen.connect(self._choose)
        right.column.addWidget(self.now)
        right.column.addStretch(1)
        self.old: DiffText | None = None
        if left is not None:
            left.column.addWidget(self._approved(spoken))
            left.column.addStretch(1)

    def _approved(self, spoken: str) -> QWidget:
        if self._block.before is None:
            return Label(_("Belum ada di kanal ini"), "small", "ink_3")
        self.old = DiffText(_("Takarir yang disetujui"), is_new=False)
        self.old.show_text([Stretch(one.before, one.is_changed) for one in self._block.caption], (), spoken)
        return self.old

    def differences(self) -> Iterator[Difference]:
        """Yield each change: the text and the place it shows in, how to mark it, how it is spoken."""
        if not self._block.words_changed:
            return
        seen = {self.now: -1, self.old: -1}
        for part in self._block.caption:
            if not part.is_changed or not (part.before + part.after).strip():
                continue
            for side, words in ((self.now, part.after), (self.old, part.before)):
                seen[side] += bool(words.strip())
            text = self.now if part.after.strip() else self.old
            if text is not None:
                spoken = listed_edit(part.before.strip(), part.after.strip())
                yield text, partial(_rect, text, seen[text]), partial(_mark, text, seen[text]), spoken

    @Slot(object)
    def _choose(self, span: object) -> None:
        if not isinstance(span, tuple):
            self.chosen.emit(None, None)
            return
        first, end = span
        self.chosen.emit(Span(self._block.field, first, end), self._block.text[first:end])


def block_title(block: Block, *, alone: bool) -> PairRow:
    """Return the line that says on which channels a block is shown."""
    cells: list[Cell | None] = []
    for _side in range(1 if alone else 2):
        cell = Cell(top=12, bottom=0)
        cell.column.addLayout(beside(*marks(block.channels), Label(names(block), "small", weight=600), gap=6))
        cells.append(cell)
    right = cells[-1] or Cell()
    return PairRow(None if alone else cells[0], right, line=True)


def _rect(text: DiffText, number: int) -> QRectF:
    rects = text.change_rects()
    return rects[number] if number < len(rects) else QRectF(text.rect())


def _mark(text: DiffText, number: int, *, on: bool) -> None:
    text.set_current(number if on else -1)
