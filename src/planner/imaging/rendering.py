"""The one renderer: the editor's canvas, the previews and the file that goes out are drawn by ``compose``."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from PIL.Image import Image, Resampling, new

from planner.imaging.design import Design
from planner.imaging.encoding import encode
from planner.imaging.errors import PictureRefused
from planner.imaging.framing import Box, contained, crop_box, decode_size, region, within
from planner.imaging.opening import open_picture, probe
from planner.imaging.targets import TARGETS, Target

_REDUCING_GAP = (
    3.0  # Pillow: a quick box reduction down to three times the goal is not told from Lanczos alone
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendition:
    """A file that can go out: JPEG ``data``, its size in pixels, its sha256 in hex, its target's name."""

    data: bytes
    width: int
    height: int
    sha256: str
    target: str


def render(design: Design, target: Target, source: Path | bytes, *, quality: int | None = None) -> Rendition:
    """Render ``source`` as ``design`` says for ``target``; the same input gives the same bytes.

    Raises ``PictureRefused`` when the picture can't be used or the file can't be made small enough.
    """
    return render_all(design, [target], source, quality=quality)[0]


def render_all(
    design: Design, targets: Iterable[Target], source: Path | bytes, *, quality: int | None = None
) -> tuple[Rendition, ...]:
    """Render ``source`` for several targets, decoding it once.

    It is decoded at a scale that serves every known target, so that no rendition depends on its company.
    """
    _check_letters(design)
    wanted = tuple(targets)
    facts = probe(source)
    known = (*TARGETS.values(), *wanted)
    sizes = [_decode_size(design, target, (facts.width, facts.height)) for target in known]
    image = open_picture(source, at_least=(max(w for w, _ in sizes), max(h for _, h in sizes)))
    return tuple(_rendition(image, design, target, quality) for target in wanted)


def compose(image: Image, design: Design, target: Target) -> Image:
    """Return ``image`` (whole, upright sRGB, any scale) framed and lettered in ``target``'s exact size."""
    seen, size = _seen(design, target, image.size)
    framed = (
        _padded(image, seen, size, design.background) if _pads(design, target) else _scaled(image, seen, size)
    )
    if design.text is None or not design.text.text.strip():
        return framed  # skia would hand back these very pixels: it is not loaded
    from planner.imaging.lettering import lettered  # noqa: PLC0415 - loads skia, numpy and the fonts

    return lettered(framed, design.text)


def _rendition(image: Image, design: Design, target: Target, quality: int | None) -> Rendition:
    composed = compose(image, design, target)
    data = encode(composed, quality=quality or target.quality, max_bytes=target.max_bytes)
    return Rendition(
        data=data,
        width=composed.width,
        height=composed.height,
        sha256=hashlib.sha256(data).hexdigest(),
        target=target.name,
    )


def _check_letters(design: Design) -> None:
    """Refuse words that would be published as empty boxes (``letters-missing``); the editor shows them."""
    if design.text is not None and design.text.text:
        from planner.imaging.fonts import missing_letters  # noqa: PLC0415 - loads skia

        if missing := missing_letters(design.text.text):
            raise PictureRefused("letters-missing", letters="".join(missing))


def _pads(design: Design, target: Target) -> bool:
    return target.height is not None and design.fit == "pad"


def _seen(design: Design, target: Target, size: tuple[int, int]) -> tuple[Box, tuple[int, int]]:
    """Return the part of a picture of ``size`` that is shown, and the size in pixels it gets."""
    left = region(size, design.crop)
    if target.height is None:
        return left, within(left, target.width)
    frame = (target.width, target.height)
    if design.fit == "pad":
        return left, frame
    focus = (design.focus[0] * size[0], design.focus[1] * size[1])
    return crop_box(left, frame, focus), frame


def _decode_size(design: Design, target: Target, size: tuple[int, int]) -> tuple[int, int]:
    seen, made = _seen(design, target, size)
    if _pads(design, target):
        made = contained(seen, made)[2:]
    return decode_size(size, seen, made)


def _scaled(image: Image, seen: Box, size: tuple[int, int]) -> Image:
    return image.resize(size, Resampling.LANCZOS, box=seen, reducing_gap=_REDUCING_GAP)


def _padded(image: Image, seen: Box, frame: tuple[int, int], background: str) -> Image:
    left, top, width, height = contained(seen, frame)
    result = new("RGB", frame, background)
    result.paste(_scaled(image, seen, (width, height)), (left, top))
    return result
