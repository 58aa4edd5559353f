"""The list of the activity: J and K move, Enter opens a post, a card stands for one that needs somebody."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRectF,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QMenu
from typing_extensions import override

from planner.ui.activity.cards import ActivityView, Cards
from planner.ui.activity.delegate import ActivityDelegate
from planner.ui.activity.failure_card import FailureCard
from planner.ui.activity.items import Row
from planner.ui.activity.list_model import ActivityModel
from planner.ui.activity.row_painting import row_places
from planner.ui.pictures import Pictures
from planner.words.catalogue import _

K = Qt.Key
BY_KEYS = frozenset({Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason})
STEPS: dict[int, int] = {K.Key_Down: 1, K.Key_Up: -1}


class ActivityList(ActivityView):
    """``opened`` carries a PostId, ``link_asked`` an address, ``deed_asked`` (row, deed)."""

    opened = Signal(object)
    link_asked = Signal(str)
    deed_asked = Signal(object)
    copy_asked = Signal(object)

    def __init__(
        self, model: ActivityModel, pictures: Pictures, letters: Callable[[QKeyEvent], bool]
    ) -> None:
        super().__init__()
        self._rows, self._letters, self._by_keys = model, letters, False
        self.setModel(model)
        self.setItemDelegate(ActivityDelegate(self, pictures))
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.viewport().setAutoFillBackground(False)
        self._cards = Cards(self, model, pictures)
        for told, mine in (
            (self._cards.asked, self.deed_asked),
            (self._cards.link_asked, self.link_asked),
            (self._cards.copy_asked, self.copy_asked),
        ):
            told.connect(mine)
        pictures.arrived.connect(self._repaint)

    def cards(self) -> tuple[FailureCard, ...]:
        """Return the cards in their order."""
        return self._cards.all()

    @override
    def shows_ring(self) -> bool:
        """Tell whether the keyboard is used here, so that where it is must be seen."""
        return self._by_keys and self.hasFocus()

    def current_row(self) -> Row | None:
        """Return the post that the keyboard is at."""
        index = self.currentIndex()
        told = self._rows.item(index.row()) if index.isValid() else None
        return told if isinstance(told, Row) else None

    def move_by(self, step: int) -> None:
        """Go to the next post, or to the one before."""
        number = self.currentIndex().row() + step
        while 0 <= number < self._rows.rowCount():
            if isinstance(self._rows.item(number), Row):
                self._go_to(number)
                return
            number += step

    def show_post(self, key: str) -> None:
        """Go to a post, if it is in the list."""
        number = self._rows.number_of(key)
        if number >= 0:
            self._go_to(number)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_cards"):
            self._cards.dress_again()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.scheduleDelayedItemsLayout()  # what was dressed anew while hidden has no width of the list's

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._by_keys = True
        self._cards.mark_current()
        if self._letters(event):
            return
        key, row = event.key(), self.current_row()
        step = STEPS.get(key)
        if step is not None:
            self.move_by(step)
        elif key == K.Key_Space and (card := self._cards.at(self.currentIndex())) is not None:
            card.focus_first()
        elif key in {K.Key_Return, K.Key_Enter} and row is not None:
            self.opened.emit(row.post_id)
        else:
            super().keyPressEvent(event)

    @override
    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().currentChanged(current, previous)
        if hasattr(self, "_cards"):  # Qt tells of no current item before there are cards
            self._cards.mark_current()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._by_keys = self._by_keys or event.reason() in BY_KEYS
        self._cards.mark_current()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._cards.mark_current()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._by_keys = False
        super().mousePressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        address = self._link_at(event.position())
        if address and event.button() is Qt.MouseButton.LeftButton:
            self.link_asked.emit(address)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        pointing = bool(self._link_at(event.position()))
        shape = Qt.CursorShape.PointingHandCursor if pointing else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        told = self.indexAt(event.position().toPoint()).data(Qt.ItemDataRole.UserRole)
        if isinstance(told, Row) and not self._link_at(event.position()):
            self.opened.emit(told.post_id)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        row = self.current_row()
        if row is None:
            return
        menu = self._menu(row)
        at = event.globalPos()
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            rect = self.visualRect(self.currentIndex())
            at = self.viewport().mapToGlobal(rect.center() + QPoint(0, rect.height() // 4))
        menu.popup(at)

    def link_places(self, key: str) -> tuple[QRectF, ...]:
        """Return where the links of a post are drawn, in the viewport."""
        number = self._rows.number_of(key)
        told = self._rows.item(number)
        if not isinstance(told, Row):
            return ()
        places = row_places(QRectF(self.visualRect(self._rows.index(number))), told)
        return tuple(rect for rect in places.links if not rect.isEmpty())

    def _menu(self, row: Row) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(_("Buka konten")).triggered.connect(lambda: self.opened.emit(row.post_id))
        for account, address in row.links:
            action = menu.addAction(_("Lihat di {account}").format(account=account))
            action.triggered.connect(lambda _checked=False, told=address: self.link_asked.emit(told))
        return menu

    def _link_at(self, at: QPointF) -> str:
        index = self.indexAt(at.toPoint())
        told = index.data(Qt.ItemDataRole.UserRole)
        if not isinstance(told, Row) or told.trouble is not None:
            return ""
        places = row_places(QRectF(self.visualRect(index)), told)
        for rect, leg in zip(places.links, told.legs, strict=True):
            if leg.link and rect.contains(at):
                return leg.link
        return ""

    def _go_to(self, number: int) -> None:
        index = self._rows.index(number)
        self.setCurrentIndex(index)
        self.scrollTo(index)
        self.viewport().update()

    @Slot(object)
    def _repaint(self, _sha256: str) -> None:
        self.viewport().update()
