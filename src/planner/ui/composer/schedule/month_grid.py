"""A month of days to choose one from, painted."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QLocale, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from planner.ui.composer.schedule.hours import weeks
from planner.ui.dates import day_long
from planner.ui.theme.fonts import font
from planner.ui.theme.tokens import px
from planner.ui.widgets.painting import A, paint_box, paint_ring, paint_text, painter_on
from planner.words.catalogue import _

CELL, HEAD, DAYS = 32, 22, 7
STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -DAYS,
    Qt.Key.Key_Down: DAYS,
}


class MonthGrid(QWidget):
    """``chosen`` carries a day; ``turned`` the day that another month is to be shown for."""

    chosen = Signal(object)
    turned = Signal(object)

    def __init__(self, today: date, day: date) -> None:
        super().__init__()
        self.today, self.day = today, day
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_day(day)

    def show_day(self, day: date) -> None:
        """Point at a day and show its month."""
        self.day = day
        past = f", {_('sudah lewat')}" if day < self.today else ""
        self.setAccessibleName(f"{day_long(day)}{past}")
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.NameChanged))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(DAYS * px(CELL), px(HEAD) + 6 * px(CELL))

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = painter_on(self)
        for number in range(DAYS):
            name = QLocale().dayName(number + 1, QLocale.FormatType.NarrowFormat)
            room = QRectF(number * px(CELL), 0, px(CELL), px(HEAD))
            paint_text(painter, room, name, font("caption", 600), "ink_3", align=A.AlignHCenter)
        for day in weeks(self.day):
            cell = self.cell(day)
            chosen = day == self.day
            if chosen:
                paint_box(painter, cell.adjusted(2, 2, -2, -2), px(7), fill="accent")
            elif day == self.today:
                paint_ring(painter, cell.adjusted(2, 2, -2, -2), px(7), "line_2")
            paint_text(
                painter,
                cell,
                str(day.day),
                font("body", 600 if chosen else 400),
                self._ink(day),
                align=A.AlignHCenter,
            )
            if chosen and self.hasFocus():
                paint_ring(painter, cell, px(8))

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        day = self.day_at(event.position())
        if day is not None and day >= self.today:
            self.show_day(day)
            self.chosen.emit(day)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in STEPS:
            self.turned.emit(self.day + timedelta(days=STEPS[key]))
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            if self.day >= self.today:
                self.chosen.emit(self.day)
        else:
            super().keyPressEvent(event)

    def cell(self, day: date) -> QRectF:
        """Return where a day stands."""
        number = (day - weeks(self.day)[0]).days
        row, column = divmod(number, DAYS)
        return QRectF(column * px(CELL), px(HEAD) + row * px(CELL), px(CELL), px(CELL))

    def day_at(self, point: QPointF) -> date | None:
        """Return the day at a point."""
        return next((one for one in weeks(self.day) if self.cell(one).contains(point)), None)

    def _ink(self, day: date) -> str:
        if day == self.day:
            return "accent_ink"
        if day < self.today:
            return "disabled"
        if day.month != self.day.month:
            return "ink_3"
        return "holiday_ink" if day.weekday() == DAYS - 1 else "ink"
