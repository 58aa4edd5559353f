"""Writing down a text for the desk, and changing one."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from planner.content.caption_fields import FIELDS
from planner.content.errors import PlannerError
from planner.desk.desk import Desk
from planner.desk.snippets import Snippet, SnippetKind, keep_snippet
from planner.ui.shell.dialogs import Dialog
from planner.ui.theme.tokens import px
from planner.ui.widgets.button import Button, Kind
from planner.ui.widgets.label import Label
from planner.words.catalogue import N_, _
from planner.words.sentences import tell

TITLES = {
    SnippetKind.TEMPLATE: (N_("Templat baru"), N_("Ubah templat")),
    SnippetKind.SNIPPET: (N_("Cuplikan baru"), N_("Ubah cuplikan")),
    SnippetKind.TAG_SET: (N_("Set tagar baru"), N_("Ubah set tagar")),
    SnippetKind.TAG: (N_("Tagar Humas baru"), N_("Ubah tagar Humas")),
    SnippetKind.ACCOUNT: (N_("Akun resmi baru"), N_("Ubah akun resmi")),
}
SHORT = {SnippetKind.TAG, SnippetKind.ACCOUNT}


class KeepDialog(Dialog):
    """``kept`` carries the ``Snippet`` as it was written down."""

    kept = Signal(object)

    def __init__(self, parent: QWidget, desk: Desk, begun: Snippet) -> None:
        super().__init__(parent, _(TITLES[begun.kind][1 if begun.is_own else 0]))
        self._desk, self._begun = desk, begun
        self.name, self.text, self.problem = QLineEdit(begun.name), QPlainTextEdit(begun.text), Label("")
        self.problem.set_ink("err")
        self.problem.setWordWrap(True)
        self.problem.hide()
        if begun.kind in SHORT:
            self.name.setText(begun.inserted() if begun.text else "")
        self._add(_("Tulisan") if begun.kind in SHORT else _("Nama"), self.name)
        if begun.kind not in SHORT:
            self._add(_("Isi"), self.text)
            self.text.setFixedHeight(px(150))
            self.text.setTabChangesFocus(True)
        if begun.kind is SnippetKind.TEMPLATE:
            fields = " ".join(f"{{{one}}}" for one in FIELDS)
            told = _("Yang diisi dari konten: {fields}").format(fields=fields)
            self.body.addWidget(Label(told, "small", "ink_2", wrap=True))
        self.body.addWidget(self.problem)
        self.save = Button(_("Simpan"), Kind.PRIMARY)
        self.save.clicked.connect(self._keep)
        self.add_buttons(self.save)
        self.name.setFocus()

    def _add(self, title: str, field: QWidget) -> None:
        field.setAccessibleName(title)
        self.body.addWidget(Label(title, "small", "ink_2", weight=500))
        self.body.addWidget(field)

    @Slot()
    def _keep(self) -> None:
        kind, name = self._begun.kind, self.name.text()
        text = name if kind in SHORT else self.text.toPlainText()
        try:
            kept = keep_snippet(
                self._desk, kind, "" if kind in SHORT else name, text, snippet_id=self._begun.id
            )
        except PlannerError as error:
            told = tell(error)
            self.problem.setText(f"{told.message} {told.hint}".strip())
            self.problem.show()
            return
        self.accept()
        self.kept.emit(kept)
