"""What holding everything would do, in numbers, before it is done."""

from __future__ import annotations

from dataclasses import dataclass

from planner.content.state import PublicationState
from planner.desk.desk import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """``held``: posts that would wait; ``sending``: those that stop after the step in hand."""

    held: int
    sending: int


def hold_effect(desk: Desk) -> Effect:
    """Count by indexed queries."""
    with desk.reading() as records:
        count = records.publications.posts_in
        return Effect(held=count(PublicationState.QUEUED), sending=count(PublicationState.SENDING))
