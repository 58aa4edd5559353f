"""The publisher: works the queue inside the app and without a window, once or as a service. No Qt here."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager

from planner.content.changed import Changed
from planner.content.clock import Clock
from planner.content.errors import PlannerError, Unavailable
from planner.content.ids import PostId, PublicationId
from planner.content.limits import Limits
from planner.meta.transport import Transport
from planner.publish.holder import Holder
from planner.publish.ledger import Ledger
from planner.publish.queue import Queue
from planner.publish.report import Item, Report, report_of
from planner.publish.shift import Shift, Workplace
from planner.store.workspace import Workspace

log = logging.getLogger(__name__)

IN_FLIGHT = 8
"""Requests under way at once, over all accounts."""

HEARTBEAT_S = 15.0
LOOK_EVERY_S = 1.0
PREPARE_AHEAD_S = 300.0
"""How long before its hour a post's pictures are brought up, so that it can appear on the minute."""


class Publisher:
    """Works the queue of one workspace; two on the same workspace share its accounts between them."""

    def __init__(
        self,
        workspace: Workspace,
        clock: Clock,
        limits: Limits,
        *,
        announce: Callable[[Changed], None],
        tell: Callable[[Item], None],
    ) -> None:
        ledger = Ledger(workspace, clock, announce)
        self._place = Workplace(workspace=workspace, clock=clock, limits=limits, ledger=ledger)
        self._tell = tell
        self._stopping = asyncio.Event()
        self._shift: Shift | None = None

    async def publish_due(self, *, only: PostId | None = None) -> Report:
        """Work everything that is due until each item is live, has failed, or waits longer than a moment.

        Raises Unavailable when our own disk or database fails, Refused when ``only`` is not in the queue.
        """
        with self._queue() as queue:
            if only is not None:
                queue.require_publications(only)
            seen: dict[PublicationId, None] = {}
            async with self._at_work(queue) as shift:
                while not self._stopping.is_set():
                    claimed = queue.claim(ahead_s=0, only=only, in_hand=frozenset(seen))
                    seen.update(dict.fromkeys(claimed.open))
                    if not claimed.turns:
                        break
                    async with asyncio.TaskGroup() as group:
                        for turn in claimed.turns:
                            shift.take(group, turn)
                    if shift.trouble is not None:
                        raise shift.trouble
            return report_of(Item(publication=one, channel=on) for one, on in queue.standing(list(seen)))

    async def watch(self) -> None:
        """Work the queue until ``stop`` is called; the step in hand is finished or parked first."""
        with self._queue() as queue:
            async with self._at_work(queue) as shift, asyncio.TaskGroup() as group:
                while not self._stopping.is_set():
                    try:
                        claimed = queue.claim(
                            ahead_s=PREPARE_AHEAD_S, only=None, in_hand=frozenset(shift.in_hand)
                        )
                    except Unavailable:
                        log.exception("the workspace did not answer; looking again in a moment")
                    else:
                        for turn in claimed.turns:
                            shift.take(group, turn)
                    await self._pause(LOOK_EVERY_S)

    @property
    def in_hand(self) -> frozenset[PublicationId]:
        """What is carried at this moment; may be asked from any thread."""
        return frozenset() if self._shift is None else frozenset(tuple(self._shift.in_hand))

    @property
    def trouble(self) -> PlannerError | None:
        """What went wrong last on our own side (disk, database), None while all is well."""
        return None if self._shift is None else self._shift.trouble

    def stop(self) -> None:
        """Ask for a clean end."""
        self._stopping.set()
        if self._shift is not None:
            self._shift.stop()

    @contextmanager
    def _queue(self) -> Iterator[Queue]:
        holder = Holder(self._place.workspace.root / "locks")
        queue = Queue(self._place.workspace, self._place.clock, holder)
        try:
            yield queue
        finally:
            with contextlib.suppress(
                Unavailable
            ):  # the lock is given back anyway, and that frees the accounts
                queue.release()
            holder.close()

    @asynccontextmanager
    async def _at_work(self, queue: Queue) -> AsyncIterator[Shift]:
        async with Transport(max_in_flight=IN_FLIGHT) as transport:
            self._shift = Shift(self._place, transport, self._tell)
            heart = asyncio.create_task(self._beat(queue))
            try:
                yield self._shift
            finally:
                heart.cancel()
                with contextlib.suppress(asyncio.CancelledError):
                    await heart

    async def _beat(self, queue: Queue) -> None:
        while True:
            await asyncio.sleep(HEARTBEAT_S)
            try:
                queue.prolong()
            except Unavailable:
                log.exception("could not prolong the leases")

    async def _pause(self, seconds: float) -> None:
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._stopping.wait(), timeout=seconds)
