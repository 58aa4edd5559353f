"""What every command knows: which workspace, as whom, in which language, and whether a machine is listening."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path
from zoneinfo import ZoneInfo

import click
import msgspec

from planner.content.channel import Channel
from planner.content.clock import Clock, RunningClock, SystemClock
from planner.content.errors import Misused, PlannerError, Refused
from planner.desk.desk import Desk
from planner.words.sentences import tell

Json = Mapping[str, object]


@dataclass(slots=True)
class Session:
    """One run of the command line."""

    workspace: Path | None = None
    login: str | None = None
    as_json: bool = False
    desk: Desk | None = None
    zone: ZoneInfo | None = None

    @property
    def root(self) -> Path:
        """Return the workspace folder: the option, else PLANNER_WORKSPACE, else the user's data folder."""
        if self.workspace is not None:
            return self.workspace.expanduser().absolute()
        named = os.environ.get("PLANNER_WORKSPACE")
        if named:
            return Path(named).expanduser().absolute()
        import platformdirs  # noqa: PLC0415  only where nothing is named

        return Path(platformdirs.user_data_path("Humas Planner", appauthor=False))

    def clock(self) -> Clock:
        """Return the clock of this process. Raises Misused when PLANNER_NOW can't be read."""
        told = os.environ.get("PLANNER_NOW")
        return RunningClock(moment(told)) if told else SystemClock()

    def at_desk(self) -> Desk:
        """Sit down at the workspace. Raises Refused, Damaged, Unavailable."""
        if self.desk is None:
            from planner.desk.opening import open_desk  # noqa: PLC0415  brings the database along

            self.desk = open_desk(self.root, self.clock(), login=self.login)
            self._accept(self.desk)
        return self.desk

    def _accept(self, desk: Desk) -> None:
        from planner.cli.logfile import log_into  # noqa: PLC0415

        log_into(self.root / "logs")
        with desk.reading() as records:
            self.zone = ZoneInfo(records.settings.get().zone)
            channels = records.channels.all()
        if os.environ.get("PLANNER_NOW") and any(map(_is_real, channels)):
            raise Refused("clock-not-yours")

    def result(self, document: Json, *lines: str) -> None:
        """Print what a command came to: one JSON document, or lines for people."""
        if self.as_json:
            click.echo(msgspec.json.encode(document).decode())
            return
        for line in lines:
            click.echo(line)

    def progress(self, line: str) -> None:
        """Tell a person what is going on, beside the result."""
        click.echo(line, err=True)

    def iso(self, moment: datetime | None) -> str | None:
        """Return an instant in the workspace's zone, as ISO 8601 with offset."""
        return None if moment is None else moment.astimezone(self.zone).isoformat()


def _is_real(channel: Channel) -> bool:
    return not channel.is_sandbox and channel.state.value != "disconnected"


def moment(text: str) -> datetime:
    """Return an instant. Raises Misused when it can't be read or names no offset."""
    try:
        read = datetime.fromisoformat(text)
    except ValueError as error:
        raise Misused("time-unreadable", value=text) from error
    if read.tzinfo is None:
        raise Misused("time-without-offset", value=text)
    return read


def day_or_moment(text: str, zone: ZoneInfo | None) -> datetime:
    """Return an instant, or the begin of a day in the workspace's zone. Raises Misused."""
    try:
        return datetime.combine(date.fromisoformat(text), time(), tzinfo=zone)
    except ValueError:
        return moment(text)


def error_document(error: PlannerError) -> dict[str, object]:
    """Return an error as the contract writes it."""
    told = tell(error)
    document: dict[str, object] = {"code": error.code, "message": told.message, "hint": told.hint}
    return document
