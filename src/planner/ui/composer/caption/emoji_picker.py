"""The picker of emoji: a search field, groups, and a grid that arrows walk through."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from planner.ui.composer.caption.emoji import GROUPS, RECENT, Emoji, found, in_group, named
from planner.ui.theme.fonts import font, line_px
from planner.ui.theme.tokens import px, radius
from planner.ui.widgets.button import Button, Kind
from planner.ui.widgets.elided_label import ElidedLabel
from planner.ui.widgets.painting import A, paint_box, paint_ring, paint_text
from planner.ui.widgets.popover import Popover
from planner.ui.widgets.tip import tip
from planner.words.catalogue import _

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
CELL, COLUMNS, ROWS = 36, 9, 6


class EmojiModel(QAbstractListModel):
    """The emoji of a group, or those that were found."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._shown: tuple[Emoji, ...] = ()

    def show_emoji(self, shown: Sequence[Emoji]) -> None:
        """Show others."""
        self.beginResetModel()
        self._shown = tuple(shown)
        self.endResetModel()

    def at(self, row: int) -> Emoji | None:
        """Return the one in a place, None where there is none."""
        return self._shown[row] if 0 <= row < len(self._shown) else None

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        return 0 if parent.isValid() else len(self._shown)

    @override
    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        one = self.at(index.row()) if index.isValid() else None
        if one is None:
            return None
        if role == Role.DisplayRole:
            return one.text
        if role == Role.AccessibleTextRole:
            return _said(one)
        if role == Role.ToolTipRole:
            return tip(_said(one))
        return None


class _Cell(QStyledItemDelegate):
    """Paints one emoji."""

    @override
    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(px(CELL), px(CELL))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect).adjusted(2, 2, -2, -2)
        if option.state & QStyle.StateFlag.State_Selected:
            paint_box(painter, box, radius("md"), fill="accent_soft")
            paint_ring(painter, box, radius("md"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            paint_box(painter, box, radius("md"), fill="hover")
        used = font("body")
        used.setPixelSize(px(20))
        paint_text(painter, box, str(index.data()), used, "ink", align=A.AlignHCenter)
        painter.restore()


class EmojiPicker(Popover):
    """``chosen`` carries the emoji as text; with Shift the picker stays open for more."""

    chosen = Signal(str)

    def __init__(self, anchor: QWidget, recent: Sequence[str]) -> None:
        super().__init__(anchor, COLUMNS * CELL + 36, pad=12)
        self.setAccessibleName(_("Pilih emoji"))
        self._recent = tuple(recent)
        self.field, self.grid, self.model = QLineEdit(), QListView(), EmojiModel(self)
        self.said = ElidedLabel("", "small", "ink_2")
        self.groups: dict[str, Button] = {}
        self.field.setPlaceholderText(_("Cari emoji: bendera, train…"))
        self.field.setAccessibleName(_("Cari emoji"))
        self.field.textChanged.connect(self._search)
        self.field.installEventFilter(self)
        self._prepare_grid()
        self.column.addWidget(self.field)
        self.column.addLayout(self._group_row())
        self.column.addWidget(self.grid)
        self.column.addWidget(self.said)
        self._turn(RECENT if self._recent else GROUPS[1][0])

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._typed(event)
        if watched is self.grid and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._walked(event)
        return super().eventFilter(watched, event)

    def _prepare_grid(self) -> None:
        grid = self.grid
        grid.setModel(self.model)
        grid.setItemDelegate(_Cell(grid))
        grid.setViewMode(QListView.ViewMode.IconMode)
        grid.setMovement(QListView.Movement.Static)
        grid.setUniformItemSizes(True)
        grid.setMouseTracking(True)
        grid.setSpacing(0)
        grid.setResizeMode(QListView.ResizeMode.Adjust)
        grid.setAccessibleName(_("Emoji"))
        grid.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        grid.setFixedHeight(px(ROWS * CELL))
        grid.clicked.connect(self._take)
        grid.installEventFilter(self)
        grid.selectionModel().currentChanged.connect(self._name)
        self.said.setFixedHeight(line_px("small"))

    def _group_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(0)
        for key, title, face in GROUPS:
            if key == RECENT and not self._recent:
                continue
            button = Button(face, Kind.QUIET, height="control_small")
            button.setCheckable(True)
            button.setFixedWidth(px(CELL))
            button.setProperty("group", key)
            button.setAccessibleName(_(title))
            button.setToolTip(tip(_(title)))
            button.clicked.connect(self._choose_group)
            self.groups[key] = button
            row.addWidget(button)
        row.addStretch(1)
        return row

    @Slot()
    def _choose_group(self) -> None:
        button = self.sender()
        if isinstance(button, Button):
            self.field.clear()
            self._turn(str(button.property("group")))

    def _turn(self, group: str) -> None:
        for key, button in self.groups.items():
            button.setChecked(key == group)
        self._show(named(self._recent) if group == RECENT else in_group(group))

    @Slot(str)
    def _search(self, asked: str) -> None:
        if asked.strip():
            for button in self.groups.values():
                button.setChecked(False)
            self._show(found(asked))
        else:
            self._turn(RECENT if self._recent else GROUPS[1][0])

    def _show(self, shown: Sequence[Emoji]) -> None:
        self.model.show_emoji(shown)
        self.grid.scrollToTop()
        if shown:
            self.grid.setCurrentIndex(self.model.index(0, 0))
        else:
            self.said.set_text(_("Tidak ada emoji dengan nama itu."))

    @Slot()
    def _name(self) -> None:
        one = self.model.at(self.grid.currentIndex().row())
        self.said.set_text("" if one is None else _said(one))

    def _typed(self, event: QKeyEvent) -> bool:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._take_at(self.grid.currentIndex(), stay=_shifted(event))
            return True
        if event.key() == Qt.Key.Key_Down:
            self.grid.setFocus(Qt.FocusReason.TabFocusReason)
            return True
        return False

    def _walked(self, event: QKeyEvent) -> bool:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self._take_at(self.grid.currentIndex(), stay=_shifted(event))
            return True
        if event.key() == Qt.Key.Key_Up and self.grid.currentIndex().row() < COLUMNS:
            self.field.setFocus(Qt.FocusReason.BacktabFocusReason)
            return True
        return False

    @Slot(QModelIndex)
    def _take(self, index: QModelIndex) -> None:
        self._take_at(index, stay=False)

    def _take_at(self, index: Index, *, stay: bool) -> None:
        one = self.model.at(index.row())
        if one is None:
            return
        if not stay:
            self.close_it()
        self.chosen.emit(one.text)


def _shifted(event: QKeyEvent) -> bool:
    return bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)


def _said(one: Emoji) -> str:
    return one.name("en" if QLocale().language() == QLocale.Language.English else "id")
