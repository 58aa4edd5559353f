"""The tiles of the strip as a person works with them: dragged, or moved with Alt+arrows."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from planner.ui.composer.media.places import gap_at
from planner.ui.composer.media.tile_list import ACROSS, TileList

STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class TileView(TileList):
    """``moved`` sends (from, to), ``opened`` and ``removed`` the number of a picture.

    ``asked`` sends (number, place on the screen) for a context menu, ``pasted`` nothing.
    """

    moved = Signal(object)
    opened = Signal(object)
    studio_wanted = Signal(object)
    removed = Signal(object)
    asked = Signal(object)
    pasted = Signal()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and self.indexAt(event.position().toPoint()).isValid():
            self._pressed = event.position().toPoint()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        here = event.position().toPoint()
        if self._pressed is not None and not self._dragged and not self.locked:
            far = (here - self._pressed).manhattanLength() >= QApplication.startDragDistance()
            if far and len(self.tiles.tiles()) > 1:
                self._dragged = self.indexAt(self._pressed).row() + 1
                self.setCursor(Qt.CursorShape.ClosedHandCursor)
        if self._dragged:
            self._pointer, self._gap = here, gap_at(self.rects(), QPointF(here))
            self.viewport().update()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        number, gap = self._dragged, self._gap
        self._stop_dragging()
        super().mouseReleaseEvent(event)
        to = gap if gap <= number else gap - 1
        if number and event.button() is Qt.MouseButton.LeftButton and to != number:
            self.moved.emit((number, to))

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() is Qt.MouseButton.LeftButton:
            self.studio_wanted.emit(index.row() + 1)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self.pasted.emit()
        elif not (self.number() and self._act(event)):
            super().keyPressEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if mouse else self.currentIndex()
        if index.isValid():
            self.setCurrentIndex(index)
            at = event.globalPos() if mouse else self.viewport().mapToGlobal(self.visualRect(index).center())
            self.asked.emit((index.row() + 1, at))

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._stop_dragging()

    def _act(self, event: QKeyEvent) -> bool:
        """Do what a key means for the chosen picture; tell whether it means anything."""
        key, number = Qt.Key(event.key()), self.number()
        if self._dragged and key is Qt.Key.Key_Escape:
            self._stop_dragging()
        elif event.modifiers() & Qt.KeyboardModifier.AltModifier:
            return self._move_by_key(key, number)
        elif key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.removed.emit(number)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.opened.emit(number)
        else:
            return False
        event.accept()
        return True

    def _move_by_key(self, key: Qt.Key, number: int) -> bool:
        across = 1 if self._narrow else ACROSS
        steps = {**STEPS, Qt.Key.Key_Up: -across, Qt.Key.Key_Down: across}
        to = number + steps.get(key, 0)
        if key in steps and 1 <= to <= len(self.tiles.tiles()) and not self.locked:
            self.moved.emit((number, to))
        return key in steps
