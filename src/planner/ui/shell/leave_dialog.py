"""The question before the window closes on a post that is being sent."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from planner.ui.shell.dialogs import Dialog
from planner.ui.widgets.button import Button, Kind
from planner.ui.widgets.label import Label
from planner.words.catalogue import _, ngettext


class LeaveDialog(Dialog):
    """``wait_asked``: close when all is sent; ``later_asked``: close after the step in hand."""

    wait_asked = Signal()
    later_asked = Signal()

    def __init__(self, parent: QWidget, titles: Sequence[str]) -> None:
        super().__init__(parent, _title(titles), _sentence())
        self.told = Label("", "small", "ink_2", wrap=True)
        self.told.hide()
        self.body.addWidget(self.told)
        self.cancel = Button(_("Batal"))
        self.later = Button(_("Tutup dan lanjutkan nanti"))
        self.wait = Button(_("Tunggu"), Kind.PRIMARY)
        self.cancel.clicked.connect(self.reject)
        self.later.clicked.connect(self._later)
        self.wait.clicked.connect(self._wait)
        for button in (self.cancel, self.later, self.wait):
            self._buttons.addWidget(button)
        self.wait.setDefault(True)
        self.wait.setFocus()

    @Slot()
    def _wait(self) -> None:
        self._settle(_("Menunggu kiriman selesai; jendela ini lalu menutup sendiri."))
        self.wait_asked.emit()

    @Slot()
    def _later(self) -> None:
        self._settle(_("Menyelesaikan langkah yang sedang berjalan…"))
        self.cancel.setEnabled(False)
        self.later_asked.emit()

    def _settle(self, told: str) -> None:
        self.told.setText(told)
        self.told.show()
        for button in (self.later, self.wait):
            button.setEnabled(False)
        self.adjustSize()


def _title(titles: Sequence[str]) -> str:
    if len(titles) == 1:
        return _("“{title}” sedang dikirim").format(title=titles[0])
    count = len(titles)
    return ngettext("{n} konten sedang dikirim", "{n} konten sedang dikirim", count).format(n=count)


def _sentence() -> str:
    return _(
        "Bila ditutup sekarang, sisanya dilanjutkan saat dibuka lagi. Konten tidak akan tayang dua kali."
    )
