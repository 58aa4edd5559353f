"""Two texts beside each other, word by word: what a version said, and what stands now."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from planner.ui.composer.history.told import Compared
from planner.ui.review.diff_text import DiffText, Stretch
from planner.ui.theme.tokens import px
from planner.ui.widgets.label import Label
from planner.words.catalogue import _


class Beside(QWidget):
    """One pair of columns for each text that differs, and the facts below them."""

    def __init__(self, compared: Sequence[Compared], facts: Sequence[str], names: tuple[str, str]) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(px(4), 0, px(12), 0)
        column.setSpacing(px(14))
        if not compared and not facts:
            column.addWidget(Label(_("Isinya sama dengan yang ada sekarang."), "body", "ink_2", wrap=True))
        if compared:
            column.addLayout(self._heads(names))
        self.sides: list[tuple[DiffText, DiffText]] = []
        for one in compared:
            column.addWidget(Label(one.name, "small", "ink_2", weight=600))
            column.addLayout(self._pair(one, names))
        for fact in facts:
            column.addWidget(Label(fact, "body", wrap=True))
        column.addStretch(1)

    def _heads(self, names: tuple[str, str]) -> QGridLayout:
        grid = _grid()
        for at, name in enumerate(names):
            grid.addWidget(Label(name, "body", weight=600), 0, at)
        return grid

    def _pair(self, one: Compared, names: tuple[str, str]) -> QGridLayout:
        grid = _grid()
        old = DiffText(f"{one.name}, {names[0]}", is_new=False)
        new = DiffText(f"{one.name}, {names[1]}", is_new=True)
        old.show_text([Stretch(part.before, part.is_changed) for part in one.parts])
        new.show_text([Stretch(part.after, part.is_changed) for part in one.parts])
        for at, side in enumerate((old, new)):
            grid.addWidget(side, 0, at, Qt.AlignmentFlag.AlignTop)
        self.sides.append((old, new))
        return grid


def _grid() -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(px(20))
    for at in (0, 1):
        grid.setColumnStretch(at, 1)
    return grid
