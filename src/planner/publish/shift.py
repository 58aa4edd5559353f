"""One shift of a publisher: the publications in its hands, the order on each account, and what they share."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass

from planner.content.channel import Channel
from planner.content.clock import Clock
from planner.content.errors import Damaged, PlannerError
from planner.content.ids import ChannelId, PublicationId
from planner.content.limits import Limits
from planner.content.publication import Publication
from planner.meta.transport import Transport
from planner.publish.access import access_to
from planner.publish.carry import Carrier
from planner.publish.course import Course
from planner.publish.lane import Lane, Place
from planner.publish.ledger import Ledger, Turn
from planner.publish.outcomes import Wait
from planner.publish.pace import NO_NETWORK_S
from planner.publish.report import Item
from planner.publish.staging import PageShelf
from planner.store.credentials import Credentials
from planner.store.leases import LeaseLost
from planner.store.publications import ENDED
from planner.store.workspace import Workspace

log = logging.getLogger(__name__)

IN_HAND = 48
"""Publications carried at once; those that only wait for Meta cost nothing but memory."""

UPLOADS = 2
"""Pictures in memory at once: each weighs up to 4 MB, several times over while it is sent, and more of them
brought nothing (tests/benchmarks)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Workplace:
    """What every shift of a publisher works with."""

    workspace: Workspace
    clock: Clock
    limits: Limits
    ledger: Ledger


class Shift:
    """Carries publications at the same time; ``trouble`` is what went wrong on our own side, if anything."""

    def __init__(self, place: Workplace, transport: Transport, tell: Callable[[Item], None]) -> None:
        self._place = place
        self._ledger = place.ledger
        self._transport = transport
        self._tell = tell
        self._credentials = Credentials(place.workspace)
        self._lanes: dict[ChannelId, Lane] = {}
        self._slots = asyncio.Semaphore(IN_HAND)
        self._uploads = asyncio.Semaphore(UPLOADS)
        self._stopping = asyncio.Event()
        self.in_hand: set[PublicationId] = set()
        self.trouble: PlannerError | None = None

    def stop(self) -> None:
        """Let every publication finish or park the step in hand, and no more."""
        self._stopping.set()

    def take(self, group: asyncio.TaskGroup, turn: Turn) -> None:
        """Carry a publication as one of the group's tasks."""
        place = self._lanes.setdefault(turn.channel_id, Lane()).join()
        self.in_hand.add(turn.publication_id)
        group.create_task(self._hold(turn, place))

    async def _hold(self, turn: Turn, place: Place) -> None:
        try:
            async with self._slots:
                if not self._stopping.is_set():
                    await self._carry(turn, place)
        except LeaseLost:
            log.warning("account taken over by another publisher: channel=%s", turn.channel_id)
        except PlannerError as error:
            log.exception("publisher stopped by its own side: publication=%s", turn.publication_id)
            self.trouble = error
        finally:
            place.step_aside()
            self.in_hand.discard(turn.publication_id)

    async def _carry(self, turn: Turn, place: Place) -> None:
        carrier = self._carrier(turn, place)
        if carrier is None:
            return
        await self._sleep_until_ready(turn)
        while not self._stopping.is_set():
            went = await carrier.go_on()
            if carrier.is_settled:
                place.step_aside()
            if went is False:
                break
            if isinstance(went, Wait):
                if not went.stay or went.seconds is None:
                    break
                await self._nap(went.seconds)
        publication, channel = self._ledger.read(turn)
        self._tell(Item(publication=publication, channel=channel))

    def _carrier(self, turn: Turn, place: Place) -> Carrier | None:
        publication, channel = self._ledger.read(turn)
        try:
            course = self._course(publication, channel)
        except Damaged as error:
            self._give_up(turn, publication, error)
            return None
        except PlannerError as error:
            self._ledger.park(turn, Wait(NO_NETWORK_S, error.code), keeps_intent=True)
            return None
        return Carrier(self._ledger, turn, course, place.my_turn)

    def _give_up(self, turn: Turn, publication: Publication, error: Damaged) -> None:
        """End a publication whose own records are broken; what may be live is for a person to tell."""
        if publication.state in ENDED:
            self._ledger.finish(turn)
        elif publication.intent is None and publication.remote_id is None:
            self._ledger.fail(turn, error)
        else:
            self._ledger.unclear(turn, "record-damaged")

    def _course(self, publication: Publication, channel: Channel) -> Course:
        with self._place.workspace.reading() as records:
            manifest = records.approvals.manifest(publication.digest)
        access = access_to(channel, self._credentials.of(channel), self._transport, self._place.clock)
        return Course(
            publication=publication,
            channel=channel,
            dispatch=manifest.on(channel.id),
            access=access,
            staging=PageShelf(access.page, channel.page_id),
            vault=self._place.workspace.vault,
            clock=self._place.clock,
            limits=self._place.limits,
            uploads=self._uploads,
            bound=self._bound,
        )

    def _bound(self, channel_id: ChannelId, remote_ids: list[str]) -> frozenset[str]:
        with self._place.workspace.reading() as records:
            return records.publications.bound(channel_id, remote_ids)

    async def _sleep_until_ready(self, turn: Turn) -> None:
        publication, _ = self._ledger.read(turn)
        if publication.next_at is not None:
            await self._nap((publication.next_at - self._place.clock.now()).total_seconds())

    async def _nap(self, seconds: float) -> None:
        if seconds <= 0:
            return
        sleep = asyncio.ensure_future(self._place.clock.sleep(seconds))
        stop = asyncio.ensure_future(self._stopping.wait())
        try:
            await asyncio.wait({sleep, stop}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            sleep.cancel()
            stop.cancel()
