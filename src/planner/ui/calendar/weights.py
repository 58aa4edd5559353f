"""What weighs more and what less when there is little room: what needs a person, what is over."""

from __future__ import annotations

from planner.content.post import Mark
from planner.content.state import PublicationState, State

NEEDS_SOMEONE = frozenset[str](
    {State.FAILED, State.CHANGES_REQUESTED, PublicationState.UNCONFIRMED, PublicationState.OVERDUE}
)
OVER = frozenset[str]({State.PUBLISHED, State.CANCELLED, PublicationState.TAKEN_DOWN})
WITHOUT_HOUR = frozenset[str]({State.IDEA, Mark.AWAITING_DECREE})
"""The hour of these is a wish, and is not shown."""
