"""How many posts should be out by now and are not."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from planner.desk.desk import Desk


def due_now(desk: Desk) -> int:
    """Count by the index of the queue."""
    with desk.reading() as records:
        return records.publications.posts_due(desk.clock.now())
