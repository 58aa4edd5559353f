"""Names of states in tight places: one word beside an icon."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from planner.content.post import Mark
from planner.content.state import State
from planner.words.catalogue import N_, _
from planner.words.names import name_of

SHORT: Mapping[str, str] = {
    State.CHANGES_REQUESTED: N_("Perbaiki"),
    State.FAILED: N_("Gagal"),
    State.CANCELLED: N_("Batal"),
    Mark.AWAITING_DECREE: N_("Menunggu"),
}
"""Only those whose name is too long; the others are short already."""


def short_name(shown: StrEnum) -> str:
    """Return the short name of a state, mark or publication's state."""
    told = SHORT.get(shown)
    return name_of(shown) if told is None else _(told)
