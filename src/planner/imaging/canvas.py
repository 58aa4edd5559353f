"""The three stages of a picture, for whoever keeps them while a person drags: ``compose`` is all of them.

``prepared`` changes with framing, ``adjusted`` with sliders, ``layered`` with layers. At scale 1 the result
is that of ``compose``, pixel for pixel; smaller ones have the same layout.
"""

from __future__ import annotations

from PIL.Image import Image, new

from planner.imaging.adjusting import blurred, sharpened, toned
from planner.imaging.adjustments import Adjustments
from planner.imaging.design import Design
from planner.imaging.layers import AnyLayer, LogoLayer, PictureLayer, TextLayer
from planner.imaging.materials import PLAIN, Materials
from planner.imaging.sampling import sampled
from planner.imaging.targets import Target
from planner.imaging.theme import Theme
from planner.imaging.view import Size, View, view


class Prepared:
    """A photograph framed for a target: ``full`` is the size of the frame at 100 %, ``size`` that of here."""

    def __init__(self, photo: Image, seen: View, size: Size, background: str) -> None:
        self.photo = photo
        self.full = seen.frame
        self.size = size
        self._place = (_centre(size[0], photo.width), _centre(size[1], photo.height))
        self._background = background
        self._soft: dict[bool, Image] = {}
        self._sharp = (0, photo)

    def sharp(self, sharpness: int) -> Image:
        """Return the photograph sharper or softer; what is slow of it is done once, a drag only mixes."""
        known, photo = self._sharp
        if known != sharpness:
            photo = (
                self.photo if not sharpness else sharpened(self.photo, self._blurred(sharpness), sharpness)
            )
            self._sharp = (sharpness, photo)
        return photo

    def _blurred(self, sharpness: int) -> Image:
        key = sharpness > 0
        if key not in self._soft:
            self._soft[key] = blurred(self.photo, sharpness)
        return self._soft[key]

    def framed(self, photo: Image) -> Image:
        """Return ``photo`` in its frame, padded where it does not fill it."""
        if photo.size == self.size:
            return photo
        frame = new("RGB", self.size, self._background)
        frame.paste(photo, self._place)
        return frame


def prepared(
    image: Image, design: Design, target: Target, scale: float = 1.0, theme: Theme | None = None
) -> Prepared:
    """Return ``image`` (whole, upright sRGB, any scale) framed, straightened and turned for ``target``.

    ``theme`` are the colours of the unit, where the design brings none.
    """
    seen = view(design, target, image.size)
    size = _scaled(seen.frame, _times(seen.frame, scale), seen.frame)
    photo = sampled(image, seen, _scaled(seen.size, size, seen.frame))
    colours = design.theme or theme or Theme()
    return Prepared(photo, seen, size, colours.colour(design.background))


def adjusted(base: Prepared, adjustments: Adjustments) -> Image:
    """Return the frame with its photograph adjusted; the padding keeps its colour."""
    return base.framed(toned(base.sharp(adjustments.sharpness), adjustments))


def layered(frame: Image, design: Design, target: str, full: Size, materials: Materials = PLAIN) -> Image:
    """Return ``frame`` (RGB) with the layers of ``design``; the very same object when none has ink."""
    if not any(map(_has_ink, design.layers)):
        return frame  # skia would hand back these very pixels: it is not loaded
    from planner.imaging.painting import Easel, painted  # noqa: PLC0415 - loads skia, numpy and the fonts

    theme = design.theme or materials.theme
    return painted(frame, design.layers, Easel(target=target, full=full, theme=theme, materials=materials))


def _has_ink(layer: AnyLayer) -> bool:
    if layer.is_hidden:
        return False
    match layer:
        case TextLayer():
            return bool(layer.text.strip())
        case LogoLayer() | PictureLayer():
            return bool(layer.asset)
        case _:
            return True


def _centre(room: int, length: int) -> int:
    return (room - length) // 2


def _times(size: Size, scale: float) -> Size:
    return max(1, round(size[0] * scale)), max(1, round(size[1] * scale))


def _scaled(part: Size, size: Size, full: Size) -> Size:
    """Return a length of the full frame in one of ``size``."""
    return max(1, round(part[0] * size[0] / full[0])), max(1, round(part[1] * size[1] / full[1]))
