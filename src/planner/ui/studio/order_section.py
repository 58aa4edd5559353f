"""How the chosen layer lies among the others, how it shows through, and its edges in line with the frame."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot

from planner.ui.studio.acts import aligned, is_protected, placed, raised, turned
from planner.ui.studio.layers import Drawn, changed
from planner.ui.studio.parts import Section
from planner.ui.studio.place_section import SIDES
from planner.ui.studio.session import Session
from planner.ui.studio.slider import SliderRow
from planner.ui.widgets.button import Button
from planner.ui.widgets.icon_button import IconButton
from planner.words.catalogue import _


class OrderSection(Section):
    """``act_wanted`` carries ``lock`` or ``hide``."""

    act_wanted = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.sides: dict[str, IconButton] = {}
        across = self.row(gap=2)
        for key, icon, _name in SIDES:
            button = self.sides[key] = IconButton(icon, "", height="control_small")
            button.setProperty("key", key)
            button.clicked.connect(self._align)
            across.addWidget(button)
        across.addStretch(1)
        self.up = Button("", icon="chevron-up", height="control_small")
        self.down = Button("", icon="chevron-down", height="control_small")
        self.row(self.up, self.down).addStretch(1)
        self.lock, self.hide_it = (
            Button("", icon="lock", height="control_small"),
            Button("", icon="eye-off", height="control_small"),
        )
        self.row(self.lock, self.hide_it).addStretch(1)
        self.opacity, self.rotation = SliderRow(0, 100), SliderRow(-180, 180)
        for row in (self.opacity, self.rotation):
            self.column.addWidget(row)
            row.let_go.connect(session.settle)
        self.opacity.moved.connect(self._fade)
        self.rotation.moved.connect(self._turn)
        self.up.clicked.connect(self._raise)
        self.down.clicked.connect(self._lower)
        self.lock.clicked.connect(self._lock)
        self.hide_it.clicked.connect(self._hide)
        self.retranslate()

    def retranslate(self) -> None:
        """Say all words again."""
        self.heading.setText(_("Susunan"))
        for key, _icon, name in SIDES:
            self.sides[key].set_name(_(name))
        self.up.setText(_("Naik"))
        self.down.setText(_("Turun"))
        self.up.setToolTip("Ctrl+PgUp")
        self.down.setToolTip("Ctrl+PgDn")
        self.opacity.name_it(_("Opasitas"), "%")
        self.rotation.name_it(_("Putaran"), "°")
        for button in (self.up, self.down, self.lock, self.hide_it):
            button.updateGeometry()

    def show_layer(self, layer: Drawn) -> None:
        """Show a layer."""
        self.opacity.set_value(round(layer.opacity * 100))
        self.rotation.set_value(round(layer.rotation))
        self.lock.setText(_("Buka kunci") if layer.is_locked else _("Kunci"))
        self.lock.set_icon("lock-open" if layer.is_locked else "lock")
        self.hide_it.setText(_("Tampilkan") if layer.is_hidden else _("Sembunyikan"))
        self.hide_it.set_icon("eye" if layer.is_hidden else "eye-off")
        free = not (layer.is_locked or is_protected(layer))
        self.opacity.setEnabled(free)
        self.rotation.setEnabled(free)
        for button in self.sides.values():
            button.setEnabled(not layer.is_locked)

    @Slot()
    def _align(self) -> None:
        session, layer = self._session, self._session.layer()
        if layer is not None:
            box = aligned(layer.box_in(session.target), str(self.sender().property("key")))
            design = placed(session.design, layer.id, box, session.target, session.main)
            session.act(_("Lapisan diratakan"), design)

    @Slot()
    def _raise(self) -> None:
        session = self._session
        session.act(_("Lapisan dinaikkan"), raised(session.design, session.chosen, 1))

    @Slot()
    def _lower(self) -> None:
        session = self._session
        session.act(_("Lapisan diturunkan"), raised(session.design, session.chosen, -1))

    @Slot()
    def _lock(self) -> None:
        self.act_wanted.emit("lock")

    @Slot()
    def _hide(self) -> None:
        self.act_wanted.emit("hide")

    @Slot(object)
    def _fade(self, value: int) -> None:
        session = self._session
        design = changed(session.design, session.chosen, opacity=int(value) / 100)
        session.act(_("Opasitas diubah"), design, f"opacity:{session.chosen}")

    @Slot(object)
    def _turn(self, value: int) -> None:
        session = self._session
        design = turned(session.design, session.chosen, float(value))
        session.act(_("Lapisan diputar"), design, f"turn:{session.chosen}")
