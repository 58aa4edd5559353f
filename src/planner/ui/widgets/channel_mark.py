"""The mark of a network; its tooltip and spoken name say which account."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from planner.ui.theme.icons import paint_mark
from planner.ui.theme.tokens import px
from planner.ui.widgets.painting import painter_on
from planner.ui.widgets.tip import tip


class ChannelMark(QWidget):
    """A rounded square in the network's colour. ``account`` is the name of the account."""

    def __init__(self, network: str, account: str, side: float = 16, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._network, self._side = network, side
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(account)
        self.setToolTip(tip(account))

    @override
    def sizeHint(self) -> QSize:
        return QSize(px(self._side), px(self._side))

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_mark(painter_on(self), QPointF(0, 0), self._network, self._side)
