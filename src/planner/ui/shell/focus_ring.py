"""The ring of focus: 2 px in the accent, 2 px outside of the control; one for the whole window.

It appears when the keyboard moved the focus. Widgets that paint their own focus (fields, lists, canvases)
are left alone.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, Slot
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from shiboken6 import isValid
from typing_extensions import override

from planner.ui.theme.tokens import px, radius
from planner.ui.widgets.painting import paint_ring, painter_on

AWAY = 4
MOVES = {QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Hide, QEvent.Type.Show}


class FocusRing(QWidget):
    """Lies over the window and lets everything through."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._target: QWidget | None = None
        self._by_keyboard = False
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    def keyboard_moves(self) -> None:
        """Hear that the keyboard is about to move the focus."""
        self._by_keyboard = True

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in MOVES:
            self._place()
        return super().eventFilter(watched, event)

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_ring(painter_on(self), QRectF(self.rect()), radius("control") + 2)

    @Slot(QWidget, QWidget)
    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        if QApplication.mouseButtons() != Qt.MouseButton.NoButton:
            self._by_keyboard = False
        self._let_go()
        if self._by_keyboard and isinstance(now, QAbstractButton) and now.window() is self._window:
            self._target = now
            for part in self._chain(now):
                part.installEventFilter(self)
        self._place()

    def _let_go(self) -> None:
        if self._target is not None and isValid(self._target):
            for part in self._chain(self._target):
                part.removeEventFilter(self)
        self._target = None

    def _place(self) -> None:
        target = self._target
        if target is None or not isValid(target) or not target.isVisible():
            self.hide()
            return
        self.setGeometry(_seen(target, self._window).adjusted(-px(AWAY), -px(AWAY), px(AWAY), px(AWAY)))
        self.raise_()
        self.show()

    def _chain(self, widget: QWidget) -> list[QWidget]:
        found: list[QWidget] = []
        at: QWidget | None = widget
        while at is not None and at is not self._window:
            found.append(at)
            at = at.parentWidget()
        return found


def _seen(widget: QWidget, window: QWidget) -> QRect:
    """Return where a widget is in its window, cut off where a pane has scrolled it away."""
    rect = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
    at = widget.parentWidget()
    while at is not None and at is not window:
        rect &= QRect(at.mapTo(window, QPoint(0, 0)), at.size())
        at = at.parentWidget()
    return rect
