"""Encodes what goes out: JPEG with an sRGB profile and nothing else, within the limit of its target.

Baseline, since everything reads it; 4:4:4, because Facebook and Instagram compress the file once or twice
more and halved colour would smear coloured lettering each time, while the bytes (about 0.7 MB for 1080 ×
1350) are far from the limit.
"""

from __future__ import annotations

from io import BytesIO

from PIL.Image import Image

from planner.imaging.colour import srgb_profile
from planner.imaging.errors import PictureRefused

LOWEST_QUALITY = 60  # below, blocks are seen on a phone
_STEP = 4


def encode(image: Image, *, quality: int, max_bytes: int) -> bytes:
    """Return ``image`` (RGB) as JPEG of ``quality``, or less where it would weigh more than ``max_bytes``.

    The same pixels give the same bytes. Raises ``PictureRefused`` (``rendition-too-big``) below quality 60.
    """
    data = _jpeg(image, quality)
    while len(data) > max_bytes:
        quality -= _STEP
        if quality < LOWEST_QUALITY:
            raise PictureRefused("rendition-too-big", bytes=len(data), most_bytes=max_bytes)
        data = _jpeg(image, quality)
    return data


def _jpeg(image: Image, quality: int) -> bytes:
    bare = image.copy() if image.info else image
    bare.info.clear()  # Pillow would write a comment or a resolution that it finds here
    out = BytesIO()
    bare.save(out, "JPEG", quality=quality, subsampling="4:4:4", icc_profile=srgb_profile())
    return out.getvalue()
