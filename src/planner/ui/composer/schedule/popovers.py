"""Choosing the day, and choosing the hour."""

from __future__ import annotations

from datetime import date, time

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from planner.ui.composer.schedule.hours import months_on
from planner.ui.composer.schedule.month_grid import MonthGrid
from planner.ui.dates import month_long
from planner.ui.theme.fonts import line_px
from planner.ui.theme.tokens import px
from planner.ui.typed_time import typed_hour
from planner.ui.widgets.button import Button, Kind
from planner.ui.widgets.icon_button import IconButton
from planner.ui.widgets.label import Label
from planner.ui.widgets.popover import Popover
from planner.words.catalogue import _

QUICK = (time(9), time(12), time(16), time(19))


class DayPopover(Popover):
    """``chosen`` carries a day, or None for no hour at all."""

    chosen = Signal(object)

    def __init__(self, anchor: QWidget, today: date, day: date, *, clearable: bool) -> None:
        super().__init__(anchor, 256, pad=16)
        self.setAccessibleName(_("Pilih hari"))
        self.month, self.grid = Label("", "body", weight=600), MonthGrid(today, day)
        self._before = IconButton("chevron-left", _("Bulan sebelumnya"), height="control_small")
        self._after = IconButton("chevron-right", _("Bulan berikutnya"), height="control_small")
        self._before.clicked.connect(self._go_back)
        self._after.clicked.connect(self._go_on)
        self.grid.turned.connect(self.show_day)
        self.grid.chosen.connect(self._choose)
        head = QHBoxLayout()
        head.addWidget(self.month, 1)
        head.addWidget(self._before)
        head.addWidget(self._after)
        self.column.addLayout(head)
        self.column.addWidget(self.grid)
        if clearable:
            clear = Button(_("Tanpa waktu"), Kind.QUIET, height="control_small")
            clear.clicked.connect(self._clear)
            self.column.addWidget(clear)
        self.show_day(day)

    @Slot(object)
    def show_day(self, day: date) -> None:
        """Show the month of a day."""
        self.month.setText(month_long(day))
        self.grid.show_day(day)

    @Slot()
    def _go_back(self) -> None:
        self.show_day(months_on(self.grid.day, -1))

    @Slot()
    def _go_on(self) -> None:
        self.show_day(months_on(self.grid.day, 1))

    @Slot(object)
    def _choose(self, day: date) -> None:
        self.close_it()
        self.chosen.emit(day)

    @Slot()
    def _clear(self) -> None:
        self.close_it()
        self.chosen.emit(None)


class HourPopover(Popover):
    """``chosen`` carries an hour."""

    chosen = Signal(object)

    def __init__(self, anchor: QWidget, hour: str, zone: str) -> None:
        super().__init__(anchor, 292, pad=14)
        self.setAccessibleName(_("Pilih jam"))
        self.field = QLineEdit(hour)
        self.field.setAccessibleName(_("Jam tayang, {zone}").format(zone=zone))
        self.field.setPlaceholderText("16.00")
        self.field.selectAll()
        self.field.returnPressed.connect(self._take)
        self.field.textEdited.connect(self._forgive)
        self.problem = Label("", "small", "err")
        self.problem.setFixedHeight(line_px("small"))
        use = Button(_("Pakai"), Kind.PRIMARY)
        use.clicked.connect(self._take)
        row, quick = QHBoxLayout(), QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(self.field, 1)
        row.addWidget(Label(zone, "body", "ink_2"))
        row.addWidget(use)
        quick.setSpacing(px(6))
        for one in QUICK:
            button = Button(f"{one:%H.%M}", height="control_small")
            button.clicked.connect(self._take_quick)
            quick.addWidget(button)
        quick.addStretch(1)
        self.column.addLayout(row)
        self.column.addWidget(self.problem)
        self.column.addLayout(quick)

    @Slot()
    def _take(self) -> None:
        hour = typed_hour(self.field.text())
        if hour is None:
            self.problem.setText(_("Tulis jam seperti 16.00."))
            return
        self.close_it()
        self.chosen.emit(hour)

    @Slot()
    def _take_quick(self) -> None:
        button = self.sender()
        if isinstance(button, Button):
            self.field.setText(button.text())
            self._take()

    @Slot()
    def _forgive(self) -> None:
        self.problem.setText("")
