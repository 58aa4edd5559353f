"""The queue in a person's hand: hold it, let it go on, retry, and decide what no network tells."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from planner.content.channel import Channel
from planner.content.errors import Misused, Refused
from planner.content.ids import ChannelId, PublicationId, new_id
from planner.content.people import Role
from planner.content.post import Post
from planner.content.publication import Publication
from planner.content.state import LOCKED, MoveRefused, PublicationState, move_publication
from planner.content.text import cleaned, is_blank
from planner.desk.desk import Change, Desk
from planner.desk.queueing import dequeue, just_now
from planner.meta.wire import is_id
from planner.publish.plan import CLAIMED, SEEN_PUBLIC, SWEPT
from planner.publish.standing import refresh_post
from planner.store.pauses import Pause

__all__ = ["Pause", "Queued", "decide", "pause", "queue_lines", "resume", "retry"]

S = PublicationState


@dataclass(frozen=True, slots=True, kw_only=True)
class Queued:
    """One line of the queue."""

    publication: Publication
    channel: Channel
    post: Post


def queue_lines(desk: Desk) -> tuple[tuple[Queued, ...], tuple[Pause, ...]]:
    """Return what is open or has failed, in due order, and what is held back."""
    with desk.reading() as records:
        found = records.publications.in_state(S.QUEUED, S.OVERDUE, S.SENDING, S.UNCONFIRMED, S.FAILED)
        lines = tuple(
            Queued(
                publication=one,
                channel=records.channels.get(one.channel_id),
                post=records.posts.get(one.post_id),
            )
            for one in found
        )
        return lines, records.pauses.standing(desk.clock.now())


def pause(desk: Desk, *, reason: str, channel_id: ChannelId | None = None) -> Pause:
    """Hold one account or everything back (role publisher)."""
    desk.person.require(Role.PUBLISHER)
    if is_blank(reason):
        raise Refused("pause-reason-empty")
    with desk.change("queue.paused") as change:
        if channel_id is not None:
            change.records.channels.get(channel_id)
        by, said = desk.person.login, cleaned(reason)
        held = Pause(channel_id=channel_id, by=by, reason=said, at=desk.clock.now())
        change.records.pauses.begin(held)
        change.audit(channel_id or "queue", reason=reason)
    return held


def resume(desk: Desk, *, channel_id: ChannelId | None = None) -> int:
    """Let one account, or everything, go on (role publisher). Returns how many pauses ended."""
    desk.person.require(Role.PUBLISHER)
    with desk.change("queue.resumed") as change:
        if channel_id is not None:
            change.records.channels.get(channel_id)
        ended = change.records.pauses.end(channel_id, desk.clock.now())
        change.audit(channel_id or "queue", ended=ended)
    return ended


def retry(desk: Desk, publication_id: PublicationId) -> Publication:
    """Queue what surely failed again (role publisher). Raises Refused while it is uncertain or not failed.

    While what it left on the network is not tidied, it stays behind cancelled, and a new one is queued.
    """
    desk.person.require(Role.PUBLISHER)
    with desk.change("queue.retried") as change:
        before = change.records.publications.get(publication_id)
        if before.state in LOCKED:
            raise Refused("post-is-uncertain", publication=publication_id)
        if before.state is not S.FAILED:
            raise MoveRefused(before.state, S.QUEUED)
        if before.results and SWEPT not in before.results:
            dequeue(change, [before], "retried")
            before = replace(before, id=PublicationId(new_id()))
        again = replace(
            before,
            due_at=just_now(before.due_at, desk.clock.now()),
            state=S.QUEUED,
            results={},
            intent=None,
            tries=0,
            next_at=None,
            reason=None,
            remote_id=None,
            error_code=None,
            error_message=None,
            released=True,
        )
        _write(change, again)
        change.audit(before.post_id, publication=publication_id)
    return again


def decide(desk: Desk, publication_id: PublicationId, *, remote_id: str | None) -> Publication:
    """Say what only a person can see: live under ``remote_id``, or (None) not live (role publisher).

    Raises Refused, or Misused for what is no id or belongs to another publication.
    """
    desk.person.require(Role.PUBLISHER)
    with desk.change("queue.decided") as change:
        before = change.records.publications.get(publication_id)
        if before.state is not S.UNCONFIRMED:
            raise Refused("nothing-to-decide", publication=publication_id, state=before.state.value)
        now = desk.clock.now()
        if remote_id is None:
            decided = _as_failed(before, now)
        else:
            decided = _as_live(before, _free_id(change, before, remote_id), now)
        _write(change, decided)
        change.audit(before.post_id, publication=publication_id, remote_id=remote_id)
    return decided


def _free_id(change: Change, before: Publication, told: str) -> str:
    remote_id = cleaned(told).strip()
    taken = change.records.publications.bound(before.channel_id, [remote_id])
    if not is_id(remote_id) or (taken and remote_id != before.remote_id):
        raise Misused("option-wrong", option="remote_id", value=remote_id)
    return remote_id


def _as_live(before: Publication, remote_id: str, now: datetime) -> Publication:
    named = "media" if "container.0" in before.results else "post"
    results = {
        **before.results,
        named: remote_id,
        "seen": SEEN_PUBLIC,
        "revealed": remote_id,
        CLAIMED: remote_id,
    }
    sending = move_publication(before.state, S.SENDING)
    return replace(
        before, state=sending, remote_id=remote_id, results=results, intent=None, next_at=now, reason=None
    )


def _as_failed(before: Publication, now: datetime) -> Publication:
    return replace(
        before, state=S.FAILED, intent=None, next_at=now, reason=None, error_code="declared-not-live"
    )


def _write(change: Change, publication: Publication) -> None:
    change.records.publications.put(publication)
    change.touched.add(publication.id)
    refresh_post(change.records, publication)
