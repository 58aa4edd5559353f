"""What the steps of one publication work with."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, replace

from planner.content.channel import Channel
from planner.content.clock import Clock
from planner.content.ids import ChannelId
from planner.content.limits import Limits
from planner.content.manifest import Dispatch
from planner.content.publication import Publication
from planner.publish.access import Access
from planner.publish.plan import Step, plan
from planner.publish.staging import Staging
from planner.store.vault import Vault


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """One publication with all that its steps need; ``bound`` tells which remote ids are taken already.

    ``uploads`` bounds how many pictures are held in memory at once.
    """

    publication: Publication
    channel: Channel
    dispatch: Dispatch
    access: Access
    staging: Staging
    vault: Vault
    clock: Clock
    limits: Limits
    uploads: asyncio.Semaphore
    bound: Callable[[ChannelId, list[str]], frozenset[str]]

    @property
    def steps(self) -> tuple[Step, ...]:
        return plan(self.dispatch, self.channel.strategy)

    def result(self, name: str) -> str:
        """Return what a finished step left."""
        return self.publication.results[name]

    def results_of(self, prefix: str) -> list[str]:
        """Return what the numbered steps ``prefix.0``, ``prefix.1`` … left, in order."""
        count = len(self.dispatch.pictures)
        return [self.publication.results[f"{prefix}.{number}"] for number in range(count)]

    def now_at(self, publication: Publication) -> Course:
        return replace(self, publication=publication)

    def unbound(self, remote_ids: list[str]) -> frozenset[str]:
        """Return those ids that no other publication of this account has."""
        mine = self.publication.remote_id
        return frozenset(remote_ids) - (self.bound(self.channel.id, remote_ids) - {mine or ""})
