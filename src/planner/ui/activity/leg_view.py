"""A leg as a widget: in a card, where its link is a button of its own."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from planner.ui.activity.leg_words import LegView
from planner.ui.activity.row_painting import LEG_LINE
from planner.ui.activity.step_bar import leg_width, paint_leg
from planner.ui.theme.tokens import px
from planner.ui.widgets.painting import painter_on
from planner.ui.widgets.tip import tip


class LegLine(QWidget):
    """Mark, bar and words of a leg."""

    def __init__(self, told: LegView) -> None:
        super().__init__()
        self._told = told
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(told.spoken())
        self.setToolTip(tip(told.spoken()))

    @override
    def sizeHint(self) -> QSize:
        return QSize(leg_width(self._told), px(LEG_LINE))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(px(180), px(LEG_LINE))

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_leg(painter_on(self), QRectF(self.rect()), self._told)
