"""The publisher in the network thread: waits for others to end, works, comes back after trouble."""

from __future__ import annotations

import asyncio
import contextlib
import threading
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum, auto
from pathlib import Path

from planner.content.clock import Clock
from planner.content.errors import PlannerError
from planner.content.ids import PublicationId
from planner.desk.desk import Desk
from planner.desk.opening import open_desk
from planner.desk.others_at_work import publisher_elsewhere
from planner.desk.publishing import Item, Publisher, publisher

LOOK_S = 1.0
BACK_AFTER_S = (5.0, 15.0, 60.0)


class Sender(StrEnum):
    """Who sends from this workspace."""

    NOBODY = auto()
    HERE = auto()
    ELSEWHERE = auto()
    STOPPED = auto()


@dataclass(frozen=True, slots=True)
class Standing:
    """``error`` says why it has stopped."""

    sender: Sender
    error: PlannerError | None = None


class SendingService:
    """Made on the main thread and run in the network thread; ``tell`` and ``heard`` are called there."""

    def __init__(
        self, root: Path, clock: Clock, *, tell: Callable[[Standing], None], heard: Callable[[Item], None]
    ) -> None:
        self._root, self._clock, self._tell, self._heard = root, clock, tell, heard
        self._loop: asyncio.AbstractEventLoop | None = None
        self._ending = asyncio.Event()
        self._stop_asked = threading.Event()
        self._publisher: Publisher | None = None
        self._failures = 0

    @property
    def in_hand(self) -> frozenset[PublicationId]:
        """What is being sent at this moment; may be asked from any thread."""
        working = self._publisher
        return frozenset() if working is None else working.in_hand

    async def run(self) -> None:
        """Send what is due until ``stop``."""
        self._loop = asyncio.get_running_loop()
        if self._stop_asked.is_set():  # before there was a loop to be told in
            return
        while not self._ending.is_set():
            try:
                trouble = await self._work()
            except PlannerError as error:
                trouble = error
            if trouble is not None and not self._ending.is_set():
                self._tell(Standing(Sender.STOPPED, trouble))
                await self._pause(BACK_AFTER_S[min(self._failures, len(BACK_AFTER_S) - 1)])
                self._failures += 1

    def stop(self) -> None:
        """Ask for a clean end, from any thread: the step in hand is finished or parked."""
        self._stop_asked.set()
        if self._loop is not None and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._stop)

    def _stop(self) -> None:
        self._ending.set()
        if self._publisher is not None:
            self._publisher.stop()

    async def _work(self) -> PlannerError | None:
        desk = open_desk(self._root, self._clock)  # sessions of this thread
        try:
            await self._wait_for_others(desk)
            if self._ending.is_set():
                return None
            self._publisher = publisher(desk, self._hear)
            self._tell(Standing(Sender.HERE))
            return await _watched(self._publisher)
        finally:
            self._publisher = None
            desk.workspace.close()

    async def _wait_for_others(self, desk: Desk) -> None:
        told = False
        while not self._ending.is_set() and publisher_elsewhere(desk):
            if not told:
                self._tell(Standing(Sender.ELSEWHERE))
            told = True
            await self._pause(LOOK_S)

    def _hear(self, item: Item) -> None:
        self._failures = 0
        self._heard(item)

    async def _pause(self, seconds: float) -> None:
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._ending.wait(), timeout=seconds)


async def _watched(working: Publisher) -> PlannerError | None:
    """Let a publisher work until it is stopped, or until our own disk or database fails it."""
    watch = asyncio.create_task(working.watch())
    try:
        while not watch.done():
            if working.trouble is not None:
                working.stop()
            await asyncio.wait({watch}, timeout=LOOK_S)
    finally:
        if not watch.done():
            watch.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await watch
    watch.result()
    return working.trouble
