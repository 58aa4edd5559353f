"""The row of filters: kind, colour, direction, consent, use; how many files; tiles or rows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QColor, QIcon, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QMenu
from typing_extensions import override

from planner.content.hue import SWATCHES, Hue
from planner.content.library import Direction
from planner.ui.library.section_rows import SectionRow
from planner.ui.library.wanted import Collection, Wanted
from planner.ui.library.words import number, word
from planner.ui.theme.tokens import px
from planner.ui.widgets.chip import GAP, ICON, Chip
from planner.ui.widgets.ground import Ground
from planner.ui.widgets.icon_button import IconButton
from planner.ui.widgets.label import Label
from planner.ui.widgets.painting import paint_box, painter_on
from planner.words.catalogue import _, ngettext

HEIGHT, DOT = 40, 10
ON_CHIP = (Hue.BLUE, Hue.GREEN, Hue.YELLOW, Hue.RED)
OF_KIND = (Collection.ALL, Collection.PHOTOS, Collection.DESIGNS, Collection.VIDEOS)


class ColourChip(Chip):
    """A chip that shows four colours, or the one that is looked for."""

    def __init__(self) -> None:
        super().__init__("", on_icon="x", off_icon="")
        self.hue: Hue | None = None

    @override
    def sizeHint(self) -> QSize:
        whole = super().sizeHint()
        if self.hue is not None:
            return QSize(whole.width() + px(DOT + 6), whole.height())
        return QSize(whole.width() - px(GAP + ICON) + len(ON_CHIP) * px(DOT + 3) + px(3), whole.height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter, middle = painter_on(self), self.height() / 2
        painter.setPen(Qt.PenStyle.NoPen)
        hues = ON_CHIP if self.hue is None else (self.hue,)
        right = self.width() - px(10 if self.hue is None else 28)
        for at, hue in enumerate(reversed(hues)):
            painter.setBrush(QColor(SWATCHES[hue]))
            centre = QPointF(right - px(DOT) / 2 - at * px(DOT + 3), middle)
            painter.drawEllipse(centre, px(DOT) / 2, px(DOT) / 2)


class ViewButton(IconButton):
    """A button of a pair: the one that is on has a soft ground."""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self.isChecked():
            paint_box(painter_on(self), QRectF(self.rect()), px(6), fill="accent_soft")
        super().paintEvent(event)


class FilterBar(Ground):
    """``changed`` carries what is wanted now, ``listed`` whether rows are."""

    changed = Signal(object)
    listed = Signal(bool)

    def __init__(self) -> None:
        super().__init__("surface", "b")
        self._wanted, self._count = Wanted(), 0
        self._sections: tuple[SectionRow, ...] = ()
        self.collection, self.kind = Chip(""), Chip("", on_icon="", off_icon="")
        self.colour = ColourChip()
        self.direction, self.consent, self.use = Chip(""), Chip(""), Chip("")
        self.count = Label("", "small", "ink_2")
        self.tiles = ViewButton("layout-grid", "", height="control_small")
        self.rows = ViewButton("list", "", height="control_small")
        self.setFixedHeight(px(HEIGHT))
        row = QHBoxLayout(self)
        row.setContentsMargins(px(16), 0, px(16), 1)
        row.setSpacing(px(6))
        for chip, ask in (
            (self.collection, self._ask_collection),
            (self.kind, self._ask_kind),
            (self.colour, self._ask_colour),
            (self.direction, self._ask_direction),
            (self.consent, self._ask_consent),
            (self.use, self._ask_use),
        ):
            chip.clicked.connect(ask)
            row.addWidget(chip)
        row.addStretch(1)
        row.addWidget(self.count)
        row.addSpacing(px(2))
        for button in (self.tiles, self.rows):
            button.setCheckable(True)
            row.addWidget(button)
        self.tiles.setChecked(True)
        self.tiles.clicked.connect(self._show_tiles)
        self.rows.clicked.connect(self._show_rows)
        self.collection.hide()
        self.retranslate()

    def retranslate(self) -> None:
        """Say all words again."""
        self.setAccessibleName(_("Saringan"))
        self.tiles.set_name(_("Kisi"))
        self.rows.set_name(_("Daftar"))
        self._dress()

    def show_wanted(self, wanted: Wanted, count: int, sections: Sequence[SectionRow]) -> None:
        """Show what is wanted, and how many files that are."""
        self._wanted, self._count, self._sections = wanted, count, tuple(sections)
        self._dress()

    def set_sections_here(self, *, here: bool) -> None:
        """Offer the collections as a chip where the side bar does not show them."""
        self.collection.setVisible(here)
        self.kind.setVisible(not here)

    def _dress(self) -> None:
        wanted = self._wanted
        shown = next((row.title for row in self._sections if row.icon and row.is_of(wanted)), _("Semua"))
        kind = next((row.title for row in self._sections if row.collection is wanted.collection), "")
        is_kind = wanted.collection in OF_KIND[1:]
        told = kind if is_kind else _("semua")
        self._say(self.collection, _("Koleksi: {name}").format(name=shown), on=False)
        self._say(self.kind, _("Jenis: {name}").format(name=told.lower()), on=True)
        self.colour.hue = wanted.hue
        hue = _("Warna") if wanted.hue is None else word(wanted.hue)
        self._say(self.colour, hue, on=wanted.hue is not None)
        way = _("Arah") if wanted.direction is None else word(wanted.direction)
        self._say(self.direction, way, on=wanted.direction is not None)
        said = {None: _("Izin"), True: _("Perlu izin"), False: _("Izin beres")}[wanted.lacks_consent]
        self._say(self.consent, said, on=wanted.lacks_consent is not None)
        used = {None: _("Dipakai"), True: _("Pernah dipakai"), False: _("Belum dipakai")}[wanted.is_used]
        self._say(self.use, used, on=wanted.is_used is not None)
        told = ngettext("{count} berkas · terbaru dulu", "{count} berkas · terbaru dulu", self._count)
        self.count.setText(told.format(count=number(self._count)))

    def _say(self, chip: Chip, text: str, *, on: bool) -> None:
        chip.setText(text)
        chip.setChecked(on)
        chip.updateGeometry()
        chip.update()

    @Slot()
    def _ask_collection(self) -> None:
        self._dress()
        menu = self._menu(self.collection)
        for row in self._sections:
            if row.icon:
                count = "" if row.count is None else f"\t{number(row.count)}"
                self._offer(menu, row.title + count, row.applied(self._wanted), QIcon())
        menu.popup(self._below(self.collection))

    @Slot()
    def _ask_kind(self) -> None:
        self._dress()
        menu = self._menu(self.kind)
        for row in self._sections:
            if row.collection in OF_KIND:
                self._offer(menu, row.title, row.applied(self._wanted), QIcon())
        menu.popup(self._below(self.kind))

    @Slot()
    def _ask_colour(self) -> None:
        choices = [(word(hue), replace(self._wanted, hue=hue), _swatch(hue)) for hue in Hue]
        self._ask(self.colour, self._wanted.hue is None, replace(self._wanted, hue=None), choices)

    @Slot()
    def _ask_direction(self) -> None:
        choices = [(word(one), replace(self._wanted, direction=one), QIcon()) for one in Direction]
        none = replace(self._wanted, direction=None)
        self._ask(self.direction, self._wanted.direction is None, none, choices)

    @Slot()
    def _ask_consent(self) -> None:
        choices = [
            (_("Perlu izin"), replace(self._wanted, lacks_consent=True), QIcon()),
            (_("Izin beres"), replace(self._wanted, lacks_consent=False), QIcon()),
        ]
        none = replace(self._wanted, lacks_consent=None)
        self._ask(self.consent, self._wanted.lacks_consent is None, none, choices)

    @Slot()
    def _ask_use(self) -> None:
        choices = [
            (_("Pernah dipakai"), replace(self._wanted, is_used=True), QIcon()),
            (_("Belum dipakai"), replace(self._wanted, is_used=False), QIcon()),
        ]
        none = replace(self._wanted, is_used=None)
        self._ask(self.use, self._wanted.is_used is None, none, choices)

    def _ask(
        self, chip: Chip, is_off: object, none: Wanted, choices: Sequence[tuple[str, Wanted, QIcon]]
    ) -> None:
        """Offer choices while the filter is off; a press on one that is on clears it."""
        self._dress()
        if not is_off:
            self.changed.emit(none)
            return
        menu = self._menu(chip)
        for text, wanted, icon in choices:
            self._offer(menu, text, wanted, icon)
        menu.popup(self._below(chip))

    def _menu(self, chip: Chip) -> QMenu:
        menu = QMenu(chip)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def _offer(self, menu: QMenu, text: str, wanted: Wanted, icon: QIcon) -> None:
        action = QAction(icon, text, menu)
        choose: Callable[[], None] = partial(self.changed.emit, wanted)
        action.triggered.connect(choose)
        menu.addAction(action)

    def _below(self, chip: Chip) -> QPoint:
        return chip.mapToGlobal(QPoint(0, chip.height() + px(4)))

    @Slot()
    def _show_tiles(self) -> None:
        self._set_listed(listed=False)

    @Slot()
    def _show_rows(self) -> None:
        self._set_listed(listed=True)

    def _set_listed(self, *, listed: bool) -> None:
        self.tiles.setChecked(not listed)
        self.rows.setChecked(listed)
        self.listed.emit(listed)


def _swatch(hue: Hue) -> QIcon:
    pixmap = QPixmap(px(14), px(14))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QColor(SWATCHES[hue]))
    painter.setPen(QColor(0, 0, 0, 40))
    painter.drawEllipse(QRectF(1, 1, px(12), px(12)))
    painter.end()
    return QIcon(pixmap)
