"""The checks that had nothing to say, unfolded on demand: each with what it looks after."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from planner.ui.theme.tokens import px
from planner.ui.widgets.icon_view import IconView
from planner.ui.widgets.label import Label
from planner.words.why import why

ROW = 28


class PassedList(QWidget):
    """Hidden until somebody unfolds it; its lines are made only then."""

    def __init__(self) -> None:
        super().__init__()
        self._rules: tuple[str, ...] = ()
        self._made: tuple[str, ...] | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(px(16), px(6), px(16), px(6))
        self._column.setSpacing(0)
        self.setVisible(False)

    def show_rules(self, rules: Sequence[str]) -> None:
        """Say which rules had nothing to say."""
        self._rules, self._made = tuple(rules), None
        if self.isVisible():
            self._fill()

    @override
    def setVisible(self, visible: bool) -> None:
        """Make the lines before they are seen."""
        if visible and self._made != self._rules:
            self._fill()
        super().setVisible(visible)

    def lines(self) -> list[str]:
        """Return what the lines say."""
        return [one.text() for one in self.findChildren(Label)]

    def _fill(self) -> None:
        self._made = self._rules
        while (item := self._column.takeAt(0)) is not None:
            gone = item.widget()
            if gone is not None:
                gone.hide()
                gone.setParent(None)
                gone.deleteLater()
        for code in self._rules:
            if why(code):
                self._column.addWidget(_line(code))


def _line(code: str) -> QWidget:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(px(10))
    row.addWidget(IconView("circle-check", "ok", 14))
    row.addWidget(
        Label(f"{code} · {why(code)}" if code[1:].isdecimal() else why(code), "small", "ink_2", wrap=True), 1
    )
    line.setMinimumHeight(px(ROW))
    return line
