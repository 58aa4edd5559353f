"""The few numbers that the window's frame shows all the time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner.content.people import Person, Unit
from planner.content.settings import Settings
from planner.content.state import PublicationState, State

if TYPE_CHECKING:
    from planner.desk.desk import Desk
    from planner.store.pauses import Pause

P = PublicationState


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """``queued``: posts on their way; ``needs_someone``: posts that failed, are uncertain or were missed.

    ``held_by`` is the name of who holds everything back.
    """

    posts: dict[str, int]
    queued: int
    needs_someone: int
    hold: Pause | None
    held_by: str = ""

    @property
    def to_review(self) -> int:
        return self.posts.get(State.IN_REVIEW, 0)


def overview(desk: Desk) -> Overview:
    """Count by indexed queries; fit for the main thread."""
    with desk.reading() as records:
        pauses = records.pauses.standing(desk.clock.now())
        hold = next((one for one in pauses if one.channel_id is None), None)
        who = None if hold is None else records.people.with_login(hold.by)
        return Overview(
            posts=records.posts.counts(),
            queued=records.publications.posts_in(P.QUEUED, P.SENDING),
            needs_someone=records.publications.posts_in(P.FAILED, P.UNCONFIRMED, P.OVERDUE),
            hold=hold,
            held_by=who.name if who is not None else (hold.by if hold is not None else ""),
        )


def nameplate(desk: Desk) -> tuple[Settings, Unit]:
    """Return what the workspace is set to, and the unit of the person at the desk."""
    with desk.reading() as records:
        units = {unit.id: unit for unit in records.people.units()}
        return records.settings.get(), units[desk.person.unit_id]


def sit_down(desk: Desk, person: Person) -> None:
    """Let another person of this workspace work at this very desk: its listeners stay."""
    with desk.reading() as records:
        desk.person = records.people.get(person.id)
