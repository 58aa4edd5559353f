"""Reads a post for the comparison; done in the background, for texts may be long."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from planner.content.ids import PostId
from planner.desk.comparison import Comparison, comparison
from planner.desk.desk import Desk
from planner.desk.look_up import Entry, history
from planner.desk.people import everybody
from planner.ui.context import Context
from planner.ui.job import Job, Token
from planner.ui.review.comparing import Compared, compared


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """Everything about one post, as it stood at one moment."""

    told: Comparison
    shown: Compared
    entries: tuple[Entry, ...]
    names: Mapping[str, str]


SKELETON_MS = 200


class Loading(QObject):
    """Reads one post at a time: ``loaded`` carries a Loaded, ``missed`` the error."""

    loaded = Signal(object)
    missed = Signal(object)
    is_slow = Signal()

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._job: Job | None = None
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(SKELETON_MS)
        self._slow.timeout.connect(self.is_slow)

    def start(self, post_id: PostId) -> None:
        """Read a post."""
        job = self._context.work.run(partial(load, as_seated(self._context.desk), post_id))
        job.done.connect(self._take)
        job.failed.connect(self._miss)
        self._job = job
        self._slow.start()

    def stop(self) -> None:
        """Forget what is being read."""
        self._slow.stop()
        if self._job is not None:
            self._job.cancel()
            self._job = None

    @Slot(object)
    def _take(self, loaded: Loaded) -> None:
        self._slow.stop()
        self._job = None
        self.loaded.emit(loaded)

    @Slot(object)
    def _miss(self, error: BaseException) -> None:
        self._slow.stop()
        self._job = None
        self.missed.emit(error)


def as_seated(desk: Desk) -> Desk:
    """Return the desk with the person who sits there now, for work that goes on when another sits down."""
    return replace(desk)


def load(desk: Desk, post_id: PostId, _token: Token) -> Loaded:
    """Read a post. Raises PlannerError."""
    told = comparison(desk, post_id)
    return Loaded(
        told=told,
        shown=compared(told),
        entries=history(desk, post_id),
        names={one.login: one.name for one, _unit in everybody(desk)},
    )
