"""Listening to the writes of one post: once it is left, what becomes of them is no news of the next one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot

from planner.ui.job import Job

Hear = Callable[..., None]


class Heed(QObject):
    """Connects the ends of jobs to slots of its owner, until the post is left."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._heard: dict[Job, tuple[Hear, Hear]] = {}

    def listen(self, job: Job, done: Hear, failed: Hear) -> None:
        """Let the owner hear how a write ends."""
        self._heard[job] = (done, failed)
        job.done.connect(done)
        job.failed.connect(failed)
        job.ended.connect(self._forget)

    def end(self) -> None:
        """Let the owner hear no more of what still runs."""
        for job, (done, failed) in self._heard.items():
            job.done.disconnect(done)
            job.failed.disconnect(failed)
        self._heard.clear()

    @Slot(object)
    def _forget(self, job: Job) -> None:
        self._heard.pop(job, None)
