"""Fields that look like the words around them until one writes into them."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QEvent, QMimeData, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from planner.content.text import cleaned
from planner.ui.theme.fonts import font, line_px
from planner.ui.theme.icons import paint_icon
from planner.ui.theme.tokens import px, radius
from planner.ui.widgets.painting import paint_box, paint_ring, paint_text, painter_on

PAD_X, PAD_Y = 6, 2
OWN = 2
"""What Qt leaves on both sides of a line by itself."""


class BareLine(QLineEdit):
    """One line; ``left`` carries the text when it was changed and left, Esc takes it back."""

    left = Signal(str)

    def __init__(self, role: str = "small", weight: int = 400) -> None:
        super().__init__()
        self._role, self._weight, self._kept = role, weight, ""
        self.setProperty("bare", "true")
        self.setFrame(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setTextMargins(px(PAD_X) - OWN, 0, px(PAD_X) - OWN, 0)
        self.setStyleSheet("min-height: 0px;")
        self.editingFinished.connect(self._leave)
        self._dress()

    def show_text(self, text: str) -> None:
        """Show a text; what is being typed stays."""
        self._kept = text
        self.setToolTip(text)
        if not self.hasFocus():
            self.setText(text)
            self.setCursorPosition(0)

    @override
    def sizeHint(self) -> QSize:
        return QSize(px(80), line_px(self._role) + px(2 * PAD_Y))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(px(40), self.sizeHint().height())

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_role"):
            self._dress()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text() != self._kept:
            self.setText(self._kept)
        else:
            super().keyPressEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.setCursorPosition(0)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        _paint_ground(self, focused=self.hasFocus())
        if self.hasFocus() or not self.text():
            super().paintEvent(event)
            return
        words = QRectF(self.rect()).adjusted(px(PAD_X), 0, -px(PAD_X), 0)
        paint_text(painter_on(self), words, self.text(), self.font(), "ink")

    def _leave(self) -> None:
        if self.text() != self._kept:
            self._kept = self.text()
            self.left.emit(self._kept)

    def _dress(self) -> None:
        wanted = font(self._role, self._weight)
        if self.font() != wanted:
            self.setFont(wanted)


class BareText(QPlainTextEdit):
    """Several lines, as high as the text; ``left`` carries it when it was changed and left."""

    left = Signal(str)
    LEAST, MOST = 1, 9

    def __init__(self) -> None:
        super().__init__()
        self._kept = ""
        self.setProperty("bare", "true")
        self.setTabChangesFocus(True)
        self.setFont(font("small"))
        self.document().setDocumentMargin(0)
        self.setViewportMargins(px(PAD_X), px(PAD_Y), px(PAD_X), 0)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.viewport().setAutoFillBackground(False)
        self.textChanged.connect(self._fit)

    def text(self) -> str:
        return self.document().toRawText().replace("\u2029", "\n")

    def show_text(self, text: str) -> None:
        """Show a text; what is being typed stays."""
        self._kept = text
        if not self.hasFocus() and text != self.text():
            self.setPlainText(text)
        self._fit()

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        self.insertPlainText(cleaned(source.text()))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text() != self._kept:
            self.setPlainText(self._kept)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self.focusNextChild()
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()
        if event.reason() is not Qt.FocusReason.PopupFocusReason and self.text() != self._kept:
            self._kept = self.text()
            self.left.emit(self._kept)

    def _fit(self) -> None:
        lines = max(self.LEAST, min(self.MOST, ceil(self.document().size().height())))
        height = lines * self.fontMetrics().lineSpacing() + px(2 * PAD_Y) + 1
        if height != self.height():
            self.setFixedHeight(height)


class TextBox(QWidget):
    """The ground of a ``BareText``: its box appears under the pointer and with the focus."""

    def __init__(self, field: BareText) -> None:
        super().__init__()
        self.field = field
        field.setParent(self)
        field.installEventFilter(self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @override
    def eventFilter(self, watched: QWidget, event: QEvent) -> bool:  # type: ignore[override]
        kinds = {QEvent.Type.FocusIn, QEvent.Type.FocusOut, QEvent.Type.Enter, QEvent.Type.Leave}
        if event.type() in kinds:
            self.update()
        elif event.type() == QEvent.Type.Resize:
            self.setFixedHeight(self.field.height())
        return super().eventFilter(watched, event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.field.resize(self.width(), self.field.height())

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        _paint_ground(self, focused=self.field.hasFocus())


class ChoiceField(QPushButton):
    """Words that open a menu when pressed; an icon and a colour may stand before them."""

    def __init__(self) -> None:
        super().__init__()
        self._icon, self._ink, self._weight = "", "ink", 400
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_choice(self, text: str, *, icon: str = "", ink: str = "ink", weight: int = 400) -> None:
        """Show what is chosen."""
        self._icon, self._ink, self._weight = icon, ink, weight
        self.setText(text)
        self.setToolTip(text)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(px(80), line_px("small") + px(2 * PAD_Y))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(px(40), self.sizeHint().height())

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        _paint_ground(self, focused=False)
        painter, left = painter_on(self), float(px(PAD_X))
        if self._icon:
            top = round((self.height() - px(13)) / 2)
            paint_icon(painter, QPointF(left, top), self._icon, self._ink, 13)
            left += px(16)
        words = QRectF(left, 0, self.width() - left - px(2), self.height())
        paint_text(painter, words, self.text(), font("small", self._weight), self._ink)


def _paint_ground(widget: QWidget, *, focused: bool) -> None:
    painter, box = painter_on(widget), QRectF(widget.rect())
    if focused:
        paint_box(painter, box, radius("sm"), fill="surface")
        paint_ring(painter, box, radius("sm"))
    elif widget.underMouse() and widget.isEnabled():
        paint_box(painter, box, radius("sm"), fill="hover")
    painter.end()
