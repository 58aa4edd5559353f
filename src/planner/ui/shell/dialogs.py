"""Dialogs: a question as a verb, at most two sentences, buttons right; the safe one has the focus."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from planner.content.errors import PlannerError
from planner.ui.theme.tokens import px
from planner.ui.widgets.button import Button, Kind
from planner.ui.widgets.label import Label
from planner.words.catalogue import _
from planner.words.sentences import tell

CONFIRM, WIZARD = 480, 640


class Dialog(QDialog):
    """A window-modal dialog: fill ``body``, then ``add_buttons``; use ``open()``, never ``exec()``."""

    def __init__(self, parent: QWidget, title: str, sentence: str = "", *, width: int = CONFIRM) -> None:
        super().__init__(parent)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setFixedWidth(px(width))
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(20), px(20), px(16))
        column.setSpacing(px(10))
        self.title = Label(title, "heading", wrap=True)
        column.addWidget(self.title)
        if sentence:
            words = Label(sentence, "body", "ink_2", wrap=True)
            self.setAccessibleDescription(sentence)
            column.addWidget(words)
        self.body = QVBoxLayout()
        self.body.setSpacing(px(8))
        column.addLayout(self.body)
        column.addSpacing(px(8))
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(px(8))
        self._buttons.addStretch(1)
        column.addLayout(self._buttons)

    def add_buttons(self, act: Button, *, safe: Button | None = None) -> None:
        """Add the safe button and the one that acts. Enter acts only where it is not dangerous."""
        safe = safe or Button(_("Batal"))
        safe.clicked.connect(self.reject)
        for button in (safe, act):
            self._buttons.addWidget(button)
        if act.kind is Kind.DANGER:
            safe.setDefault(True)
            safe.setFocus()
        else:
            act.setDefault(True)

    def add_only(self, button: Button) -> None:
        """Add one button; Enter presses it."""
        self._buttons.addWidget(button)
        button.setDefault(True)
        button.setFocus()


def ask(parent: QWidget, title: str, sentence: str, *, verb: str, danger: bool = False) -> Dialog:
    """Return an open question; connect to its ``accepted``."""
    dialog = Dialog(parent, title, sentence)
    act = Button(verb, Kind.DANGER if danger else Kind.PRIMARY)
    act.clicked.connect(dialog.accept)
    dialog.add_buttons(act)
    dialog.open()
    return dialog


def tell_error(parent: QWidget, error: PlannerError) -> Dialog:
    """Return an open dialog that tells an error in a sentence, and what to do about it."""
    told = tell(error)
    dialog = Dialog(parent, told.message, told.hint)
    close = Button(_("Tutup"), Kind.PRIMARY)
    close.clicked.connect(dialog.accept)
    dialog.add_only(close)
    dialog.open()
    return dialog
