"""Why an account is to be held back."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from planner.ui.accounts.rows import AccountRow
from planner.ui.shell.dialogs import Dialog
from planner.ui.widgets.button import Button, Kind
from planner.ui.widgets.label import Label
from planner.words.catalogue import _, ngettext


class HoldDialog(Dialog):
    """``told`` carries the reason; the dialog stays open until it is closed, so nothing typed is lost."""

    told = Signal(str)

    def __init__(self, parent: QWidget, row: AccountRow) -> None:
        words = ngettext("{n} kiriman ditahan.", "{n} kiriman ditahan.", row.waiting)
        title = _("Tahan kiriman ke {account}?").format(account=row.channel.name)
        super().__init__(parent, title, words.format(n=row.waiting))
        self.reason = QLineEdit()
        label = Label(_("Alasan"), "small", weight=600)
        self.reason.setAccessibleName(label.text())
        self.reason.textChanged.connect(self._look)
        self.body.addWidget(label)
        self.body.addWidget(self.reason)
        self.hold = Button(_("Tahan"), Kind.PRIMARY)
        self.hold.clicked.connect(self._tell)
        self.add_buttons(self.hold)
        self._look()
        self.reason.setFocus()

    @Slot()
    def _look(self) -> None:
        self.hold.setEnabled(bool(self.reason.text().strip()))

    @Slot()
    def _tell(self) -> None:
        self.told.emit(self.reason.text())
