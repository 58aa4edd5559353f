"""How a photograph's light and colours are changed: five numbers, 0 leaves every pixel as it is."""

from __future__ import annotations

from planner.imaging.beyond import Kept, names
from planner.imaging.ranges import check_number

MOST = 100


class Adjustments(Kept, frozen=True, kw_only=True):
    """Five sliders from −100 to 100.

    ``exposure``: 100 is one and a half stops. ``contrast``: around mid grey. ``saturation``: −100 is grey,
    100 twice as colourful. ``warmth``: blue to yellow, the lightness kept. ``sharpness``: −100 is blurred.
    """

    exposure: int = 0
    contrast: int = 0
    saturation: int = 0
    warmth: int = 0
    sharpness: int = 0

    def __post_init__(self) -> None:
        for name in names(Adjustments):
            check_number(f"adjustments.{name}", getattr(self, name), -MOST, MOST)

    @property
    def is_untouched(self) -> bool:
        """Tell whether nothing is changed."""
        return not any(getattr(self, name) for name in names(Adjustments))

    @property
    def is_toned(self) -> bool:
        """Tell whether anything but the sharpness is changed."""
        return bool(self.exposure or self.contrast or self.saturation or self.warmth)
