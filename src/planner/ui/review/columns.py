"""The card of the comparison: rows of two columns, or of one where there is nothing to compare with."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from planner.ui.theme.tokens import px, radius
from planner.ui.widgets.painting import hairline, paint_box, paint_ring, painter_on

INSET = 18


class Cell(QWidget):
    """One side of a row."""

    def __init__(self, *, top: int = 0, bottom: int = 0, left: int = INSET) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(px(left), px(top), px(INSET), px(bottom))
        self.column.setSpacing(0)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)


class PairRow(QWidget):
    """Two cells with a line between them, and one above where ``line``."""

    def __init__(self, left: Cell | None, right: Cell, *, line: bool = False) -> None:
        super().__init__()
        self._line, self._right, self._is_current = line, right, False
        self._is_pair = left is not None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for cell in (left, right):
            if cell is not None:
                row.addWidget(cell, 1)

    def set_line(self, *, line: bool) -> None:
        """Draw a line above it, or none."""
        self._line = line
        self.update()

    def mark(self, *, on: bool) -> None:
        """Put a ring around its new side: the reader is at this difference."""
        self._is_current = on
        self.update()

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = painter_on(self)
        if self._is_current:
            paint_ring(painter, QRectF(self._right.geometry()).adjusted(4, 4, -4, -4), px(6))
        if self._is_pair:
            middle = float(self._right.x())
            hairline(painter, QPointF(middle, 0), QPointF(middle, self.height() - 1))
        if self._line:
            hairline(painter, QPointF(0, 0), QPointF(self.width(), 0))


class ColumnsCard(QWidget):
    """Holds the rows."""

    def __init__(self) -> None:
        super().__init__()
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(1, 1, 1, 1)
        self.rows.setSpacing(0)

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_box(painter_on(self), QRectF(self.rect()), radius("card"), fill="surface", line="line")


def beside(*widgets: QWidget, gap: int = 8, stretch: bool = True) -> QHBoxLayout:
    """Return widgets in a row, the rest left free."""
    row = QHBoxLayout()
    row.setSpacing(px(gap))
    for widget in widgets:
        row.addWidget(widget)
    if stretch:
        row.addStretch(1)
    return row
