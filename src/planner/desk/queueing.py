"""Putting an approved post into the queue, and taking it out again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta

from planner.content.approval import Approval
from planner.content.errors import Refused
from planner.content.ids import PublicationId, new_id
from planner.content.post import Post
from planner.content.publication import Publication
from planner.content.state import PublicationState, State, move_publication
from planner.desk.desk import Change

S = PublicationState

WAITING = frozenset({S.QUEUED, S.OVERDUE})
"""Nothing is sent, and a person may still give it another hour."""


A_MOMENT = timedelta(minutes=1)


def enqueue(change: Change, post: Post, approval: Approval, due_at: datetime) -> Post:
    """Make a publication for each channel that has none waiting, and the post scheduled."""
    if post.mark is not None:
        raise Refused("post-is-marked", post=post.id, mark=post.mark.value)
    waiting = {one.channel_id for one in change.records.publications.of(post.id) if one.state in WAITING}
    for channel_id in dict.fromkeys(post.content.channels):
        if channel_id in waiting:
            continue
        publication = Publication(
            id=PublicationId(new_id()),
            post_id=post.id,
            channel_id=channel_id,
            approval_id=approval.id,
            digest=approval.digest,
            due_at=due_at,
            state=S.QUEUED,
            results={},
        )
        change.records.publications.put(publication)
        change.touched.add(publication.id)
    return replace(post, due_at=due_at).moved_to(State.SCHEDULED)


def just_now(due_at: datetime, now: datetime) -> datetime:
    """Return the hour of what a person sends in spite of it: lateness is counted from their word on."""
    return max(due_at, now - A_MOMENT)


def dequeue(change: Change, publications: Iterable[Publication], reason: str) -> None:
    """Cancel what is waiting; what it has already laid on a shelf is taken away by the publisher."""
    for one in publications:
        if one.state in {S.CANCELLED, S.TAKEN_DOWN}:
            continue
        tidy_at = change.desk.clock.now() if one.results else None
        state = move_publication(one.state, S.CANCELLED)
        gone = replace(one, state=state, next_at=tidy_at, reason=reason, intent=None)
        change.records.publications.put(gone)
        change.touched.add(one.id)
