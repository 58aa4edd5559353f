"""The form for a person who is to work here too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from planner.content.errors import PlannerError
from planner.content.people import Role
from planner.desk.people import add_person
from planner.ui.shell.dialogs import Dialog
from planner.ui.widgets.button import Button, Kind
from planner.ui.widgets.check_box import CheckBox
from planner.ui.widgets.label import Label
from planner.words.catalogue import N_, _
from planner.words.names import name_of

if TYPE_CHECKING:
    from planner.ui.context import Context

DUTIES = {
    Role.CONTRIBUTOR: N_("menulis untuk unitnya"),
    Role.DESIGNER: N_("menulis untuk semua unit"),
    Role.APPROVER: N_("menelaah konten orang lain"),
    Role.PUBLISHER: N_("mengirim dan menahan kiriman"),
    Role.ADMIN: N_("mengurus akun dan orang"),
}


class NewPerson(Dialog):
    """Adds a person when both a name and a role are given."""

    def __init__(self, parent: QWidget, context: Context) -> None:
        super().__init__(
            parent, _("Tambah orang"), _("Konten disetujui orang lain, jadi meja Humas perlu dua orang.")
        )
        self._context = context
        self.name = QLineEdit()
        self.name.setAccessibleName(_("Nama"))
        self.body.addWidget(Label(_("Nama"), weight=500))
        self.body.addWidget(self.name)
        self.body.addWidget(Label(_("Peran"), weight=500))
        self.roles = {role: CheckBox(f"{name_of(role)}: {_(duty)}") for role, duty in DUTIES.items()}
        for box in self.roles.values():
            box.toggled.connect(self._look)
            self.body.addWidget(box)
        self.add = Button(_("Tambah orang"), Kind.PRIMARY)
        self.add.clicked.connect(self._add)
        self.add_buttons(self.add)
        self.name.textChanged.connect(self._look)
        self._look()
        self.name.setFocus()

    def _wanted(self) -> list[Role]:
        return [role for role, box in self.roles.items() if box.isChecked()]

    @Slot()
    def _look(self) -> None:
        self.add.setEnabled(bool(self.name.text().strip() and self._wanted()))

    @Slot()
    def _add(self) -> None:
        name, shell = self.name.text().strip(), self._context.shell
        try:
            person = add_person(self._context.desk, login=name, name=name, roles=self._wanted(), unit=None)
        except PlannerError as error:
            shell.complain(error)
            return
        self.accept()
        shell.toast(_("{name} ditambahkan").format(name=person.name), icon="user")
