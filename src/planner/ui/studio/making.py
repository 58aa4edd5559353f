"""New layers as they come onto the picture: legible, inside the margins, above what is there."""

from __future__ import annotations

from planner.desk.studio import NEW_VEIL
from planner.imaging.layers import LogoLayer, PictureLayer, ScrimLayer, ShapeLayer, TextLayer
from planner.words.catalogue import _

MARGIN = 0.075
"""Of the frame, at each side: 81 px of 1,080."""


def new_text() -> TextLayer:
    """Return a headline low on the picture."""
    return TextLayer(
        id="new",
        text=_("Tulis di sini"),
        weight=800,
        size=0.0926,
        box=(MARGIN, 0.66, 0.69, 0.18),
        spacing=-0.02,
        is_fitted=True,
    )


def new_shape() -> ShapeLayer:
    """Return a filled rectangle in the middle."""
    return ShapeLayer(id="new", shape="rectangle", fill="@primary", box=(0.25, 0.35, 0.5, 0.3), radius=0.02)


def new_scrim() -> ScrimLayer:
    """Return a veil over the lower half."""
    return ScrimLayer(id="new", colour=NEW_VEIL, density=90, direction="up", box=(0.0, 0.46, 1.0, 0.54))


def new_logo(asset: str) -> LogoLayer:
    """Return a mark at the upper left."""
    return LogoLayer(id="new", asset=asset, box=(MARGIN, 0.06, 0.2, 0.1))


def new_picture(asset: str) -> PictureLayer:
    """Return a second picture in the middle."""
    return PictureLayer(id="new", asset=asset, box=(0.3, 0.3, 0.4, 0.4), radius=0.02)
