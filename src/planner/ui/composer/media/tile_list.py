"""The tiles of the strip as a list: laid out, drawn, one of them chosen."""

from __future__ import annotations

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QListView, QSizePolicy, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from planner.ui.composer.media.places import gap_mark, number_after, tile_rects
from planner.ui.composer.media.strip import Tile
from planner.ui.composer.media.tile_look import look_at
from planner.ui.composer.media.tile_model import TileModel
from planner.ui.composer.media.tile_painting import RING, paint_gap, paint_tile
from planner.ui.pictures import Pictures
from planner.ui.theme.tokens import px

ACROSS, GAP, ROW_TILE = 2, 8, 45
GHOST_OPACITY, LEFT_BEHIND = 0.8, 0.38


class _Delegate(QStyledItemDelegate):
    """Draws nothing and leaves the size to the view: the view draws its tiles itself."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        view = self.parent()
        return view.cell() if isinstance(view, TileList) else QSize()

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        return


class TileList(QListView):
    """``chosen`` sends the number of a picture, ``seen`` the rectangle that should come into sight."""

    chosen = Signal(object)
    seen = Signal(object)

    def __init__(self, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pictures, self._narrow, self.locked = pictures, False, False
        self._quiet = False
        self._pressed: QPoint | None = None
        self._dragged, self._gap, self._pointer = 0, 0, QPoint()
        self.tiles = TileModel(self)
        self.setModel(self.tiles)
        self.setItemDelegate(_Delegate(self))
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QListView.SelectionMode.SingleSelection)
        self.setDragEnabled(False)
        self.setAcceptDrops(False)
        self.viewport().setAcceptDrops(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSpacing(0)
        pictures.arrived.connect(self._repaint_for)
        self.tiles.modelReset.connect(self.updateGeometry)

    def show_tiles(self, tiles: tuple[Tile, ...], number: int) -> None:
        """Show pictures, one of them chosen (counted from 1; 0: none)."""
        self._stop_dragging()
        self._quiet = True
        self.tiles.show_tiles(tiles)
        self._quiet = False
        self.choose(number)
        self.setVisible(bool(tiles))
        self.updateGeometry()
        self.viewport().update()

    def choose(self, number: int) -> None:
        """Choose a picture, telling nobody."""
        self._quiet = True
        self.setCurrentIndex(self.tiles.index(number - 1) if number else QModelIndex())
        self._quiet = False

    def number(self) -> int:
        """Return the number of the chosen picture, 0 when there is none."""
        return self.currentIndex().row() + 1

    def set_narrow(self, *, narrow: bool) -> None:
        """Stand in one row, or two across."""
        self._narrow = narrow
        self.updateGeometry()
        self.scheduleDelayedItemsLayout()

    def cell(self) -> QSize:
        """Return the room of a tile with the gap around it; in rows of two the width is shared."""
        width, height = self._tile_size()
        gap = px(GAP)
        return QSize(int(width + gap), int(height + gap))

    def rects(self) -> tuple[QRectF, ...]:
        """Return where the tiles are, in the viewport."""
        width, height = self._tile_size()
        count = len(self.tiles.tiles())
        return tile_rects(count, self._across(), (width, height), px(GAP), QPointF(RING, RING))

    @override
    def sizeHint(self) -> QSize:
        count, gap = len(self.tiles.tiles()), px(GAP)
        width, height = self._tile_size()
        rows = -(-count // self._across())
        across = count * (width + gap) - gap + 2 * RING if self._narrow else px(100)
        return QSize(int(max(0, across)), int(max(0, rows * (height + gap) - gap + 2 * RING)))

    @override
    def minimumSizeHint(self) -> QSize:
        hint = self.sizeHint()
        return hint if self._narrow else QSize(px(60), hint.height())

    @override
    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QListView.ScrollHint = QListView.ScrollHint.EnsureVisible,
    ) -> None:
        self.seen.emit(self.visualRect(index))

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # what is around it scrolls

    @override
    def visualRect(self, index: QModelIndex | QPersistentModelIndex) -> QRect:
        rects = self.rects()
        return rects[index.row()].toAlignedRect() if index.isValid() and index.row() < len(rects) else QRect()

    @override
    def indexAt(self, point: QPoint) -> QModelIndex:
        found = (row for row, rect in enumerate(self.rects()) if rect.contains(QPointF(point)))
        return self.tiles.index(next(found, -1))

    @override
    def moveCursor(self, action: QListView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        count = len(self.tiles.tiles())
        to = number_after(self.number(), action.name, count, self._across())
        return self.tiles.index(to - 1)

    @override
    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().currentChanged(current, previous)
        self.viewport().update()
        if not self._quiet:
            self.chosen.emit(current.row() + 1)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        rects = self.rects()
        for tile, rect in zip(self.tiles.tiles(), rects, strict=True):
            painter.setOpacity(LEFT_BEHIND if tile.number == self._dragged else 1.0)
            self._paint(painter, rect, tile)
        if self._dragged and rects:
            painter.setOpacity(1.0)
            paint_gap(painter, gap_mark(rects, self._gap, px(GAP)))
            painter.setOpacity(GHOST_OPACITY)
            rect = QRectF(rects[self._dragged - 1])
            rect.moveCenter(QPointF(self._pointer))
            self._paint(painter, rect, self.tiles.tiles()[self._dragged - 1])

    def _stop_dragging(self) -> None:
        self._pressed, self._dragged, self._gap = None, 0, 0
        self.unsetCursor()
        self.viewport().update()

    def _paint(self, painter: QPainter, rect: QRectF, tile: Tile) -> None:
        shown = None if tile.sha256 is None else look_at(tile, rect.size().toSize())
        pixmap = None
        if shown is not None and tile.sha256 is not None:
            pixmap = self._pictures.pixmap(tile.sha256, shown.whole, self.devicePixelRatioF(), shown.focus)
        part = None if shown is None or pixmap is None else shown.part_of(pixmap)
        chosen = tile.number == self.number()
        paint_tile(painter, rect, tile, pixmap, part=part, chosen=chosen, focused=chosen and self.hasFocus())

    def _across(self) -> int:
        return max(1, len(self.tiles.tiles())) if self._narrow else ACROSS

    def _tile_size(self) -> tuple[float, float]:
        if self._narrow:
            return px(ROW_TILE), round(px(ROW_TILE) * 5 / 4)
        width = (self.viewport().width() - 2 * RING - px(GAP)) // ACROSS
        return width, round(width * 5 / 4)

    @Slot(object)
    def _repaint_for(self, sha256: object) -> None:
        if any(tile.sha256 == sha256 for tile in self.tiles.tiles()):
            self.viewport().update()
