"""Who works here: the people of the workspace, to choose from."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from planner.content.people import Person, Role, Unit
from planner.desk.desk import Desk
from planner.desk.people import everybody
from planner.ui.shell.plain_row import PlainRow
from planner.ui.widgets.avatar import Avatar
from planner.ui.widgets.button import Button, Kind
from planner.ui.widgets.icon_view import IconView
from planner.ui.widgets.label import Label
from planner.ui.widgets.popover import Popover
from planner.words.catalogue import _
from planner.words.names import name_of


class PersonSwitcher(Popover):
    """A popover with one row per person; ``chosen`` carries the Person. An admin may ask for another."""

    chosen = Signal(object)
    more_asked = Signal()

    def __init__(self, anchor: QWidget, desk: Desk) -> None:
        super().__init__(anchor, 300, pad=8)
        self.column.setSpacing(2)
        heading = Label(_("Bekerja sebagai"), "small", "ink_2", weight=600)
        heading.setContentsMargins(8, 4, 8, 4)
        self.column.addWidget(heading)
        self.rows: dict[str, PlainRow] = {}
        for person, unit in everybody(desk):
            if person.active:
                self._add(person, unit, here=person.id == desk.person.id)
        if desk.person.holds(Role.ADMIN):
            self.more = Button(_("Tambah orang"), Kind.QUIET, icon="plus")
            self.more.clicked.connect(self._ask_for_more)
            self.column.addWidget(self.more)

    def _add(self, person: Person, unit: Unit, *, here: bool) -> None:
        behind = (IconView("check", "accent"),) if here else ()
        row = PlainRow(Avatar(person.name), *behind)
        roles = ", ".join(name_of(role) for role in sorted(person.roles))
        row.set_words(person.name, f"{roles} · {unit.name}", f"{person.name}, {roles}, {unit.name}")
        row.clicked.connect(partial(self._choose, person))
        self.rows[person.login] = row
        self.column.addWidget(row)

    def _choose(self, person: Person) -> None:
        self.close_it()
        self.chosen.emit(person)

    @Slot()
    def _ask_for_more(self) -> None:
        self.close_it()
        self.more_asked.emit()
