"""Writes down what a publisher is about to do and what came of it, in short transactions under its lease."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from planner.content.changed import Changed
from planner.content.channel import Channel, ChannelState, Strategy
from planner.content.clock import Clock
from planner.content.errors import Fact, PlannerError
from planner.content.ids import ChannelId, PublicationId
from planner.content.publication import Publication
from planner.content.state import PublicationState
from planner.publish.gate import agreed_hour, check_approval, held_back, not_its_hour
from planner.publish.outcomes import Done, Wait
from planner.publish.pace import TIDY_AGAIN_S
from planner.publish.plan import AGAIN, LIVE, SEEN_PUBLIC, Act, Step
from planner.publish.standing import begun, moved, recorded, refresh_post, require_open, waiting_state
from planner.store.audit import Entry
from planner.store.leases import LeaseLost
from planner.store.os_account import os_account
from planner.store.pauses import Pause
from planner.store.publications import ENDED
from planner.store.records import Records
from planner.store.workspace import Workspace

log = logging.getLogger(__name__)

SYSTEM = "system"
S = PublicationState


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """The right to work one publication: its account's lease and fence."""

    publication_id: PublicationId
    channel_id: ChannelId
    holder: str
    fence: int


class Ledger:
    """The publisher's book. Every write needs the lease; a lost one raises LeaseLost and writes nothing."""

    def __init__(self, workspace: Workspace, clock: Clock, announce: Callable[[Changed], None]) -> None:
        self._workspace = workspace
        self._clock = clock
        self._announce = announce

    def read(self, turn: Turn) -> tuple[Publication, Channel]:
        """Return how the publication and its account stand now."""
        with self._workspace.reading() as records:
            return records.publications.get(turn.publication_id), records.channels.get(turn.channel_id)

    def check(self, turn: Turn) -> None:
        """Raise LeaseLost when another publisher has taken the account over since the last write."""
        with self._workspace.reading() as records:
            if not records.leases.holds(turn.channel_id, turn.holder, turn.fence):
                raise LeaseLost(turn.channel_id)

    def begin(self, turn: Turn, step: Step, server_at: datetime) -> Publication | Wait:
        """Write the intent of a step, or return why it must wait.

        Raises Refused when what would be sent is not what was approved, Withdrawn when it left the queue.
        """
        with self._write(turn, "publication.begun") as (records, before):
            now, channel = self._clock.now(), records.channels.get(turn.channel_id)
            require_open(before, step)
            waits = held_back(records, channel, now)
            if waits is None and step.gated:
                waits = not_its_hour(records, before, agreed_hour(channel, now, server_at))
            if waits is not None:
                return waits
            if step.gated:
                check_approval(records, before)
            after = begun(before, step, server_at)
            self._put(records, before, after, step.name, "begun")
            return after

    def record(self, turn: Turn, step: Step, done: Done) -> Publication:
        """Write the result of a step, and what follows from it."""
        with self._write(turn, "publication.recorded") as (records, before):
            require_open(before, step)
            after = recorded(before, step, done, self._clock.now())
            if step.act is Act.READ_BACK and done.result == SEEN_PUBLIC:
                self._remember_that_drafts_show(records, turn, after)
            if step.name == LIVE:
                told: dict[str, Fact] = {"remote_id": after.remote_id, "permalink": after.permalink}
                self._audit(records, "publication.published", after, {**told, "alarm": done.alarm})
            self._put(records, before, after, step.name, "done")
            return after

    def park(self, turn: Turn, wait: Wait, *, keeps_intent: bool) -> Publication:
        """Write when and why the publication is looked at again."""
        with self._write(turn, "publication.parked") as (records, before):
            next_at = self._next_at(before, wait)
            intent = before.intent if keeps_intent else None
            if intent is not None and wait.reason == "looking":
                intent = replace(intent, looks=intent.looks + 1)
            after = replace(before, intent=intent, next_at=next_at, reason=wait.reason)
            after = replace(after, state=waiting_state(after, wait.reason))
            self._put(records, before, after, wait.reason, "parked")
            return after

    def polled(self, turn: Turn, wait: Wait) -> Publication:
        """Write that a read-only step has to be asked again."""
        with self._write(turn, "publication.parked") as (records, before):
            next_at = self._next_at(before, wait)
            after = replace(before, tries=before.tries + 1, next_at=next_at, reason=wait.reason)
            if not wait.stay:
                after = replace(after, state=waiting_state(after, wait.reason))
            self._put(records, before, after, wait.reason, "asked")
            return after

    def withdraw(self, turn: Turn) -> Publication:
        """Write that an intent surely came to nothing."""
        with self._write(turn, "publication.parked") as (records, before):
            state = S.SENDING if before.state is S.UNCONFIRMED else before.state
            after = replace(before, intent=None, state=state)
            self._put(records, before, after, "intent", "withdrawn")
            return after

    def forgive(self, turn: Turn) -> Publication:
        """Don't count a try whose process died: nobody answered it."""
        with self._write(turn, "publication.resumed") as (records, before):
            after = replace(before, tries=max(0, before.tries - 1), reason="asking")
            self._put(records, before, after, "intent", "found open")
            return after

    def start_over(self, turn: Turn, forget: tuple[str, ...], reason: str) -> Publication:
        """Forget results that can't be used any more."""
        with self._write(turn, "publication.parked") as (records, before):
            require_open(before)
            results = {name: value for name, value in before.results.items() if name not in forget}
            results[AGAIN] = str(int(results.get(AGAIN, "0")) + 1)
            after = replace(before, results=results, intent=None)
            self._put(records, before, after, reason, "start over")
            return after

    def fail(self, turn: Turn, error: PlannerError) -> Publication:
        """Write that the publication surely did not and will not go out, and why."""
        with self._write(turn, "publication.failed") as (records, before):
            require_open(before)
            detail = str(error.facts.get("detail") or "")
            after = replace(
                before,
                state=moved(before.state, S.FAILED),
                intent=None,
                error_code=error.code,
                error_message=detail,
                next_at=self._clock.now(),
                reason=None,
            )
            self._audit(records, "publication.failed", after, {"code": error.code, "detail": detail})
            self._put(records, before, after, "failed", error.code)
            return after

    def unclear(self, turn: Turn, reason: str) -> Publication:
        """Write that only a person can tell what happened."""
        with self._write(turn, "publication.unclear") as (records, before):
            require_open(before)
            after = replace(before, state=moved(before.state, S.UNCONFIRMED), next_at=None, reason=reason)
            self._audit(records, "publication.unclear", after, {"reason": reason})
            self._put(records, before, after, "unclear", reason)
            return after

    def finish(self, turn: Turn) -> None:
        """Write that nothing is left to do."""
        with self._write(turn, "publication.finished") as (records, before):
            self._put(records, before, replace(before, next_at=None, reason=None, tries=0), "all", "finished")

    def stop_account(self, turn: Turn, state: ChannelState, code: str) -> None:
        """Mark an account as unusable: its queue waits until it is connected again."""
        with self._write(turn, "channel.stopped") as (records, before):
            channel = records.channels.get(turn.channel_id)
            records.channels.put(replace(channel, state=state))
            self._audit(records, "channel.stopped", before, {"channel": channel.id, "code": code})

    def rest_account(self, turn: Turn, seconds: float, reason: str) -> None:
        """Hold an account back for a while, because its network said so."""
        with self._write(turn, "channel.rests") as (records, before):
            now = self._clock.now()
            pause = Pause(
                channel_id=turn.channel_id,
                by=SYSTEM,
                reason=reason,
                at=now,
                until=now + timedelta(seconds=seconds),
            )
            records.pauses.begin(pause)
            told: dict[str, Fact] = {"channel": turn.channel_id, "reason": reason, "seconds": seconds}
            self._audit(records, "channel.rests", before, told)

    def _next_at(self, before: Publication, wait: Wait) -> datetime | None:
        """Return when to look again: never only where a person has to decide, and tidying is no decision."""
        seconds = TIDY_AGAIN_S if wait.seconds is None and before.state in ENDED else wait.seconds
        return None if seconds is None else self._clock.now() + timedelta(seconds=seconds)

    @contextmanager
    def _write(self, turn: Turn, verb: str) -> Iterator[tuple[Records, Publication]]:
        with self._workspace.writing() as records:
            records.leases.require(turn.channel_id, turn.holder, turn.fence, time.time())
            before = records.publications.get(turn.publication_id)
            yield records, before
            touched = frozenset({before.id, before.post_id, turn.channel_id})
            records.changes.append(Changed(verb=verb, touched=touched))
        self._announce(Changed(verb=verb, touched=touched))

    def _put(
        self, records: Records, before: Publication, after: Publication, step: str, outcome: str
    ) -> None:
        records.publications.put(after)
        records.publications.note(after.id, self._clock.now(), step, outcome, after.reason or "")
        if after.state is not before.state:
            refresh_post(records, after)
        log.info("publication %s: id=%s step=%s", outcome, after.id, step)

    def _audit(self, records: Records, verb: str, publication: Publication, detail: dict[str, Fact]) -> None:
        entry = Entry(
            at=self._clock.now(),
            login=SYSTEM,
            os_account=os_account(),
            verb=verb,
            entity_id=publication.post_id,
            detail={"publication": publication.id, "digest": publication.digest, **detail},
        )
        records.audit.append(entry)

    def _remember_that_drafts_show(self, records: Records, turn: Turn, publication: Publication) -> None:
        channel = records.channels.get(turn.channel_id)
        if channel.strategy is Strategy.CREATE_PUBLIC_LAST:
            return
        records.channels.put(replace(channel, strategy=Strategy.CREATE_PUBLIC_LAST))
        self._audit(records, "channel.drafts_are_public", publication, {"channel": channel.id})
        log.warning("drafts on this page are public at once: channel=%s", channel.id)
