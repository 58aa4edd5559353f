"""A surface: a widget filled with the colour of a token, with a line on the sides that want one."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from planner.ui.theme.tokens import color
from planner.ui.widgets.painting import hairline


class Ground(QWidget):
    """A filled surface. ``lines`` names the sides with a separator: any of ``l t r b``."""

    def __init__(self, fill: str = "surface", lines: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fill, self._lines = fill, lines
        self.setAutoFillBackground(False)

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), color(self._fill))
        right, bottom = self.width() - 1, self.height() - 1
        ends = {
            "l": (0, 0, 0, bottom),
            "t": (0, 0, right, 0),
            "r": (right, 0, right, bottom),
            "b": (0, bottom, right, bottom),
        }
        for side in self._lines:
            x0, y0, x1, y1 = ends[side]
            hairline(painter, QPointF(x0, y0), QPointF(x1, y1))
