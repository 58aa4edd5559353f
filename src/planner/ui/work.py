"""Everything that must not run on the main thread: pixels in a pool, the network in its one thread."""

from __future__ import annotations

import logging
from collections.abc import Callable, Coroutine
from concurrent.futures import CancelledError
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from planner.content.errors import PlannerError
from planner.ui.job import Job, Token
from planner.ui.network import Network
from planner.ui.pixels import Pixels

log = logging.getLogger(__name__)


class Work(QObject):
    """The background. ``broke`` carries an exception that is a bug: it is logged and shown."""

    broke = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pixels, self._network = Pixels(self), Network(self)
        self._writer = Pixels(self, threads=1, name="writer")

    def run(self, work: Callable[[Token], object]) -> Job:
        """Run a function in the pool. Connect to the job's signals before returning to the event loop."""
        return self._watched(self._pixels.run(work))

    def write(self, work: Callable[[Token], object]) -> Job:
        """Run a function that writes: one after another, in the order asked for, and never dropped."""
        return self._watched(self._writer.run(work))

    def start(self, work: Coroutine[Any, Any, object]) -> Job:
        """Run a coroutine in the network thread."""
        return self._watched(self._network.start(work))

    def is_idle(self) -> bool:
        """Tell whether nothing is being drawn or written; the network is never idle for long."""
        return self._pixels.is_idle() and self._writer.is_idle()

    def close(self) -> None:
        """Stop in order: network, pixels, last what is being written; its opener closes the database."""
        self._network.close()
        self._pixels.close()
        self._writer.finish()

    def _watched(self, job: Job) -> Job:
        job.failed.connect(self._look_at)
        return job

    @Slot(object)
    def _look_at(self, error: BaseException) -> None:
        if isinstance(error, (PlannerError, CancelledError)):  # cancelled: asked for while it was closing
            log.info("work failed: %s", error)
            return
        log.error("a bug in the background", exc_info=error)
        self.broke.emit(error)
