"""The pictures of a post as a list that a screen reader can walk through."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from planner.ui.composer.media.strip import Tile
from planner.ui.widgets.tip import tip

Index = QModelIndex | QPersistentModelIndex
TILE = Qt.ItemDataRole.UserRole


class TileModel(QAbstractListModel):
    """Holds what ``strip.tiles_of`` returned."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tiles: tuple[Tile, ...] = ()

    def tiles(self) -> tuple[Tile, ...]:
        return self._tiles

    def show_tiles(self, tiles: Sequence[Tile]) -> None:
        """Show other pictures; the rows stay where there are as many as before."""
        shown = tuple(tiles)
        if len(shown) == len(self._tiles):
            if shown != self._tiles:
                self._tiles = shown
                self.dataChanged.emit(self.index(0), self.index(len(shown) - 1))
            return
        self.beginResetModel()
        self._tiles = shown
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's signature
        return 0 if parent.isValid() else len(self._tiles)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._tiles):
            return None
        tile = self._tiles[index.row()]
        if role == TILE:
            return tile
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole}:
            return tile.spoken()
        return tip(tile.filename) if role == Qt.ItemDataRole.ToolTipRole else None
