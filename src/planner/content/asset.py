"""An asset: an original as it came, kept untouched in the media vault, and its renditions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from planner.content.ids import AssetId, PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class Asset:
    """An original. ``sha256`` names its bytes in the vault; width and height are pixels, upright."""

    id: AssetId
    sha256: str
    filename: str
    media_type: str
    width: int
    height: int
    size: int
    added_by: PersonId
    added_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendition:
    """A file made to be uploaded. ``recipe`` names how it was made: original, design, target and renderer."""

    recipe: str
    sha256: str
    width: int
    height: int
    size: int
