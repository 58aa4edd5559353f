"""The strip below the canvas: categories, templates over the picture of now, and the colours of the unit."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Slot
from PySide6.QtGui import QAction, QColor, QIcon, QPainter, QPixmap, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from planner.content.changed import Changed
from planner.content.errors import PlannerError
from planner.content.ids import UnitId
from planner.content.people import Role
from planner.desk.template_look import Dress
from planner.desk.templates import Category, Template, applied, templates
from planner.desk.unit_colours import Theme, choose_palette, palette_of, palettes, theme_of
from planner.ui.context import Context
from planner.ui.studio.session import Session
from planner.ui.studio.templates.category_tabs import CategoryTabs
from planner.ui.studio.templates.gallery import EDGE, HEIGHT, WIDTH, TemplateRow
from planner.ui.studio.templates.looks import Looks
from planner.ui.studio.templates.own import OwnTemplates
from planner.ui.studio.templates.words import template_words
from planner.ui.theme.tokens import px
from planner.ui.widgets.button import Button, Kind
from planner.ui.widgets.label import Label
from planner.words.catalogue import _

STRIP = 134
MAKERS = (Role.DESIGNER, Role.ADMIN)


class TemplateStrip(QWidget):
    """Call ``show_picture`` when another picture is worked on; a press on a template dresses the design."""

    def __init__(self, context: Context, session: Session) -> None:
        super().__init__()
        self._context, self._session = context, session
        self._sha256: str | None = None
        self._unit: UnitId | None = None
        self._templates: tuple[Template, ...] = ()
        self.looks = Looks(context, self)
        self.own = OwnTemplates(context, self)
        self.title = Label("", "small", weight=600)
        self.tabs = CategoryTabs()
        self.unit = Button("", Kind.QUIET, height="control_tiny")
        self.row = TemplateRow(self.looks.pixmap)
        self._scroll = QScrollArea()
        self._build()
        self._connect()
        self.retranslate()

    def retranslate(self) -> None:
        """Say all words again, in the size of now."""
        self.setAccessibleName(_("Templat"))
        self.title.setText(_("Templat"))
        self.tabs.retranslate()
        self.row.retranslate()
        self.setFixedHeight(px(STRIP))
        self._scroll.setFixedHeight(self.row.sizeHint().height())
        self.unit.setToolTip(_("Warna unit"))
        self.reload()

    def show_picture(self, sha256: str | None, unit_id: UnitId | None) -> None:
        """Show templates over an original, in the colours of a unit (None: the person's)."""
        self._sha256, self._unit = sha256, unit_id
        self.reload()

    @Slot()
    def reload(self) -> None:
        """Read the templates and the colours again."""
        desk = self._context.desk
        self._templates = templates(desk)
        with desk.reading() as records:
            name = next((one.name for one in records.people.units() if one.id == self._unit_id()), "")
        self.unit.setText(name)
        self.unit.setAccessibleName(_("Warna unit {name}").format(name=name))
        self._show()

    def unit_menu(self) -> QMenu:
        """Return the menu of palettes."""
        menu = QMenu(self)
        menu.setAccessibleName(_("Warna unit"))
        now = palette_of(self._context.desk, self._unit_id())
        for name, theme in palettes().items():
            action = menu.addAction(_swatch(theme, self.devicePixelRatioF()), name)
            action.setCheckable(True)
            action.setChecked(name == now)
            action.setEnabled(self._context.desk.person.holds(*MAKERS))
        menu.triggered.connect(self._choose_palette)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    @Slot(object)
    def apply(self, template: Template) -> None:
        """Dress the design: picture, framing and typed words stay."""
        session, theme = self._session, theme_of(self._context.desk, self._unit_id())
        before = next((one for one in self._templates if one.id == session.design.template), None)
        design = applied(session.design, template, theme, before=before, known=dict(self._known()))
        session.act(_("Pakai templat {name}").format(name=template_words(template)), design)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show()

    def _build(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(px(14))
        top.addWidget(self.title)
        top.addWidget(self.tabs, 1)
        top.addWidget(self.unit)
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self.row)
        self._scroll.viewport().setAutoFillBackground(False)
        self.row.setAutoFillBackground(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16 - EDGE), px(6), px(16 - EDGE), 0)
        top.setContentsMargins(px(EDGE), 0, px(EDGE), 0)
        column.setSpacing(px(2))
        column.addLayout(top)
        column.addWidget(self._scroll)
        column.addStretch(1)
        self.setProperty("pane", True)  # noqa: FBT003  a stop of F6

    def _connect(self) -> None:
        self.tabs.chosen.connect(self._show)
        self.unit.clicked.connect(self._offer_palettes)
        self.row.pressed.connect(self.apply)
        self.row.keep_pressed.connect(self._keep)
        self.row.asked.connect(self.own.offer)
        self.row.moved.connect(self._reveal)
        self.looks.arrived.connect(self.row.update)
        self._session.changed.connect(self._show_worn)
        self._session.begun.connect(self._show_worn)
        self._context.news.changed.connect(self._hear)

    def _unit_id(self) -> UnitId:
        return self._unit or self._context.desk.person.unit_id

    def _known(self) -> tuple[tuple[str, str], ...]:
        return (("Instansi", self._context.agency),) if self._context.agency else ()

    def _shown(self) -> tuple[Template, ...]:
        category = self.tabs.category
        return tuple(one for one in self._templates if category is None or one.category == category)

    @Slot()
    def _show(self) -> None:
        self._show_worn()
        if not self.isVisible():
            return
        desk = self._context.desk
        dress = Dress(
            sha256=self._sha256,
            focus=self._session.design.focus,
            theme=theme_of(desk, self._unit_id()),
            words=self._known(),
        )
        width = round(px(WIDTH) * self.devicePixelRatioF())
        self.looks.draw(desk, self._templates, dress, width)

    @Slot()
    def _show_worn(self) -> None:
        may_keep = self._context.desk.person.holds(*MAKERS)
        self.row.show_templates(self._shown(), self._session.design.template, may_keep=may_keep)

    @Slot()
    def _keep(self) -> None:
        worn = next((one for one in self._templates if one.id == self._session.design.template), None)
        category = worn.category if worn else self.tabs.category or Category.ANNOUNCEMENT
        self.own.keep(self._session.design, category)

    @Slot(object)
    def _reveal(self, tile: QRect) -> None:
        self._scroll.ensureVisible(tile.center().x(), tile.center().y(), px(WIDTH), px(HEIGHT) // 2)

    @Slot(object)
    def _hear(self, changed: object) -> None:
        if isinstance(changed, Changed) and changed.verb.startswith(("template.", "unit.")):
            self.reload()

    @Slot()
    def _offer_palettes(self) -> None:
        self.unit_menu().popup(self.unit.mapToGlobal(self.unit.rect().bottomLeft()))

    @Slot(QAction)
    def _choose_palette(self, action: QAction) -> None:
        desk, name = self._context.desk, action.text()
        try:
            choose_palette(desk, self._unit_id(), name)
        except PlannerError as error:
            self._context.shell.complain(error)
            return
        worn = next((one for one in self._templates if one.id == self._session.design.template), None)
        if worn is not None:
            self.apply(worn)
        self.reload()


def _swatch(theme: Theme, ratio: float) -> QIcon:
    """Return three stripes of a palette."""
    side = px(16)
    pixmap = QPixmap(round(side * ratio), round(side * ratio))
    pixmap.setDevicePixelRatio(ratio)
    painter = QPainter(pixmap)
    for number, colour in enumerate((theme.primary, theme.secondary, theme.accent)):
        painter.fillRect(round(number * side / 3), 0, side, side, QColor(colour))
    painter.end()
    return QIcon(pixmap)
