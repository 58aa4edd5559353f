"""One batch at work in the background: what came of each picture is kept, also when it is stopped."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot

from planner.content.errors import PlannerError
from planner.desk.batch import BatchOrder, Outcome, batch
from planner.desk.desk import Desk
from planner.ui.context import Context
from planner.ui.job import Job, Token


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What a batch came to: ``of`` were asked for, ``was_stopped`` tells that a person stopped it."""

    outcomes: tuple[Outcome, ...]
    of: int
    was_stopped: bool

    @property
    def made(self) -> int:
        """Return how many pictures became what was wanted."""
        return sum(one.refused is None for one in self.outcomes)

    @property
    def refused(self) -> tuple[Outcome, ...]:
        return tuple(one for one in self.outcomes if one.refused is not None)


class BatchRun(QObject):
    """``progressed`` carries (done, of), ``ended`` a ``Result``: it comes once, whatever happens."""

    progressed = Signal(object)
    ended = Signal(object)

    def __init__(self, context: Context, order: BatchOrder, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._order = context, order
        self._outcomes: list[Outcome] = []
        self._job: Job | None = None

    def begin(self) -> None:
        """Start."""
        desk, order, outcomes = self._context.desk, self._order, self._outcomes
        job = self._context.work.run(lambda token: _work(desk, order, outcomes, token))
        job.setObjectName("batch")
        job.progressed.connect(self.progressed)
        job.failed.connect(self._complain)
        job.ended.connect(self._end)
        self._job = job

    @Slot()
    def stop(self) -> None:
        """Stop after the picture that is being made; what is made stays."""
        if self._job is not None:
            self._job.cancel()

    @Slot(object)
    def _complain(self, error: object) -> None:
        if isinstance(error, PlannerError):
            self._context.shell.complain(error)

    @Slot(object)
    def _end(self, job: Job) -> None:
        self._job = None
        outcomes, of = tuple(self._outcomes), len(self._order.sources)
        self.ended.emit(Result(outcomes=outcomes, of=of, was_stopped=job.token.cancelled))


def _work(desk: Desk, order: BatchOrder, outcomes: list[Outcome], token: Token) -> None:
    for outcome in batch(desk, order):
        outcomes.append(outcome)
        token.report(len(outcomes), len(order.sources))
        if token.cancelled:
            return
