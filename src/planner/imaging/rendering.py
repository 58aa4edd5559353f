"""The one renderer: the editor's canvas, the previews and the file that goes out are drawn by ``compose``."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from PIL.Image import Image

from planner.imaging.canvas import Prepared, adjusted, layered, prepared
from planner.imaging.design import Design
from planner.imaging.encoding import encode
from planner.imaging.errors import PictureRefused
from planner.imaging.layers import TextLayer
from planner.imaging.materials import PLAIN, Materials
from planner.imaging.opening import open_picture, probe
from planner.imaging.targets import TARGETS, Target
from planner.imaging.view import least_size

__all__ = [
    "Prepared",
    "Rendition",
    "adjusted",
    "compose",
    "layered",
    "prepared",
    "render",
    "render_all",
]

_HANDS = 4  # renditions made side by side: Pillow lets go of the interpreter while it works


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendition:
    """A file that can go out: JPEG ``data``, its size in pixels, its sha256 in hex, its target's name."""

    data: bytes
    width: int
    height: int
    sha256: str
    target: str


def render(
    design: Design,
    target: Target,
    source: Path | bytes,
    *,
    quality: int | None = None,
    materials: Materials = PLAIN,
) -> Rendition:
    """Render ``source`` as ``design`` says for ``target``; the same input gives the same bytes.

    Raises ``PictureRefused`` when the picture can't be used or the file can't be made small enough.
    """
    return render_all(design, [target], source, quality=quality, materials=materials)[0]


def render_all(
    design: Design,
    targets: Iterable[Target],
    source: Path | bytes,
    *,
    quality: int | None = None,
    materials: Materials = PLAIN,
) -> tuple[Rendition, ...]:
    """Render ``source`` for several targets, side by side, decoding it once.

    It is decoded at a scale that serves every known target, so that no rendition depends on its company.
    """
    _check_letters(design, materials)
    wanted = tuple(targets)
    facts = probe(source)
    known = (*TARGETS.values(), *wanted)
    sizes = [least_size(design, target, (facts.width, facts.height)) for target in known]
    image = open_picture(source, at_least=(max(w for w, _ in sizes), max(h for _, h in sizes)))

    def made(target: Target) -> Rendition:
        return _rendition(compose(image, design, target, materials), target, quality)

    if len(wanted) == 1:
        return (made(wanted[0]),)
    with ThreadPoolExecutor(_HANDS) as hands:
        return tuple(hands.map(made, wanted))


def compose(image: Image, design: Design, target: Target, materials: Materials = PLAIN) -> Image:
    """Return ``image`` (whole, upright sRGB, any scale) framed, adjusted and layered in ``target``'s size."""
    base = prepared(image, design, target, theme=materials.theme)
    return layered(adjusted(base, design.adjustments), design, target.name, base.full, materials)


def _rendition(composed: Image, target: Target, quality: int | None) -> Rendition:
    data = encode(composed, quality=quality or target.quality, max_bytes=target.max_bytes)
    return Rendition(
        data=data,
        width=composed.width,
        height=composed.height,
        sha256=hashlib.sha256(data).hexdigest(),
        target=target.name,
    )


def _check_letters(design: Design, materials: Materials) -> None:
    """Refuse words that would be published as empty boxes (``letters-missing``); the editor shows them."""
    seen = (layer for layer in design.layers if isinstance(layer, TextLayer) and not layer.is_hidden)
    texts = [layer for layer in seen if layer.text]
    if not texts:
        return
    from planner.imaging.fonts import missing_letters  # noqa: PLC0415 - loads skia
    from planner.imaging.painting import enlist_font  # noqa: PLC0415

    for layer in texts:
        enlist_font(layer, materials)
    missing = dict.fromkeys(letter for one in texts for letter in missing_letters(one.text, one.font))
    if missing:
        raise PictureRefused("letters-missing", letters="".join(missing))
