"""The sign of the program: a megaphone on a rounded square (a placeholder of our own, no emblem)."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from planner.ui.theme.icons import paint_icon_in
from planner.ui.theme.tokens import px, radius
from planner.ui.widgets.painting import paint_box, painter_on

SIDE, ICON = 28, 16


class Logo(QWidget):
    """A square of 28, or of another side with an icon in proportion."""

    def __init__(self, side: float = SIDE, *, fill: str = "accent", ink: str = "accent_ink") -> None:
        super().__init__()
        self._side, self._fill, self._ink = side, fill, ink
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(px(self._side), px(self._side))

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, rect = painter_on(self), QRectF(self.rect())
        paint_box(painter, rect, radius("md"), fill=self._fill)
        paint_icon_in(painter, rect, "megaphone", self._ink, self._side * ICON / SIDE)
