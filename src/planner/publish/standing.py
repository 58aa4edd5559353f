"""How a publication stands after each turn of events, and its post with it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from planner.content.errors import Damaged, Refused
from planner.content.ids import PublicationId
from planner.content.publication import Intent, Publication
from planner.content.state import PublicationState, State, move_publication, sum_of
from planner.publish.gate import OVERDUE
from planner.publish.outcomes import Done
from planner.publish.plan import LIVE, NAMED_BY, SEEN_HIDDEN, TRIED, Step
from planner.store.records import Records

S = PublicationState


class Withdrawn(Refused):
    """Somebody has taken the publication out of the queue meanwhile."""

    def __init__(self, publication_id: PublicationId) -> None:
        super().__init__("publication-withdrawn", publication=publication_id)


def refresh_post(records: Records, publication: Publication) -> None:
    """Let the post show the honest sum of its publications; one that can't be read stays as it is."""
    try:
        post = records.posts.get(publication.post_id)
    except Damaged:
        return
    if post.state not in {State.SCHEDULED, State.PUBLISHING, State.FAILED}:
        return
    state = sum_of([one.state for one in records.publications.of(post.id)])
    if state is not post.state:
        records.posts.put(post.moved_to(state))


def _may_be_public(publication: Publication) -> bool:
    results = publication.results
    is_hidden = results.get("seen") == SEEN_HIDDEN and "revealed" not in results
    return publication.remote_id is not None and not is_hidden


def begun(before: Publication, step: Step, server_at: datetime) -> Publication:
    """Return a publication with the intent of a step.

    A step that makes the post keeps the hour of its first try: what that one did may show up late.
    """
    results, state = dict(before.results), before.state
    if step.name in NAMED_BY:
        first = results.setdefault(f"{TRIED}{step.name}", server_at.isoformat())
        server_at = datetime.fromisoformat(first)
    if not step.after:
        state = moved(before.state, S.SENDING)
    intent = Intent(step=step.name, server_at=server_at)
    tries = before.tries + 1
    return replace(
        before, state=state, results=results, intent=intent, tries=tries, next_at=None, reason=None
    )


def recorded(before: Publication, step: Step, done: Done, now: datetime) -> Publication:
    """Return a publication with the result of a step; an alarm stays beside it for a person to see."""
    results = {**before.results, step.name: done.result}
    after = replace(before, results=results, intent=None, tries=0, next_at=None, reason=None)
    if done.alarm is not None:
        after = replace(after, error_code=done.alarm)
    if step.name in NAMED_BY:
        after = replace(after, remote_id=done.result)
    if step.name == LIVE:
        return replace(after, state=S.PUBLISHED, permalink=done.result or None, next_at=now)
    return replace(after, state=S.SENDING) if after.state is S.UNCONFIRMED else after


def moved(here: PublicationState, there: PublicationState) -> PublicationState:
    """Return ``there``, where the table leads there or it is where one is. Raises MoveRefused."""
    return here if here is there else move_publication(here, there)


def waiting_state(publication: Publication, reason: str) -> PublicationState:
    """Return where a waiting publication stands: hidden work is merely queued, a lost answer is uncertain."""
    if publication.state not in {S.QUEUED, S.SENDING, S.UNCONFIRMED}:
        return publication.state
    if reason == OVERDUE:
        return S.OVERDUE
    if publication.intent is not None and publication.intent.step in {"post", "revealed", "media"}:
        return S.UNCONFIRMED
    return S.SENDING if _may_be_public(publication) else S.QUEUED


def require_open(publication: Publication, step: Step | None = None) -> None:
    """Raise Withdrawn when a person has ended the publication meanwhile; tidying goes on even then."""
    is_tidying = step is not None and step.after
    if not is_tidying and publication.state not in {S.QUEUED, S.SENDING, S.UNCONFIRMED}:
        raise Withdrawn(publication.id)
