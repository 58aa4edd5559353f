"""A fact on both sides: hour, channels, checks, first comment, link."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from planner.content.channel import Channel
from planner.ui.review.columns import Cell, PairRow
from planner.ui.theme.tokens import px
from planner.ui.widgets.channel_mark import ChannelMark
from planner.ui.widgets.icon_view import IconView
from planner.ui.widgets.label import Label

NAME = 116


class FactRow(PairRow):
    """``old`` and ``new`` are the widgets of both values; ``old`` None: there is one column."""

    def __init__(self, name: str, old: Sequence[QWidget] | None, new: Sequence[QWidget]) -> None:
        left = None if old is None else _cell(name, old)
        super().__init__(left, _cell("" if left is not None else name, new), line=True)


def _cell(name: str, values: Sequence[QWidget]) -> Cell:
    cell = Cell()
    row = QHBoxLayout()
    row.setContentsMargins(0, px(12), 0, px(12))
    row.setSpacing(px(6))
    if name:
        told = Label(name, "small", "ink_2", wrap=True)
        told.setFixedWidth(px(NAME - 6))
        row.addWidget(told, 0, Qt.AlignmentFlag.AlignTop)
    for value in values:
        wraps = isinstance(value, Label) and value.wordWrap()
        row.addWidget(value, 1 if wraps else 0)
    if not any(isinstance(one, Label) and one.wordWrap() for one in values):
        row.addStretch(1)
    cell.column.addLayout(row)
    return cell


def words(text: str, ink: str = "ink", weight: int = 400) -> Label:
    """Return a value in words."""
    return Label(text, "small", ink, weight=weight, wrap=True)


def struck(text: str) -> Label:
    """Return a value that no longer holds."""
    told = StruckLabel(text, "small", "ink_2")
    told.setAccessibleName(text)
    return told


class StruckLabel(Label):
    """A label with a line through its words."""

    @override
    def _dress(self) -> None:
        super()._dress()
        if not self.font().strikeOut():
            used = self.font()
            used.setStrikeOut(True)
            self.setFont(used)


def marks(channels: Sequence[Channel]) -> list[QWidget]:
    """Return the marks of some accounts."""
    return [ChannelMark(one.network.value, one.name, 14) for one in channels]


def counted(icon: str, text: str, ink: str) -> list[QWidget]:
    """Return a count with its icon."""
    return [IconView(icon, ink, 14), Label(text, "small", ink, weight=600)]
