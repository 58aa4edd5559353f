"""What the person at the desk may do with accounts."""

from __future__ import annotations

from dataclasses import dataclass

from planner.content.people import Person, Role


@dataclass(frozen=True, slots=True)
class Rights:
    """``connect``: also check, renew and disconnect; ``hold``: also resume."""

    connect: bool = False
    hold: bool = False


def rights_of(person: Person) -> Rights:
    """Return what somebody may do."""
    return Rights(connect=person.holds(Role.ADMIN), hold=person.holds(Role.PUBLISHER))
