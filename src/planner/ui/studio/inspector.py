"""The inspector: what can be set of the chosen layer, of the photograph, and of how layers lie."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from planner.desk.studio import Facts
from planner.imaging.adjustments import Adjustments
from planner.imaging.layers import ScrimLayer, ShapeLayer, TextLayer
from planner.imaging.theme import Theme
from planner.ui.studio.findings import least_contrast
from planner.ui.studio.layers import drawn_layers
from planner.ui.studio.laying import frame_size
from planner.ui.studio.order_section import OrderSection
from planner.ui.studio.photo_section import PhotoSection, PresetSection, TurnSection
from planner.ui.studio.place_section import PlaceSection, ScrimSection
from planner.ui.studio.session import Session, Tool
from planner.ui.studio.text_section import ColourSection, TextSection
from planner.ui.theme.fonts import font
from planner.ui.theme.tokens import px
from planner.ui.widgets.ground import Ground
from planner.ui.widgets.label import Label
from planner.ui.widgets.painting import A, paint_box, paint_text, painter_on, text_width
from planner.words.catalogue import N_, _

WIDTH, HEAD = 280, 40
TABS = (("text", N_("Teks")), ("photo", N_("Foto")), ("order", N_("Susunan")))


class _Tab(QPushButton):
    """One tab, underlined while it is open."""

    def __init__(self, key: str) -> None:
        super().__init__()
        self.key = key
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(text_width(self.text(), font("body", 600)), px(HEAD))

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, rect = painter_on(self), QRectF(self.rect())
        on = self.isChecked()
        paint_text(
            painter,
            rect,
            self.text(),
            font("body", 600 if on else 500),
            "ink" if on else "ink_2",
            align=A.AlignHCenter,
        )
        if on:
            paint_box(painter, QRectF(0, rect.bottom() - 2, rect.width(), 2), 0, fill="accent")


class Inspector(Ground):
    """``act_wanted`` carries what is done with the chosen layer as a whole."""

    act_wanted = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__("surface", "l")
        self._session, self._facts, self._theme, self.tab = session, None, Theme(), "text"
        self.text, self.colour = TextSection(session), ColourSection(session)
        self.scrim, self.place = ScrimSection(session), PlaceSection(session)
        self.photo, self.presets = PhotoSection(session), PresetSection(session)
        self.turn, self.order = TurnSection(session), OrderSection(session)
        self.nothing = Label("", "small", "ink_3", wrap=True)
        self.empty = QWidget()
        self.tabs: dict[str, _Tab] = {}
        self._arrange()
        for signal in (session.changed, session.chosen_changed, session.turned, session.begun):
            signal.connect(self.look)
        session.tool_changed.connect(self._follow_tool)
        session.chosen_changed.connect(self._follow_choice)
        self.place.act_wanted.connect(self.act_wanted)
        self.order.act_wanted.connect(self.act_wanted)
        self.retranslate()

    _facts: Facts | None
    _shown: object = None

    def retranslate(self) -> None:
        """Say all words again."""
        self.setAccessibleName(_("Pengaturan"))
        for key, words in TABS:
            self.tabs[key].setText(_(words))
            self.tabs[key].updateGeometry()
        self.nothing.setText(_("Pilih lapisan untuk mengubahnya, atau tekan T untuk menambah teks."))
        for part in self._sections():
            part.retranslate()
        self._shown = None
        self.look()

    def show_tab(self, key: str) -> None:
        """Open a tab."""
        self.tab = key
        for name, tab in self.tabs.items():
            tab.setChecked(name == key)
            tab.setFocusPolicy(Qt.FocusPolicy.StrongFocus if name == key else Qt.FocusPolicy.ClickFocus)
        self.look()

    def show_facts(self, facts: Facts | None, theme: Theme) -> None:
        """Take in what was measured."""
        self._facts, self._theme = facts, theme
        self.look()

    @Slot()
    def look(self) -> None:
        """Show what is chosen now."""
        session, layer = self._session, self._session.layer()
        for part in (self.photo, self.presets, self.turn):
            part.show_design(session.design)
        now = (
            msgspec.structs.replace(session.design, adjustments=Adjustments()),
            session.chosen,
            session.target,
        )
        if (now, self.tab, id(self._facts)) == self._shown:
            return
        self._shown = (now, self.tab, id(self._facts))
        size = frame_size(session.design, session.target, session.size)
        text, is_text_tab = isinstance(layer, TextLayer), self.tab == "text"
        coloured = isinstance(layer, (TextLayer, ShapeLayer, ScrimLayer))
        scrim = layer if isinstance(layer, ScrimLayer) else self._scrim()
        self.text.setVisible(is_text_tab and text)
        self.colour.setVisible(is_text_tab and coloured)
        self.scrim.setVisible(is_text_tab and scrim is not None and (text or layer is scrim))
        self.place.setVisible(self.tab != "photo" and layer is not None)
        self.order.setVisible(self.tab == "order" and layer is not None)
        self.empty.setVisible(self.tab != "photo" and layer is None)
        self.photo.setVisible(self.tab != "order")
        self.presets.setVisible(self.tab == "photo")
        self.turn.setVisible(self.tab == "photo")
        if layer is not None:
            self.place.show_layer(layer, size)
            self.order.show_layer(layer)
        if isinstance(layer, TextLayer):
            self.text.show_layer(layer, min(size))
        if isinstance(layer, (TextLayer, ShapeLayer, ScrimLayer)):
            self.colour.show_layer(layer, session.design.theme or self._theme)
        if scrim is not None:
            self.scrim.show_layer(scrim)
        self._show_contrast(size[0])

    def _show_contrast(self, width: int) -> None:
        facts, chosen = self._facts, self._session.chosen
        contrast = None if facts is None else facts.contrasts.get(chosen)
        size = (
            0.0 if facts is None else next((one.size_px for one in facts.texts if one.layer == chosen), 0.0)
        )
        self.colour.badge.show_contrast(contrast, least_contrast(size, width))

    def _scrim(self) -> ScrimLayer | None:
        """Return the veil behind the chosen words: the nearest one below them."""
        layers = drawn_layers(self._session.design)
        below = []
        for one in layers:
            if one.id == self._session.chosen:
                break
            below.append(one)
        return next((one for one in reversed(below) if isinstance(one, ScrimLayer)), None)

    def _sections(
        self,
    ) -> tuple[
        TextSection
        | ColourSection
        | ScrimSection
        | PlaceSection
        | OrderSection
        | PhotoSection
        | PresetSection
        | TurnSection,
        ...,
    ]:
        return (
            self.text,
            self.colour,
            self.scrim,
            self.place,
            self.order,
            self.photo,
            self.presets,
            self.turn,
        )

    def _arrange(self) -> None:
        self.setFixedWidth(px(WIDTH))
        head, row = Ground("surface", "b"), QHBoxLayout()
        row.setContentsMargins(px(16), 0, px(16), 0)
        row.setSpacing(px(18))
        head.setLayout(row)
        for key, _words in TABS:
            tab = self.tabs[key] = _Tab(key)
            tab.setChecked(key == self.tab)
            tab.clicked.connect(self._choose)
            row.addWidget(tab)
        row.addStretch(1)
        inside, area = QWidget(), QScrollArea()
        hint, column = QVBoxLayout(self.empty), QVBoxLayout(inside)
        hint.setContentsMargins(px(16), px(14), px(16), px(14))
        hint.addWidget(self.nothing)
        for one in (self.empty, *self._sections()):
            column.addWidget(one)
        column.addStretch(1)
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        whole = QVBoxLayout(self)
        for layout in (column, whole):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        whole.setContentsMargins(1, 0, 0, 0)
        whole.addWidget(head)
        whole.addWidget(area, 1)

    @Slot()
    def _choose(self) -> None:
        tab = self.sender()
        if isinstance(tab, _Tab):
            self.show_tab(tab.key)

    @Slot()
    def _follow_tool(self) -> None:
        self.show_tab("photo" if self._session.tool is Tool.CROP else "text")

    @Slot()
    def _follow_choice(self) -> None:
        if self._session.chosen and self.tab == "photo":
            self.show_tab("text")
