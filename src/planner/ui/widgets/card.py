"""A card: a surface with rounded corners and a border."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from planner.ui.theme.tokens import px, radius
from planner.ui.widgets.painting import paint_box, paint_ring, painter_on


class Card(QWidget):
    """A card with a column inside; ``chosen`` gives it the ring of selection."""

    def __init__(
        self, *, pad: int = 16, fill: str = "surface", line: str = "line", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._fill, self._line, self._chosen = fill, line, False
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(px(pad), px(pad), px(pad), px(pad))
        self.column.setSpacing(px(8))

    def set_chosen(self, *, chosen: bool) -> None:
        self._chosen = chosen
        self.update()

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, rect = painter_on(self), QRectF(self.rect())
        paint_box(painter, rect, radius("card"), fill=self._fill, line=None if self._chosen else self._line)
        if self._chosen:
            paint_ring(painter, rect, radius("card"), "accent")
