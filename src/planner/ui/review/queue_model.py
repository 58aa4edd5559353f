"""The queue as a model: headings and posts, changed piece by piece."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from planner.ui.review.queue_rows import Heading, Item, Row
from planner.ui.widgets.tip import tip

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
ITEM = Role.UserRole


class QueueModel(QAbstractListModel):
    """What waits, in order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items: list[Item] = []

    def items(self) -> tuple[Item, ...]:
        return tuple(self._items)

    def number_of(self, key: str) -> int:
        """Return where a post stands, -1 when it is not in the queue."""
        return next((number for number, one in enumerate(self._items) if one.key == key), -1)

    def show_items(self, items: Sequence[Item]) -> None:
        """Show other items, telling exactly what came, went and changed."""
        old, new = [one.key for one in self._items], [one.key for one in items]
        head = _common(old, new)
        tail = _common(old[head:][::-1], new[head:][::-1])
        self._replace(head, len(old) - tail, items[head : len(new) - tail])
        for number, one in enumerate(items):
            if self._items[number] != one:
                self._items[number] = one
                index = self.index(number)
                self.dataChanged.emit(index, index)

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        return 0 if parent.isValid() else len(self._items)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and isinstance(self._items[index.row()], Heading):
            return Qt.ItemFlag.ItemIsEnabled
        return super().flags(index)

    @override
    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        one = self._items[index.row()]
        if role == ITEM:
            return one
        if role in {Role.DisplayRole, Role.AccessibleTextRole}:
            return one.spoken() if isinstance(one, Row) else one.title
        if role == Role.ToolTipRole and isinstance(one, Row):
            return tip(one.spoken())
        return None

    def _replace(self, first: int, end: int, items: Sequence[Item]) -> None:
        if end > first:
            self.beginRemoveRows(QModelIndex(), first, end - 1)
            del self._items[first:end]
            self.endRemoveRows()
        if items:
            self.beginInsertRows(QModelIndex(), first, first + len(items) - 1)
            self._items[first:first] = items
            self.endInsertRows()


def _common(one: Sequence[str], other: Sequence[str]) -> int:
    count = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        count += 1
    return count
