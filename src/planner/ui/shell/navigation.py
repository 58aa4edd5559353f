"""The list of screens, as a side bar's rows or a rail's buttons: one model, two delegates."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from planner.ui.screens import Entry
from planner.ui.theme.fonts import font
from planner.ui.theme.icons import paint_icon, paint_icon_in
from planner.ui.theme.tokens import Scheme, px, radius, scheme, size
from planner.ui.widgets.count_badge import count_size, paint_count
from planner.ui.widgets.painting import paint_box, paint_ring, paint_text
from planner.words.catalogue import _

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
ROW, RAIL_BUTTON, RAIL_GAP, EDGE = 32, 40, 2, 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A screen in the list."""

    entry: Entry
    count: int = 0
    alert: bool = False


class NavigationModel(QAbstractListModel):
    """The screens with their numbers."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        super().__init__()
        self._rows = [Row(entry=one) for one in entries]

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        title = _(row.entry.title)
        if role == Role.UserRole:
            return row
        if role in {Role.DisplayRole, Role.ToolTipRole}:
            return title
        if role == Role.AccessibleTextRole:
            return f"{title}, {row.count}" if row.count else title
        return None

    def show_counts(self, counts: Mapping[str, tuple[int, bool]]) -> None:
        """Show numbers by screen id, each with whether it is an alert; tells what has changed only."""
        for number, row in enumerate(self._rows):
            count, alert = counts.get(row.entry.id, (0, False))
            if (count, alert) != (row.count, row.alert):
                self._rows[number] = Row(entry=row.entry, count=count, alert=alert)
                index = self.index(number)
                self.dataChanged.emit(index, index)

    def row_of(self, screen: str) -> int:
        """Return where a screen stands, -1 when it is not in the list."""
        return next((number for number, row in enumerate(self._rows) if row.entry.id == screen), -1)

    def retranslate(self) -> None:
        """Say all titles again."""
        self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))


class NavigationView(QListView):
    """The list; ``asked`` carries the id of the screen that a person wants."""

    asked = Signal(str)

    def __init__(self, model: NavigationModel, name: str, *, narrow: bool) -> None:
        super().__init__()
        self._narrow = narrow
        self.setModel(model)
        self.setItemDelegate(_Delegate(self, narrow=narrow))
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.viewport().setAutoFillBackground(False)
        self.clicked.connect(self._ask)

    def show_screen(self, screen: str) -> None:
        """Mark the screen that is open."""
        model = self.model()
        row = model.row_of(screen) if isinstance(model, NavigationModel) else -1
        self.setCurrentIndex(model.index(row, 0) if row >= 0 else QModelIndex())

    @override
    def sizeHint(self) -> QSize:
        rows = self.model().rowCount()
        if self._narrow:
            return QSize(size("rail"), rows * px(RAIL_BUTTON + RAIL_GAP))
        return QSize(size("sidebar"), rows * px(ROW))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self.sizeHint().width(), px(ROW))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self._ask(self.currentIndex())
        else:
            super().keyPressEvent(event)

    @Slot(QModelIndex)
    def _ask(self, index: QModelIndex) -> None:
        row = index.data(Role.UserRole)
        if isinstance(row, Row):
            self.asked.emit(row.entry.id)


class _Delegate(QStyledItemDelegate):
    """Paints a row or a button."""

    def __init__(self, view: QWidget, *, narrow: bool) -> None:
        super().__init__(view)
        self._narrow = narrow

    @override
    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(px(RAIL_BUTTON), px(RAIL_BUTTON + RAIL_GAP)) if self._narrow else QSize(px(ROW), px(ROW))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(Role.UserRole)
        flags: QStyle.StateFlag = option.state
        whole = QRectF(option.rect)
        chosen = bool(flags & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = self._box(whole)
        if chosen:
            paint_box(painter, box, radius("md"), fill=_chosen_fill(), line="line")
        elif flags & QStyle.StateFlag.State_MouseOver:
            paint_box(painter, box, radius("md"), fill="press")
        (self._paint_button if self._narrow else self._paint_row)(painter, box, row, chosen)
        view = self.parent()
        current = isinstance(view, QListView) and view.hasFocus() and view.currentIndex() == index
        if current and flags & QStyle.StateFlag.State_HasFocus:
            paint_ring(painter, box, radius("md"))
        painter.restore()

    def _box(self, whole: QRectF) -> QRectF:
        if self._narrow:
            side = px(RAIL_BUTTON)
            return QRectF(round(whole.center().x() - side / 2), whole.top() + 1, side, side)
        return whole.adjusted(px(EDGE), 0, -px(EDGE), 0)

    def _paint_row(self, painter: QPainter, box: QRectF, row: Row, chosen: bool) -> None:  # noqa: FBT001
        middle = round(box.center().y() - px(17) / 2)
        ink = "accent" if chosen else "ink_2"
        paint_icon(painter, QPointF(box.left() + px(8), middle), row.entry.icon, ink, 17)
        words = box.adjusted(px(34), 0, -px(40), 0)
        paint_text(painter, words, _(row.entry.title), font("body", 500), "ink" if chosen else "ink_2")
        if row.count:
            center = QPointF(box.right() - px(8) - count_size(row.count).width() / 2, box.center().y())
            fill, text = ("bg_gagal", "err") if row.alert else ("press", "ink_2")
            paint_count(painter, center, row.count, fill=fill, ink=text)

    def _paint_button(self, painter: QPainter, box: QRectF, row: Row, chosen: bool) -> None:  # noqa: FBT001
        paint_icon_in(painter, box, row.entry.icon, "accent" if chosen else "ink_2", 19)
        if row.count:
            center = QPointF(box.right() - px(10), box.top() + px(10))
            fill, text = ("err", "surface") if row.alert else ("press", "ink_2")
            paint_count(painter, center, row.count, fill=fill, ink=text)


def _chosen_fill() -> str:
    return "surface" if scheme() is Scheme.LIGHT else "raised"
