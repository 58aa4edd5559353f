"""A number that can be typed, stepped with the arrows, and is said with its name and unit."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QLocale, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy
from typing_extensions import override

from planner.ui.theme.fonts import font
from planner.ui.theme.tokens import px
from planner.ui.widgets.painting import A, paint_text, painter_on, text_width

MINUS, HYPHEN = "−", "-"
STEPS = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1, Qt.Key.Key_PageUp: 10, Qt.Key.Key_PageDown: -10}


class NumberEdit(QLineEdit):
    """``changed`` carries the number that a person typed or stepped to, ``left`` says that it was left."""

    changed = Signal(object)
    left = Signal()

    def __init__(self, *, least: float, most: float, step: float = 1, digits: int = 0) -> None:
        super().__init__()
        self._least, self._most, self._step, self._digits = least, most, step, digits
        self._value, self._prefix, self._unit, self._is_signed = 0.0, "", "", False
        self.setAcceptDrops(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.editingFinished.connect(self._take_text)
        self._dress()

    def name_it(self, name: str, prefix: str = "", unit: str = "") -> None:
        """Say what it is: its whole name, a short one in the field, and the unit."""
        self._prefix, self._unit = prefix, unit
        self.setAccessibleName(f"{name} ({unit})" if unit else name)
        self.setToolTip(name)
        self._dress()

    def make_bare(self) -> None:
        """Stand without a frame at the end of a row, with its sign."""
        self._is_signed = self._least < 0
        self.setProperty("bare", True)  # noqa: FBT003  Qt's own signature
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._dress()

    def value(self) -> float:
        return self._value

    def set_value(self, value: float) -> None:
        """Show a number, telling nobody; not while somebody types."""
        self._value = value
        if not (self.hasFocus() and self.isModified()):
            self._show()

    @override
    def sizeHint(self) -> QSize:
        return QSize(px(64), super().sizeHint().height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(px(40), super().minimumSizeHint().height())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo):
            event.ignore()  # the studio takes back what was done
            return
        step = STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        self._take_text()
        self._go_to(self._value + step * self._step * self._times(event))
        self.selectAll()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.selectAll()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self.font() != font("body"):
            self._dress()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter, used, ink = painter_on(self), font("body"), "ink_3" if self.isEnabled() else "disabled"
        rect = QRectF(self.rect()).adjusted(px(10), 0, -px(10), 0)
        if self._prefix:
            paint_text(painter, rect, self._prefix, used, ink)
        if self._unit:
            paint_text(painter, rect, self._unit, used, ink, align=A.AlignRight)

    def _times(self, event: QKeyEvent) -> int:
        return 10 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1

    @Slot()
    def _take_text(self) -> None:
        if not self.isModified():
            return
        self.setModified(False)
        read, is_number = _read(self.text())
        if is_number:
            self._go_to(read)
        self._show()

    def _go_to(self, value: float) -> None:
        value = round(min(max(value, self._least), self._most), self._digits)
        if value != self._value:
            self._value = value
            self.changed.emit(value)
        self._show()

    def _show(self) -> None:
        number = QLocale()
        number.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
        words = number.toString(float(abs(self._value)), "f", self._digits)
        if round(self._value, self._digits) < 0:
            words = MINUS + words
        elif self._is_signed and round(self._value, self._digits) > 0:
            words = "+" + words
        if words != self.text():
            self.setText(words)
        self.setModified(False)

    def _dress(self) -> None:
        self.setFont(font("body"))
        if self.property("bare"):
            self.setFixedWidth(px(40))
        gap = px(6)
        before = text_width(self._prefix, font("body")) + gap if self._prefix else 0
        after = text_width(self._unit, font("body")) + gap if self._unit else 0
        self.setTextMargins(before, 0, after, 0)
        self._show()


def _read(text: str) -> tuple[float, bool]:
    """Return what was typed: with a comma or a point, any minus, a unit behind it."""
    plain = text.strip().replace(MINUS, HYPHEN).replace(",", ".").rstrip("%px° ")
    try:
        return float(plain), True
    except ValueError:
        return 0.0, False
