"""One way to begin: a picture, what it is, three reasons, a button."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from planner.ui.shell.begin_art import Art, BeginArt
from planner.ui.theme.tokens import px
from planner.ui.widgets.button import Button, Kind
from planner.ui.widgets.card import Card
from planner.ui.widgets.icon_view import IconView
from planner.ui.widgets.label import Label


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """The words of a card."""

    title: str
    sentence: str
    reasons: Sequence[str]
    verb: str


class BeginCard(Card):
    """A card of the first run; the first one is chosen and holds the one primary button."""

    def __init__(self, art: Art, *, primary: bool = False) -> None:
        super().__init__(pad=0, line="line_2")
        self.set_chosen(chosen=primary)
        self.button = Button("", Kind.PRIMARY if primary else Kind.NORMAL, height="control_large")
        self.button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._title, self._sentence = Label("", "heading"), Label("", "body", "ink_2", wrap=True)
        self._reasons = [Label("", "small", "ink_2") for _ in range(3)]
        strip = QHBoxLayout()
        strip.setContentsMargins(2, 2, 2, 0)
        strip.addWidget(BeginArt(art))
        self.column.setSpacing(0)
        self.column.addLayout(strip)
        inside = QVBoxLayout()
        inside.setContentsMargins(px(20), px(18), px(20), px(20))
        inside.setSpacing(px(8))
        inside.addWidget(self._title)
        inside.addWidget(self._sentence)
        inside.addSpacing(px(6))
        for reason in self._reasons:
            inside.addLayout(_ticked(reason))
        inside.addStretch(1)
        inside.addWidget(self.button)
        self.column.addLayout(inside, 1)

    def say(self, way: Way) -> None:
        """Put the words on it."""
        self._title.setText(way.title)
        self._sentence.setText(way.sentence)
        for label, reason in zip(self._reasons, way.reasons, strict=True):
            label.setText(reason)
        self.button.setText(way.verb)


def _ticked(label: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(px(8))
    row.addWidget(IconView("check", "ok", 14))
    row.addWidget(label, 1)
    return row
