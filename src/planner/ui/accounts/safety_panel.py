"""The right side: what the program itself has checked about the safety of the accounts."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from planner.ui.accounts.safety import Line as SafetyFact
from planner.ui.accounts.safety_line import SafetyLine
from planner.ui.accounts.safety_ring import SafetyRing
from planner.ui.theme.tokens import px
from planner.ui.widgets.label import Label
from planner.ui.widgets.line import Line
from planner.words.catalogue import _


class SafetyPanel(QWidget):
    """``asked`` carries the remedy that somebody wants."""

    asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.lines: dict[str, SafetyLine] = {}
        self.ring, self.title = SafetyRing(), Label("", "heading")
        self._when = Label("", "small", "ink_2", wrap=True)
        self._foot = Label("", "small", "ink_3", wrap=True)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        column, head, words = QVBoxLayout(self), QHBoxLayout(), QVBoxLayout()
        column.setContentsMargins(px(20), px(18), px(20), px(18))
        column.setSpacing(0)
        head.setSpacing(px(16))
        head.addWidget(self.ring)
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self.title)
        words.addWidget(self._when)
        words.addStretch(1)
        head.addLayout(words, 1)
        column.addLayout(head)
        column.addSpacing(px(16))
        column.addLayout(self._list)
        column.addStretch(1)
        column.addSpacing(px(12))
        column.addWidget(Line())
        column.addSpacing(px(12))
        column.addWidget(self._foot)

    def tell(self, facts: tuple[SafetyFact, ...], when: str, *, may: bool) -> None:
        """Show what was found; nothing yet is an empty list."""
        if [one.id for one in facts] != list(self.lines):
            self._rebuild(facts)
        for fact in facts:
            self.lines[fact.id].tell(fact, may=may)
        well = sum(one.well for one in facts)
        self.ring.tell(well, len(facts))
        self.title.setText(_("Daftar periksa aman"))
        self._when.setText(_("Diperiksa {when}").format(when=when) if facts else _("Memeriksa…"))
        self._foot.setText(
            _("Daftar ini diperiksa aplikasi sendiri. Verifikasi dua langkah dan perangkat diatur di Meta.")
        )

    def _rebuild(self, facts: tuple[SafetyFact, ...]) -> None:
        while (item := self._list.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.lines = {}
        for fact in facts:
            self._list.addWidget(Line())
            line = SafetyLine()
            line.asked.connect(self.asked)
            self.lines[fact.id] = line
            self._list.addWidget(line)
        self.updateGeometry()
