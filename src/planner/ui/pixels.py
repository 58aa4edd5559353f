"""A few threads for what needs the processor: decoding, rendering, reading files."""

from __future__ import annotations

import os
from collections.abc import Callable
from concurrent.futures import CancelledError, ThreadPoolExecutor

from PySide6.QtCore import QObject, Slot

from planner.ui.job import Job, Token

THREADS = max(1, min(4, (os.cpu_count() or 2) - 1))


class Pixels(QObject):
    """Runs functions in threads; what they return arrives as a signal of their job."""

    def __init__(
        self, parent: QObject | None = None, *, threads: int = THREADS, name: str = "pixels"
    ) -> None:
        super().__init__(parent)
        self._threads, self._name = threads, name
        self._pool: ThreadPoolExecutor | None = None
        self._jobs: set[Job] = set()
        self._closed = False

    def run(self, work: Callable[[Token], object]) -> Job:
        """Start a function; it gets a token to ask whether to go on and to say how far it is."""
        job = Job(self)
        self._jobs.add(job)
        job.ended.connect(self._forget)
        if self._closed:
            job.settle(None, CancelledError())
            return job
        if self._pool is None:
            self._pool = ThreadPoolExecutor(self._threads, thread_name_prefix=self._name)
        future = self._pool.submit(work, job.token)
        job.stopped_by(future.cancel)
        future.add_done_callback(job.settle_by)
        return job

    def is_idle(self) -> bool:
        """Tell whether nothing runs and nothing waits."""
        return not self._jobs

    def close(self) -> None:
        """Take nothing new, cancel what waits, wait for what runs."""
        for job in tuple(self._jobs):
            job.cancel()
        self.finish()

    def finish(self) -> None:
        """Take nothing new, and wait for all that was asked for."""
        self._closed = True
        if self._pool is not None:
            self._pool.shutdown(wait=True)
            self._pool = None

    @Slot(object)
    def _forget(self, job: Job) -> None:
        self._jobs.discard(job)
