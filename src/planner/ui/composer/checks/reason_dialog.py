"""The question why a finding may pass; the answer is kept with the post and in the audit trail."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QTextEdit, QWidget

from planner.content.finding import Severity
from planner.content.text import is_blank
from planner.ui.composer.checks.found import CheckRow
from planner.ui.shell.dialogs import Dialog
from planner.ui.theme.fonts import font
from planner.ui.theme.tokens import px
from planner.ui.widgets.button import Button, Kind
from planner.ui.widgets.label import Label
from planner.words.catalogue import _
from planner.words.sentences import tell_finding

HIGH = 84


class ReasonDialog(Dialog):
    """``said`` carries the reason; the dialog stays until it is closed, so that nothing typed is lost."""

    said = Signal(str)

    def __init__(self, parent: QWidget, row: CheckRow, least: int) -> None:
        title = _("Kesampingkan dengan alasan?")
        if row.finding.severity is Severity.BLOCK:
            title = _("Kesampingkan blokir ini?")
        super().__init__(parent, title, tell_finding(row.finding).message)
        self._least = least
        self.field = QTextEdit()
        self.field.setAcceptRichText(False)
        self.field.setTabChangesFocus(True)
        self.field.setFont(font("body"))
        self.field.setPlaceholderText(_("Mengapa temuan ini boleh dilewati"))
        self.field.setAccessibleName(_("Alasan"))
        self.field.setFixedHeight(px(HIGH))
        self.field.textChanged.connect(self._look)
        self.left = Label("", "small", "ink_2")
        self.act = Button(_("Kesampingkan dengan alasan"), Kind.PRIMARY)
        self.act.clicked.connect(self._say)
        self.body.addWidget(self.field)
        self.body.addWidget(self.left)
        self.add_buttons(self.act)
        self._look()

    def ask_reason(self) -> None:
        """Open, ready to be typed into."""
        self.open()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def words(self) -> str:
        """Return what is typed."""
        return self.field.toPlainText().strip()

    @Slot()
    def _look(self) -> None:
        words = self.words()
        missing = self._least - len(words)
        self.act.setEnabled(missing <= 0 and not is_blank(words))
        told = _("Sedikitnya {least} huruf. Alasan tercatat di jejak audit.").format(least=self._least)
        if words and missing > 0:
            told = _("Kurang {n} huruf. Alasan tercatat di jejak audit.").format(n=missing)
        self.left.setText(told)

    @Slot()
    def _say(self) -> None:
        if self.act.isEnabled():
            self.said.emit(self.words())
