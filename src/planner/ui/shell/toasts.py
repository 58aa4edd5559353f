"""Toasts: one sentence at a time over the bottom of the window, with one thing to do about it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleEvent, QEnterEvent, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QWidget
from typing_extensions import override

from planner.ui.theme.elevation import MARGIN, paint_shadow
from planner.ui.theme.fonts import font
from planner.ui.theme.icons import icon_pixmap
from planner.ui.theme.tokens import color, motion_ms, px, radius, size
from planner.ui.widgets.painting import painter_on, text_width

PAD, GAP, LIFT, LEAST = 14, 10, 18, 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Toast:
    """What is said. ``about`` names the object, in lighter weight; ``action`` is a verb, run when pressed."""

    sentence: str
    about: str = ""
    icon: str = "check"
    action: str = ""
    run: Callable[[], object] | None = None


class _Action(QPushButton):
    """The one thing to do."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @override
    def sizeHint(self) -> QSize:
        return QSize(text_width(self.text(), font("body", 600)) + px(16), px(28))

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = painter_on(self)
        if self.hasFocus() or self.underMouse():
            painter.setPen(color("toast_action"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), px(6), px(6))
        painter.setFont(font("body", 600))
        painter.setPen(color("toast_action"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())


class Toasts(QWidget):
    """The place for toasts: a child of the window, above everything; the newest replaces the one before."""

    gone = Signal()

    def __init__(self, window: QWidget, *, floor: Callable[[], int]) -> None:
        super().__init__(window)
        self._floor = floor
        self._toast = Toast(sentence="")
        self._words = ("", "")
        self._action = _Action(self)
        self._action.clicked.connect(self._act)
        self._stay = QTimer(self)
        self._stay.setSingleShot(True)
        self._stay.timeout.connect(self.dismiss)
        window.installEventFilter(self)
        self.hide()

    def show_toast(self, toast: Toast) -> None:
        """Say something."""
        self._toast = toast
        self.setAccessibleName(" ".join(filter(None, (toast.sentence, toast.about))))
        self._action.setText(toast.action)
        self._action.setAccessibleName(toast.action)
        self._action.setVisible(bool(toast.action))
        self._place()
        self.show()
        self.raise_()
        self._stay.start(motion_ms("toast_stay"))
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def toast(self) -> Toast | None:
        """Return what is being said."""
        return self._toast if self.isVisible() else None

    @Slot()
    def dismiss(self) -> None:
        """Say nothing any more."""
        if self.isVisible():
            self.hide()
            self.gone.emit()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self.isVisible():
            self._place()

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        self._stay.stop()
        super().enterEvent(event)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self._stay.start(motion_ms("toast_stay"))
        super().leaveEvent(event)

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, body = painter_on(self), QRectF(self._body())
        paint_shadow(painter, body, radius("card"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color("toast"))
        painter.drawRoundedRect(body, radius("card"), radius("card"))
        left, middle = body.left() + px(PAD), body.center().y()
        corner = QPointF(round(left), round(middle - px(16) / 2))
        painter.drawPixmap(
            corner, icon_pixmap(self._toast.icon, color("toast_action"), 16, self.devicePixelRatioF())
        )
        left += px(16 + GAP)
        said, about = self._words
        for text, weight, ink in ((said, 600, "toast_ink"), (about, 400, "toast_ink_2")):
            used = font("body", weight)
            painter.setFont(used)
            painter.setPen(color(ink))
            width = text_width(text, used)
            painter.drawText(
                QRectF(left, body.top(), width + 2, body.height()), Qt.AlignmentFlag.AlignVCenter, text
            )
            left += width + px(GAP)

    def _body(self) -> QRectF:
        return QRectF(self.rect().adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN))

    def _place(self) -> None:
        toast, window = self._toast, self.parentWidget()
        action = self._action.sizeHint() if toast.action else QSize(0, 0)
        around = px(2 * PAD + 16 + GAP) + (action.width() + px(GAP) if toast.action else 0)
        self._words = _shortened(toast, (window.width() if window else 0) - px(2 * LIFT) - around)
        said, about = self._words
        width = around + text_width(said, font("body", 600))
        width += text_width(about, font("body", 400)) + px(GAP) if about else 0
        height = size("toast")
        left = (window.width() - width) // 2 if window else 0
        top = self._floor() - px(LIFT) - height
        self.setGeometry(left - MARGIN, top - MARGIN, width + 2 * MARGIN, height + 2 * MARGIN)
        right = MARGIN + width - px(PAD - 6) - action.width()
        self._action.setGeometry(
            right, MARGIN + (height - action.height()) // 2, action.width(), action.height()
        )

    @Slot()
    def _act(self) -> None:
        run = self._toast.run
        self.dismiss()
        if run is not None:
            run()


def _shortened(toast: Toast, room: int) -> tuple[str, str]:
    """Return sentence and object as they fit; the object gives way first, or is left out."""
    said, about = QFontMetricsF(font("body", 600)), QFontMetricsF(font("body", 400))
    sentence = said.elidedText(toast.sentence, Qt.TextElideMode.ElideRight, room)
    left = room - text_width(sentence, font("body", 600)) - px(GAP)
    if not toast.about or left < px(LEAST):
        return sentence, ""
    return sentence, about.elidedText(toast.about, Qt.TextElideMode.ElideRight, left)
