"""One row of the checks: icon, word, sentence, help, and the button that mends it or goes to its place."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from planner.content.finding import Severity
from planner.ui.composer.checks.found import CheckRow
from planner.ui.composer.checks.short_words import fix_verb, short
from planner.ui.composer.checks.why_popover import why_popover
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
SOLVED = ("circle-check", "ok", N_("Lolos"))
PASSED_OVER = ("shield-check", "ink_2", N_("Dilewati"))
HEIGHT, WORD, ACTION = 40, 72, 92


class RowView(Ground):
    """Signals carry the row: ``wanted`` its place, ``fix_asked``, ``override_asked``, ``back_asked``."""

    wanted = Signal(object)
    fix_asked = Signal(object)
    override_asked = Signal(object)
    back_asked = Signal(object)

    def __init__(self, row: CheckRow) -> None:
        super().__init__("surface_2", "b")
        self._popover: Popover | None = None
        self.icon = IconView("info", "info")
        self.word = Label("", "small", weight=600)
        self.word.setMinimumWidth(px(WORD))
        self.sentence = ElidedLabel("", "body")
        self.help = IconButton("circle-help", "", height="control_small")
        self.help.clicked.connect(self._explain)
        self.go = Button("", height="control_tiny")
        self.go.clicked.connect(self._act)
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
        icon, ink, word = self._look()
        told = tell_finding(row.finding)
        said = f"{_(word)}: {told.message}{self._reason()}"
        self.icon.show_icon(icon, ink)
        self.word.setText(_(word))
        self.word.set_ink(ink)
        self.sentence.set_text(short(row.finding) + self._reason())
        self.sentence.setToolTip(tip(told.message + self._reason()))
        self.sentence.set_ink("ink_3" if solved or row.given else "ink")
        self.help.set_name(_("Bantuan: {hint}").format(hint=told.hint))
        verb = self._verb()
        self.go.setText(verb)
        self.go.setAccessibleName(f"{verb}: {told.message}")
        self.go.setVisible(bool(verb) and not solved)
        self.setAccessibleName(said)

    def action_width(self) -> int:
        """Return how wide the area of the button would like to be."""
        return max(px(ACTION), self.go.sizeHint().width())

    def set_action_width(self, width: int) -> None:
        """Make the area of the button as wide as in every other row."""
        self._area.setFixedWidth(width)

    def take_focus(self) -> None:
        """Give the focus to the button, or to the help of a row that has none."""
        (self.help if self.go.isHidden() else self.go).setFocus()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if not self.solved:
            self.wanted.emit(self.row)

    def _look(self) -> tuple[str, str, str]:
        if self.solved:
            return SOLVED
        return PASSED_OVER if self.row.given else LOOKS[self.row.finding.severity]

    def _verb(self) -> str:
        if self.row.given:
            return _("Berlakukan lagi")
        if self.row.is_fixable:
            return fix_verb(self.row.finding)
        return _(self.row.action) if self.row.action else ""

    def _reason(self) -> str:
        return f" “{self.row.given[0].override.reason}”" if self.row.given else ""

    @Slot()
    def _act(self) -> None:
        if self.row.given:
            self.back_asked.emit(self.row)
        elif self.row.is_fixable:
            self.fix_asked.emit(self.row)
        else:
            self.wanted.emit(self.row)

    @Slot()
    def _explain(self) -> None:
        self._popover, button = why_popover(self.help, self.row)
        if button is not None:
            button.clicked.connect(self._ask_override)
        self._popover.closed.connect(self._popover.deleteLater)
        self._popover.open_at()

    @Slot()
    def _ask_override(self) -> None:
        if self._popover is not None:
            self._popover.close_it()
            self._popover = None
        self.override_asked.emit(self.row)
