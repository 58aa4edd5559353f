"""The form of a batch: which template with which words, for which shapes, around which focus."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from planner.desk.templates import Template
from planner.ui.studio.places import USUAL, shape_words
from planner.ui.studio.templates.words import template_words
from planner.ui.theme.tokens import px
from planner.ui.widgets.check_box import CheckBox
from planner.ui.widgets.combo_box import ComboBox
from planner.ui.widgets.label import Label
from planner.words.catalogue import _

FIELDS_HEIGHT = 148
MIDDLE = (0.5, 0.5)


class BatchForm(QWidget):
    """``changed``: something was chosen. Words that are left empty are drawn on no picture."""

    changed = Signal()

    def __init__(self, templates: tuple[Template, ...]) -> None:
        super().__init__()
        self._templates = templates
        self.template = ComboBox(_("Templat"))
        self.template.addItem(_("Tanpa templat"))
        for one in templates:
            self.template.addItem(template_words(one))
        self.shapes = {target: CheckBox(shape_words(target)) for target in USUAL}
        self.shapes[USUAL[0]].setChecked(True)
        self.focus = ComboBox(_("Fokus"))
        self.focus.addItem(_("Otomatis, di bagian yang menonjol"))
        self.focus.addItem(_("Selalu di tengah"))
        self.words: dict[str, QLineEdit] = {}
        self._fields = QScrollArea()
        self._build()
        self.template.currentIndexChanged.connect(self._offer_words)
        for box in self.shapes.values():
            box.toggled.connect(self.changed)

    def chosen(self) -> Template | None:
        """Return the template, None when the pictures are only cut."""
        at = self.template.currentIndex()
        return None if at <= 0 else self._templates[at - 1]

    def targets(self) -> tuple[str, ...]:
        return tuple(name for name, box in self.shapes.items() if box.isChecked())

    def focus_point(self) -> tuple[float, float] | None:
        """Return the focus of all pictures, None when each has its own."""
        return MIDDLE if self.focus.currentIndex() == 1 else None

    def typed(self) -> Mapping[str, str]:
        """Return what was typed into the template's fields."""
        return {name: field.text().strip() for name, field in self.words.items()}

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        column.addWidget(Label(_("Templat"), weight=500))
        column.addWidget(self.template)
        self._fields.setFrameShape(QFrame.Shape.NoFrame)
        self._fields.setWidgetResizable(True)
        self._fields.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._fields.viewport().setAutoFillBackground(False)
        self._fields.hide()
        column.addWidget(self._fields)
        column.addSpacing(px(4))
        column.addWidget(Label(_("Ukuran"), weight=500))
        row = QHBoxLayout()
        row.setSpacing(px(18))
        for box in self.shapes.values():
            row.addWidget(box)
        row.addStretch(1)
        column.addLayout(row)
        column.addSpacing(px(4))
        column.addWidget(Label(_("Fokus"), weight=500))
        column.addWidget(self.focus)

    @Slot()
    def _offer_words(self) -> None:
        template = self.chosen()
        typed = self.typed()
        samples = template.samples() if template else {}
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(px(2), px(2), px(10), px(2))
        grid.setHorizontalSpacing(px(10))
        grid.setVerticalSpacing(px(6))
        grid.setColumnStretch(1, 1)
        self.words = {}
        for number, name in enumerate(template.fields if template else ()):
            field = QLineEdit(typed.get(name, ""))
            field.setAccessibleName(name)
            field.setPlaceholderText(samples.get(name, ""))
            grid.addWidget(Label(name, "small", "ink_2"), number, 0)
            grid.addWidget(field, number, 1)
            self.words[name] = field
        self._fields.setWidget(inside)
        inside.setAutoFillBackground(False)
        self._fields.setFixedHeight(min(px(FIELDS_HEIGHT), inside.sizeHint().height()))
        self._fields.setVisible(bool(self.words))
        self.changed.emit()
