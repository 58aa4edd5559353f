"""The library over the composer: search, choose, add to the post."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from planner.content.errors import PlannerError
from planner.desk.library import library_tally, list_library, proposed_items
from planner.desk.media import media_of
from planner.ui.context import Context
from planner.ui.library.filter_bar import FilterBar
from planner.ui.library.grid import MediaGrid
from planner.ui.library.indexing import Indexing
from planner.ui.library.search_field import SearchField
from planner.ui.library.section_rows import section_rows
from planner.ui.library.telling import said_of
from planner.ui.library.wanted import Wanted
from planner.ui.shell.dialogs import Dialog
from planner.ui.theme.tokens import px
from planner.ui.widgets.button import Button, Kind
from planner.ui.widgets.empty_state import EmptyState
from planner.words.catalogue import _, ngettext

WIDTH, HEIGHT, ASIDE = 940, 600, 48
SOON_MS = 150


class Picker(Dialog):
    """``picked`` carries the chosen files as MediaItems, with what the library knows of them."""

    picked = Signal(object)

    def __init__(self, over: QWidget, context: Context) -> None:
        width = min(WIDTH, round(over.width() / max(1, px(100)) * 100) - ASIDE)
        super().__init__(over, _("Pilih dari pustaka"), width=width)
        self._context, self._wanted = context, Wanted()
        self.search, self.filters = SearchField(), FilterBar()
        self.grid = MediaGrid(context.pictures)
        self.grid.setAccessibleName(_("Berkas pustaka"))
        self.filters.set_sections_here(here=True)
        self.nothing = EmptyState("images", "", "")
        self.places = QStackedWidget()
        for part in (self.grid, self.nothing):
            self.places.addWidget(part)
        self.add = Button(_("Tambahkan"), Kind.PRIMARY)
        self._indexing = Indexing(context, self)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON_MS)
        self._lay_out(over)
        self._connect()
        self._read()
        self._indexing.start()
        self.search.setFocus()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._pick()
        else:
            super().keyPressEvent(event)

    def _lay_out(self, over: QWidget) -> None:
        row = QHBoxLayout()
        row.addWidget(self.search, 1)
        self.body.addLayout(row)
        box = QVBoxLayout()
        box.setSpacing(0)
        box.addWidget(self.filters)
        box.addWidget(self.places, 1)
        self.body.addLayout(box, 1)
        height = min(HEIGHT, round(over.height() / max(1, px(100)) * 100) - ASIDE)
        self.setFixedHeight(px(height))
        layout = self.layout()
        if isinstance(layout, QVBoxLayout):
            layout.setStretchFactor(self.body, 1)
        self.add.clicked.connect(self._pick)
        self.add_buttons(self.add)

    def _connect(self) -> None:
        self._soon.timeout.connect(self._read)
        self.search.wanted.connect(self._search)
        self.search.left_down.connect(self._go_down)
        self.filters.changed.connect(self._want)
        self.filters.listed.connect(self._list)
        self.grid.chosen.connect(self._tell_count)
        self.grid.opened.connect(self._pick_one)
        self._indexing.moved.connect(self._soon.start)

    @Slot()
    def _read(self) -> None:
        desk, zone = self._context.desk, self._context.zone
        try:
            lines = list_library(desk, self._wanted.as_filter())
            tally, units = library_tally(desk)
        except PlannerError as error:
            self._context.shell.complain(error)
            return
        rows = section_rows(tally, units, self._wanted.collection)
        self.filters.show_wanted(self._wanted, len(lines), rows)
        self.nothing.set_words(*said_of(self._wanted))
        self.places.setCurrentWidget(self.grid if lines else self.nothing)
        self.grid.show_lines(lines, desk.clock.now().astimezone(zone).date(), zone)
        self._tell_count()

    @Slot()
    def _tell_count(self) -> None:
        count = self.grid.choice.count()
        told = ngettext("Tambahkan {count} gambar", "Tambahkan {count} gambar", count)
        self.add.setText(told.format(count=count) if count else _("Tambahkan"))
        self.add.setEnabled(count > 0)
        self.add.updateGeometry()

    @Slot(str)
    def _search(self, text: str) -> None:
        self._want(replace(self._wanted, text=text))

    @Slot(object)
    def _want(self, wanted: Wanted) -> None:
        if wanted != self._wanted:
            self._wanted = wanted
            self._read()

    @Slot(bool)
    def _list(self, listed: bool) -> None:  # noqa: FBT001  a signal's own
        self.grid.show_as_list(as_list=listed)

    @Slot()
    def _go_down(self) -> None:
        self.grid.setFocus(Qt.FocusReason.TabFocusReason)

    @Slot(object)
    def _pick_one(self, _line: object) -> None:
        self._pick()

    @Slot()
    def _pick(self) -> None:
        chosen = [line.id for line in self.grid.chosen_lines()]
        if not chosen:
            return
        try:
            desk = self._context.desk
            items = proposed_items(desk, tuple(media_of(desk, chosen).values()))
        except PlannerError as error:
            self._context.shell.complain(error)
            return
        self.accept()
        self.picked.emit(items)
