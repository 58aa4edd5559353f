"""A popover: a raised panel beside what it belongs to, a child of the window and no window itself.

It closes with Esc, with a press beside it, and when the focus goes elsewhere; the focus returns to where it
came from. Being a child, it is in every picture of the window and never ends a drag.
"""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from typing_extensions import override

from planner.ui.theme.elevation import MARGIN, paint_raised
from planner.ui.theme.tokens import color, px
from planner.ui.widgets.focus import first_stop
from planner.ui.widgets.painting import painter_on

GAP, ARROW = 8, 7


class Side(StrEnum):
    """On which side of its anchor a popover wants to be."""

    BELOW = "below"
    RIGHT = "right"


class _Catcher(QWidget):
    """Lies under the popover and over the rest: a press on it closes the popover."""

    pressed = Signal()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()
        self.pressed.emit()


class Popover(QWidget):
    """A panel with a column inside; make one each time, or keep one and open it again."""

    closed = Signal()

    def __init__(self, anchor: QWidget, width: int = 320, *, pad: int = 16) -> None:
        window = anchor.window()
        self._catcher = _Catcher(window)
        self._catcher.hide()
        super().__init__(window)
        self.hide()
        self._anchor, self._width, self._back = anchor, width, None
        self._tip: QPolygonF | None = None
        self._place: tuple[QRect, Side, bool] | None = None
        self.column = QVBoxLayout(self)
        edge = MARGIN + px(pad)
        self.column.setContentsMargins(edge, edge, edge, edge)
        self.column.setSpacing(px(10))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._catcher.pressed.connect(self.close_it)
        self.destroyed.connect(self._catcher.deleteLater)

    _back: QWidget | None

    def open_at(self, spot: QRect | None = None, side: Side = Side.BELOW, *, arrow: bool = False) -> None:
        """Open beside the anchor, or beside a rectangle of it; flip where there is no room."""
        self._back = QApplication.focusWidget()
        self._place = (spot or self._anchor.rect(), side, arrow)
        self._settle()
        for part in (self._catcher, self):
            part.raise_()
            part.show()
        self._take_focus()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._look_after_focus)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.LanguageChange} and self.isVisible():
            QTimer.singleShot(0, self, self._settle)

    @Slot()
    def _settle(self) -> None:
        """Take the room that the content needs, beside the anchor."""
        if self._place is None:
            return
        (beside, side, arrow), window = self._place, self.window()
        self._catcher.setGeometry(window.rect())
        self.setFixedWidth(px(self._width) + 2 * MARGIN)
        self.column.activate()
        self.adjustSize()
        target = QRect(self._anchor.mapTo(window, beside.topLeft()), beside.size())
        self.move(self._corner(target, side))
        self._tip = self._pointer(target, side) if arrow else None
        self.update()

    @Slot()
    def close_it(self) -> None:
        """Close, and give the focus back."""
        if not self.isVisible():
            return
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.disconnect(self._look_after_focus)
        inside = self.isAncestorOf(QApplication.focusWidget() or self._catcher)
        self._catcher.hide()
        self.hide()
        if self._back is not None and inside:
            self._back.setFocus(Qt.FocusReason.PopupFocusReason)
        self.closed.emit()

    def panel(self) -> QRect:
        """Return the panel without the room for its shadow, in its own coordinates."""
        return self.rect().adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_it()
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.panel().contains(event.position().toPoint()):
            self.close_it()

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = painter_on(self)
        paint_raised(painter, QRectF(self.panel()))
        if self._tip is not None:
            painter.setPen(color("line_2"))
            painter.setBrush(color("raised"))
            painter.drawPolyline(self._tip)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawPolygon(self._tip)

    def _take_focus(self) -> None:
        first = first_stop(self)
        if first is not None:
            first.setFocus(Qt.FocusReason.PopupFocusReason)

    @Slot(QWidget, QWidget)
    def _look_after_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and now.window() is self.window() and not self.isAncestorOf(now):
            self._back = None
            self.close_it()

    def _corner(self, target: QRect, side: Side) -> QPoint:
        panel, window, gap = self.panel().size(), self.window().rect(), px(GAP)
        if side is Side.BELOW:
            left, top = target.left(), target.bottom() + 1 + gap
            if top + panel.height() > window.bottom() - gap:
                top = target.top() - gap - panel.height()
        else:
            left, top = target.right() + 1 + gap + ARROW, target.center().y() - panel.height() // 2
            if left + panel.width() > window.right() - gap:
                left = target.left() - gap - ARROW - panel.width()
        left = min(max(left, gap), window.width() - panel.width() - gap)
        top = min(max(top, gap), window.height() - panel.height() - gap)
        return QPoint(left - MARGIN, top - MARGIN)

    def _pointer(self, target: QRect, side: Side) -> QPolygonF | None:
        if side is not Side.RIGHT:
            return None
        panel, middle = QRectF(self.panel()), float(target.center().y() - self.y())
        middle = min(max(middle, panel.top() + 20), panel.bottom() - 20)
        leftwards = self.x() + MARGIN > target.right()
        x, reach = (panel.left() + 1, -ARROW) if leftwards else (panel.right() - 1, ARROW)
        return QPolygonF([QPointF(x, middle - ARROW), QPointF(x + reach, middle), QPointF(x, middle + ARROW)])
