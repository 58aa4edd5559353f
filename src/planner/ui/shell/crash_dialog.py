"""What a person sees when the program fails: what to do, and a report to copy, without secrets."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from planner.ui.shell.dialogs import WIZARD, Dialog
from planner.ui.theme.tokens import px
from planner.ui.widgets.button import Button, Kind
from planner.words.catalogue import _


class CrashDialog(Dialog):
    """One at a time; further failures are added to its report."""

    def __init__(self, parent: QWidget, report: str) -> None:
        sentence = _(
            "Langkah terakhir dihentikan; yang sudah tersimpan aman. Salin rincian ini untuk bantuan."
        )
        super().__init__(parent, _("Terjadi kesalahan program"), sentence, width=WIZARD)
        self.text = QPlainTextEdit(report)
        self.text.setReadOnly(True)
        self.text.setAccessibleName(_("Rincian kesalahan"))
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.text.setFixedHeight(px(220))
        self.body.addWidget(self.text)
        self.copy = Button(_("Salin rincian"), Kind.PRIMARY, icon="copy")
        self.copy.clicked.connect(self._copy)
        self.add_buttons(self.copy, safe=Button(_("Tutup")))

    def add(self, report: str) -> None:
        """Add another failure."""
        self.text.appendPlainText(f"\n{report}")

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self.copy.setText(_("Tersalin"))
        self.copy.set_icon("check")
