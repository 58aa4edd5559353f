"""What the window shows of a workspace while the rest of the program is still being loaded."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, tzinfo
from pathlib import Path

from planner.content.people import Person
from planner.desk.month import DayPost, day_posts, span_of
from planner.store.first_look import FirstLook, first_look


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstSight:
    """Names for the frame, and months to read; ``close`` it when the workspace has opened."""

    agency: str
    zone: str
    is_demo: bool
    person: Person
    unit: str
    look: FirstLook

    def posts_in_days(self, first: date, last: date, zone: tzinfo) -> tuple[DayPost, ...]:
        """Return what is due from a first to a last day of a zone, by its hour."""
        return day_posts(self.look.planned(*span_of(first, last, zone)))

    def close(self) -> None:
        """Look no more."""
        self.look.close()


def first_sight(root: Path, login: str | None = None) -> FirstSight | None:
    """Look at a workspace for reading alone; None where it has to be opened the long way to say more."""
    look = first_look(root, login)
    if look is None:
        return None
    plate = look.nameplate
    return FirstSight(
        agency=plate.agency,
        zone=plate.zone,
        is_demo=plate.is_demo,
        person=plate.person,
        unit=plate.unit,
        look=look,
    )
