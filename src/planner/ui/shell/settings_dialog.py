"""A person's own settings: language, theme, zone, scale, single-letter keys, sending; each acts at once."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QWidget

from planner.ui.context import Context
from planner.ui.shell.dialogs import WIZARD, Dialog
from planner.ui.theme.tokens import px
from planner.ui.widgets.button import Button, Kind
from planner.ui.widgets.combo_box import ComboBox
from planner.ui.widgets.label import Label
from planner.ui.widgets.segmented import Segmented
from planner.ui.widgets.switch import Switch
from planner.words.catalogue import _

SCALES = (1.0, 1.25, 1.5, 1.75, 2.0)
ZONES = ("", "Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura")


class SettingsDialog(Dialog):
    """``changed`` carries what was changed, as keyword arguments of ``SettingsFile.change``."""

    changed = Signal(object)

    def __init__(self, parent: QWidget, context: Context) -> None:
        super().__init__(parent, _("Setelan"), width=WIZARD)
        self._context = context
        self._form = QFormLayout()
        self._form.setVerticalSpacing(px(14))
        self._form.setHorizontalSpacing(px(24))
        self.body.addLayout(self._form)
        now = context.settings.now
        system = ("system", _("Ikuti sistem"))
        self._choice(_("Bahasa"), "language", (system, ("id", "Indonesia"), ("en", "English")), now.language)
        themes = (system, ("light", _("Terang")), ("dark", _("Gelap")))
        self._choice(_("Tema"), "theme", themes, now.theme)
        scales = tuple((str(one), f"{round(one * 100)} %") for one in SCALES)
        self._choice(_("Skala"), "scale", scales, str(now.scale))
        self._add_zone()
        self._add_letters()
        self._add_sends()
        close = Button(_("Selesai"), Kind.PRIMARY)
        close.setDefault(True)
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(close)
        self.body.addSpacing(px(8))
        self.body.addLayout(row)

    def _choice(self, title: str, name: str, choices: tuple[tuple[str, str], ...], now: str) -> None:
        control = Segmented(choices, title, height="control_small")
        control.choose(now if now in dict(choices) else choices[0][0])
        control.chosen.connect(partial(self._set, name))
        self._form.addRow(Label(title, weight=500), control)

    def _add_zone(self) -> None:
        self.zone = ComboBox(_("Zona waktu"))
        home = _("Zona ruang kerja ({zone})").format(zone=self._context.workspace_zone)
        for zone, title in zip(ZONES, (home, "WIB", "WITA", "WIT"), strict=True):
            self.zone.addItem(title, zone)
        self.zone.setCurrentIndex(max(0, self.zone.findData(self._context.settings.now.zone)))
        self.zone.currentIndexChanged.connect(self._set_zone)
        self._form.addRow(Label(_("Zona waktu"), weight=500), self.zone)

    def _add_letters(self) -> None:
        self.letters = Switch(_("Tombol pintas satu huruf"))
        self.letters.setChecked(self._context.settings.now.letter_keys)
        self.letters.toggled.connect(partial(self._set, "letter_keys"))
        self._form.addRow(Label(_("Tombol pintas satu huruf"), weight=500), self.letters)

    def _add_sends(self) -> None:
        self.sends = Switch(_("Kirim dari komputer ini"))
        self.sends.setChecked(self._context.settings.now.sends)
        self.sends.toggled.connect(partial(self._set, "sends"))
        self._form.addRow(Label(_("Kirim dari komputer ini"), weight=500), self.sends)

    @Slot()
    def _set_zone(self) -> None:
        self._set("zone", self.zone.currentData())

    def _set(self, name: str, value: object) -> None:
        self.changed.emit({name: float(str(value)) if name == "scale" else value})
