"""How a session begins: the workspace that is named, the demo, a new one, another folder, a backup."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from planner.content.clock import Clock, RunningClock
from planner.content.errors import PlannerError
from planner.ui.job import Token
from planner.ui.work import Work

if TYPE_CHECKING:
    from planner.desk.desk import Desk
    from planner.ui.demo import Demo


class Beginning(QObject):
    """Does what the first run offers; long steps in the background.

    ``opened`` carries a Desk, ``refused`` a PlannerError, ``progressed`` (done, of) while the demo is made.
    """

    opened = Signal(object)
    refused = Signal(object)
    progressed = Signal(object)

    def __init__(self, work: Work, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._demo: Demo | None = None
        self._login: str | None = None

    def open_at(self, root: Path, clock: Clock, login: str | None = None) -> None:
        """Open a workspace. Raises PlannerError."""
        self.opened.emit(desk_at(root, clock, login))

    def demo(self, root: Path, clock: Clock | None = None, login: str | None = None) -> None:
        """Open the demo workspace below a folder, making it where it is missing."""
        if self._demo is not None:
            return
        from planner.desk.demo import DEMO_START  # noqa: PLC0415  brings the networks along
        from planner.ui.demo import Demo  # noqa: PLC0415

        self._demo, self._login = Demo(root, clock or RunningClock(DEMO_START)), login
        job = self._work.run(self._demo.prepare)
        job.progressed.connect(self.progressed)
        job.done.connect(self._sit_down_in_demo)
        job.failed.connect(self._give_up)

    def new(self, root: Path, clock: Clock, *, agency: str, owner: str, zone: str) -> None:
        """Make a workspace and open it."""
        from planner.desk.opening import found_workspace  # noqa: PLC0415

        self._try(lambda: found_workspace(root, clock, agency=agency, owner=owner, zone=zone))

    def another(self, root: Path, clock: Clock) -> None:
        """Open the workspace in another folder."""
        self._try(lambda: desk_at(root, clock))

    def restored(self, archive: Path, root: Path, clock: Clock) -> None:
        """Unpack a backup and open it."""
        self._root, self._clock = root, clock

        def unpack(_token: Token) -> object:
            from planner.desk.keeping import restore  # noqa: PLC0415  rarely needed

            return restore(archive, root, clock)

        job = self._work.run(unpack)
        job.done.connect(self._open_restored)
        job.failed.connect(self._give_up)

    def close(self) -> None:
        """Stop the sandbox of the demo."""
        if self._demo is not None:
            self._demo.close()
            self._demo = None

    def _try(self, act: object) -> None:
        try:
            desk = act() if callable(act) else None
        except PlannerError as error:
            self.refused.emit(error)
            return
        self.opened.emit(desk)

    @Slot(object)
    def _sit_down_in_demo(self, _nothing: object) -> None:
        demo = self._demo
        if demo is not None:
            self._try(lambda: _seated(demo, self._login))

    @Slot(object)
    def _open_restored(self, _contents: object) -> None:
        self._try(lambda: desk_at(self._root, self._clock))

    @Slot(object)
    def _give_up(self, error: object) -> None:
        self.close()
        self.refused.emit(error)


def _seated(demo: Demo, login: str | None) -> Desk:
    return desk_at(demo.root, demo.clock, login or demo.person)


def desk_at(root: Path, clock: Clock, login: str | None = None) -> Desk:
    """Open a workspace, in any thread. Raises PlannerError."""
    from planner.desk.opening import known_zone, open_desk  # noqa: PLC0415  brings the database along
    from planner.desk.overview import nameplate  # noqa: PLC0415
    from planner.desk.true_clock import require_no_real_account  # noqa: PLC0415

    desk = open_desk(root, clock, login=login)
    try:
        require_no_real_account(desk)
        known_zone(nameplate(desk)[0].zone)
    except PlannerError:
        desk.workspace.close()
        raise
    return desk
