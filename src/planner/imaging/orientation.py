"""Turns a picture upright, exactly once, whoever keeps the truth about its orientation.

JPEG, PNG, WebP, TIFF, GIF, BMP   EXIF tag 274; where EXIF has none, ``tiff:Orientation`` in XMP
TIFF                              the same, but Pillow turns it itself while loading
AVIF                              the ``irot`` and ``imir`` properties, which Pillow hands over as EXIF; what
                                  EXIF and XMP say themselves doesn't count (HEIF, ISO/IEC 23008-12)
HEIC                              the same properties, already applied by libheif
"""

from __future__ import annotations

import struct

from PIL import ExifTags
from PIL.Image import Image, Transpose
from PIL.ImageFile import ImageFile

from planner.imaging.failures import refusing
from planner.imaging.formats import AVIF, HEIF, PNG, TIFF
from planner.imaging.png_chunks import late_metadata
from planner.imaging.quiet import quiet
from planner.imaging.reading import Header

_TURNS = {
    2: Transpose.FLIP_LEFT_RIGHT,
    3: Transpose.ROTATE_180,
    4: Transpose.FLIP_TOP_BOTTOM,
    5: Transpose.TRANSPOSE,
    6: Transpose.ROTATE_270,
    7: Transpose.TRANSVERSE,
    8: Transpose.ROTATE_90,
}
_UNREADABLE = (
    SyntaxError,
    ValueError,
    LookupError,
    TypeError,
    OSError,
    EOFError,
    ArithmeticError,
    struct.error,
)
_SIDEWAYS = frozenset((Transpose.TRANSPOSE, Transpose.ROTATE_270, Transpose.TRANSVERSE, Transpose.ROTATE_90))


def turn_of(header: Header) -> Transpose | None:
    """Return how the pixels of a picture must be turned, None when they are upright.

    Reads the header only; a PNG's metadata behind its pixels is found by skipping over them.
    """
    picture, kind = header.picture, header.format
    if kind in (HEIF, TIFF):
        return None
    if kind is AVIF:
        picture.info.pop("xmp", None)
    if kind is PNG:
        with refusing():
            picture.info |= late_metadata(header.file)
    return _TURNS.get(_orientation(picture))


def upright_size(size: tuple[int, int], turn: Transpose | None) -> tuple[int, int]:
    """Return width and height in pixels after ``turn``."""
    return (size[1], size[0]) if turn in _SIDEWAYS else size


def turned(image: Image, turn: Transpose | None) -> Image:
    """Return the picture as it is meant to be seen."""
    return image if turn is None else image.transpose(turn)


def _orientation(picture: ImageFile) -> int:
    """Return EXIF's number 1 to 8; 1 for metadata that cannot be read: such a picture is shown as it lies."""
    with quiet():
        try:
            found = Image.getexif(picture).get(ExifTags.Base.Orientation, 1)
        except _UNREADABLE:
            return 1
    return found if isinstance(found, int) else 1
