"""Files on their way into a post: looked for and copied in the pool, a little at a time, until a stop."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from planner.content.asset import Asset
from planner.content.ids import PostId
from planner.desk.desk import Desk
from planner.desk.intake import Gathered, bring_in, bring_in_pasted, gather, goes_on_failing
from planner.desk.media import Added
from planner.ui.job import Job, Token
from planner.ui.work import Work

MOMENT_S = 0.15
"""How long one go holds a thread of the pool, so that thumbnails find their turn between."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Came:
    """What has come so far for a post: ``of`` counts the files meant, None while they are looked for."""

    post_id: PostId
    added: tuple[Added, ...] = ()
    of: int | None = None
    ended: bool = False
    stopped: bool = False

    @property
    def assets(self) -> tuple[Asset, ...]:
        """Return what is in the vault, each once."""
        found = {one.asset.id: one.asset for one in self.added if one.asset is not None}
        return tuple(found.values())

    @property
    def refused(self) -> tuple[Added, ...]:
        return tuple(one for one in self.added if one.refused is not None)


class Intake(QObject):
    """One thing brought in; ``told`` carries a ``Came`` after each go and, with ``ended``, at the end."""

    told = Signal(object)

    def __init__(self, work: Work, desk: Desk, post_id: PostId, parent: QObject) -> None:
        super().__init__(parent)
        self._work, self._desk, self._post_id = work, desk, post_id
        self._files: tuple[Path, ...] = ()
        self._added: tuple[Added, ...] = ()
        self._tried, self._of, self._stopped = 0, 0, False
        self._job: Job | None = None

    def take_files(self, paths: Sequence[Path]) -> None:
        """Bring in files and what is in folders."""
        wanted = tuple(paths)
        self.told.emit(Came(post_id=self._post_id))
        self._run(lambda token: gather(wanted, stopped=_asking(token)), self._gathered)

    def take_pasted(self, read: Callable[[], bytes], name: str) -> None:
        """Bring in a picture from the clipboard; ``read`` returns its bytes, in the pool."""
        desk = self._desk
        self._of = 1
        self._run(lambda _token: (bring_in_pasted(desk, read(), name),), self._brought)

    @Slot()
    def stop(self) -> None:
        """Bring in no more; what is in stays."""
        self._stopped = True
        if self._job is not None:
            self._job.token.cancel()

    def _run(self, work: Callable[[Token], object], then: Callable[[object], object]) -> None:
        box: list[object] = []

        def run(token: Token) -> None:
            box.append(work(token))

        self._job = self._work.run(run)
        self._box, self._then = box, then
        self._job.ended.connect(self._go_on)

    @Slot(object)
    def _go_on(self, _job: object) -> None:
        """Hear the end of a go also when it was stopped: what it brought in must not be forgotten."""
        self._job = None
        if self._box:
            self._then(self._box[0])
        else:
            self._end()

    def _gathered(self, found: object) -> None:
        if isinstance(found, Gathered):
            self._files, self._added = found.files, found.refused
            self._of = len(found.files) + len(found.refused)
        self._next()

    def _brought(self, added: object) -> None:
        if isinstance(added, tuple):
            self._added += added
            self._tried += len(added)
        failing = bool(self._added) and goes_on_failing(self._added[-1])
        if failing or self._tried >= len(self._files):
            self._end()
        else:
            self._next()

    def _next(self) -> None:
        rest, desk = self._files[self._tried :], self._desk
        if self._stopped or not rest:
            self._end()
            return
        self.told.emit(self._came())
        self._run(lambda token: bring_in(desk, rest, for_s=MOMENT_S, stopped=_asking(token)), self._brought)

    def _end(self) -> None:
        self.told.emit(self._came(ended=True))
        self.deleteLater()

    def _came(self, *, ended: bool = False) -> Came:
        return Came(post_id=self._post_id, added=self._added, of=self._of, ended=ended, stopped=self._stopped)


def _asking(token: Token) -> Callable[[], bool]:
    return lambda: token.cancelled
