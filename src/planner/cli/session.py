"""What every command knows: which workspace, as whom, and whether a machine is listening."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import click
import msgspec

from planner.content.clock import Clock, RunningClock, SystemClock
from planner.content.errors import Misused, PlannerError
from planner.content.secrecy import masked
from planner.desk.logfile import log_into
from planner.words.sentences import tell

if TYPE_CHECKING:
    from planner.desk.desk import Desk  # brings the database along

Json = Mapping[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """How the window is to begin; ``language`` None: as its own settings say."""

    root: Path
    clock: Clock
    login: str | None = None
    language: str | None = None
    is_demo: bool = False
    exit_when_ready: bool = False


Window = Callable[[Opening], int]
"""Shows the window until it is closed, and returns the exit code."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureWish:
    """Which pictures of the screens are wanted. ``size`` is logical, ``scale`` device pixels for each."""

    folder: Path
    language: str
    theme: str
    size: tuple[int, int]
    scale: float
    progress: Callable[[str], None]


Gallery = Callable[[PictureWish], tuple[Path, ...]]
"""Takes the pictures and returns their files."""


@dataclass(slots=True)
class Session:
    """One run of the command line."""

    workspace: Path | None = None
    login: str | None = None
    as_json: bool = False
    desk: Desk | None = None
    zone: ZoneInfo | None = None
    answered: bool = False
    language: str | None = None
    window: Window | None = None
    gallery: Gallery | None = None

    @property
    def root(self) -> Path:
        """Return the workspace folder: the option, else PLANNER_WORKSPACE, else the user's data folder."""
        if self.workspace is not None:
            return self.workspace.expanduser().absolute()
        named = os.environ.get("PLANNER_WORKSPACE")
        if named:
            return Path(named).expanduser().absolute()
        import platformdirs  # noqa: PLC0415  only where nothing is named

        return platformdirs.user_data_path("Humas Planner", appauthor=False)

    def clock(self) -> Clock:
        """Return the clock of this process. Raises Misused when PLANNER_NOW can't be read."""
        told = told_now()
        return SystemClock() if told is None else RunningClock(told)

    def opening(self, clock: Clock, *, is_demo: bool = False, exit_when_ready: bool = False) -> Opening:
        """Return how the window is to begin."""
        return Opening(
            root=self.root,
            clock=clock,
            login=self.login,
            language=self.language,
            is_demo=is_demo,
            exit_when_ready=exit_when_ready,
        )

    def at_desk(self) -> Desk:
        """Sit down at the workspace. Raises Refused, Damaged, Unavailable."""
        if self.desk is None:
            from planner.desk.opening import open_desk  # noqa: PLC0415  brings the database along

            return self.sit_down(open_desk(self.root, self.clock(), login=self.login))
        return self.desk

    def sit_down(self, desk: Desk) -> Desk:
        """Take a desk as ours. Raises Refused where PLANNER_NOW meets a real account."""
        self.desk = desk
        log_into(desk.workspace.root / "logs")
        with desk.reading() as records:
            self.zone = ZoneInfo(records.settings.get().zone)
        from planner.desk.true_clock import require_no_real_account  # noqa: PLC0415  loaded with the desk

        require_no_real_account(desk)
        return desk

    def get_up(self) -> None:
        """Close the workspace."""
        if self.desk is not None:
            self.desk.workspace.close()

    def result(self, document: Json, *lines: str) -> None:
        """Print what a command came to: one JSON document, or lines for people."""
        self.answered = True
        if self.as_json:
            click.echo(encoded(document))
            return
        for line in lines:
            click.echo(line)

    def progress(self, line: str) -> None:
        """Tell a person what is going on, beside the result."""
        click.echo(masked(line), err=True)

    def iso(self, moment: datetime | None) -> str | None:
        """Return an instant in the workspace's zone, as ISO 8601 with offset."""
        return None if moment is None else moment.astimezone(self.zone).isoformat()


def encoded(document: Json) -> str:
    """Return one line of JSON; what is no UTF-8 (a file name may be anything) is escaped."""
    try:
        return msgspec.json.encode(document).decode()
    except UnicodeEncodeError:
        return json.dumps(document)


def told_now() -> datetime | None:
    """Return the instant that PLANNER_NOW names. Raises Misused when it can't be read."""
    told = os.environ.get("PLANNER_NOW")
    return moment(told) if told else None


def moment(text: str) -> datetime:
    """Return an instant. Raises Misused when it can't be read or names no offset."""
    try:
        read = datetime.fromisoformat(text)
    except ValueError as error:
        raise Misused("time-unreadable", value=text) from error
    if read.tzinfo is None:
        raise Misused("time-without-offset", value=text)
    return _within_reach(read, text)


def day_or_moment(text: str, zone: ZoneInfo | None) -> datetime:
    """Return an instant, or the begin of a day in the workspace's zone. Raises Misused."""
    try:
        day = datetime.combine(date.fromisoformat(text), time(), tzinfo=zone)
    except ValueError:
        return moment(text)
    return _within_reach(day, text)


def _within_reach(instant: datetime, text: str) -> datetime:
    """Return an instant that can be moved to any zone. Raises Misused at the ends of the calendar."""
    if not MINYEAR < instant.year < MAXYEAR:
        raise Misused("time-unreadable", value=text)
    return instant


def error_document(error: PlannerError) -> dict[str, object]:
    """Return an error as the contract writes it."""
    told = tell(error)
    document: dict[str, object] = {
        "code": error.code,
        "message": masked(told.message),
        "hint": masked(told.hint),
    }
    return document
