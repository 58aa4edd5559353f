"""Adding and listing the people of a workspace."""

from __future__ import annotations

from collections.abc import Sequence

from planner.content.errors import Misused, Refused
from planner.content.ids import PersonId, UnitId, new_id
from planner.content.people import Person, Role, Unit
from planner.content.text import cleaned
from planner.desk.desk import Desk
from planner.store.audit import SYSTEM


def add_person(desk: Desk, *, login: str, name: str, roles: Sequence[Role], unit: str | None) -> Person:
    """Add a person (role admin); an unknown unit code makes the unit.

    Raises Misused, or Refused when the login is taken.
    """
    desk.person.require(Role.ADMIN)
    login, name = cleaned(login).strip(), cleaned(name).strip()
    unit = None if unit is None else cleaned(unit).strip()
    if not login or not name or unit == "":
        raise Misused("name-empty")
    if login == SYSTEM:
        raise Refused("login-taken", login=login)
    if not roles:
        raise Misused("roles-empty")
    with desk.change("person.added") as change:
        records = change.records
        home = records.people.desk_unit() if unit is None else records.people.unit_with_code(unit)
        if home is None:
            home = Unit(id=UnitId(new_id()), code=str(unit), name=str(unit))
            records.people.add_unit(home)
        person = Person(
            id=PersonId(new_id()), login=login, name=name, unit_id=home.id, roles=frozenset(roles)
        )
        records.people.add(person)
        told = ", ".join(sorted(role.value for role in person.roles))
        change.audit(person.id, login=login, roles=told, unit=home.code)
    return person


def everybody(desk: Desk) -> tuple[tuple[Person, Unit], ...]:
    """Return the people of the workspace with their units."""
    with desk.reading() as records:
        units = {unit.id: unit for unit in records.people.units()}
        return tuple((person, units[person.unit_id]) for person in records.people.all())
