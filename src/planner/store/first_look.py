"""The first look at a workspace: plain SQL, for reading alone, before SQLAlchemy is loaded."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from planner.content.errors import Damaged
from planner.content.ids import PersonId, UnitId
from planner.content.people import Person, Role
from planner.store.planned import PlannedLine, planned_between

DATABASE = "planner.db"
MIGRATIONS = Path(__file__).parent / "migrations" / "versions"
WAIT_S = 1.0

PERSON = """
SELECT person.id, person.login, person.name, person.unit_id, unit.name, person.active,
       (SELECT group_concat(role) FROM membership WHERE membership.person_id = person.id)
  FROM person JOIN unit ON unit.id = person.unit_id
 WHERE person.{column} = ?
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Nameplate:
    """Whose workspace it is, and who sits down."""

    agency: str
    zone: str
    is_demo: bool
    person: Person
    unit: str


class FirstLook:
    """An open database of this program's schema; ``close`` it before long."""

    def __init__(self, connection: sqlite3.Connection, nameplate: Nameplate) -> None:
        self._connection, self.nameplate = connection, nameplate

    def planned(self, since: datetime, until: datetime) -> tuple[PlannedLine, ...]:
        """Return what is due from ``since`` until before ``until``; nothing where it can't be read."""
        try:
            return planned_between(self._connection.execute, since, until)
        except (sqlite3.Error, Damaged):
            return ()

    def close(self) -> None:
        self._connection.close()


def first_look(root: Path, login: str | None) -> FirstLook | None:
    """Open a workspace as ``login``, by default as its owner, for reading alone.

    None where anything is not as usual (no workspace, another schema, a stranger, a locked or damaged file):
    opening it the long way says what is wrong.
    """
    file = root / DATABASE
    if not file.is_file():
        return None
    connection = None
    try:
        uri = f"{file.resolve().as_uri()}?mode=ro"
        connection = sqlite3.connect(uri, uri=True, timeout=WAIT_S, isolation_level=None)
        plate = _nameplate(connection, login)
    except (sqlite3.Error, OSError, ValueError, TypeError, ZoneInfoNotFoundError):
        plate = None
    if connection is None or plate is None:
        if connection is not None:
            connection.close()
        return None
    return FirstLook(connection, plate)


def _nameplate(connection: sqlite3.Connection, login: str | None) -> Nameplate | None:
    (revision,) = connection.execute("SELECT version_num FROM alembic_version").fetchone() or ("",)
    newest = max(one.name.split("_")[0] for one in MIGRATIONS.glob("[0-9]*.py"))
    told = connection.execute("SELECT agency, zone, is_demo, owner_id FROM workspace").fetchone()
    if revision != newest or told is None:
        return None
    agency, zone, is_demo, owner_id = told
    ZoneInfo(zone)
    column, wanted = ("id", owner_id) if login is None else ("login", login)
    found = connection.execute(PERSON.format(column=column), (wanted,)).fetchone()
    if found is None:
        return None
    id_, name_of_login, name, unit_id, unit, active, roles = found
    if not all(isinstance(one, str) for one in (agency, name_of_login, name, unit)):
        return None
    person = Person(
        id=PersonId(id_),
        login=name_of_login,
        name=name,
        unit_id=UnitId(unit_id),
        roles=frozenset(Role(one) for one in (roles or "").split(",") if one),
        active=bool(active),
    )
    return Nameplate(agency=agency, zone=zone, is_demo=bool(is_demo), person=person, unit=unit)
