"""The course of a post and of a publication: which state may follow which, in one table each."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from enum import StrEnum

from planner.content.errors import Refused


class State(StrEnum):
    """Where a post stands."""

    IDEA = "idea"
    DRAFT = "draft"
    IN_REVIEW = "in_review"
    CHANGES_REQUESTED = "changes_requested"
    APPROVED = "approved"
    SCHEDULED = "scheduled"
    PUBLISHING = "publishing"
    PUBLISHED = "published"
    FAILED = "failed"
    CANCELLED = "cancelled"
    ARCHIVED = "archived"


class PublicationState(StrEnum):
    """Where one post stands on one channel."""

    QUEUED = "queued"
    OVERDUE = "overdue"
    SENDING = "sending"
    UNCONFIRMED = "unconfirmed"
    PUBLISHED = "published"
    FAILED = "failed"
    CANCELLED = "cancelled"
    TAKEN_DOWN = "taken_down"


S, P = State, PublicationState

MOVES: Mapping[State, frozenset[State]] = {
    S.IDEA: frozenset({S.DRAFT, S.CANCELLED, S.ARCHIVED}),
    S.DRAFT: frozenset({S.IN_REVIEW, S.APPROVED, S.SCHEDULED, S.CANCELLED, S.ARCHIVED}),
    S.IN_REVIEW: frozenset({S.DRAFT, S.CHANGES_REQUESTED, S.APPROVED, S.CANCELLED}),
    S.CHANGES_REQUESTED: frozenset({S.DRAFT, S.IN_REVIEW, S.CANCELLED, S.ARCHIVED}),
    S.APPROVED: frozenset({S.SCHEDULED, S.DRAFT, S.CANCELLED}),
    S.SCHEDULED: frozenset({S.PUBLISHING, S.DRAFT, S.FAILED, S.CANCELLED}),
    S.PUBLISHING: frozenset({S.PUBLISHED, S.FAILED, S.SCHEDULED}),
    S.PUBLISHED: frozenset({S.ARCHIVED}),
    S.FAILED: frozenset({S.SCHEDULED, S.PUBLISHING, S.PUBLISHED, S.DRAFT, S.CANCELLED, S.ARCHIVED}),
    S.CANCELLED: frozenset({S.DRAFT, S.ARCHIVED}),
    S.ARCHIVED: frozenset({S.DRAFT}),
}
"""DRAFT leads to APPROVED and SCHEDULED only where an edit was undone to the digest that was approved."""

PUBLICATION_MOVES: Mapping[PublicationState, frozenset[PublicationState]] = {
    P.QUEUED: frozenset({P.SENDING, P.OVERDUE, P.FAILED, P.CANCELLED}),
    P.OVERDUE: frozenset({P.QUEUED, P.CANCELLED}),
    P.SENDING: frozenset({P.QUEUED, P.OVERDUE, P.UNCONFIRMED, P.PUBLISHED, P.FAILED}),
    P.UNCONFIRMED: frozenset({P.SENDING, P.PUBLISHED, P.FAILED}),
    P.PUBLISHED: frozenset({P.TAKEN_DOWN}),
    P.FAILED: frozenset({P.QUEUED, P.CANCELLED}),
    P.CANCELLED: frozenset(),
    P.TAKEN_DOWN: frozenset(),
}

LOCKED = frozenset({P.SENDING, P.UNCONFIRMED})
"""While a publication stands here, its post is neither edited nor moved, and it is not retried itself."""

EDITABLE = frozenset({S.IDEA, S.DRAFT, S.IN_REVIEW, S.CHANGES_REQUESTED, S.APPROVED, S.SCHEDULED, S.FAILED})


class MoveRefused(Refused):
    """The table does not lead from where the post stands to where it was asked to go."""

    def __init__(self, here: StrEnum, there: StrEnum) -> None:
        super().__init__("move-refused", here=here.value, there=there.value)


def move(here: State, there: State) -> State:
    """Return ``there`` when the table allows the move. Raises MoveRefused."""
    if there not in MOVES[here]:
        raise MoveRefused(here, there)
    return there


def move_publication(here: PublicationState, there: PublicationState) -> PublicationState:
    """Return ``there`` when the table allows the move. Raises MoveRefused."""
    if there not in PUBLICATION_MOVES[here]:
        raise MoveRefused(here, there)
    return there


def sum_of(parts: Collection[PublicationState]) -> State:
    """Return the honest sum of a post's publications: nothing is called published while a part is not.

    Cancelled parts don't count beside others; a part that was taken down was live once.
    """
    alive = [part for part in parts if part is not P.CANCELLED]
    if not alive:
        return S.CANCELLED
    if any(part in LOCKED for part in alive):
        return S.PUBLISHING
    if P.FAILED in alive:
        return S.FAILED
    if all(part in {P.PUBLISHED, P.TAKEN_DOWN} for part in alive):
        return S.PUBLISHED
    if any(part in {P.PUBLISHED, P.TAKEN_DOWN} for part in alive):
        return S.PUBLISHING
    return S.SCHEDULED
