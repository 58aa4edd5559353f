"""The side bar: workspace, list of screens, the person."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from planner.content.people import Person, Role
from planner.ui.shell.logo import Logo
from planner.ui.shell.navigation import NavigationModel, NavigationView
from planner.ui.shell.plain_row import PlainRow
from planner.ui.theme.tokens import px, size
from planner.ui.widgets.avatar import Avatar
from planner.ui.widgets.ground import Ground
from planner.ui.widgets.icon_button import IconButton
from planner.ui.widgets.icon_view import IconView
from planner.ui.widgets.line import Line
from planner.words.catalogue import _
from planner.words.names import name_of

RANKS = (Role.ADMIN, Role.APPROVER, Role.PUBLISHER, Role.DESIGNER, Role.CONTRIBUTOR)
"""Of several roles the first of these is shown."""


class SideBar(Ground):
    """A column of 240; its signals ask for the menus that belong there."""

    workspace_asked = Signal()
    person_asked = Signal()
    settings_asked = Signal()

    def __init__(self, model: NavigationModel) -> None:
        super().__init__("sidebar", "r")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.workspace = PlainRow(Logo(), IconView("chevron-down", "ink_3", 16))
        self.navigation = NavigationView(model, _("Layar"), narrow=False)
        self.avatar = Avatar("")
        self.person = PlainRow(self.avatar)
        self.settings = IconButton("settings", _("Setelan"))
        self.workspace.clicked.connect(self.workspace_asked)
        self.person.clicked.connect(self.person_asked)
        self.settings.clicked.connect(self.settings_asked)
        self._lay_out()

    def show_workspace(self, name: str, agency: str) -> None:
        self.workspace.set_words(
            name, agency, _("Ruang kerja: {name}, {agency}").format(name=name, agency=agency)
        )

    def show_person(self, person: Person, unit: str) -> None:
        role = next((name_of(one).capitalize() for one in RANKS if one in person.roles), "")
        self.avatar.set_name(person.name)
        self.person.set_words(
            person.name, f"{role} · {unit}", _("Bekerja sebagai {name}").format(name=person.name)
        )

    def show_sections(self, sections: QWidget | None) -> None:
        """Show what the screen that is here puts below the screens; None: nothing."""
        if sections is not None and self._own.indexOf(sections) < 0:
            self._own.addWidget(sections, 1)
        for at in range(self._own.count()):
            item = self._own.itemAt(at)
            widget = None if item is None else item.widget()
            if widget is not None:
                widget.setVisible(widget is sections)

    def retranslate(self) -> None:
        self.navigation.setAccessibleName(_("Layar"))
        self.settings.set_name(_("Setelan"))

    @override
    def sizeHint(self) -> QSize:
        return QSize(size("sidebar"), 400)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(size("sidebar"), 200)

    def _lay_out(self) -> None:
        edge = px(12)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, edge, 0, 0)
        column.setSpacing(0)
        top = QHBoxLayout()
        top.setContentsMargins(edge, 0, edge, 0)
        top.addWidget(self.workspace)
        bottom = QHBoxLayout()
        bottom.setContentsMargins(edge, px(9), edge, px(10))
        bottom.setSpacing(0)
        bottom.addWidget(self.person, 1)
        bottom.addWidget(self.settings)
        column.addLayout(top)
        column.addSpacing(px(12))
        column.addWidget(self.navigation)
        self._own = QVBoxLayout()
        self._own.setContentsMargins(0, px(8), 0, 0)
        column.addLayout(self._own, 1)
        self._own.addStretch(0)
        column.addWidget(Line())
        column.addLayout(bottom)
