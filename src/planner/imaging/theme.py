"""The colours of a unit, by the names that designs and templates use."""

from __future__ import annotations

from planner.imaging.beyond import Kept, names
from planner.imaging.ranges import check_hex


class Theme(Kept, frozen=True, kw_only=True):
    """Five colours, ``#rrggbb``: two of the unit, one for words, one for surfaces, one that stands out."""

    primary: str = "#0b4f8a"
    secondary: str = "#0e7c7b"
    ink: str = "#10202f"
    paper: str = "#ffffff"
    accent: str = "#f2a900"

    def __post_init__(self) -> None:
        for name in names(Theme):
            check_hex(f"theme.{name}", getattr(self, name))

    def colour(self, name: str) -> str:
        """Return ``#rrggbb`` for a colour of a design (``@primary`` or ``#rrggbb``)."""
        if not name.startswith("@"):
            return name
        found: str = getattr(self, name[1:])
        return found
