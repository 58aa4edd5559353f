"""A switch: on or off, at once."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget
from typing_extensions import override

from planner.ui.theme.tokens import color, px
from planner.ui.widgets.painting import paint_box, painter_on

WIDTH, HEIGHT, GAP = 30, 18, 2


class Switch(QCheckBox):
    """A pill with a knob; the words stand beside it, in a label."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(px(WIDTH), px(HEIGHT))

    @override
    def hitButton(self, _position: object) -> bool:
        return True

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, rect = painter_on(self), QRectF(self.rect())
        fill = "accent" if self.isChecked() else "control_line"
        paint_box(painter, rect, rect.height(), fill=fill if self.isEnabled() else "press")
        side = rect.height() - 2 * px(GAP)
        left = rect.right() - side - px(GAP) if self.isChecked() else rect.left() + px(GAP)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color("accent_ink" if self.isChecked() else "surface"))
        painter.drawEllipse(QRectF(left, px(GAP), side, side))
