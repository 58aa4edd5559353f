"""A segmented control: one of a few, all in sight."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from planner.ui.theme.fonts import font
from planner.ui.theme.tokens import Scheme, px, radius, scheme, size
from planner.ui.widgets.painting import A, paint_box, paint_text, painter_on, text_width

PAD = 13


class _Part(QPushButton):
    """One choice."""

    def __init__(self, key: str, text: str, height: str) -> None:
        super().__init__(text)
        self.key, self._height = key, height
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        role = "small" if self._height == "control_small" else "body"
        pad = px(PAD if self._height == "control" else 10)
        return QSize(text_width(self.text(), font(role, 600)) + 2 * pad, size(self._height) - 2)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, rect = painter_on(self), QRectF(self.rect())
        small = self._height == "control_small"
        if self.isChecked():
            fill = "surface" if scheme() is Scheme.LIGHT else "press"
            paint_box(painter, rect, radius("control"), fill=fill, line="line_2")
        ink = "ink" if self.isChecked() or self.underMouse() else "ink_2"
        weight = 600 if self.isChecked() else 500
        used = font("small" if small else "body", weight)
        paint_text(
            painter, rect, self.text(), used, ink if self.isEnabled() else "disabled", align=A.AlignHCenter
        )


class Segmented(QWidget):
    """A control whose choices have keys; ``chosen`` sends the key when a person chooses another one."""

    chosen = Signal(str)

    def __init__(
        self,
        choices: Sequence[tuple[str, str]],
        name: str,
        *,
        height: str = "control",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._parts: dict[str, _Part] = {}
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(1, 1, 1, 1)
        row.setSpacing(0)
        for key, text in choices:
            part = _Part(key, text, height)
            self._parts[key] = part
            self._group.addButton(part)
            row.addWidget(part)
        self._group.buttonClicked.connect(self._choose)
        if choices:
            self.choose(choices[0][0])

    def choose(self, key: str) -> None:
        """Show another choice as chosen, telling nobody."""
        self._parts[key].setChecked(True)
        for part in self._parts.values():  # one stop for Tab; arrows go on inside
            part.setFocusPolicy(Qt.FocusPolicy.StrongFocus if part.isChecked() else Qt.FocusPolicy.ClickFocus)

    def keys(self) -> tuple[str, ...]:
        """Return the keys of all choices, in their order."""
        return tuple(self._parts)

    def part(self, key: str) -> QAbstractButton:
        """Return the button of a choice."""
        return self._parts[key]

    def key(self) -> str:
        """Return the key of what is chosen."""
        return next(key for key, part in self._parts.items() if part.isChecked())

    def set_texts(self, texts: dict[str, str]) -> None:
        """Say the choices in other words."""
        for key, text in texts.items():
            self._parts[key].setText(text)
            self._parts[key].updateGeometry()

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_box(painter_on(self), QRectF(self.rect()), radius("control") + 1, fill="hover")

    @Slot(QAbstractButton)
    def _choose(self, part: QAbstractButton) -> None:
        if isinstance(part, _Part):
            self.choose(part.key)
            self.chosen.emit(part.key)
