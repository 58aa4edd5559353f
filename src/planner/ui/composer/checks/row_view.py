"""One row of the checks: icon, word, sentence, help, and the button that goes to the place."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from planner.content.finding import Severity
from planner.ui.composer.checks.found import CheckRow
from planner.ui.composer.checks.short_words import short
from planner.ui.theme.tokens import px
from planner.ui.widgets.button import Button
from planner.ui.widgets.elided_label import ElidedLabel
from planner.ui.widgets.ground import Ground
from planner.ui.widgets.icon_button import IconButton
from planner.ui.widgets.icon_view import IconView
from planner.ui.widgets.label import Label
from planner.ui.widgets.popover import Popover
from planner.ui.widgets.tip import tip
from planner.words.catalogue import N_, _
from planner.words.sentences import tell_finding

LOOKS = {
    Severity.BLOCK: ("circle-x", "err", N_("Blokir")),
    Severity.WARN: ("triangle-alert", "warn", N_("Peringatan")),
    Severity.HINT: ("info", "info", N_("Saran")),
}
HEIGHT, WORD, ACTION, HELP, PAD = 40, 72, 92, 300, 12


class RowView(Ground):
    """``wanted`` carries the row whose place a person wants to see."""

    wanted = Signal(object)

    def __init__(self, row: CheckRow) -> None:
        super().__init__("surface_2", "b")
        self.icon = IconView("info", "info")
        self.word = Label("", "small", weight=600)
        self.word.setMinimumWidth(px(WORD))
        self.sentence = ElidedLabel("", "body")
        self.help = IconButton("circle-help", "", height="control_small")
        self.help.clicked.connect(self._explain)
        self.go = Button("", height="control_tiny")
        self.go.clicked.connect(self._want)
        line = QHBoxLayout(self)
        line.setContentsMargins(px(16), 0, px(10), 1)
        line.setSpacing(px(10))
        for part in (self.icon, self.word, self.sentence, self.help):
            line.addWidget(part, 1 if part is self.sentence else 0)
        self._area = QWidget()
        inner = QHBoxLayout(self._area)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addStretch(1)
        inner.addWidget(self.go)
        line.addWidget(self._area)
        self.setMinimumHeight(px(HEIGHT))
        self.show_row(row)

    def show_row(self, row: CheckRow, *, solved: bool = False) -> None:
        """Show a fault, or that it is gone while the row keeps its place."""
        self.row, self.solved = row, solved
        icon, ink, word = LOOKS[row.finding.severity]
        told = tell_finding(row.finding)
        if solved:
            icon, ink, word = "circle-check", "ok", N_("Lolos")
        self.icon.show_icon(icon, ink)
        self.word.setText(_(word))
        self.word.set_ink(ink)
        self.sentence.set_text(short(row.finding))
        self.sentence.setToolTip(tip(told.message))
        self.sentence.set_ink("ink_3" if solved else "ink")
        self.help.set_name(_("Bantuan: {hint}").format(hint=told.hint))
        self.go.setText(_(row.action) if row.action else "")
        self.go.setAccessibleName(f"{self.go.text()}: {told.message}")
        self.go.setVisible(bool(row.action) and not solved)
        self.setAccessibleName(f"{_(word)}: {told.message}")

    def action_width(self) -> int:
        """Return how wide the area of the button would like to be."""
        return max(px(ACTION), self.go.sizeHint().width())

    def set_action_width(self, width: int) -> None:
        """Make the area of the button as wide as in every other row."""
        self._area.setFixedWidth(width)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if not self.solved:
            self.wanted.emit(self.row)

    @Slot()
    def _want(self) -> None:
        self.wanted.emit(self.row)

    @Slot()
    def _explain(self) -> None:
        told = tell_finding(self.row.finding)
        popover = Popover(self.help, HELP, pad=PAD)
        popover.setAccessibleName(told.hint)
        for text, ink in ((told.message, "ink"), (told.hint, "ink_2")):
            words = Label(text, "body", ink, wrap=True)
            words.setFixedHeight(words.heightForWidth(px(HELP - 2 * PAD)))
            popover.column.addWidget(words)
        popover.closed.connect(popover.deleteLater)
        popover.open_at()
