"""The colours of a unit: in its colours its templates are dressed."""

from __future__ import annotations

from planner.content.ids import UnitId
from planner.content.people import Role
from planner.desk.desk import Desk
from planner.imaging.palettes import first_palette, palette, palettes
from planner.imaging.theme import Theme

__all__ = ["Theme", "choose_palette", "palette_of", "palettes", "theme_of"]


def palette_of(desk: Desk, unit_id: UnitId) -> str:
    """Return the name of a unit's palette."""
    with desk.reading() as records:
        chosen = records.templates.palette_of(unit_id)
        code = next((one.code for one in records.people.units() if one.id == unit_id), "")
    return chosen if chosen is not None and chosen in palettes() else first_palette(code)


def theme_of(desk: Desk, unit_id: UnitId) -> Theme:
    """Return the colours of a unit."""
    return palette(palette_of(desk, unit_id))


def choose_palette(desk: Desk, unit_id: UnitId, name: str) -> None:
    """Let a unit have other colours (designers, admins); designs made before keep theirs.

    Raises Refused.
    """
    desk.person.require(Role.DESIGNER, Role.ADMIN)
    palette(name)
    with desk.change("unit.coloured") as change:
        change.records.templates.choose_palette(unit_id, name)
        change.audit(unit_id, palette=name)
