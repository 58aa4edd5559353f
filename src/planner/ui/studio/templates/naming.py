"""The small forms: a name and a category for a new template, another name for an old one."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from planner.desk.templates import LONGEST_NAME, Category
from planner.ui.shell.dialogs import Dialog
from planner.ui.studio.templates.words import CATEGORIES, category_words
from planner.ui.widgets.button import Button, Kind
from planner.ui.widgets.combo_box import ComboBox
from planner.ui.widgets.label import Label
from planner.words.catalogue import _


class NameTemplate(Dialog):
    """``named`` is sent when the name is good and a person wants it: read ``text`` and ``category``."""

    named = Signal()

    def __init__(self, parent: QWidget, title: str, sentence: str, verb: str) -> None:
        super().__init__(parent, title, sentence)
        self.name = QLineEdit()
        self.name.setAccessibleName(_("Nama templat"))
        self.name.setMaxLength(LONGEST_NAME)
        self.body.addWidget(Label(_("Nama templat"), weight=500))
        self.body.addWidget(self.name)
        self._choice: ComboBox | None = None
        self.act = Button(verb, Kind.PRIMARY)
        self.act.clicked.connect(self._done)
        self.add_buttons(self.act)
        self.name.textChanged.connect(self._look)
        self._look()
        self.name.setFocus()

    def ask_category(self, now: Category) -> None:
        """Ask for a category too."""
        self._choice = ComboBox(_("Jenis"))
        for category in CATEGORIES:
            self._choice.addItem(category_words(category), category)
        self._choice.setCurrentIndex(list(CATEGORIES).index(now))
        self.body.addWidget(Label(_("Jenis"), weight=500))
        self.body.addWidget(self._choice)

    @property
    def text(self) -> str:
        return self.name.text().strip()

    @property
    def category(self) -> Category:
        return list(CATEGORIES)[self._choice.currentIndex() if self._choice else 0]

    @Slot()
    def _look(self) -> None:
        self.act.setEnabled(bool(self.text))

    @Slot()
    def _done(self) -> None:
        self.named.emit()
        self.accept()
