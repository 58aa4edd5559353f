"""The month to work with: mouse, wheel, keyboard, drops. It reads and writes nothing itself."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip
from typing_extensions import override

from planner.ui.calendar.dropped import pictures_in
from planner.ui.calendar.month_canvas import MonthCanvas
from planner.ui.calendar.month_speech import month_stops, said_of
from planner.ui.calendar.month_steps import stepped
from planner.ui.calendar.month_view import Spot
from planner.ui.pictures import Pictures
from planner.ui.widgets.tip import tip

NOTCH, PAUSE_MS = 120, 120
ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class MonthGrid(MonthCanvas):
    """A month. Its signals carry a PostId, a day, a number of months, a Spot, or a day with files."""

    opened = Signal(object)
    add_wanted = Signal(object)
    day_wanted = Signal(object)
    turned = Signal(object)
    went_out = Signal(object)
    menu_wanted = Signal(object, object)
    dropped = Signal(object, object)
    key_left = Signal(object)

    def __init__(self, pictures: Pictures, day: date, zone: ZoneInfo) -> None:
        super().__init__(pictures, day, zone)
        self._wheel = self._turned_at = 0
        self.viewport().setMouseTracking(True)
        self.viewport().setAcceptDrops(True)

    @override
    def press_part(self, number: int) -> None:
        self.focus_on(month_stops(self.view)[number])
        self.activate()

    def activate(self) -> None:
        """Do what Enter does: open a post, list a day, add to an empty one."""
        cell = self.view.cell(self.spot.day)
        if self.spot.post is not None:
            self.opened.emit(self.spot.post)
        elif cell is not None and cell.posts:
            self.day_wanted.emit(self.spot.day)
        else:
            self.add_wanted.emit(self.spot.day)

    def aim(self, day: date | None) -> None:
        """Mark the day that something is about to be added to."""
        if day != self.aimed_at:
            before, self.aimed_at = self.aimed_at, day
            self.repaint_days(*(Spot(one) for one in (before, day) if one is not None))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.ring = True
        self.viewport().update()
        plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
        target = stepped(self.view, self.spot, Qt.Key(event.key())) if plain else None
        if target is not None:
            self._go(target)
        elif plain and event.key() in ENTER:
            self.activate()
        elif plain and event.key() == Qt.Key.Key_Escape and self.spot != Spot(self.spot.day):
            self.focus_on(Spot(self.spot.day))
        else:
            event.ignore()
            self.key_left.emit(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        spot = self._spot_at(event.position().toPoint())
        self.ring = False
        if spot is None:
            return
        self.focus_on(Spot(spot.day, spot.post, on_pill=spot.on_pill))
        if event.button() == Qt.MouseButton.LeftButton:
            if spot.on_pill:
                self.day_wanted.emit(spot.day)
            elif spot.on_plus:
                self.add_wanted.emit(spot.day)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        spot = self._spot_at(event.position().toPoint())
        if spot is None or event.button() != Qt.MouseButton.LeftButton or spot.on_pill or spot.on_plus:
            return
        if spot.post is not None:
            self.opened.emit(spot.post)
        else:
            self.add_wanted.emit(spot.day)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self._spot_at(event.position().toPoint()))

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self._hover(None)
        elif isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            self._tell_whole(event)
            return True
        return super().viewportEvent(event)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        bar, steps = self.verticalScrollBar(), event.angleDelta().y()
        end = bar.minimum() if steps > 0 else bar.maximum()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        elif not steps or bar.value() != end:
            super().wheelEvent(event)
        else:
            self._wheel_on(steps, event.timestamp())
            event.accept()

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            self.menu_wanted.emit(self.spot, self.viewport().mapToGlobal(self.spot_rect().center()))
            return
        spot = self._spot_at(self.viewport().mapFromGlobal(event.globalPos()))
        if spot is not None:
            self.focus_on(Spot(spot.day, spot.post))
            self.menu_wanted.emit(self.spot, event.globalPos())

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if pictures_in(event.mimeData()):
            event.acceptProposedAction()

    @override
    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        spot = self._spot_at(event.position().toPoint())
        self.aim(None if spot is None else spot.day)
        if spot is not None:
            event.acceptProposedAction()

    @override
    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        self.aim(None)

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        spot = self._spot_at(event.position().toPoint())
        files: tuple[Path, ...] = pictures_in(event.mimeData())
        self.aim(None)
        if spot is not None and files:
            event.acceptProposedAction()
            self.dropped.emit(spot.day, files)

    def _wheel_on(self, steps: int, at_ms: int) -> None:
        """Turn a month for each notch; what a flick of a touchpad sends on and on counts once."""
        if at_ms and at_ms - self._turned_at < PAUSE_MS:
            return
        self._wheel = steps + (self._wheel if self._wheel * steps > 0 else 0)
        if abs(self._wheel) >= NOTCH:
            self._wheel, self._turned_at = 0, at_ms
            self.turned.emit(-1 if steps > 0 else 1)

    def _go(self, target: Spot) -> None:
        if self.view.cell(target.day) is None:
            self.went_out.emit(target)
        else:
            self.focus_on(target)

    def _spot_at(self, point: QPoint) -> Spot | None:
        at = self.on_canvas(point)
        return self.view.at(at.x(), at.y())

    def _hover(self, spot: Spot | None) -> None:
        if spot != self.hovered:
            before, self.hovered = self.hovered, spot
            self.repaint_days(before, spot)

    def _tell_whole(self, event: QHelpEvent) -> None:
        spot = self._spot_at(event.pos())
        post = None if spot is None or spot.post is None else self.view.post(spot.post)
        QToolTip.showText(event.globalPos(), "" if post is None else tip(said_of(post, self.zone)), self)
