"""The photograph itself: light and colours, presets of them, and how it is turned."""

from __future__ import annotations

from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import Slot
from PySide6.QtWidgets import QGridLayout

from planner.imaging.adjustments import Adjustments
from planner.imaging.design import Design
from planner.ui.studio.acts import adjusted
from planner.ui.studio.cropping import whole
from planner.ui.studio.parts import Section
from planner.ui.studio.session import Session
from planner.ui.studio.slider import SliderRow
from planner.ui.theme.tokens import px
from planner.ui.widgets.button import Button, Kind
from planner.ui.widgets.icon_button import IconButton
from planner.ui.widgets.label import Label
from planner.words.catalogue import N_, _

SLIDERS = (
    ("exposure", N_("Cahaya")),
    ("contrast", N_("Kontras")),
    ("saturation", N_("Saturasi")),
    ("warmth", N_("Kehangatan")),
    ("sharpness", N_("Ketajaman")),
)
PRESETS: tuple[tuple[str, Adjustments], ...] = (
    (N_("Alami"), Adjustments()),
    (N_("Cerah"), Adjustments(exposure=14, contrast=8, saturation=8, sharpness=10)),
    (N_("Dokumentasi"), Adjustments(exposure=8, contrast=12, warmth=-6, sharpness=20)),
    (N_("Hangat"), Adjustments(exposure=6, contrast=6, saturation=6, warmth=24)),
    (N_("Lembut"), Adjustments(exposure=8, contrast=-14, saturation=-8, sharpness=-10)),
    (N_("Hitam putih"), Adjustments(contrast=12, saturation=-100, sharpness=10)),
)


class PhotoSection(Section):
    """Five sliders; each way of one is one act."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.reset = Button("", Kind.LINK, height="control_tiny")
        self.head.addWidget(self.reset)
        self.column.setSpacing(0)
        self.rows: dict[str, SliderRow] = {}
        for name, _words in SLIDERS:
            row = self.rows[name] = SliderRow(-100, 100)
            row.moved.connect(partial(self._adjust, name))
            row.let_go.connect(session.settle)
            self.column.addWidget(row)
        self.reset.clicked.connect(self._reset)
        self.retranslate()

    def retranslate(self) -> None:
        """Say all words again."""
        self.heading.setText(_("Foto"))
        self.reset.setText(_("Atur ulang"))
        self.reset.setAccessibleName(_("Atur ulang cahaya dan warna"))
        self.reset.updateGeometry()
        for name, words in SLIDERS:
            self.rows[name].name_it(_(words))

    def show_design(self, design: Design) -> None:
        """Show how the photograph is adjusted."""
        for name, row in self.rows.items():
            row.set_value(getattr(design.adjustments, name))
        self.reset.setEnabled(not design.adjustments.is_untouched)

    def _adjust(self, name: str, value: int) -> None:
        words = {key: _(told) for key, told in SLIDERS}
        sentence = _("{slider} diubah").format(slider=words[name])
        self._session.act(sentence, adjusted(self._session.design, name, int(value)), f"adjust:{name}")

    @Slot()
    def _reset(self) -> None:
        session = self._session
        session.act(_("Foto diatur ulang"), replace(session.design, adjustments=Adjustments()))


class PresetSection(Section):
    """Named adjustments; chosen again, a photograph is as it came."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        grid = QGridLayout()
        grid.setSpacing(px(6))
        self.buttons: list[Button] = []
        for number, (_name, _values) in enumerate(PRESETS):
            button = Button("", height="control_small")
            button.setCheckable(True)
            button.setSizePolicy(button.sizePolicy().Policy.Expanding, button.sizePolicy().Policy.Fixed)
            button.clicked.connect(partial(self._take, number))
            grid.addWidget(button, number // 2, number % 2)
            self.buttons.append(button)
        self.column.addLayout(grid)
        self.retranslate()

    def retranslate(self) -> None:
        """Say all words again."""
        self.heading.setText(_("Gaya foto"))
        for button, (name, _values) in zip(self.buttons, PRESETS, strict=True):
            button.setText(_(name))

    def show_design(self, design: Design) -> None:
        """Mark the preset that is worn."""
        for button, (_name, values) in zip(self.buttons, PRESETS, strict=True):
            button.setChecked(design.adjustments == values)

    def _take(self, number: int, _checked: object = None) -> None:
        name, values = PRESETS[number]
        session = self._session
        sentence = _("Gaya {name} dipakai").format(name=_(name))
        session.act(sentence, replace(session.design, adjustments=values))
        self.show_design(session.design)


class TurnSection(Section):
    """Straightening, turning, mirroring, and the whole of the picture again."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.straighten = SliderRow(-45, 45)
        self.column.addWidget(self.straighten)
        self.turn, self.mirror = IconButton("rotate-cw", ""), IconButton("flip-horizontal-2", "")
        self.whole = Button("", icon="maximize", height="control_small")
        across = self.row(self.turn, self.mirror, gap=4)
        across.addStretch(1)
        across.addWidget(self.whole)
        self.hint = Label("", "small", "ink_3", wrap=True)
        self.column.addWidget(self.hint)
        self.straighten.moved.connect(self._straighten)
        self.straighten.let_go.connect(session.settle)
        self.turn.clicked.connect(self._turn)
        self.mirror.clicked.connect(self._mirror)
        self.whole.clicked.connect(self._whole)
        self.retranslate()

    def retranslate(self) -> None:
        """Say all words again."""
        self.heading.setText(_("Potongan"))
        self.straighten.name_it(_("Luruskan"), "°")
        self.turn.set_name(_("Putar 90° searah jarum jam"))
        self.mirror.set_name(_("Cerminkan"))
        self.whole.setText(_("Pas semua"))
        self.whole.setToolTip(_("Tampilkan sebanyak mungkin dari foto"))
        self.whole.updateGeometry()
        self.hint.setText(
            _("Alat Potong (C): klik foto untuk menaruh titik fokus, seret untuk menggeser potongan.")
        )

    def show_design(self, design: Design) -> None:
        """Show how the photograph lies."""
        self.straighten.set_value(round(design.straighten))

    @Slot(object)
    def _straighten(self, value: float) -> None:
        session = self._session
        session.act(_("Foto diluruskan"), replace(session.design, straighten=float(value)), "straighten")

    @Slot()
    def _turn(self) -> None:
        session = self._session
        session.act(_("Foto diputar"), replace(session.design, turns=(session.design.turns + 1) % 4))

    @Slot()
    def _mirror(self) -> None:
        session = self._session
        design = replace(session.design, is_flipped=not session.design.is_flipped)
        session.act(_("Foto dicerminkan"), design)

    @Slot()
    def _whole(self) -> None:
        session = self._session
        session.act(_("Potongan diubah"), whole(session.design, session.target, session.size))
