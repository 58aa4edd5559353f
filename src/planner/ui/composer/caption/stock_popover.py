"""The kept texts of a desk over the caption: find one, insert it, add, change and delete."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListView, QWidget
from typing_extensions import override

from planner.content.snippet import matching
from planner.desk.snippets import Snippet, SnippetKind
from planner.ui.composer.caption.stock_list import StockDelegate, StockModel
from planner.ui.theme.tokens import px
from planner.ui.widgets.button import Button
from planner.ui.widgets.icon_button import IconButton
from planner.ui.widgets.label import Label
from planner.ui.widgets.popover import Popover
from planner.words.catalogue import N_, _

WIDTH, HEIGHT = 340, 264
NEW = {
    SnippetKind.TEMPLATE: N_("Templat baru"),
    SnippetKind.SNIPPET: N_("Cuplikan baru"),
    SnippetKind.TAG_SET: N_("Set tagar baru"),
    SnippetKind.TAG: N_("Tagar Humas baru"),
    SnippetKind.ACCOUNT: N_("Akun resmi baru"),
}


class StockPopover(Popover):
    """``chosen`` carries a ``Snippet``; ``new_asked`` a kind, ``change_asked`` and ``delete_asked`` a text.

    It closes before it asks: what is added or changed is written in a dialog.
    """

    chosen = Signal(object)
    new_asked = Signal(object)
    change_asked = Signal(object)
    delete_asked = Signal(object)

    def __init__(self, anchor: QWidget, name: str, kinds: Sequence[SnippetKind]) -> None:
        super().__init__(anchor, WIDTH, pad=12)
        self.setAccessibleName(name)
        self._all: tuple[Snippet, ...] = ()
        self.field, self.list, self.model = QLineEdit(), QListView(), StockModel(self)
        self.nothing = Label(_("Tidak ada yang cocok."), "small", "ink_2")
        self.field.setPlaceholderText(_("Cari"))
        self.field.setAccessibleName(_("Cari"))
        self.field.textChanged.connect(self._search)
        self.list.setModel(self.model)
        self.list.setItemDelegate(StockDelegate(self.list))
        self.list.setMouseTracking(True)
        self.list.setAccessibleName(name)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFixedHeight(px(HEIGHT))
        self.list.clicked.connect(self._take_row)
        self.list.selectionModel().currentChanged.connect(self._look)
        for part in (self.field, self.list):
            part.installEventFilter(self)
        self.column.addWidget(Label(name, "body", weight=600))
        self.column.addWidget(self.field)
        self.column.addWidget(self.list)
        self.column.addWidget(self.nothing)
        self.column.addLayout(self._acts(kinds))

    def show_stock(self, stock: Sequence[Snippet]) -> None:
        """Show these texts."""
        self._all = tuple(stock)
        self._search(self.field.text())

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._take(self._current())
            return True
        if watched is self.field and event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            by = 1 if event.key() == Qt.Key.Key_Down else -1
            row = self.list.currentIndex().row() + by
            if 0 <= row < self.model.rowCount():
                self.list.setCurrentIndex(self.model.index(row, 0))
            return True
        if event.key() == Qt.Key.Key_Delete and watched is self.list:
            self._delete()
            return True
        return super().eventFilter(watched, event)

    def _acts(self, kinds: Sequence[SnippetKind]) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(px(6))
        self.new = [Button(_(NEW[kind]), height="control_small", icon="plus") for kind in kinds]
        for kind, button in zip(kinds, self.new, strict=True):
            button.setProperty("kind", kind.value)
            button.clicked.connect(self._ask_new)
            row.addWidget(button)
        row.addStretch(1)
        self.change = IconButton("pencil-line", _("Ubah"), height="control_small")
        self.delete = IconButton("trash-2", _("Hapus"), height="control_small")
        self.change.clicked.connect(self._change)
        self.delete.clicked.connect(self._delete)
        row.addWidget(self.change)
        row.addWidget(self.delete)
        return row

    def _current(self) -> Snippet | None:
        return self.model.at(self.list.currentIndex().row())

    @Slot(str)
    def _search(self, asked: str) -> None:
        found = matching(self._all, asked) if asked.strip() else self._all
        self.model.show_snippets(found)
        self.nothing.setVisible(not found)
        if found:
            self.list.setCurrentIndex(self.model.index(0, 0))
        self._look()

    @Slot()
    def _look(self) -> None:
        one = self._current()
        for button in (self.change, self.delete):
            button.setEnabled(one is not None and one.is_own)

    @Slot(QModelIndex)
    def _take_row(self, index: QModelIndex) -> None:
        self._take(self.model.at(index.row()))

    def _take(self, one: Snippet | None) -> None:
        if one is not None:
            self.close_it()
            self.chosen.emit(one)

    @Slot()
    def _ask_new(self) -> None:
        button = self.sender()
        if isinstance(button, Button):
            kind = SnippetKind(str(button.property("kind")))
            self.close_it()
            self.new_asked.emit(kind)

    @Slot()
    def _change(self) -> None:
        one = self._current()
        if one is not None and one.is_own:
            self.close_it()
            self.change_asked.emit(one)

    @Slot()
    def _delete(self) -> None:
        one = self._current()
        if one is not None and one.is_own:
            self.close_it()
            self.delete_asked.emit(one)
