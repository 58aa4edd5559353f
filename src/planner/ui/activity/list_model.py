"""The list of the activity: headings and posts, changed piece by piece, and read on where there is more."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Qt
from typing_extensions import override

from planner.ui.activity.items import Heading, Item, Row
from planner.ui.widgets.steady_model import ITEM, Index, Role, SteadyModel
from planner.ui.widgets.tip import tip
from planner.words.catalogue import ngettext


class ActivityModel(SteadyModel[Item]):
    """``more`` is called when the view wants to read on; it appends what it finds."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._more: Callable[[], object] | None = None

    @override
    def shape(self, item: Item) -> tuple[str, bool, int]:
        """Return which it is, its kind and its height."""
        is_card = isinstance(item, Row) and item.trouble is not None
        return item.key, is_card, len(item.legs) if isinstance(item, Row) else int(item.is_first)

    def read_on_by(self, more: Callable[[], object] | None) -> None:
        """Say how to read on; None: there is no more."""
        self._more = more

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


def _heading(told: Heading) -> str:
    count = ngettext("{n} konten", "{n} konten", told.count).format(n=told.count)
    return ", ".join(part for part in (told.title, count, told.note) if part)
