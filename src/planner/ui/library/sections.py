"""Collections and units, as a list in the side bar."""

from __future__ import annotations

from collections.abc import Sequence
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
from PySide6.QtGui import QHideEvent, QKeyEvent, QPainter, QShowEvent
from PySide6.QtWidgets import QListView, QSizePolicy, QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from planner.ui.library.section_rows import SectionRow
from planner.ui.library.wanted import Wanted
from planner.ui.library.words import number
from planner.ui.theme.fonts import font
from planner.ui.theme.icons import paint_icon
from planner.ui.theme.tokens import Scheme, px, radius, scheme, size
from planner.ui.widgets.painting import paint_box, paint_ring, paint_text, text_width
from planner.words.catalogue import _

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
ROW, HEADING, EDGE = 28, 36, 12


class SectionModel(QAbstractListModel):
    """The rows; a heading can't be chosen."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[SectionRow, ...] = ()

    def rows(self) -> tuple[SectionRow, ...]:
        return self._rows

    def show_rows(self, rows: Sequence[SectionRow]) -> None:
        """Show other rows; the same ones with other numbers stay in their place."""
        if [one.key for one in rows] == [one.key for one in self._rows]:
            self._rows = tuple(rows)
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        is_heading = not self._rows[index.row()].icon
        return Qt.ItemFlag.ItemIsEnabled if is_heading else super().flags(index)

    @override
    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Role.UserRole:
            return row
        if role in {Role.DisplayRole, Role.ToolTipRole}:
            return row.title
        if role == Role.AccessibleTextRole:
            return row.title if row.count is None else f"{row.title}, {number(row.count)}"
        return None


class Sections(QListView):
    """``asked`` carries the row that is wanted, ``seen`` whether the list can be seen at all."""

    asked = Signal(object)
    seen = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self._rows = SectionModel()
        self.setModel(self._rows)
        self.setItemDelegate(_Delegate(self))
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.viewport().setAutoFillBackground(False)
        self.clicked.connect(self._ask)
        self.retranslate()

    def retranslate(self) -> None:
        """Say all words again."""
        self.setAccessibleName(_("Koleksi dan unit"))

    def show_rows(self, rows: Sequence[SectionRow], wanted: Wanted) -> None:
        """Show rows, marking the one that is shown in the grid."""
        self._rows.show_rows(rows)
        at = next((place for place, row in enumerate(rows) if row.icon and row.is_of(wanted)), -1)
        self.setCurrentIndex(self._rows.index(at) if at >= 0 else QModelIndex())

    def rows(self) -> tuple[SectionRow, ...]:
        return self._rows.rows()

    @override
    def sizeHint(self) -> QSize:
        return QSize(size("sidebar"), px(460))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(size("sidebar"), px(ROW))

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.seen.emit(True)  # noqa: FBT003

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.seen.emit(False)  # noqa: FBT003

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self._ask(self.currentIndex())
        else:
            super().keyPressEvent(event)

    @Slot(QModelIndex)
    def _ask(self, index: QModelIndex) -> None:
        row = index.data(Role.UserRole)
        if isinstance(row, SectionRow) and row.icon:
            self.asked.emit(row)


class _Delegate(QStyledItemDelegate):
    """Paints a heading or a row."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    @override
    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        row = index.data(Role.UserRole)
        return QSize(px(100), px(ROW if row.icon else HEADING))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: SectionRow = index.data(Role.UserRole)
        flags: QStyle.StateFlag = option.state
        box = QRectF(option.rect).adjusted(px(EDGE), 0, -px(EDGE), 0)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.icon:
            self._paint_row(painter, box, row, flags)
        else:
            words = box.adjusted(px(8), px(8), 0, 0)
            paint_text(painter, words, row.title, font("small", 600), "ink_2")
        painter.restore()

    def _paint_row(self, painter: QPainter, box: QRectF, row: SectionRow, flags: QStyle.StateFlag) -> None:
        chosen = bool(flags & QStyle.StateFlag.State_Selected)
        if chosen:
            fill = "surface" if scheme() is Scheme.LIGHT else "raised"
            paint_box(painter, box, radius("md"), fill=fill)
        elif flags & QStyle.StateFlag.State_MouseOver:
            paint_box(painter, box, radius("md"), fill="press")
        ink = "err" if row.is_alert else "ink" if chosen else "ink_2"
        top = round(box.center().y() - px(15) / 2)
        paint_icon(painter, QPointF(box.left() + px(8), top), row.icon, ink, 15)
        count = "" if row.count is None else number(row.count)
        room = text_width(count, font("small")) + px(8)
        words = box.adjusted(px(30), 0, -room - px(6), 0)
        paint_text(painter, words, row.title, font("small", 600 if chosen else 400), ink)
        told = box.adjusted(0, 0, -px(8), 0)
        paint_text(painter, told, count, font("small"), ink, align=Qt.AlignmentFlag.AlignRight)
        if chosen and flags & QStyle.StateFlag.State_HasFocus and self._view.hasFocus():
            paint_ring(painter, box, radius("md"))
