"""The disc of an account with the mark of its network at the lower right."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from planner.ui.theme.icons import paint_mark
from planner.ui.theme.tokens import px
from planner.ui.widgets.avatar import paint_avatar
from planner.ui.widgets.painting import paint_box, painter_on

SIDE, MARK, RING, REACH = 44, 16, 2, 3


class AccountMark(QWidget):
    """``of`` is the name that gives the colour: that of the Page, so that its accounts belong together."""

    def __init__(self, name: str, network: str, of: str) -> None:
        super().__init__()
        self._name, self._network, self._of = name, network, of
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def tell(self, name: str, network: str, of: str) -> None:
        """Show another account."""
        self._name, self._network, self._of = name, network, of
        self.update()

    @override
    def sizeHint(self) -> QSize:
        side = px(SIDE + REACH)
        return QSize(side, side)

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, side = painter_on(self), px(SIDE)
        paint_avatar(painter, QRectF(0, 0, side, side), self._of)
        mark, ring = px(MARK), px(RING)
        left = self.width() - mark - px(1)
        around = QRectF(left - ring, left - ring, mark + 2 * ring, mark + 2 * ring)
        paint_box(painter, around, px(6), fill="surface")
        paint_mark(painter, QPointF(left, left), self._network, MARK)
