"""The names of the weekdays over the month."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from planner.ui.calendar.month_canvas import MonthCanvas
from planner.ui.calendar.month_view import DAYS
from planner.ui.dates import weekday
from planner.ui.theme.fonts import font
from planner.ui.theme.tokens import color, px, size
from planner.ui.widgets.painting import hairline, paint_text, painter_on

A_MONDAY, LEFT = date(2027, 2, 1), 10


class WeekdayBar(QWidget):
    """A bar 28 high; its columns are those of the month, and go with them when it is scrolled."""

    def __init__(self, month: MonthCanvas) -> None:
        super().__init__()
        self._month = month
        month.scrolled.connect(self.update)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(px(700), size("weekday_header"))

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = painter_on(self)
        painter.fillRect(self.rect(), color("surface"))
        bottom, used = self.height() - 1, font("small", 600)
        hairline(painter, QPointF(0, bottom), QPointF(self.width(), bottom))
        width, shift = self._month.view.width / DAYS, self._month.offset().x()
        for column in range(DAYS):
            left = width * column - shift + px(LEFT)
            name = weekday(A_MONDAY + timedelta(days=column))
            room = QRectF(left, 0, width - px(LEFT + 4), self.height())
            paint_text(painter, room, name, used, "ink_2")
