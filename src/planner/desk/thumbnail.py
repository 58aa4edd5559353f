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
    """Return a file of the vault, filling a box around its focus; of a video its first cover.

    Raises Refused when it can't be decoded, Damaged or Unavailable when it can't be read.
    """
    from PIL import ImageOps  # noqa: PLC0415  the pixel libraries are heavy
    from PIL.Image import Resampling  # noqa: PLC0415

    from planner.imaging.errors import PictureRefused  # noqa: PLC0415
    from planner.imaging.opening import open_picture  # noqa: PLC0415

    vault = desk.workspace.vault
    try:
        picture = open_picture(vault.path(sha256), at_least=(width, height))
    except PictureRefused as refused:
        cover = _cover(desk, sha256) if refused.code == "picture-type-unknown" else None
        if cover is None:
            raise
        picture = open_picture(vault.path(cover), at_least=(width, height))
    fitted = ImageOps.fit(picture, (width, height), Resampling.LANCZOS, centering=focus or (0.5, 0.5))
    return Thumbnail(width=width, height=height, rgb=fitted.tobytes())


def _cover(desk: Desk, sha256: str) -> str | None:
    from planner.desk.videos import cover_of  # noqa: PLC0415

    with desk.reading() as records:
        return cover_of(records, sha256, None)
