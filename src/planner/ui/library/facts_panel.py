"""The panel of facts: what is chosen, what is known of it, where it is used, what can be made of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from zoneinfo import ZoneInfo

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from planner.content.library import MediaLine, MediaUse
from planner.content.people import Unit
from planner.desk.library import MediaSheet
from planner.ui.library.facts_form import INDENT, FactsForm
from planner.ui.library.facts_picture import FactsPicture
from planner.ui.library.swatches import Swatches
from planner.ui.library.use_row import UseRow
from planner.ui.library.words import number, weight
from planner.ui.pictures import Pictures
from planner.ui.theme.tokens import px
from planner.ui.widgets.button import Button
from planner.ui.widgets.ground import Ground
from planner.ui.widgets.label import Label
from planner.ui.widgets.line import Line
from planner.words.catalogue import _, ngettext

WIDTH, PAD, MOST_USES = 304, 19, 30


class FactsPanel(Ground):
    """``opened`` carries a PostId; the buttons are ``studio`` (hidden without one) and ``compose``."""

    opened = Signal(object)

    def __init__(self, pictures: Pictures, *, has_studio: bool) -> None:
        super().__init__("surface", "l")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self._count, self._uses = 0, tuple[MediaUse, ...]()
        self._zone = ZoneInfo("UTC")
        self.picture, self.form, self.swatches = FactsPicture(pictures), FactsForm(), Swatches()
        self.used = Label("", "small", "ink_2", weight=600)
        self.nothing = Label("", "small", "ink_2", wrap=True)
        self.studio = Button("", icon="crop")
        self.compose = Button("", icon="plus")
        self._rows: list[UseRow] = []
        self._lay_out()
        self.studio.setVisible(has_studio)
        self.retranslate()
        self.show_nothing(0, 0)

    def retranslate(self) -> None:
        """Say all words again."""
        self.setAccessibleName(_("Keterangan"))
        self.form.retranslate()
        self.studio.setText(_("Buka Studio"))
        self.compose.setText(_("Buat konten"))
        for button in (self.studio, self.compose):
            button.updateGeometry()
        self._clear_rows()
        self._tell_uses()

    def show_sheet(
        self, line: MediaLine, sheet: MediaSheet, units: Sequence[Unit], today: date, zone: ZoneInfo
    ) -> None:
        """Show all that is known of one file."""
        self.picture.show_line(line)
        self.form.show_sheet(sheet, units, today, zone)
        self.swatches.show_colours(sheet.looks.colours)
        self._uses, self._zone, self._count = sheet.uses, zone, 1
        self._tell_uses()
        self._show_parts()

    def show_nothing(self, count: int, size: int) -> None:
        """Show that no file is chosen, or several with their weight."""
        self._count = count
        told = _("Pilih gambar untuk melihat keterangannya.")
        if count > 1:
            chosen = ngettext("{count} berkas dipilih", "{count} berkas dipilih", count)
            told = f"{chosen.format(count=number(count))} · {weight(size)}"
        self.nothing.setText(told)
        self._show_parts()

    def use_rows(self) -> tuple[UseRow, ...]:
        """Return the posts that are shown."""
        return tuple(self._rows)

    @override
    def sizeHint(self) -> QSize:
        return QSize(px(WIDTH), px(400))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(px(WIDTH), px(200))

    def _show_parts(self) -> None:
        one = self._count == 1
        for part in (self.picture, self.form, self.used):
            part.setVisible(one)
        if not one:
            self.swatches.hide()
            self._clear_rows()
        self.nothing.setVisible(not one)
        self.foot.setVisible(self._count > 0)

    def _tell_uses(self) -> None:
        count = len(self._uses)
        told = ngettext("Dipakai di {count} konten", "Dipakai di {count} konten", count)
        self.used.setText(told.format(count=count) if count else _("Belum pernah dipakai"))
        if tuple(row.use for row in self._rows) == self._uses[:MOST_USES]:
            return
        self._clear_rows()
        for use in self._uses[:MOST_USES]:
            row = UseRow(use, self._zone)
            row.clicked.connect(self._open)
            self._rows.append(row)
            self._list.addWidget(row)

    def _clear_rows(self) -> None:
        for row in self._rows:
            row.hide()
            self._list.removeWidget(row)
            row.deleteLater()
        self._rows = []

    def _open(self) -> None:
        row = self.sender()
        if isinstance(row, UseRow):
            self.opened.emit(row.use.post_id)

    def _lay_out(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(px(PAD - INDENT), px(12), px(PAD), px(16))
        column.setSpacing(0)
        column.addWidget(self.form)
        rest = QVBoxLayout()
        rest.setContentsMargins(px(INDENT), px(12), 0, 0)
        rest.setSpacing(0)
        rest.addWidget(self.swatches)
        rest.addSpacing(px(14))
        rest.addWidget(self.used)
        rest.addSpacing(px(6))
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        rest.addLayout(self._list)
        rest.addWidget(self.nothing)
        column.addLayout(rest)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        self.foot = QWidget()
        buttons = QHBoxLayout(self.foot)
        buttons.setContentsMargins(px(PAD), px(12), px(PAD), px(12))
        buttons.setSpacing(px(8))
        buttons.addWidget(self.studio)
        buttons.addWidget(self.compose)
        buttons.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.picture)
        whole.addWidget(area, 1)
        whole.addWidget(Line())
        whole.addWidget(self.foot)
