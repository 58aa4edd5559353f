"""How a publication stands after each turn of events, and its post with it."""

from __future__ import annotations

from planner.content.errors import Refused
from planner.content.ids import PublicationId
from planner.content.publication import Publication
from planner.content.state import PublicationState, State, move_publication, sum_of
from planner.publish.gate import OVERDUE
from planner.publish.plan import Step
from planner.store.records import Records

S = PublicationState


class Withdrawn(Refused):
    """Somebody has taken the publication out of the queue meanwhile."""

    def __init__(self, publication_id: PublicationId) -> None:
        super().__init__("publication-withdrawn", publication=publication_id)


def refresh_post(records: Records, publication: Publication) -> None:
    """Let the post show the honest sum of its publications."""
    post = records.posts.get(publication.post_id)
    if post.state not in {State.SCHEDULED, State.PUBLISHING, State.FAILED}:
        return
    state = sum_of([one.state for one in records.publications.of(post.id)])
    if state is not post.state:
        records.posts.put(post.moved_to(state))


def _is_public(publication: Publication) -> bool:
    return publication.remote_id is not None


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
    return S.SENDING if _is_public(publication) else S.QUEUED


def require_open(publication: Publication, step: Step) -> None:
    """Raise Withdrawn when a step is not this publication's any more."""
    if not step.after and publication.state not in {S.QUEUED, S.SENDING, S.UNCONFIRMED}:
        raise Withdrawn(publication.id)
