"""Brings any pixel layout to eight bits a channel in a mode that colour management knows.

Sixteen bits are scaled by 257, so that black stays black and white white. Pillow's readers keep one
exception: of 16-bit RGB and of 16-bit pictures with alpha they hand over the high byte, at most one level
below.
"""

from __future__ import annotations

from PIL.Image import Image
from PIL.ImageChops import lighter
from PIL.ImageFile import ImageFile

from planner.imaging.errors import PictureRefused

_PLAIN = frozenset(("L", "LA", "RGB", "RGBA", "CMYK", "LAB"))
_RELATED = {"1": "L", "La": "LA", "RGBa": "RGBA", "RGBX": "RGB", "YCbCr": "RGB", "HSV": "RGB", "PA": "RGBA"}
_SIXTEEN = frozenset(("I;16", "I;16L", "I;16B", "I;16N"))


def shorten_key(picture: ImageFile) -> None:
    """Before loading: bring the transparent colour of 16-bit RGB to the eight bits its reader will give."""
    key = picture.info.get("transparency")
    if isinstance(key, tuple) and any(tile.args == "RGB;16B" for tile in picture.tile):
        picture.info["transparency"] = tuple(part >> 8 for part in key)


def eight_bit(picture: Image) -> Image:
    """Return a loaded picture, or a part, in mode L, LA, RGB, RGBA, CMYK or LAB, transparency as its alpha.

    Raises ``PictureRefused`` (``picture-unreadable``) for measuring data (32-bit integers): it has no white.
    """
    key = picture.info.get("transparency")
    if picture.mode in _SIXTEEN:
        return _from_sixteen(picture, key)
    if picture.mode == "F":  # Photoshop's 32-bit TIFF: 0 is black, 1 is white
        return picture.point(lambda value: value * 255 + 0.5).convert("L")
    if picture.mode == "P":
        return picture.convert("RGBA" if key is not None else "RGB")
    image = picture.convert(_RELATED[picture.mode]) if picture.mode in _RELATED else picture
    if image.mode not in _PLAIN:
        raise PictureRefused("picture-unreadable", reason=f"pixels of kind {picture.mode}")
    return image if key is None else _keyed(image)


def _from_sixteen(picture: Image, key: object) -> Image:
    wide = picture.convert("I")
    grey = wide.point(lambda value: value * (1 / 257) + 0.5).convert("L")
    if isinstance(key, int):
        grey.putalpha(_differing(wide, key))
    return grey


def _differing(wide: Image, key: int) -> Image:
    """Return a mask that is 0 where ``wide`` (mode I) equals ``key`` and 255 elsewhere."""
    over = wide.point(lambda value: value * 255 - 255 * key).convert("L")
    under = wide.point(lambda value: value * -255 + 255 * key).convert("L")
    return lighter(over, under)


def _keyed(image: Image) -> Image:
    """Make the one colour that PNG's tRNS names transparent."""
    return image.convert("LA" if image.mode == "L" else "RGBA")
