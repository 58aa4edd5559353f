"""The hour of the post: its day, its time, the same in the other zones, the next free one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from planner.content.errors import PlannerError
from planner.desk.free_slot import next_free_slot
from planner.ui.composer.editing import Editing
from planner.ui.composer.schedule.hours import elsewhere, on_day, with_hour
from planner.ui.composer.schedule.popovers import DayPopover, HourPopover
from planner.ui.context import Context
from planner.ui.dates import day_long, hour, hour_zone, moment_short
from planner.ui.theme.tokens import px
from planner.ui.typed_time import next_half_hour
from planner.ui.widgets.button import Button, Kind
from planner.ui.widgets.label import Label
from planner.ui.widgets.popover import Popover
from planner.ui.zones import zone_short
from planner.words.catalogue import _


class When(QWidget):
    """``refused`` carries a sentence: why an hour can't be taken; empty when one was."""

    refused = Signal(str)

    def __init__(self, context: Context, editing: Editing) -> None:
        super().__init__()
        self._context, self._editing = context, editing
        self._open: Popover | None = None
        self.day = Button("", icon="calendar-days", height="control_large")
        self.hour = Button("", icon="clock", height="control_large")
        self.free = Button("", Kind.LINK, height="control_small")
        self.day.clicked.connect(self.choose_day)
        self.hour.clicked.connect(self.choose_hour)
        self.free.clicked.connect(self.take_free_slot)
        self._others = (Label("", "small", "ink_3"), Label("", "small", "ink_3"))
        self.zones = QWidget()
        column = QVBoxLayout(self.zones)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addStretch(1)
        for one in self._others:
            column.addWidget(one)
        column.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(10))
        row.addWidget(self.day)
        row.addWidget(self.hour)
        row.addWidget(self.zones)
        row.addSpacing(px(10))
        row.addWidget(self.free)

    def show_hour(self) -> None:
        """Show when the post goes out."""
        zone, due = self._context.zone, self._editing.content.publish_at
        free = self._editing.locked is None
        self.day.setText(_("Pilih hari") if due is None else day_long(due.astimezone(zone).date()))
        self.hour.setText(_("Jam") if due is None else hour_zone(due, zone))
        others = ("", "") if due is None else elsewhere(due, zone)
        for label, text in zip(self._others, (*others, "", "")[:2], strict=True):
            label.setText(text)
        self.zones.setVisible(due is not None)
        self.free.setText(_("Slot kosong berikutnya"))
        self.free.setVisible(free)
        for button in (self.day, self.hour):
            button.setEnabled(free)
            button.updateGeometry()
        self.day.setAccessibleName(_("Hari tayang: {day}").format(day=self.day.text()))
        self.hour.setAccessibleName(_("Jam tayang: {hour}").format(hour=self.hour.text()))

    @Slot()
    def choose_day(self) -> None:
        """Offer a month of days."""
        zone, due = self._context.zone, self._editing.content.publish_at
        today = self._now().astimezone(zone).date()
        shown = today if due is None else max(today, due.astimezone(zone).date())
        popover = DayPopover(self.day, today, shown, clearable=due is not None)
        popover.chosen.connect(self._take_day)
        self._show(popover)
        popover.grid.setFocus()

    @Slot()
    def choose_hour(self) -> None:
        """Offer a field for the hour."""
        zone, due = self._context.zone, self._editing.content.publish_at
        popover = HourPopover(self.hour, "" if due is None else hour(due, zone), zone_short(zone.key))
        popover.chosen.connect(self._take_hour)
        self._show(popover)

    @Slot()
    def take_free_slot(self) -> None:
        """Take the next hour at which nothing else stands on the same channels."""
        content = self._editing.content
        due, now = content.publish_at, self._now()
        after = now if due is None or due < now else due
        try:
            slot = next_free_slot(
                self._context.desk,
                self._editing.post_id,
                content.channels,
                after=after,
                zone=self._context.zone,
            )
        except PlannerError as error:
            self._context.shell.complain(error)
            return
        self.take(slot)

    def take(self, moment: datetime | None) -> None:
        """Let the post go out at this moment; one that has passed is refused, with the first that has not."""
        zone, now = self._context.zone, self._now()
        if moment is not None and moment <= now:
            first = f"{next_half_hour(now, zone):%H.%M}"
            words = _("Waktu ini sudah lewat. Pilih pukul {hour} atau sesudahnya.")
            self.refused.emit(words.format(hour=first))
            return
        self.refused.emit("")
        content = replace(self._editing.content, publish_at=moment, zone=zone.key)
        if content.publish_at == self._editing.content.publish_at:
            return
        said = _("Waktu tayang dihapus")
        if moment is not None:
            said = _("Waktu tayang: {when}").format(
                when=f"{moment_short(moment, zone)} {zone_short(zone.key)}"
            )
        self._editing.act(said, content)
        self._context.shell.toast_undo(said)

    def _show(self, popover: Popover) -> None:
        popover.closed.connect(popover.deleteLater)
        self._open = popover
        popover.open_at()

    @Slot(object)
    def _take_day(self, day: date | None) -> None:
        if day is None:
            self.take(None)
        else:
            self.take(on_day(day, self._editing.content.publish_at, self._now(), self._context.zone))

    @Slot(object)
    def _take_hour(self, wanted: time) -> None:
        self.take(with_hour(wanted, self._editing.content.publish_at, self._now(), self._context.zone))

    def _now(self) -> datetime:
        return self._context.desk.clock.now()
