"""Which publications have something to do now, and the claiming of their accounts."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from planner.content.channel import Channel
from planner.content.clock import Clock
from planner.content.errors import Refused
from planner.content.ids import ChannelId, PostId, PublicationId
from planner.content.publication import Publication
from planner.content.state import PublicationState
from planner.publish.gate import held_back
from planner.publish.holder import Holder
from planner.publish.ledger import Turn
from planner.publish.pace import STAY_S
from planner.store.records import Records
from planner.store.workspace import Workspace

OTHER_PUBLISHER = "other-publisher"


@dataclass(frozen=True, slots=True, kw_only=True)
class Claimed:
    """What this publisher may work now (in due order) and what is open but has to wait."""

    turns: tuple[Turn, ...]
    open: tuple[PublicationId, ...]


class Queue:
    """The durable queue as one publisher sees it."""

    def __init__(self, workspace: Workspace, clock: Clock, holder: Holder) -> None:
        self._workspace = workspace
        self._clock = clock
        self._holder = holder

    def claim(self, *, ahead_s: float, only: PostId | None, in_hand: frozenset[PublicationId]) -> Claimed:
        """Claim the accounts of everything that can be worked now; ``ahead_s`` seconds before its hour."""
        with self._workspace.writing() as records:
            now = self._clock.now()
            opened = records.publications.open_until(now + timedelta(seconds=ahead_s))
            wanted = [one for one in opened if only is None or one.post_id == only]
            fences = self._claim_accounts(records, wanted, now)
            turns = [
                self._turn(one, fences)
                for one in wanted
                if one.id not in in_hand and one.channel_id in fences and _is_ready(one, now)
            ]
            return Claimed(turns=tuple(turns), open=tuple(one.id for one in wanted))

    def _claim_accounts(
        self, records: Records, wanted: Sequence[Publication], now: datetime
    ) -> dict[ChannelId, int]:
        fences: dict[ChannelId, int] = {}
        for channel_id in {one.channel_id for one in wanted}:
            waits = held_back(records, records.channels.get(channel_id), now)
            reason = None if waits is None else waits.reason
            if waits is None:
                fence = records.leases.claim(
                    channel_id, self._holder.name, time.time(), self._holder.is_alive
                )
                reason = OTHER_PUBLISHER if fence is None else None
                if fence is not None:
                    fences[channel_id] = fence
            if reason is not None:
                self._tell(records, wanted, channel_id, reason)
        return fences

    def _tell(
        self, records: Records, wanted: Sequence[Publication], channel_id: ChannelId, reason: str
    ) -> None:
        """Write why items wait for their account, unless another publisher works them."""
        if reason == OTHER_PUBLISHER:
            return
        for one in wanted:
            if one.channel_id == channel_id and one.reason != reason and one.intent is None:
                records.publications.put(replace(one, reason=reason))

    def _turn(self, one: Publication, fences: dict[ChannelId, int]) -> Turn:
        return Turn(
            publication_id=one.id,
            channel_id=one.channel_id,
            holder=self._holder.name,
            fence=fences[one.channel_id],
        )

    def prolong(self) -> None:
        """Say that this publisher is still at work."""
        with self._workspace.writing() as records:
            records.leases.prolong(self._holder.name, time.time())

    def release(self) -> None:
        """Give all accounts back."""
        with self._workspace.writing() as records:
            records.leases.release(self._holder.name)

    def standing(self, ids: Sequence[PublicationId]) -> tuple[tuple[Publication, Channel], ...]:
        """Return how publications and their accounts stand now."""
        with self._workspace.reading() as records:
            found = [records.publications.get(one) for one in ids]
            return tuple((one, records.channels.get(one.channel_id)) for one in found)

    def require_publications(self, post_id: PostId) -> None:
        """Raise Refused when a post has nothing in the queue."""
        with self._workspace.reading() as records:
            alive = [
                one for one in records.publications.of(post_id) if one.state is not PublicationState.CANCELLED
            ]
            if not alive:
                raise Refused("post-not-queued", post=post_id)


def _is_ready(one: Publication, now: datetime) -> bool:
    """Tell whether its stored wait is over, or short enough to be waited for."""
    if one.next_at is None:
        return one.state is not PublicationState.UNCONFIRMED or one.reason is None
    return (one.next_at - now).total_seconds() <= STAY_S
