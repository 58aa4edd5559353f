"""The frame with its month, shown before the desk, the networks and the database library are loaded."""

from __future__ import annotations

import importlib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from planner.content.clock import Clock
from planner.desk.first_sight import FirstSight
from planner.desk.overview import nameplate, overview
from planner.ui.beginning import desk_at
from planner.ui.first_month import FirstMonth, NoPictures, SightMonth
from planner.ui.frame import Frame
from planner.ui.job import Token
from planner.ui.work import Work

if TYPE_CHECKING:
    from planner.desk.desk import Desk

HOME = "calendar"
SCREENS = (
    "planner.ui.shell.hold_dialog",
    "planner.ui.shell.palette",
    "planner.ui.overlays",
    "planner.ui.sending",
    "planner.ui.telling",
    "planner.ui.opening",
    "planner.ui.commands.frame_commands",
    "planner.ui.composer.unfinished",
    "planner.ui.calendar.quick_add",
    "planner.ui.calendar.month_acts",
    "planner.ui.calendar.page",
)
"""What an open workspace needs of the window, in an order in which none takes long."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Where:
    """Which workspace is opened, as whom."""

    root: Path
    clock: Clock
    login: str | None


class FirstFrame(QObject):
    """``ready`` is sent when the month answers, ``opened`` carries the Desk, ``refused`` an exception."""

    ready = Signal()
    opened = Signal(object)
    refused = Signal(object)

    def __init__(self, frame: Frame, work: Work, sight: FirstSight, where: Where, zone: ZoneInfo) -> None:
        super().__init__(frame)
        self.frame, self._work, self._sight, self._where = frame, work, sight, where
        self._left = list(SCREENS)
        self._desk: object = None
        source = SightMonth(sight, where.clock, zone)
        self.month = FirstMonth(source, NoPictures(work, self), self)
        frame.tell_names(sight.agency, sight.person, sight.unit, is_demo=sight.is_demo)
        frame.status_bar.tell_zone(zone.key, where.clock.now())
        frame.show_page(HOME, self.month.widget(), self.month.bar())

    def begin(self) -> None:
        """Let the month come up, then load what else there is, behind it."""
        self.month.grid.setFocus()
        QTimer.singleShot(0, self, self._come_up)

    def leave(self) -> None:
        """Make room: the screen itself is shown now."""
        for part in (self.month.widget(), self.month.bar(), self):
            part.deleteLater()

    @Slot()
    def _come_up(self) -> None:
        self.ready.emit()
        QTimer.singleShot(0, self, self._load)

    @Slot()
    def _load(self) -> None:
        if not self.frame.window().isVisible():
            return
        where = self._where

        def load(_token: Token) -> Desk:
            _load_verbs()
            desk = desk_at(where.root, where.clock, where.login)
            overview(desk)  # the first query of a kind takes SQLAlchemy longer than a frame lasts
            nameplate(desk)
            return desk

        job = self._work.run(load)
        job.done.connect(self._open)
        job.failed.connect(self._fail)

    @Slot(object)
    def _open(self, desk: object) -> None:
        self._desk = desk
        self._load_next()

    @Slot()
    def _load_next(self) -> None:
        """Load one more module of the screens; between them the month answers."""
        if self._left:
            importlib.import_module(self._left.pop(0))
            QTimer.singleShot(0, self, self._load_next)
            return
        self._sight.close()
        self.opened.emit(self._desk)

    @Slot(object)
    def _fail(self, error: object) -> None:
        self._sight.close()
        self.refused.emit(error)


def _load_verbs() -> None:
    """Load what the screens will need and what knows no Qt.

    A class of QObject that is defined outside of the main thread breaks the program later (seen with PySide6
    6.11), so the screens themselves are left to the main thread.
    """
    from planner.desk import (  # noqa: PLC0415
        archive,  # noqa: F401
        hold,  # noqa: F401
        hold_effect,  # noqa: F401
        pitch,  # noqa: F401
        publishing,  # noqa: F401
        typed,  # noqa: F401
    )
    from planner.imaging import opening  # noqa: F401, PLC0415  thumbnails come first
