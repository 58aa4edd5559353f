"""Presets of the studio: a light and colour that a desk gives to many pictures."""

from __future__ import annotations

from dataclasses import dataclass

import msgspec

from planner.content.errors import Refused
from planner.content.ids import new_id
from planner.content.people import Role
from planner.content.text import cleaned, is_blank
from planner.desk.desk import Desk
from planner.imaging.adjustments import Adjustments
from planner.imaging.beyond import canonical, written
from planner.store.templates import KeptPreset

__all__ = ["BUNDLED", "Adjustments", "Preset", "delete_preset", "keep_preset", "presets"]

LONGEST_NAME = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Preset:
    """A named light. ``id`` is empty for one that comes with the program."""

    id: str = ""
    name: str
    adjustments: Adjustments


BUNDLED = (
    Preset(name="Cerah", adjustments=Adjustments(exposure=14, contrast=8, saturation=6)),
    Preset(name="Hangat", adjustments=Adjustments(exposure=4, contrast=6, saturation=8, warmth=22)),
    Preset(name="Sejuk", adjustments=Adjustments(contrast=8, saturation=-4, warmth=-18)),
    Preset(name="Tegas", adjustments=Adjustments(contrast=24, saturation=6, sharpness=28)),
    Preset(name="Lembut", adjustments=Adjustments(exposure=8, contrast=-16, saturation=-10)),
    Preset(name="Hitam putih", adjustments=Adjustments(contrast=14, saturation=-100)),
)


def presets(desk: Desk) -> tuple[Preset, ...]:
    """Return all presets: those of the program, then the desk's own."""
    with desk.reading() as records:
        own = tuple(map(_preset, records.templates.presets()))
    return BUNDLED + own


def keep_preset(desk: Desk, name: str, adjustments: Adjustments) -> Preset:
    """Keep a light under a name (designers, admins). Raises Refused."""
    desk.person.require(Role.DESIGNER, Role.ADMIN)
    name = " ".join(cleaned(name).split())
    if is_blank(name) or len(name) > LONGEST_NAME:
        raise Refused("preset-name-wrong", most=LONGEST_NAME)
    kept = KeptPreset(
        id=new_id(),
        name=name,
        adjustments=canonical(written(adjustments)),
        made_by=desk.person.id,
        made_at=desk.clock.now(),
    )
    with desk.change("preset.made") as change:
        change.records.templates.add_preset(kept)
        change.audit(kept.id, name=name)
    return _preset(kept)


def delete_preset(desk: Desk, preset_id: str) -> None:
    """Delete a preset of the desk (designers, admins). Raises Refused."""
    desk.person.require(Role.DESIGNER, Role.ADMIN)
    with desk.change("preset.deleted") as change:
        kept = change.records.templates.remove_preset(preset_id)
        change.audit(preset_id, name=kept.name)


def _preset(kept: KeptPreset) -> Preset:
    light = msgspec.json.decode(kept.adjustments, type=Adjustments)
    return Preset(id=kept.id, name=kept.name, adjustments=light)
