"""Where the chosen layer lies, how it is turned, and what else is done with it as a whole."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot

from planner.imaging.layers import ScrimLayer
from planner.ui.studio.acts import aligned, following, is_protected, placed, turned
from planner.ui.studio.layers import Drawn, changed, has_own_box
from planner.ui.studio.number_edit import NumberEdit
from planner.ui.studio.parts import Section
from planner.ui.studio.places import shape_words
from planner.ui.studio.session import Session
from planner.ui.studio.shapes import Area, area_of, box_from
from planner.ui.studio.slider import SliderRow
from planner.ui.widgets.button import Button, Kind
from planner.ui.widgets.icon_button import IconButton
from planner.ui.widgets.label import Label
from planner.words.catalogue import N_, _

SIDES = (
    ("left", "align-start-vertical", N_("Rata kiri bingkai")),
    ("centre", "align-center-vertical", N_("Tengah mendatar")),
    ("right", "align-end-vertical", N_("Rata kanan bingkai")),
    ("top", "align-start-horizontal", N_("Rata atas bingkai")),
    ("middle", "align-center-horizontal", N_("Tengah tegak")),
    ("bottom", "align-end-horizontal", N_("Rata bawah bingkai")),
)


class PlaceSection(Section):
    """``act_wanted`` carries what is done with the layer: ``duplicate`` or ``remove``."""

    act_wanted = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session, self._size = session, (1.0, 1.0)
        self.fields = {name: NumberEdit(least=-4000, most=8000) for name in ("left", "top")}
        self.fields |= {name: NumberEdit(least=1, most=8000) for name in ("width", "height")}
        self.row(self.fields["left"], self.fields["top"])
        self.row(self.fields["width"], self.fields["height"])
        self.buttons: dict[str, IconButton] = {}
        across = self.row(gap=2)
        for key, icon in (
            ("left", "align-start-vertical"),
            ("centre", "align-center-vertical"),
            ("middle", "align-center-horizontal"),
            ("turn", "rotate-cw"),
            ("duplicate", "copy"),
            ("remove", "trash-2"),
        ):
            button = self.buttons[key] = IconButton(icon, "", height="control_small")
            button.setProperty("key", key)
            button.clicked.connect(self._press)
            across.addWidget(button)
        across.addStretch(1)
        self.own, self.follow = Label("", "small", "ink_3"), Button("", Kind.LINK, height="control_tiny")
        self.row(self.own, self.follow)
        self.follow.clicked.connect(self._follow)
        for name, field in self.fields.items():
            field.setProperty("part", name)
            field.changed.connect(self._place)
        self.retranslate()

    def retranslate(self) -> None:
        """Say all words again."""
        self.heading.setText(_("Letak"))
        self.fields["left"].name_it(_("Jarak dari kiri dalam piksel"), "X")
        self.fields["top"].name_it(_("Jarak dari atas dalam piksel"), "Y")
        self.fields["width"].name_it(_("Lebar dalam piksel"), _("L"))
        self.fields["height"].name_it(_("Tinggi dalam piksel"), _("T"))
        names = {key: _(name) for key, _icon, name in SIDES}
        names |= {"turn": _("Putar 90° searah jarum jam"), "duplicate": _("Gandakan"), "remove": _("Hapus")}
        keys = {"duplicate": "Ctrl+D", "remove": "Del"}
        for key, button in self.buttons.items():
            button.set_name(names[key], keys.get(key, ""))
        self.follow.setText(_("Samakan lagi"))
        self.follow.updateGeometry()

    def show_layer(self, layer: Drawn, size: tuple[float, float]) -> None:
        """Show where a layer lies in a frame."""
        self._size, session = size, self._session
        area = area_of(layer.box_in(session.target), size)
        for name, field in self.fields.items():
            field.set_value(round(getattr(area, name)))
            field.setEnabled(not layer.is_locked)
        own = session.target != session.main and has_own_box(layer, session.target)
        self.own.setText(_("Hanya di {shape}").format(shape=shape_words(session.target)) if own else "")
        self.own.setVisible(own)
        self.follow.setVisible(own)
        for key, button in self.buttons.items():
            button.setEnabled(not layer.is_locked or key == "duplicate")
        self.buttons["turn"].setEnabled(not layer.is_locked and not is_protected(layer))

    @Slot(object)
    def _place(self, value: float) -> None:
        field, session, layer = self.sender(), self._session, self._session.layer()
        if layer is None:
            return
        area = area_of(layer.box_in(session.target), self._size)
        made = area._replace(**{str(field.property("part")): float(value)})
        self._put(_("Letak diubah"), made, f"place:{layer.id}")

    def _put(self, sentence: str, area: Area, key: str = "") -> None:
        session = self._session
        box = box_from(area, self._size)
        session.act(sentence, placed(session.design, session.chosen, box, session.target, session.main), key)

    @Slot()
    def _press(self) -> None:
        key, session, layer = str(self.sender().property("key")), self._session, self._session.layer()
        if layer is None:
            return
        if key in {"duplicate", "remove"}:
            self.act_wanted.emit(key)
        elif key == "turn":
            session.act(_("Lapisan diputar"), turned(session.design, layer.id, layer.rotation + 90))
        else:
            box = aligned(layer.box_in(session.target), key)
            design = placed(session.design, layer.id, box, session.target, session.main)
            session.act(_("Lapisan diratakan"), design)

    @Slot()
    def _follow(self) -> None:
        session = self._session
        session.act(_("Letak disamakan lagi"), following(session.design, session.chosen, session.target))


class ScrimSection(Section):
    """How dark a veil behind words is, and how high it reaches."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session, self._layer = session, ""
        self.column.setSpacing(0)
        self.density, self.height_row = SliderRow(0, 100), SliderRow(1, 100)
        for row in (self.density, self.height_row):
            self.column.addWidget(row)
            row.let_go.connect(session.settle)
        self.density.moved.connect(self._thicken)
        self.height_row.moved.connect(self._raise)
        self.retranslate()

    def retranslate(self) -> None:
        """Say all words again."""
        self.heading.setText(_("Latar teks"))
        self.density.name_it(_("Kepekatan"), "%")
        self.height_row.name_it(_("Tinggi"), "%")

    def show_layer(self, layer: ScrimLayer) -> None:
        """Show a veil."""
        self._layer = layer.id
        self.density.set_value(layer.density)
        self.height_row.set_value(round(layer.box_in(self._session.target)[3] * 100))
        self.setEnabled(not layer.is_locked)

    @Slot(object)
    def _thicken(self, value: int) -> None:
        session = self._session
        design = changed(session.design, self._layer, density=int(value))
        session.act(_("Kepekatan latar diubah"), design, f"density:{self._layer}")

    @Slot(object)
    def _raise(self, value: int) -> None:
        session, part = self._session, int(value) / 100
        layer = next((one for one in session.design.layers if getattr(one, "id", "") == self._layer), None)
        if not isinstance(layer, ScrimLayer):
            return
        x, y, width, height = layer.box_in(session.target)
        box = (x, y + height - part, width, part)  # it stands on its lower edge
        design = placed(session.design, layer.id, box, session.target, session.main)
        session.act(_("Tinggi latar diubah"), design, f"height:{self._layer}")
