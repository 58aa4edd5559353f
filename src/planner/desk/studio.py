"""The studio's pixels: a picture opened once, then drawn as its design says; called in the background."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from planner.desk.desk import Desk
from planner.imaging.design import Design
from planner.imaging.targets import TARGETS

if TYPE_CHECKING:
    from PIL.Image import Image

    from planner.imaging.canvas import Prepared
    from planner.imaging.materials import Materials
    from planner.imaging.view import View

SWATCHES = ("#ffffff", "#f2c14e", "@secondary", "@primary", "#c4302b", "#15201e")
"""The colours offered first for words and shapes; names with @ follow the unit's."""

NEW_VEIL = "#0b1f1d"
"""The colour of the veil that keeps new words readable."""

SHARP = 2200
"""The longer side that a picture is opened with, in pixels: what targets of 1,080 across need of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pixels:
    """Pixels as rows of three bytes, sRGB, without padding."""

    width: int
    height: int
    rgb: bytes


class Easel:
    """One picture of the vault, opened, with what was drawn of it last; used by one thread at a time."""

    def __init__(self, desk: Desk, sha256: str) -> None:
        from planner.imaging.materials import Materials  # noqa: PLC0415  the pixel libraries are heavy
        from planner.imaging.opening import open_picture  # noqa: PLC0415

        vault = desk.workspace.vault
        self.image: Image = open_picture(vault.path(sha256), at_least=(SHARP, SHARP))
        self.materials: Materials = Materials(asset=_asset_of(desk))
        self._small: Image | None = None
        self._prepared: dict[object, Prepared] = {}
        self._adjusted: tuple[object, Image] | None = None

    def draw(self, design: Design, target: str, scale: float = 1.0) -> Image:
        """Return the picture as it goes out, at a scale of its size; at 1 the very pixels to be encoded."""
        from planner.imaging.rendering import adjusted, layered, prepared  # noqa: PLC0415

        place = TARGETS[target]
        key = (target, round(scale, 4), design.framing(target), _framing_of(design))
        base = self._prepared.get(key)
        if base is None:
            base = prepared(self.image, design, place, scale=scale)
            self._prepared = {key: base}
        toned = (key, design.adjustments)
        if self._adjusted is None or self._adjusted[0] != toned:
            self._adjusted = (toned, adjusted(base, design.adjustments))
        return layered(self._adjusted[1], design, target, base.full, self.materials)

    def thumbnail(self, design: Design, target: str, side: int) -> Image:
        """Return the picture as it goes out, small."""
        from planner.imaging.rendering import adjusted, layered, prepared  # noqa: PLC0415

        place = TARGETS[target]
        scale = side / max(place.width, place.height or place.width)
        base = prepared(self.small(), design, place, scale=scale)
        return layered(adjusted(base, design.adjustments), design, target, base.full, self.materials)

    def small(self) -> Image:
        """Return the whole picture at the size of a screen."""
        if self._small is None:
            self._small = self.image.copy()
            self._small.thumbnail((1200, 1200))
        return self._small


@dataclass(frozen=True, slots=True, kw_only=True)
class Lettered:
    """What became of the words of one layer; ``missing`` are letters that no font has."""

    layer: str
    size_px: float
    overflows: bool
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What was measured in a drawn picture: its words, their contrast by layer, faults of the emblem."""

    size: tuple[int, int]
    texts: tuple[Lettered, ...] = ()
    contrasts: Mapping[str, float] = field(default_factory=dict)
    emblems: tuple[str, ...] = ()


def facts_of(easel: Easel, design: Design, target: str) -> Facts:
    """Measure the words and marks of a design in a target."""
    from planner.imaging.layer_facts import contrasts, emblem_faults, text_facts  # noqa: PLC0415
    from planner.imaging.view import frame_size  # noqa: PLC0415

    size = frame_size(design, TARGETS[target], easel.image.size)
    if not design.layers:
        return Facts(size=size)
    texts = tuple(
        Lettered(layer=one.layer_id, size_px=one.size_px, overflows=one.overflows, missing=tuple(one.missing))
        for one in text_facts(design, target, size)
    )
    return Facts(
        size=size,
        texts=texts,
        contrasts=contrasts(easel.small(), design, TARGETS[target], easel.materials),
        emblems=tuple(str(one.fault) for one in emblem_faults(design, target, size)),
    )


def seen_in(design: Design, target: str, size: tuple[int, int]) -> View:
    """Return what a target shows of an upright picture of a size; fit for the main thread."""
    from planner.imaging.view import view  # noqa: PLC0415

    return view(design, TARGETS[target], size)


def pixels_of(image: Image) -> Pixels:
    """Return an image as plain bytes."""
    return Pixels(width=image.width, height=image.height, rgb=image.tobytes())


def weight_of(image: Image, target: str) -> int:
    """Return how many bytes the file of a drawn picture has."""
    from planner.imaging.encoding import encode  # noqa: PLC0415

    place = TARGETS[target]
    return len(encode(image, quality=place.quality, max_bytes=place.max_bytes))


def _framing_of(design: Design) -> object:
    return (design.fit, design.background, design.straighten, design.turns, design.is_flipped)


def _asset_of(desk: Desk) -> Callable[[str], bytes]:
    return desk.workspace.vault.read
