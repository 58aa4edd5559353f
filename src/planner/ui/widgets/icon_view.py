"""An icon for looking at."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from planner.ui.theme.icons import paint_icon_in
from planner.ui.theme.tokens import px
from planner.ui.widgets.painting import painter_on


class IconView(QWidget):
    """An icon of a size, in the colour of a token."""

    def __init__(self, icon: str, ink: str = "ink_2", side: float = 16) -> None:
        super().__init__()
        self._icon, self._ink, self._side = icon, ink, side
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_icon(self, icon: str, ink: str) -> None:
        """Show another icon."""
        self._icon, self._ink = icon, ink
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(px(self._side), px(self._side))

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_icon_in(painter_on(self), QRectF(self.rect()), self._icon, self._ink, self._side)
