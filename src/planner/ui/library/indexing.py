"""Looking at what the library does not know yet, a little at a time in the pool, until nothing is left."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from planner.desk.index_library import Indexed, find_twins, index_library, look_after_originals
from planner.ui.context import Context
from planner.ui.job import Job

MOMENT_S, PAUSE_MS = 0.15, 20


class Indexing(QObject):
    """``moved`` is sent when the library knows more than before. A stop at any time loses nothing."""

    moved = Signal()

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._job: Job | None = None
        self._is_checked, self._has_new = False, False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._go_on)

    def is_busy(self) -> bool:
        """Tell whether something is being looked at."""
        return self._job is not None or self._pause.isActive()

    @Slot()
    def start(self) -> None:
        """Look whether there is anything new; the originals are looked after once a session."""
        if not self.is_busy():
            self._go_on()

    @Slot()
    def _go_on(self) -> None:
        desk = self._context.desk
        self._job = job = self._context.work.run(
            lambda token: index_library(desk, for_s=MOMENT_S, stopped=lambda: token.cancelled)
        )
        job.done.connect(self._indexed)
        job.failed.connect(self._give_up)

    @Slot(object)
    def _indexed(self, told: Indexed) -> None:
        self._job = None
        if told.seen:
            self._has_new = True
            self.moved.emit()
        if told.left and told.seen:
            self._pause.start()
        elif self._has_new or not self._is_checked:
            self._finish()

    def _finish(self) -> None:
        desk, first = self._context.desk, not self._is_checked
        self._is_checked, self._has_new = True, False
        self._job = job = self._context.work.run(
            lambda token: (
                (first and look_after_originals(desk, stopped=lambda: token.cancelled)) | find_twins(desk)
            )
        )
        job.done.connect(self._finished)
        job.failed.connect(self._give_up)

    @Slot(object)
    def _finished(self, has_changed: object) -> None:
        self._job = None
        if has_changed:
            self.moved.emit()
            self._pause.start()  # what is back is looked at anew

    @Slot(object)
    def _give_up(self, _error: object) -> None:
        """Leave it for the next time: the work itself has told what was wrong."""
        self._job = None
