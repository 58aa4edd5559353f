"""The queue as a model: headings and posts, changed piece by piece."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from typing_extensions import override

from planner.ui.review.queue_rows import Heading, Item, Row
from planner.ui.widgets.steady_model import ITEM, Index, Role, SteadyModel
from planner.ui.widgets.tip import tip


class QueueModel(SteadyModel[Item]):
    """What waits, in order."""

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
