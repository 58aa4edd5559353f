"""The clock of the sandbox: real time plus an offset that is kept in the folder."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from email.utils import formatdate

from planner.sandbox.store import Store


class SandboxClock:
    """Runs on by itself; `advance` moves it forward for good."""

    def __init__(self, store: Store, start: datetime | None = None) -> None:
        self._store = store
        kept = store.setting("clock_offset")
        if kept is None:
            offset = 0.0 if start is None else start.timestamp() - time.time()
            store.remember("clock_offset", repr(offset))
            kept = repr(offset)
        self._offset = float(kept)

    def now(self) -> float:
        """Unix seconds."""
        return time.time() + self._offset

    def advance(self, seconds: float) -> None:
        self._offset += seconds
        self._store.remember("clock_offset", repr(self._offset))


def graph_time(seconds: float) -> str:
    """ISO 8601 with an offset without colon, as the Graph writes it."""
    return datetime.fromtimestamp(int(seconds), UTC).strftime("%Y-%m-%dT%H:%M:%S+0000")


def control_time(seconds: float) -> str:
    """ISO 8601 with an offset, for those who watch from outside."""
    return datetime.fromtimestamp(seconds, UTC).isoformat(timespec="milliseconds")


def header_time(seconds: float) -> str:
    """The form of the HTTP header Date."""
    return formatdate(int(seconds), usegmt=True)
