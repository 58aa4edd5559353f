"""The calendar's page of the top bar: which month, back and forth, today, search, a new post."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from planner.ui.dates import month_long
from planner.ui.shell.bar_page import BarPage
from planner.ui.theme.fonts import font
from planner.ui.theme.tokens import px
from planner.ui.widgets.button import Button, Kind
from planner.ui.widgets.icon_button import IconButton
from planner.ui.widgets.painting import text_width
from planner.words.catalogue import _

MONTHS = range(1, 13)


class MonthBar(BarPage):
    """Has four buttons that the screen connects; search and ``add_new`` come last, in this order."""

    def __init__(self) -> None:
        super().__init__()
        self.before = IconButton("chevron-left", "", height="control_small")
        self.after = IconButton("chevron-right", "", height="control_small")
        self.today = Button(height="control_small")
        self.new = Button("", Kind.PRIMARY, icon="plus")
        self._month: date | None = None
        arrows = QWidget()
        row = QHBoxLayout(arrows)
        row.setContentsMargins(0, 0, px(4), 0)
        row.setSpacing(px(2))
        for one in (self.before, self.after):
            row.addWidget(one)
        for part in (arrows, self.today):
            self.add_left(part)

    def add_new(self) -> None:
        """Put the button for a new post at the right."""
        self.add_right(self.new)

    def show_month(self, month: date) -> None:
        """Name the month; its room is that of the longest name, so that the arrows stay where they are."""
        self._month = month
        used = font("title")
        names = (month_long(month.replace(month=number, day=1)) for number in MONTHS)
        self.title.setMinimumWidth(max(text_width(name, used) for name in names))
        self.set_title(month_long(month))

    @override
    def retranslate(self) -> None:
        super().retranslate()
        self.before.set_name(_("Bulan sebelumnya"), "PgUp")
        self.after.set_name(_("Bulan berikutnya"), "PgDn")
        for button, text, keys in ((self.today, _("Hari ini"), "T"), (self.new, _("Konten baru"), "Ctrl+N")):
            button.setText(text)
            button.setToolTip(f"{text} ({keys})")
            button.updateGeometry()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self._month is not None:
            self.show_month(self._month)
