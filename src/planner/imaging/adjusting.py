"""Changes light and colours by one table a channel and at most two blends: quick enough for a drag.

Exposure and warmth act on linear light, contrast on what the eye sees; whites are kept when light is added,
instead of burning out.
"""

from __future__ import annotations

from functools import lru_cache

from PIL.Image import Image, blend, merge
from PIL.ImageFilter import GaussianBlur

from planner.imaging.adjustments import MOST, Adjustments
from planner.imaging.wcag import LUMINANCE, linear

_STOPS = 1.5
_WARMEST = 0.25  # stops that red gains and blue loses
_FLATTEST = 0.6  # of the contrast that −100 takes away
_SHARPEST = 1.5  # times the fine detail that 100 adds
_FINE, _SOFT = 1 / 900, 1 / 270  # of the short side: radius of what is sharpened, and of the blur
_LEAST = 0.6  # pixels: a smaller radius changes nothing

_SLOPE, _KNEE = 12.92, 0.0031308  # sRGB near black (IEC 61966-2-1)


def toned(photo: Image, adjustments: Adjustments) -> Image:
    """Return ``photo`` (RGB) with other light and colours; the very same object when nothing is changed."""
    if adjustments.exposure or adjustments.contrast or adjustments.warmth:
        photo = photo.point(_table(adjustments.exposure, adjustments.contrast, adjustments.warmth))
    if adjustments.saturation:
        grey = photo.convert("L")
        photo = blend(merge("RGB", (grey, grey, grey)), photo, 1 + adjustments.saturation / MOST)
    return photo


def blurred(photo: Image, sharpness: int) -> Image:
    """Return what ``sharpened`` mixes with ``photo``: the slow part, the same for all of one sign."""
    part = _FINE if sharpness > 0 else _SOFT
    return photo.filter(GaussianBlur(max(_LEAST, min(photo.size) * part)))


def sharpened(photo: Image, soft: Image, sharpness: int) -> Image:
    """Return ``photo`` sharper or softer, ``soft`` being what ``blurred`` gave."""
    amount = sharpness / MOST
    return blend(soft, photo, 1 + (amount * _SHARPEST if amount > 0 else amount))


@lru_cache(maxsize=64)
def _table(exposure: int, contrast: int, warmth: int) -> list[int]:
    """Return 256 levels for red, green and blue."""
    gains = _gains(warmth)
    return [_level(step, exposure, contrast, gain) for gain in gains for step in range(256)]


def _gains(warmth: int) -> tuple[float, ...]:
    """Return the factors of red, green, blue in linear light that leave a grey as light as it was."""
    turn = 2 ** (_WARMEST * warmth / MOST)
    gains = (turn, 1.0, 1 / turn)
    light = sum(part * gain for part, gain in zip(LUMINANCE, gains, strict=True))
    return tuple(gain / light for gain in gains)


def _level(step: int, exposure: int, contrast: int, gain: float) -> int:
    light = min(1.0, _exposed(linear(step), 2 ** (_STOPS * exposure / MOST)) * gain)
    return round(_contrasted(_seen(light), contrast / MOST) * 255)


def _exposed(light: float, gain: float) -> float:
    return light * gain / (1 + light * (gain - 1)) if gain > 1 else light * gain


def _contrasted(seen: float, contrast: float) -> float:
    if contrast < 0:
        return 0.5 + (seen - 0.5) * (1 + contrast * _FLATTEST)
    steep = seen * seen * (3 - 2 * seen)
    return seen + (steep - seen) * contrast


def _seen(light: float) -> float:
    return light * _SLOPE if light <= _KNEE else 1.055 * light ** (1 / 2.4) - 0.055
