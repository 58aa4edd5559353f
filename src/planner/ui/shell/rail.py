"""The rail: the side bar where there is no room, or where the work needs it; labels become tooltips."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout
from typing_extensions import override

from planner.content.people import Person
from planner.ui.shell.logo import Logo
from planner.ui.shell.navigation import NavigationModel, NavigationView
from planner.ui.theme.tokens import px, radius, size
from planner.ui.widgets.avatar import paint_avatar
from planner.ui.widgets.ground import Ground
from planner.ui.widgets.icon_button import IconButton
from planner.ui.widgets.painting import paint_box, painter_on
from planner.ui.widgets.tip import tip
from planner.words.catalogue import _


class PersonButton(QPushButton):
    """The disc of the person who works here, to press."""

    def __init__(self) -> None:
        super().__init__()
        self._name = ""
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_person(self, name: str) -> None:
        self._name = name
        self.setAccessibleName(_("Bekerja sebagai {name}").format(name=name))
        self.setToolTip(tip(self.accessibleName()))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(px(36), px(36))

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, rect = painter_on(self), QRectF(self.rect())
        if self.underMouse():
            paint_box(painter, rect, radius("md"), fill="hover")
        paint_avatar(painter, rect.adjusted(px(4), px(4), -px(4), -px(4)), self._name)


class LogoButton(QPushButton):
    """The sign of the program, to press for the workspace."""

    def __init__(self) -> None:
        super().__init__()
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._logo = Logo()
        self._logo.setParent(self)
        self._logo.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    @override
    def sizeHint(self) -> QSize:
        self._logo.resize(self._logo.sizeHint())
        return self._logo.sizeHint()

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint nothing: the sign lies above."""


class Rail(Ground):
    """A column of 56."""

    workspace_asked = Signal()
    person_asked = Signal()
    settings_asked = Signal()

    def __init__(self, model: NavigationModel) -> None:
        super().__init__("sidebar", "r")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.workspace = LogoButton()
        self.navigation = NavigationView(model, _("Layar"), narrow=True)
        self.settings = IconButton("settings", _("Setelan"), height="control", side=19)
        self.person = PersonButton()
        self.workspace.clicked.connect(self.workspace_asked)
        self.settings.clicked.connect(self.settings_asked)
        self.person.clicked.connect(self.person_asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(18), 0, px(9))
        column.setSpacing(0)
        middle = Qt.AlignmentFlag.AlignHCenter
        column.addWidget(self.workspace, 0, middle)
        column.addSpacing(px(15))
        column.addWidget(self.navigation)
        column.addStretch(1)
        column.addWidget(self.settings, 0, middle)
        column.addWidget(self.person, 0, middle)

    def show_workspace(self, name: str, agency: str) -> None:
        self.workspace.setAccessibleName(_("Ruang kerja: {name}, {agency}").format(name=name, agency=agency))
        self.workspace.setToolTip(tip(f"{name} · {agency}"))

    def show_person(self, person: Person) -> None:
        self.person.set_person(person.name)

    def retranslate(self) -> None:
        self.navigation.setAccessibleName(_("Layar"))
        self.settings.set_name(_("Setelan"))

    @override
    def sizeHint(self) -> QSize:
        return QSize(size("rail"), 400)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(size("rail"), 200)
