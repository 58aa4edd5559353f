"""What was found in the picture, each with its sign, and one way to mend it; said once, politely."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from planner.ui.studio.findings import Finding
from planner.ui.theme.tokens import px
from planner.ui.widgets.button import Button, Kind
from planner.ui.widgets.icon_view import IconView
from planner.ui.widgets.label import Label
from planner.words.catalogue import _

SIGNS = {"ok": "circle-check", "warn": "triangle-alert", "err": "octagon-x", "info": "info"}


class ChecksPane(QWidget):
    """``mend_wanted`` carries the ``Finding`` that is to be mended."""

    mend_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.found: tuple[Finding, ...] = ()
        self._told: frozenset[str] = frozenset()
        self.heading = Label("", "small", "ink_2", weight=600)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(px(10))
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(14), px(12), px(14))
        column.setSpacing(px(12))
        column.addWidget(self.heading)
        column.addLayout(self._rows)
        column.addStretch(1)
        self.retranslate()

    def retranslate(self) -> None:
        """Say all words again."""
        self.setAccessibleName(_("Pemeriksaan gambar"))
        self.heading.setText(_("Pemeriksaan gambar"))

    def show_findings(self, found: tuple[Finding, ...]) -> None:
        """Show findings; what is new and wrong is announced once."""
        if found == self.found:
            return
        self.found = found
        while (item := self._rows.takeAt(0)) is not None:
            row = item.widget()
            if row is not None:
                row.setParent(None)
                row.deleteLater()
        for one in found:
            self._rows.addWidget(self._row(one))
        wrong = frozenset(one.text for one in found if one.level in {"warn", "err"})
        if new := wrong - self._told:
            _announce(self, ". ".join(sorted(new)))
        self._told = wrong

    def _row(self, one: Finding) -> QWidget:
        row, words = QWidget(), QVBoxLayout()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(px(8))
        across.addWidget(IconView(SIGNS[one.level], one.level, 16), 0, Qt.AlignmentFlag.AlignTop)
        words.setSpacing(px(2))
        words.addWidget(Label(one.text, "small", wrap=True))
        if one.layer:
            mend = Button(_("Geser ke area aman"), Kind.LINK, height="control_tiny")
            mend.setProperty("layer", one.layer)
            mend.setProperty("target", one.target)
            mend.clicked.connect(self._mend)
            words.addWidget(mend, 0, Qt.AlignmentFlag.AlignLeft)
        across.addLayout(words, 1)
        return row

    @Slot()
    def _mend(self) -> None:
        button = self.sender()
        layer, target = button.property("layer"), button.property("target")
        for one in self.found:
            if (one.layer, one.target) == (layer, target):
                self.mend_wanted.emit(one)
                return


def _announce(widget: QWidget, words: str) -> None:
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))
