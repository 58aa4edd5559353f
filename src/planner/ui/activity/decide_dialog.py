"""Saying what only a person can see: whether an uncertain post is live. Both answers can be wrong."""

from __future__ import annotations

import re

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from planner.content.errors import PlannerError
from planner.desk.hold import decide
from planner.ui.activity.causes import Trouble
from planner.ui.context import Context
from planner.ui.shell.dialogs import Dialog
from planner.ui.widgets.button import Button, Kind
from planner.ui.widgets.label import Label
from planner.words.catalogue import _
from planner.words.names import NAMES

LAST_ID = re.compile(r"(\d+(?:_\d+)?)\D*$")


def id_in(text: str) -> str:
    """Return the id of a post in what was pasted: an id alone, or an address that ends with one."""
    found = LAST_ID.search(text.strip())
    return found.group(1) if found else text.strip()


class DecideDialog(Dialog):
    """``is_live``: which of both answers is given."""

    def __init__(self, parent: QWidget, context: Context, trouble: Trouble, *, is_live: bool) -> None:
        network = _(NAMES[trouble.network])
        title = _("Sudah tayang di {network}?") if is_live else _("Belum tayang di {network}?")
        super().__init__(parent, title.format(network=network), _risk(is_live=is_live))
        self._context, self._trouble, self._is_live = context, trouble, is_live
        self.number = QLineEdit()
        if is_live:
            words = _("ID unggahan di {network}, atau alamat yang memuatnya").format(network=network)
            self.body.addWidget(Label(words, "small", "ink_2", weight=600))
            self.number.setAccessibleName(words)
            self.body.addWidget(self.number)
            self.act = Button(_("Ya, sudah tayang"), Kind.PRIMARY)
        else:
            self.number.hide()
            self.act = Button(_("Ya, belum tayang"), Kind.DANGER)
        self.wrong = Label("", "small", "err", wrap=True)
        self.wrong.hide()
        self.body.addWidget(self.wrong)
        self.act.clicked.connect(self._decide)
        self.safe = Button(_("Batal"))
        self.add_buttons(self.act, safe=self.safe)
        (self.number if is_live else self.safe).setFocus()

    @Slot()
    def _decide(self) -> None:
        told = id_in(self.number.text())
        if self._is_live and not told:
            self._complain(_("Isi ID-nya dulu: tanpa itu kami tidak dapat memeriksanya."))
            return
        try:
            remote_id = told if self._is_live else None
            decide(self._context.desk, self._trouble.publication_id, remote_id=remote_id)
        except PlannerError as error:
            if error.code == "option-wrong":
                self._complain(_("Ini bukan ID unggahan, atau sudah milik konten lain."))
            else:
                self._context.shell.complain(error)
            return
        said = _("Diperiksa di akunnya") if self._is_live else _("Dicatat: tidak tayang")
        self._context.shell.toast(said)
        self.accept()

    def _complain(self, words: str) -> None:
        self.wrong.setText(words)
        self.wrong.show()


def _risk(*, is_live: bool) -> str:
    if is_live:
        return _("Lihat dulu di akunnya. Bila ternyata belum tayang, publik tidak akan melihat konten ini.")
    return _("Lihat dulu di akunnya. Bila ternyata sudah tayang, mengirim ulang membuatnya tampil dua kali.")
