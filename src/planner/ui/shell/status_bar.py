"""The status bar: connection, queue, attention; how safe the typing is, and the zone. Each is a button."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy
from typing_extensions import override

from planner.desk.overview import Overview
from planner.ui.shell.status_button import StatusButton
from planner.ui.theme.tokens import px, size
from planner.ui.widgets.ground import Ground
from planner.ui.zones import zone_label
from planner.words.catalogue import _, ngettext


class StatusBar(Ground):
    """A bar 26 high."""

    def __init__(self) -> None:
        super().__init__("sidebar", "t")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.connection, self.queue, self.attention = StatusButton(), StatusButton(), StatusButton()
        self.saved, self.zone = StatusButton(), StatusButton()
        self._saved_text, self._saved_failed = "", False
        row = QHBoxLayout(self)
        row.setContentsMargins(px(10), 1, px(10), 0)
        row.setSpacing(px(4))
        for button in (self.connection, self.queue, self.attention):
            row.addWidget(button)
        row.addStretch(1)
        for button in (self.saved, self.zone):
            row.addWidget(button)
        self.tell_saved("")

    def tell_connection(self, *, online: bool, waiting: int = 0) -> None:
        """Say whether the networks can be reached, and what waits for them when not."""
        if online:
            self.connection.tell("wifi", _("Daring"), icon_ink="ok")
            return
        words = ngettext("Luring, {n} perubahan menunggu", "Luring, {n} perubahan menunggu", waiting)
        self.connection.tell(
            "wifi-off", words.format(n=waiting) if waiting else _("Luring"), short=_("Luring")
        )

    def tell_numbers(self, numbers: Overview) -> None:
        """Say how many wait in the queue, and how many need somebody."""
        count = numbers.queued
        text = ngettext("Antrean: {n} menunggu", "Antrean: {n} menunggu", count).format(n=count)
        self.queue.tell("send", text, short=str(count))
        wrong = numbers.needs_someone
        text = ngettext("{n} perlu perhatian", "{n} perlu perhatian", wrong).format(n=wrong)
        self.attention.tell("circle-alert", text, short=str(wrong), ink="err")
        self.attention.setVisible(bool(wrong))
        self._fit()

    def tell_saved(self, text: str, *, failed: bool = False) -> None:
        """Say how safe what was typed is; nothing hides the button."""
        self._saved_text, self._saved_failed = text, failed
        self.saved.tell("cloud-off" if failed else "cloud-check", text, ink="err" if failed else "ink_2")
        self.saved.setVisible(bool(text))
        self._fit()

    def tell_zone(self, zone: str, now: datetime) -> None:
        """Say in which zone hours are shown."""
        self.zone.tell("clock", zone_label(zone, now))
        self._fit()

    @override
    def sizeHint(self) -> QSize:
        return QSize(300, size("statusbar"))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(200, size("statusbar"))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        buttons = (self.connection, self.queue, self.attention, self.saved, self.zone)
        needed = sum(one.whole_width() + px(4) for one in buttons if not one.isHidden()) + px(24)
        for button in buttons:
            button.shorten(short=needed > self.width())
