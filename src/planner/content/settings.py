"""What a workspace is set to."""

from __future__ import annotations

from dataclasses import dataclass

from planner.content.ids import PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """``lateness_s``: how late an item may still go out by itself. ``zone`` is an IANA name."""

    workspace_id: str
    agency: str
    zone: str
    owner_id: PersonId
    lateness_s: int = 1800
    is_demo: bool = False
