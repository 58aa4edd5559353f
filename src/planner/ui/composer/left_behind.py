"""Posts that were left while they could not be written: tried again until they are safe."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from planner.content.errors import PlannerError, Refused
from planner.content.ids import PersonId, PostId
from planner.content.post import Content
from planner.ui.composer.keeping import Keeping
from planner.ui.job import Job

AGAIN_AFTER_MS = 2_000


@dataclass(frozen=True, slots=True)
class Left:
    """What is still being written, and who writes it."""

    keeping: Keeping
    content: Content


class LeftBehind(QObject):
    """``told`` carries the PlannerError of a try that failed, and None once everything is written."""

    told = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._waiting: list[_One] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(AGAIN_AFTER_MS)
        self._timer.timeout.connect(self._again)

    def take(self, keeping: Keeping, content: Content, job: Job) -> None:
        """Look after the version of a post that is being left."""
        self._waiting.append(_One(self, keeping, content, job, self._look))

    def unsafe(self) -> tuple[Content, ...]:
        """Return what could not be written so far."""
        return tuple(one.content for one in self._waiting if one.failed_once)

    def given_back(self, post_id: PostId, person_id: PersonId) -> Left | None:
        """Return what is still being written of a post that is opened again, and look after it no more."""
        mine = [
            one
            for one in self._waiting
            if (one.keeping.post_id, one.keeping.desk.person.id) == (post_id, person_id)
        ]
        for one in mine:
            one.is_over = one.is_given_back = True
            self._waiting.remove(one)
        return Left(mine[-1].keeping, mine[-1].content) if mine else None

    def _look(self, one: _One) -> None:
        if one.is_given_back:
            one.deleteLater()
        elif one.is_over:
            had_failed = one.failed_once
            self._waiting.remove(one)
            one.deleteLater()
            if had_failed and not self.unsafe():
                self.told.emit(None)
        else:
            self.told.emit(one.error)
            self._timer.start()

    @Slot()
    def _again(self) -> None:
        for one in self._waiting:
            if one.error is not None:
                one.try_again()


class _One(QObject):
    """One post that was left. Where somebody else wrote before, what was typed is kept and offered again."""

    def __init__(
        self, parent: QObject, keeping: Keeping, content: Content, job: Job, look: Callable[[_One], None]
    ) -> None:
        super().__init__(parent)
        self.keeping, self.content, self._look = keeping, content, look
        self.error: PlannerError | None = None
        self.is_over = self.failed_once = self.is_given_back = False
        self._watch(job)

    def try_again(self) -> None:
        """Write it once more."""
        self.error = None
        self._watch(self.keeping.save(self.content))

    def _watch(self, job: Job) -> None:
        job.done.connect(self._done)
        job.failed.connect(self._failed)

    @Slot(object)
    def _done(self, _post: object) -> None:
        self.is_over = True
        self._look(self)

    @Slot(object)
    def _failed(self, error: object) -> None:
        if isinstance(error, PlannerError):
            self.is_over = isinstance(error, Refused)  # as typed it is kept: a refusal comes after that
            self.error = None if self.is_over else error
            self.failed_once = True
            self._look(self)
