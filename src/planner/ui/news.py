"""The one place where desk news becomes a signal: our own, and that of other processes."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from planner.content.changed import Changed
from planner.content.errors import PlannerError
from planner.desk.watch import Watch

if TYPE_CHECKING:
    from planner.desk.desk import Desk

log = logging.getLogger(__name__)

LOOK_EVERY_MS = 500


class News(QObject):
    """Lives as long as the window; connect only methods of QObjects: they hear it on the main thread.

    ``changed`` carries a ``Changed``; ``trouble`` a PlannerError when the workspace can't be read, and None
    when it can be again.
    """

    changed = Signal(object)
    trouble = Signal(object)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._troubled = desk, False
        self._watch = Watch(desk)
        desk.listeners.append(self._tell)
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    @Slot()
    def look(self) -> None:
        """See at once whether others have written."""
        try:
            self._watch.look()
        except PlannerError as error:
            if not self._troubled:
                log.info("can't look for news: %s", error)
                self.trouble.emit(error)
            self._troubled = True
        else:
            if self._troubled:
                self.trouble.emit(None)
            self._troubled = False

    def close(self) -> None:
        """Hear and tell no more."""
        self._timer.stop()
        self._desk.listeners.remove(self._tell)
        self._watch.close()

    def _tell(self, news: Changed) -> None:
        self.changed.emit(news)
