"""What a post is shown as: its mark, its state, or what became of it on the networks."""

from __future__ import annotations

from collections.abc import Collection
from enum import StrEnum

from planner.content.post import Mark
from planner.content.state import PublicationState, State

TELLING = (PublicationState.UNCONFIRMED, PublicationState.OVERDUE)
"""States of a part that say more than the sum of all parts."""

ENDED = frozenset({State.PUBLISHED, State.CANCELLED, State.ARCHIVED})
"""A post that stands here waits for nothing any more."""


def shown_state(state: State, mark: Mark | None, parts: Collection[PublicationState]) -> StrEnum:
    """Return the state, mark or publication's state that a person is shown for a post."""
    if mark is not None and state not in ENDED:
        return mark
    for telling in TELLING:
        if telling in parts:
            return telling
    alive = [part for part in parts if part is not PublicationState.CANCELLED]
    if state is State.PUBLISHED and alive and all(part is PublicationState.TAKEN_DOWN for part in alive):
        return PublicationState.TAKEN_DOWN
    return state
