"""Dialogs of a decision: approving in spite of warnings, and asking for changes; both need words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QTextEdit, QWidget

from planner.content.finding import Finding
from planner.content.text import is_blank
from planner.ui.shell.dialogs import Dialog
from planner.ui.theme.fonts import font
from planner.ui.theme.tokens import px
from planner.ui.widgets.button import Button, Kind
from planner.ui.widgets.icon_view import IconView
from planner.ui.widgets.label import Label
from planner.words.catalogue import _, ngettext
from planner.words.sentences import tell_finding

HIGH = 84


class WordsDialog(Dialog):
    """Asks for words before it acts; ``said`` carries them, and the dialog stays until it is closed."""

    said = Signal(str)

    def __init__(self, parent: QWidget, title: str, sentence: str, hint: str, verb: str) -> None:
        super().__init__(parent, title, sentence)
        self.field = QTextEdit()
        self.field.setAcceptRichText(False)
        self.field.setTabChangesFocus(True)
        self.field.setFont(font("body"))
        self.field.setPlaceholderText(hint)
        self.field.setAccessibleName(hint)
        self.field.setFixedHeight(px(HIGH))
        self.act = Button(verb, Kind.PRIMARY)
        self.act.clicked.connect(self._say)
        self.field.textChanged.connect(self._look)
        self.add_buttons(self.act)
        self._look()

    def ask_words(self, text: str = "") -> None:
        """Open, with what was typed already."""
        self.body.addWidget(self.field)
        self.field.setPlainText(text)
        self.open()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def words(self) -> str:
        """Return what is typed."""
        return self.field.toPlainText()

    @Slot()
    def _look(self) -> None:
        self.act.setEnabled(not is_blank(self.words()))

    @Slot()
    def _say(self) -> None:
        if not is_blank(self.words()):
            self.said.emit(self.words())


def warnings_dialog(parent: QWidget, warnings: Sequence[Finding]) -> WordsDialog:
    """Return the open question why a post is approved in spite of warnings."""
    count = len(warnings)
    title = ngettext("Setujui dengan {n} peringatan?", "Setujui dengan {n} peringatan?", count).format(
        n=count
    )
    dialog = WordsDialog(
        parent,
        title,
        _("Alasan Anda tercatat bersama persetujuan."),
        _("Mengapa tetap disetujui"),
        _("Setujui dengan alasan"),
    )
    for one in warnings:
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(IconView("triangle-alert", "warn", 16), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Label(tell_finding(one).message, "body", wrap=True), 1)
        dialog.body.addLayout(row)
    dialog.ask_words()
    return dialog


def send_back_dialog(parent: QWidget, title: str, draft: str) -> WordsDialog:
    """Return the open question what has to be put right."""
    dialog = WordsDialog(
        parent,
        _("Minta perbaikan “{title}”?").format(title=title),
        _("Konten kembali kepada penulis bersama catatan ini."),
        _("Apa yang perlu diperbaiki"),
        _("Minta perbaikan"),
    )
    dialog.ask_words(draft)
    return dialog
