"""Opening a workspace, and founding a new one."""

from __future__ import annotations

from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from planner.assets import resources
from planner.content.clock import Clock
from planner.content.errors import Misused
from planner.content.ids import PersonId, UnitId, new_id
from planner.content.limits import Limits, parse_limits
from planner.content.people import Person, Role, Unit
from planner.content.settings import Settings
from planner.desk.desk import Desk
from planner.desk.files import writing_to
from planner.store.workspace import create_workspace, open_workspace

DESK_CODE = "HUMAS"


def platform_limits() -> Limits:
    """Return the platform limits that came with the program."""
    folder = resources() / "platforms"
    texts = [(folder / f"{name}.toml").read_text(encoding="utf-8") for name in ("facebook", "instagram")]
    return parse_limits(*texts)


def open_desk(root: Path, clock: Clock, *, login: str | None = None) -> Desk:
    """Sit down at a workspace as ``login``, by default as its owner.

    Raises Refused (no workspace, no such person), Damaged or Unavailable.
    """
    workspace = open_workspace(root)
    with workspace.reading() as records:
        if login is None:
            person = records.people.get(records.settings.get().owner_id)
        else:
            found = records.people.with_login(login)
            if found is None:
                raise Misused("login-unknown", login=login)
            person = found
    return Desk(workspace=workspace, clock=clock, person=person, limits=platform_limits())


def found_workspace(  # noqa: PLR0913  what a workspace is born with
    root: Path, clock: Clock, *, agency: str, owner: str, zone: str = "Asia/Jakarta", is_demo: bool = False
) -> Desk:
    """Make a workspace whose owner holds every role. Raises Refused when there is one already."""
    if not agency.strip() or not owner.strip():
        raise Misused("name-empty")
    try:
        ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise Misused("zone-unknown", zone=zone) from error
    with writing_to(root):
        workspace = create_workspace(root)
    unit = Unit(id=UnitId(new_id()), code=DESK_CODE, name="Humas", is_desk=True)
    person = Person(
        id=PersonId(new_id()), login=owner, name=owner, unit_id=unit.id, roles=frozenset(Role), active=True
    )
    settings = Settings(workspace_id=new_id(), agency=agency, zone=zone, owner_id=person.id, is_demo=is_demo)
    desk = Desk(workspace=workspace, clock=clock, person=person, limits=platform_limits())
    with desk.change("workspace.founded") as change:
        change.records.people.add_unit(unit)
        change.records.people.add(person)
        change.records.settings.put(settings)
        change.audit(settings.workspace_id, agency=agency, owner=owner)
    return desk
