"""One background thread with an asyncio loop: everything that talks to a network runs there."""

from __future__ import annotations

import logging
import threading
from collections.abc import Coroutine
from concurrent.futures import CancelledError
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Slot

from planner.ui.job import Job

if TYPE_CHECKING:
    import asyncio

log = logging.getLogger(__name__)

STOP_S = 5.0


class Network(QObject):
    """Starts coroutines in its loop; the thread begins with the first of them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._loop: asyncio.AbstractEventLoop | None = None
        self._thread: threading.Thread | None = None
        self._jobs: set[Job] = set()
        self._closed = False
        self._last: asyncio.Future[None] | None = None

    def start(self, work: Coroutine[Any, Any, object]) -> Job:
        """Start a coroutine; what it returns or raises arrives as a signal of the job."""
        job = Job(self)
        self._jobs.add(job)
        job.ended.connect(self._forget)
        if self._closed:
            work.close()
            job.settle(None, CancelledError())
            return job
        import asyncio  # noqa: PLC0415  not before a network is spoken to

        future = asyncio.run_coroutine_threadsafe(work, self._running())
        job.stopped_by(future.cancel)
        future.add_done_callback(job.settle_by)
        return job

    def close(self) -> None:
        """Refuse new work, cancel all tasks and gather them inside the loop, stop it, join the thread."""
        self._closed = True
        for job in tuple(self._jobs):
            job.token.cancel()
        if self._loop is None or self._thread is None:
            return
        self._loop.call_soon_threadsafe(self._end)
        self._thread.join(STOP_S)
        if self._thread.is_alive():
            log.error("the network thread did not stop within %s s", STOP_S)
        self._loop = self._thread = None

    def _running(self) -> asyncio.AbstractEventLoop:
        if self._loop is None:
            import asyncio  # noqa: PLC0415

            self._loop = asyncio.new_event_loop()
            self._thread = threading.Thread(target=_run, args=(self._loop,), name="network")
            self._thread.start()
        return self._loop

    def _end(self) -> None:
        """Called inside the loop: let every task end its own way, then stop."""
        import asyncio  # noqa: PLC0415

        self._last = asyncio.ensure_future(_gather_and_stop())

    @Slot(object)
    def _forget(self, job: Job) -> None:
        self._jobs.discard(job)


def _run(loop: asyncio.AbstractEventLoop) -> None:
    import asyncio  # noqa: PLC0415

    asyncio.set_event_loop(loop)
    try:
        loop.run_forever()
        loop.run_until_complete(loop.shutdown_asyncgens())
    finally:
        loop.close()


async def _gather_and_stop() -> None:
    import asyncio  # noqa: PLC0415

    others = asyncio.all_tasks() - {asyncio.current_task()}
    for task in others:
        task.cancel()
    await asyncio.gather(*others, return_exceptions=True)
    asyncio.get_running_loop().stop()
