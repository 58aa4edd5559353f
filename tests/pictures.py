"""Makes the pictures that tests need: nothing of them is stored, every one is drawn when it is asked for.

``from pictures import a_jpeg`` works from any test. All are deterministic: equal arguments, equal bytes.
"""

from __future__ import annotations

from base64 import b64decode
from io import BytesIO

import numpy as np
from PIL import Image, TiffImagePlugin
from PIL.Image import Transpose

_LYING = {  # how an upright picture must lie in the file for EXIF orientations 2 to 8: the inverse turn
    2: Transpose.FLIP_LEFT_RIGHT,
    3: Transpose.ROTATE_180,
    4: Transpose.FLIP_TOP_BOTTOM,
    5: Transpose.TRANSPOSE,
    6: Transpose.ROTATE_90,
    7: Transpose.TRANSVERSE,
    8: Transpose.ROTATE_270,
}

# 48 × 32 pixels: red, blue above green, yellow; written with libheif by us. The irot property turns it, and
# EXIF repeats the turn (orientation 6), as phones do.
_HEIC = b64decode("""
AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAchtZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAA
ADRpbG9jAAAAAERAAAIAAQAAAAAB7AABAAAAAAAAADwAAgAAAAACKAABAAAAAAAAACQAAAA4aWluZgAAAAAAAgAAABVpbmZlAgAA
AAABAABodmMxAAAAABVpbmZlAgAAAQACAABFeGlmAAAAAA5waXRtAAAAAAABAAABB2lwcnAAAADmaXBjbwAAAHZodmNDAQNwAAAA
kAAAAAAAHvAA/P34+AAADwNgAAEAGEABDAH//wNwAAADAJAAAAMAAAMAHroCQGEAAQAqQgEBA3AAAAMAkAAAAwAAAwAeoCCBBZbq
5Ka5uAhoMCAAAAMDIAAAAwAhYgABAAZEAcFzwIkAAAATY29scm5jbHgAAQANAAaAAAAAFGlzcGUAAAAAAAAAQAAAAEAAAAAoY2xh
cAAAADAAAAABAAAAIAAAAAH////wAAAAAv///+AAAAACAAAAEHBpeGkAAAAAAwgICAAAAAlpcm90AwAAABlpcG1hAAAAAAAAAAEA
AQaBAgMFhIYAAAAaaXJlZgAAAAAAAAAOY2RzYwACAAEAAQAAAGhtZGF0AAAAOCgBr1j5Et3/yzP/UNIZsEc779scW+pPq+oWqZa1
bscE38eo0qRWhvld6UROZANi0JjTEPvUHR9wAAAABkV4aWYAAE1NACoAAAAIAAEBEgADAAAAAQAGAAAAAAAA
""")


def a_photograph(width: int = 320, height: int = 240, *, seed: int = 0) -> Image.Image:
    """Return an RGB picture like a photograph: light, soft shapes, fine noise; no two corners alike."""
    chance = np.random.default_rng(seed)
    y, x = np.mgrid[0 : 1 : height * 1j, 0 : 1 : width * 1j].astype(np.float32)
    levels = np.stack([200 * x + 30, 180 * y + 40, 120 * (1 - x) + 90 * y], axis=-1)
    for _ in range(6):
        across, down, size = chance.uniform(0.1, 0.9), chance.uniform(0.1, 0.9), chance.uniform(0.05, 0.2)
        shape = np.exp(-((x - across) ** 2 + (y - down) ** 2) / size**2)
        levels += shape[..., None] * chance.uniform(-90, 90, 3).astype(np.float32)
    levels += chance.normal(0, 4, (height, width, 1)).astype(np.float32)
    return Image.fromarray(np.clip(levels, 0, 255).astype(np.uint8))


def a_jpeg(  # noqa: PLR0913 - a factory: each part has its default
    width: int = 320,
    height: int = 240,
    *,
    seed: int = 0,
    quality: int = 90,
    orientation: int | None = None,
    icc: bytes | None = None,
    place: tuple[float, float] | None = None,
) -> bytes:
    """Return a photograph as JPEG, ``width`` × ``height`` when upright, whatever its EXIF ``orientation``.

    ``place`` (latitude, longitude in degrees) puts GPS data into its EXIF, ``icc`` a profile beside it.
    """
    exif = Image.Exif()
    if orientation is not None:
        exif[0x0112] = orientation
    if place is not None:
        exif[0x8825] = {1: "S", 2: _degrees(place[0]), 3: "E", 4: _degrees(place[1])}
    image = lying(a_photograph(width, height, seed=seed), orientation)
    return encoded(image, "JPEG", quality=quality, exif=exif.tobytes(), icc_profile=icc)


def a_png(width: int = 64, height: int = 48, *, seed: int = 0, alpha: bool = False) -> bytes:
    """Return a photograph as PNG; with ``alpha`` its left half is transparent."""
    image = a_photograph(width, height, seed=seed)
    if alpha:
        mask = Image.new("L", image.size, 255)
        mask.paste(0, (0, 0, width // 2, height))
        image.putalpha(mask)
    return encoded(image, "PNG")


def a_heic(*, turned: bool = True) -> bytes:
    """Return a HEIC of four coloured quarters: 32 × 48 upright as a phone turns it, or 48 × 32 as it lies."""
    return _HEIC if turned else _HEIC.replace(b"irot\x03", b"irot\x00")


def a_colour(
    colour: tuple[int, ...] | int, mode: str = "RGB", size: tuple[int, int] = (16, 16)
) -> Image.Image:
    """Return a picture of one colour."""
    return Image.new(mode, size, colour)


def colour_at(image: Image.Image, x: int, y: int) -> tuple[int, ...]:
    """Return the levels of one pixel, whatever the mode."""
    found = image.getpixel((x, y))
    return found if isinstance(found, tuple) else (int(found or 0),)


def lying(upright: Image.Image, orientation: int | None) -> Image.Image:
    """Return the pixels as a camera would store them that then writes ``orientation``."""
    turn = _LYING.get(orientation or 1)
    return upright if turn is None else upright.transpose(turn)


def encoded(image: Image.Image, kind: str, **options: object) -> bytes:
    """Return ``image`` as a file of Pillow's format ``kind``."""
    out = BytesIO()
    image.save(out, kind, **{name: value for name, value in options.items() if value is not None})
    return out.getvalue()


def _degrees(value: float) -> tuple[TiffImagePlugin.IFDRational, ...]:
    whole, part = divmod(abs(value), 1)
    minutes = part * 60
    parts = (whole, minutes // 1, minutes % 1 * 60)
    return tuple(TiffImagePlugin.IFDRational(round(number * 100), 100) for number in parts)
