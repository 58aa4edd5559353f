"""The list of the activity: headings and posts, changed piece by piece, and read on where there is more."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from planner.ui.activity.items import Heading, Item, Row
from planner.ui.widgets.tip import tip
from planner.words.catalogue import ngettext

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
ITEM = Role.UserRole


class ActivityModel(QAbstractListModel):
    """``more`` is called when the view wants to read on; it appends what it finds."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items: list[Item] = []
        self._more: Callable[[], object] | None = None

    def items(self) -> tuple[Item, ...]:
        return tuple(self._items)

    def item(self, number: int) -> Item:
        return self._items[number]

    def number_of(self, key: str) -> int:
        """Return where something stands, -1 when it is not in the list."""
        return next((number for number, one in enumerate(self._items) if one.key == key), -1)

    def show_items(self, items: Sequence[Item]) -> None:
        """Show other items, telling exactly what has changed."""
        old, new = [_shape(one) for one in self._items], [_shape(one) for one in items]
        head = _common(old, new)
        tail = _common(old[head:][::-1], new[head:][::-1])
        self._replace(head, len(old) - tail, items[head : len(new) - tail])
        for number, one in enumerate(items):
            if self._items[number] != one:
                self._items[number] = one
                index = self.index(number)
                self.dataChanged.emit(index, index)

    def append(self, items: Sequence[Item]) -> None:
        """Add what was read on."""
        self._replace(len(self._items), len(self._items), items)

    def read_on_by(self, more: Callable[[], object] | None) -> None:
        """Say how to read on; None: there is no more."""
        self._more = more

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        return 0 if parent.isValid() else len(self._items)

    @override
    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and self._more is not None

    @override
    def fetchMore(self, parent: Index) -> None:
        if self.canFetchMore(parent) and self._more is not None:
            self._more()

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
            return one.spoken() if isinstance(one, Row) else _heading(one)
        if role == Role.ToolTipRole and isinstance(one, Row):
            return tip("\n".join(leg.spoken() for leg in one.legs))
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


def _heading(told: Heading) -> str:
    count = ngettext("{n} konten", "{n} konten", told.count).format(n=told.count)
    return ", ".join(part for part in (told.title, count, told.note) if part)


def _shape(one: Item) -> tuple[str, bool, int]:
    """Return what must stay for an item to be changed in place: which it is, and its kind and height."""
    is_card = isinstance(one, Row) and one.trouble is not None
    return one.key, is_card, len(one.legs) if isinstance(one, Row) else int(one.is_first)


def _common(one: Sequence[object], other: Sequence[object]) -> int:
    count = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        count += 1
    return count
