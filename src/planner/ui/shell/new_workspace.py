"""The form for a new workspace."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFormLayout, QLineEdit, QWidget

from planner.ui.shell.dialogs import Dialog
from planner.ui.theme.tokens import px
from planner.ui.widgets.button import Button, Kind
from planner.ui.widgets.combo_box import ComboBox
from planner.ui.widgets.label import Label
from planner.words.catalogue import _

ZONES = (("Asia/Jakarta", "WIB"), ("Asia/Makassar", "WITA"), ("Asia/Jayapura", "WIT"))


class NewWorkspace(Dialog):
    """``wanted`` carries agency, owner and zone."""

    wanted = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(
            parent, _("Buat ruang baru"), _("Nama dapat diubah nanti; Anda memegang semua peran.")
        )
        self.agency, self.owner, self.zone = QLineEdit(), QLineEdit(), ComboBox("")
        for zone, title in ZONES:
            self.zone.addItem(title, zone)
        form = QFormLayout()
        form.setVerticalSpacing(px(10))
        rows = ((_("Instansi"), self.agency), (_("Nama Anda"), self.owner), (_("Zona waktu"), self.zone))
        for title, field in rows:
            field.setAccessibleName(title)
            form.addRow(Label(title, weight=500), field)
        self.body.addLayout(form)
        self.make = Button(_("Buat ruang baru"), Kind.PRIMARY)
        self.make.clicked.connect(self._make)
        self.add_buttons(self.make)
        for field in (self.agency, self.owner):
            field.textChanged.connect(self._look)
        self._look()
        self.agency.setFocus()

    @Slot()
    def _look(self) -> None:
        self.make.setEnabled(bool(self.agency.text().strip() and self.owner.text().strip()))

    @Slot()
    def _make(self) -> None:
        self.wanted.emit((self.agency.text(), self.owner.text(), self.zone.currentData()))
        self.accept()
