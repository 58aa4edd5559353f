"""A small picture of an original or a rendition, for looking at; called in a background thread."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from planner.desk.desk import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class Thumbnail:
    """Upright sRGB pixels, three bytes each, row by row without padding."""

    width: int
    height: int
    rgb: bytes


def thumbnail(
    desk: Desk, sha256: str, *, width: int, height: int, focus: tuple[float, float] | None = None
) -> Thumbnail:
    """Return a file of the vault, filling a box around its focus.

    Raises Refused when it can't be decoded, Damaged or Unavailable when it can't be read.
    """
    from PIL import ImageOps  # noqa: PLC0415  the pixel libraries are heavy
    from PIL.Image import Resampling  # noqa: PLC0415

    from planner.imaging.opening import open_picture  # noqa: PLC0415

    picture = open_picture(desk.workspace.vault.path(sha256), at_least=(width, height))
    fitted = ImageOps.fit(picture, (width, height), Resampling.LANCZOS, centering=focus or (0.5, 0.5))
    return Thumbnail(width=width, height=height, rgb=fitted.tobytes())
