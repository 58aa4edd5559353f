"""What waits for a reviewer, what stands in review at all, and what was decided."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from planner.content.people import Role
from planner.content.state import State
from planner.desk.desk import Desk
from planner.store.reviews import ReviewLine

__all__ = ["Queue", "ReviewLine", "Which", "review_queue"]

MOST, MOST_DECIDED = 200, 100


class Which(StrEnum):
    """Which posts a reviewer looks at."""

    MINE = "mine"
    ALL = "all"
    DONE = "done"


@dataclass(frozen=True, slots=True, kw_only=True)
class Queue:
    """``waiting``: how many posts wait for the person at the desk, whatever is listed.

    ``is_cut``: there are more posts in review than are looked at.
    """

    lines: tuple[ReviewLine, ...]
    waiting: int
    is_cut: bool


def review_queue(desk: Desk, which: Which) -> Queue:
    """Return posts by their hour, decided ones by their decision; fit for the main thread.

    For an approver waits what others submitted; for everybody else what was sent back to them.
    """
    decides, reader = desk.person.holds(Role.APPROVER), desk.person.id
    with desk.reading() as records:
        standing = records.reviews.standing((State.IN_REVIEW, State.CHANGES_REQUESTED), reader, MOST)
        mine = tuple(one for one in standing if _waits(one, decides=decides))
        done = records.reviews.decided(reader, MOST_DECIDED) if which is Which.DONE else ()
    lines = {Which.MINE: mine, Which.ALL: standing, Which.DONE: done}[which]
    return Queue(lines=lines, waiting=len(mine), is_cut=len(standing) == MOST)


def _waits(line: ReviewLine, *, decides: bool) -> bool:
    if line.state is State.CHANGES_REQUESTED:
        return line.is_own
    return decides and not line.is_own
