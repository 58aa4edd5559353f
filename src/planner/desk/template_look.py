"""How templates look over a picture, in small; called in a background thread."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner.content.errors import PlannerError
from planner.desk.desk import Desk
from planner.desk.thumbnail import Thumbnail
from planner.imaging.design import Design
from planner.imaging.templates import Template, applied
from planner.imaging.theme import Theme

if TYPE_CHECKING:
    from PIL.Image import Image

TARGET = "instagram-portrait"


@dataclass(frozen=True, slots=True, kw_only=True)
class Dress:
    """What templates are tried on: an original (None: plain paper), its focus, the colours, known words."""

    sha256: str | None
    focus: tuple[float, float] = (0.5, 0.5)
    theme: Theme
    words: tuple[tuple[str, str], ...] = ()


def template_looks(
    desk: Desk, templates: Sequence[Template], dress: Dress, width: int, *, stopped: Callable[[], bool]
) -> dict[str, Thumbnail]:
    """Return a small picture of each template by its id, 4 : 5; one that can't be drawn is left out."""
    from planner.imaging.canvas import adjusted, layered, prepared  # noqa: PLC0415  heavy
    from planner.imaging.materials import Materials  # noqa: PLC0415
    from planner.imaging.targets import TARGETS  # noqa: PLC0415

    target = TARGETS[TARGET]
    photo = _photo(desk, dress)
    materials = Materials(asset=desk.workspace.vault.read, theme=dress.theme)
    looks: dict[str, Thumbnail] = {}
    for template in templates:
        if stopped():
            break
        design = applied(Design(focus=dress.focus), template, dress.theme, known=dict(dress.words))
        base = prepared(photo, design, target, scale=width / target.width)
        try:
            drawn = layered(adjusted(base, design.adjustments), design, TARGET, base.full, materials)
        except PlannerError:
            continue  # a logo of it is lost: its name stands there alone
        looks[template.id] = Thumbnail(width=drawn.width, height=drawn.height, rgb=drawn.tobytes())
    return looks


def _photo(desk: Desk, dress: Dress) -> Image:
    from PIL.Image import new  # noqa: PLC0415

    from planner.imaging.opening import open_picture  # noqa: PLC0415

    if dress.sha256 is not None:
        try:
            return open_picture(desk.workspace.vault.path(dress.sha256), at_least=(320, 320))
        except PlannerError:
            pass  # the templates can be chosen all the same
    return new("RGB", (320, 400), dress.theme.secondary)
