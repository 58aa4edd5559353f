"""The one clock that due-ness, shown dates and stored waits are read from."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta
from typing import Protocol

from planner.content.errors import Misused

EARLIEST, LATEST = datetime(1970, 1, 2, tzinfo=UTC), datetime(9999, 1, 1, tzinfo=UTC)
"""Between these an instant can be shown in every zone."""


class Clock(Protocol):
    """Tells the time in UTC, and waits for it to pass."""

    def now(self) -> datetime: ...

    async def sleep(self, seconds: float) -> None: ...


class SystemClock:
    """The clock of the computer."""

    def now(self) -> datetime:
        return datetime.now(UTC)

    async def sleep(self, seconds: float) -> None:
        import asyncio  # noqa: PLC0415  a window that only shows need not load it

        await asyncio.sleep(seconds)


class RunningClock:
    """A clock that was set to ``start`` when it was made and has run on since (``PLANNER_NOW``)."""

    def __init__(self, start: datetime) -> None:
        self._start = start.astimezone(UTC)
        self._made = time.monotonic()

    def now(self) -> datetime:
        return self._start + timedelta(seconds=time.monotonic() - self._made)

    async def sleep(self, seconds: float) -> None:
        import asyncio  # noqa: PLC0415  a window that only shows need not load it

        await asyncio.sleep(seconds)


class FrozenClock:
    """A clock that stands still: pictures taken by it are the same whenever they are taken."""

    def __init__(self, at: datetime) -> None:
        self._at = at.astimezone(UTC)

    def now(self) -> datetime:
        return self._at

    async def sleep(self, seconds: float) -> None:
        import asyncio  # noqa: PLC0415  a window that only shows need not load it

        await asyncio.sleep(seconds)


def instant(at: datetime) -> datetime:
    """Return an instant in UTC. Raises Misused for one that names no zone or that no calendar can show."""
    if at.tzinfo is None:
        raise Misused("time-without-offset", value=at.isoformat())
    if not EARLIEST <= at <= LATEST:
        raise Misused("time-unreadable", value=at.isoformat())
    return at.astimezone(UTC)
