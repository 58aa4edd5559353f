"""Opening a workspace, and founding a new one."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from planner.content.clock import Clock
from planner.content.errors import Misused, Refused
from planner.content.ids import PersonId, UnitId, new_id
from planner.content.people import Person, Role, Unit
from planner.content.settings import Settings
from planner.content.text import cleaned
from planner.desk.desk import Desk
from planner.desk.rulebook import platform_limits
from planner.store.audit import SYSTEM
from planner.store.records import Records
from planner.store.workspace import create_workspace, open_workspace

DESK_CODE = "HUMAS"


@dataclass(frozen=True, slots=True, kw_only=True)
class Founding:
    """What a workspace begins with. ``owner`` is a login, ``zone`` an IANA name."""

    agency: str
    owner: str
    owner_name: str = ""
    unit_name: str = "Humas"
    zone: str = "Asia/Jakarta"
    is_demo: bool = False


def open_desk(root: Path, clock: Clock, *, login: str | None = None) -> Desk:
    """Sit down at a workspace as ``login``, by default as its owner.

    Raises Refused (no workspace, no such person), Damaged or Unavailable.
    """
    workspace = open_workspace(root)
    try:
        with workspace.reading() as records:
            person = _seated(records, login)
    except BaseException:
        workspace.close()
        raise
    return Desk(workspace=workspace, clock=clock, person=person, limits=platform_limits())


def found_workspace(root: Path, clock: Clock, *, agency: str, owner: str, zone: str = "Asia/Jakarta") -> Desk:
    """Make a workspace whose owner holds every role. Raises Refused when there is one already, Misused."""
    return found(root, clock, Founding(agency=agency, owner=owner, zone=zone))


def found(root: Path, clock: Clock, wanted: Founding) -> Desk:
    """Make a workspace; of two who try at once, one is refused. Raises Refused, Misused, Unavailable."""
    agency, owner = cleaned(wanted.agency).strip(), cleaned(wanted.owner).strip()
    if not agency or not owner:
        raise Misused("name-empty")
    if owner == SYSTEM:
        raise Refused("login-taken", login=owner)
    zone = known_zone(wanted.zone)
    workspace = create_workspace(root)
    unit = Unit(id=UnitId(new_id()), code=DESK_CODE, name=wanted.unit_name, is_desk=True)
    person = Person(
        id=PersonId(new_id()),
        login=owner,
        name=wanted.owner_name or owner,
        unit_id=unit.id,
        roles=frozenset(Role),
    )
    settings = Settings(
        workspace_id=new_id(), agency=agency, zone=zone, owner_id=person.id, is_demo=wanted.is_demo
    )
    desk = Desk(workspace=workspace, clock=clock, person=person, limits=platform_limits())
    try:
        with desk.change("workspace.founded") as change:
            change.records.settings.require_none(root)
            change.records.people.add_unit(unit)
            change.records.people.add(person)
            change.records.settings.put(settings)
            change.audit(settings.workspace_id, agency=agency, owner=owner)
    except BaseException:
        workspace.close()
        raise
    return desk


def known_zone(name: str) -> str:
    """Return the name of a time zone. Raises Misused when the IANA list has none of that name."""
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise Misused("zone-unknown", zone=name) from error
    return name


def _seated(records: Records, login: str | None) -> Person:
    if login is None:
        return records.people.get(records.settings.get().owner_id)
    found = records.people.with_login(login)
    if found is None:
        raise Misused("login-unknown", login=login)
    return found
