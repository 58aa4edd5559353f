"""Fields for a day and an hour: typed as people write them; the arrow keys go up and down."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta, tzinfo

from PySide6.QtCore import QPointF, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit
from typing_extensions import override

from planner.ui.dates import day_short
from planner.ui.theme.icons import paint_icon
from planner.ui.theme.tokens import px, size
from planner.ui.typed_time import typed_day, typed_hour
from planner.ui.zones import zone_short

QUARTER = timedelta(minutes=15)
STEPS = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}


class TimeField(QLineEdit):
    """A field with an icon; ``changed`` is sent when its value is another one, or none that can be read."""

    changed = Signal()

    def __init__(self, icon: str, name: str) -> None:
        super().__init__()
        self._icon = icon
        self.setAccessibleName(name)
        self.setTextMargins(px(20), 0, 0, 0)
        self.setFixedHeight(size("control"))
        self.textEdited.connect(self._typed)

    def step(self, by: int) -> None:
        """Go up or down by one step."""
        raise NotImplementedError

    def write(self) -> None:
        """Write the value as people here write it."""
        raise NotImplementedError

    def read(self, text: str) -> None:
        """Take the value from what was typed."""
        raise NotImplementedError

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = STEPS.get(Qt.Key(event.key()))
        if by is None:
            super().keyPressEvent(event)
            return
        self.step(by)
        self.write()
        self.changed.emit()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.selectAll()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.write()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        top = round((self.height() - px(16)) / 2)
        paint_icon(QPainter(self), QPointF(px(10), top), self._icon, "ink_3")

    @Slot(str)
    def _typed(self, text: str) -> None:
        self.read(text)
        self.changed.emit()


class DayField(TimeField):
    """A day; ``day`` is None while what stands there is none."""

    def __init__(self, name: str, day: date) -> None:
        super().__init__("calendar-days", name)
        self.day: date | None = day
        self._near = day
        self.write()

    @override
    def step(self, by: int) -> None:
        self._near = (self.day or self._near) + timedelta(days=by)
        self.day = self._near

    @override
    def write(self) -> None:
        if self.day is not None:
            self.setText(day_short(self.day))

    @override
    def read(self, text: str) -> None:
        self.day = typed_day(text, self._near)


class HourField(TimeField):
    """An hour in a zone; ``hour`` is None while what stands there is none."""

    def __init__(self, name: str, hour: time, zone: str) -> None:
        super().__init__("clock", name)
        self.hour: time | None = hour
        self._zone = zone
        self.write()

    @override
    def step(self, by: int) -> None:
        at = datetime.combine(date(2000, 1, 1), self.hour or time(9))
        self.hour = (at + by * QUARTER).time()

    @override
    def write(self) -> None:
        if self.hour is not None:
            self.setText(f"{self.hour:%H.%M} {zone_short(self._zone)}")

    @override
    def read(self, text: str) -> None:
        self.hour = typed_hour(text)


def moment_of(day: DayField, hour: HourField, zone: tzinfo) -> datetime | None:
    """Return the moment that two fields tell together, None while one tells nothing."""
    if day.day is None or hour.hour is None:
        return None
    return datetime.combine(day.day, hour.hour, zone)
