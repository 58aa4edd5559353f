"""A screen's page of the top bar: title left, one control in the middle, search and actions right."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from planner.ui.theme.tokens import px
from planner.ui.widgets.label import Label
from planner.ui.widgets.search_button import SearchButton
from planner.words.catalogue import _

if TYPE_CHECKING:
    from planner.ui.context import Context

PAD, GAP = 16, 8


class BarPage(QWidget):
    """Made by a screen once, and filled by it."""

    def __init__(self, title: str = "") -> None:
        super().__init__()
        self.title = Label(title, "title")
        self._search: SearchButton | None = None
        self._left, self._middle, self._right = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        row = QHBoxLayout(self)
        row.setContentsMargins(px(PAD), 0, px(PAD), 0)
        row.setSpacing(0)
        for part in (self._left, self._middle, self._right):
            part.setSpacing(px(GAP))
        self._left.addWidget(self.title)
        self._left.addSpacing(px(4))
        row.addLayout(self._left)
        row.addStretch(1)
        row.addLayout(self._middle)
        row.addStretch(1)
        row.addLayout(self._right)

    def set_title(self, title: str) -> None:
        """Name what is shown."""
        self.title.setText(title)

    def add_left(self, widget: QWidget, *, before_title: bool = False) -> None:
        """Put something beside the title."""
        if before_title:
            self._left.insertWidget(0, widget)
        else:
            self._left.addWidget(widget)

    def set_middle(self, widget: QWidget) -> None:
        """Put the one control of this screen in the middle."""
        self._middle.addWidget(widget)

    def add_search(self, by: Context | Callable[[], object]) -> None:
        """Add the field that opens the palette: of a workspace, or by calling something."""
        search = SearchButton(_("Cari"), "Ctrl K")
        search.clicked.connect(by if callable(by) else lambda: by.commands.run("palette"))
        self._search = search
        self.add_right(search)

    def retranslate(self) -> None:
        """Say the words that belong to the bar itself again."""
        if self._search is not None:
            self._search.setText(_("Cari"))

    def add_right(self, widget: QWidget) -> None:
        """Add an action; the primary one comes last."""
        self._right.addWidget(widget)
