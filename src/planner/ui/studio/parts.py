"""Small parts of the inspector: a section with its heading, a colour to choose, a row of buttons."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from planner.ui.theme.icons import paint_icon_in
from planner.ui.theme.tokens import color, px, radius
from planner.ui.widgets.ground import Ground
from planner.ui.widgets.label import Label
from planner.ui.widgets.painting import paint_box, paint_ring, painter_on

SWATCH = 26


class Section(Ground):
    """A part of the inspector with a line below it."""

    def __init__(self, *, headed: bool = True) -> None:
        super().__init__("surface", "b")
        self.heading = Label("", "small", "ink_2", weight=600)
        self.head = QHBoxLayout()
        self.head.addWidget(self.heading, 1)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(px(16), px(12), px(16), px(13))
        self.column.setSpacing(px(7))
        if headed:
            self.column.addLayout(self.head)
        else:
            self.heading.hide()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def row(self, *widgets: QWidget, gap: int = 8) -> QHBoxLayout:
        """Add widgets beside each other."""
        across = QHBoxLayout()
        across.setSpacing(px(gap))
        for one in widgets:
            across.addWidget(one)
        self.column.addLayout(across)
        return across


class Swatch(QPushButton):
    """A colour to choose."""

    def __init__(self, value: str, name: str) -> None:
        super().__init__()
        self.value, self.shade = value, value
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)
        self.setToolTip(name)

    def show_shade(self, shade: str) -> None:
        """Show what the colour is now."""
        self.shade = shade
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(px(SWATCH), px(SWATCH))

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, rect = painter_on(self), QRectF(self.rect())
        inside = rect.adjusted(3, 3, -3, -3) if self.isChecked() else rect.adjusted(1, 1, -1, -1)
        painter.setPen(color("line_2"))
        painter.setBrush(QColor(self.shade))
        painter.drawRoundedRect(inside.adjusted(0.5, 0.5, -0.5, -0.5), radius("xs"), radius("xs"))
        if self.isChecked():
            paint_ring(painter, rect, radius("sm"), "accent")


class IconChoice(QWidget):
    """One of a few, each an icon; ``chosen`` carries its key."""

    chosen = Signal(str)

    def __init__(self, choices: tuple[tuple[str, str], ...]) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(1, 1, 1, 1)
        row.setSpacing(0)
        self.parts: dict[str, _IconPart] = {}
        for key, icon in choices:
            part = self.parts[key] = _IconPart(key, icon)
            part.clicked.connect(self._choose)
            row.addWidget(part)

    def name_it(self, name: str, names: dict[str, str]) -> None:
        """Say what is chosen here, and what each choice is."""
        self.setAccessibleName(name)
        for key, part in self.parts.items():
            part.setAccessibleName(names[key])
            part.setToolTip(names[key])

    def choose(self, key: str) -> None:
        """Show a choice, telling nobody."""
        for name, part in self.parts.items():
            part.setChecked(name == key)

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_box(painter_on(self), QRectF(self.rect()), radius("control") + 1, fill="hover")

    @Slot()
    def _choose(self) -> None:
        part = self.sender()
        if isinstance(part, _IconPart):
            self.choose(part.key)
            self.chosen.emit(part.key)


class _IconPart(QPushButton):
    """One choice."""

    def __init__(self, key: str, icon: str) -> None:
        super().__init__()
        self.key, self._icon = key, icon
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(px(42), px(26))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(px(28), px(26))

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, rect = painter_on(self), QRectF(self.rect())
        if self.isChecked():
            paint_box(painter, rect, radius("control"), fill="press", line="line_2")
        paint_icon_in(painter, rect, self._icon, "ink" if self.isChecked() else "ink_2", 16)
