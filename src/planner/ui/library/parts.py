"""The parts of the library on the screen: filters, grid or what is said in its place, facts, progress."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QRectF, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from planner.ui.composer.media.intake import Came
from planner.ui.composer.media.mime import may_hold
from planner.ui.composer.media.refused_row import RefusedRow
from planner.ui.library.facts_panel import FactsPanel
from planner.ui.library.filter_bar import FilterBar
from planner.ui.library.grid import MediaGrid
from planner.ui.pictures import Pictures
from planner.ui.theme.tokens import px
from planner.ui.widgets.button import Button
from planner.ui.widgets.empty_state import EmptyState
from planner.ui.widgets.ground import Ground
from planner.ui.widgets.painting import paint_dashed, painter_on
from planner.ui.widgets.progress_row import ProgressRow
from planner.words.catalogue import _

WIDE_FROM = 1360


class DropFrame(QWidget):
    """A dashed frame over the grid while files are held above it."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        edge = px(8)
        box = QRectF(self.rect()).adjusted(edge, edge, -edge, -edge)
        paint_dashed(painter_on(self), box, px(10), "accent")


class LibraryParts(Ground):
    """``dropped`` carries mime data; ``fitted`` is sent when the room has changed."""

    dropped = Signal(object)

    def __init__(self, pictures: Pictures, *, has_studio: bool) -> None:
        super().__init__("surface")
        self.filters, self.grid = FilterBar(), MediaGrid(pictures)
        self.facts = FactsPanel(pictures, has_studio=has_studio)
        self.add_first = Button("", icon="upload")
        self.widen = Button("")
        self.empty = EmptyState("images", "", "", self.add_first)
        self.unfound = EmptyState("search", "", "", self.widen)
        self.progress = ProgressRow("", "")
        self.refused = RefusedRow()
        self.places = QStackedWidget()
        self._facts_wanted: bool | None = None
        self._is_carrying = False
        self.setAcceptDrops(True)
        self._lay_out()
        self._frame = DropFrame(self.places)
        self.grid.setProperty("pane", "grid")
        self.facts.setProperty("pane", "facts")
        self.retranslate()

    def retranslate(self) -> None:
        """Say all words again."""
        self.setAccessibleName(_("Pustaka"))
        self.grid.setAccessibleName(_("Berkas pustaka"))
        self.add_first.setText(_("Tambah media"))
        self.widen.setText(_("Hapus saringan"))
        for button in (self.add_first, self.widen):
            button.updateGeometry()
        self.progress.words.set_text(_("Menambahkan berkas"))
        self.progress.stop.setText(_("Berhenti"))
        self.filters.retranslate()
        self.facts.retranslate()
        self.refused.retranslate()

    def show_place(self, *, has_files: bool, is_narrowed: bool, heading: str, sentence: str) -> None:
        """Show the grid, or what is said where there is nothing in it."""
        shown = self.unfound if is_narrowed else self.empty
        shown.set_words(heading, sentence)
        self.places.setCurrentWidget(self.grid if has_files else shown)

    def show_facts(self, *, wanted: bool) -> None:
        """Show the facts, or leave the room to the grid."""
        self._facts_wanted = wanted
        self.fit()

    def is_wide(self) -> bool:
        return self.window().width() >= px(WIDE_FROM)

    def fit(self) -> None:
        """Show the facts where there is room, or where they were asked for."""
        wanted = self.is_wide() if self._facts_wanted is None else self._facts_wanted
        if self.facts.isHidden() == wanted:
            self.facts.setVisible(wanted)

    def tell_progress(self, came: Came) -> None:
        """Say how far the files are that come in."""
        if not self.progress.isVisible():
            self.progress.begin()
        if came.of:
            self.progress.tell(len(came.added), came.of)

    def carry(self, *, own: bool) -> None:
        """Say whether what is dragged is our own: it is not taken in again."""
        self._is_carrying = own

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._facts_wanted is not None and self.is_wide():
            self._facts_wanted = None
        self.fit()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._is_carrying or not may_hold(event.mimeData()):
            event.ignore()
            return
        self._show_frame()
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()

    @override
    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._frame.hide()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        self._frame.hide()
        mime: QMimeData = event.mimeData()
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.dropped.emit(mime)

    def _show_frame(self) -> None:
        self._frame.setGeometry(self.places.rect())
        self._frame.raise_()
        self._frame.show()

    def _lay_out(self) -> None:
        for part in (self.grid, self.empty, self.unfound):
            self.places.addWidget(part)
        told = QVBoxLayout()
        told.setContentsMargins(px(20), 0, px(20), 0)
        for strip in (self.progress, self.refused):
            told.addWidget(strip)
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addLayout(told)
        left.addWidget(self.places, 1)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addLayout(left, 1)
        row.addWidget(self.facts)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.filters)
        column.addLayout(row, 1)
