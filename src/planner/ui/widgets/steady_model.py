"""A list that is shown anew without losing its place: only what came, went or changed is told to its view."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
ITEM = Role.UserRole
"""The role under which the item itself is found."""


class Keyed(Protocol):
    """What is known again by its key."""

    @property
    def key(self) -> str: ...


ItemT = TypeVar("ItemT", bound=Keyed)


class SteadyModel(QAbstractListModel, Generic[ItemT]):
    """Focus, selection and scrolling stay with the item that they are at."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items: list[ItemT] = []

    def shape(self, item: ItemT) -> Hashable:
        """Return what must stay for an item to be changed in place."""
        return item.key

    def items(self) -> tuple[ItemT, ...]:
        return tuple(self._items)

    def item(self, number: int) -> ItemT:
        return self._items[number]

    def number_of(self, key: str) -> int:
        """Return where something stands, -1 when it is not in the list."""
        return next((number for number, one in enumerate(self._items) if one.key == key), -1)

    def show_items(self, items: Sequence[ItemT]) -> None:
        """Show other items, telling exactly what has changed."""
        old, new = [self.shape(one) for one in self._items], [self.shape(one) for one in items]
        head = _common(old, new)
        tail = _common(old[head:][::-1], new[head:][::-1])
        self._replace(head, len(old) - tail, items[head : len(new) - tail])
        for number, one in enumerate(items):
            if self._items[number] != one:
                self._items[number] = one
                index = self.index(number)
                self.dataChanged.emit(index, index)

    def append(self, items: Sequence[ItemT]) -> None:
        """Add what comes behind."""
        self._replace(len(self._items), len(self._items), items)

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        return 0 if parent.isValid() else len(self._items)

    def _replace(self, first: int, end: int, items: Sequence[ItemT]) -> None:
        if end > first:
            self.beginRemoveRows(QModelIndex(), first, end - 1)
            del self._items[first:end]
            self.endRemoveRows()
        if items:
            self.beginInsertRows(QModelIndex(), first, first + len(items) - 1)
            self._items[first:first] = items
            self.endInsertRows()


def _common(one: Sequence[Hashable], other: Sequence[Hashable]) -> int:
    count = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        count += 1
    return count
