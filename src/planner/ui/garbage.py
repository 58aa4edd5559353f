"""Collects garbage on the main thread only: a QObject must not die on another one."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer, Slot

EVERY_MS = 1_000


class Garbage(QObject):
    """Turns automatic collection off and collects by a timer, as much as has come together."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    @Slot()
    def look(self) -> None:
        """Collect the oldest generation that is due."""
        due = [
            number
            for number, (now, most) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True))
            if now > most
        ]
        if due:
            gc.collect(due[-1])
