"""How big a picture may be: checked from its header, before any memory is taken for its pixels."""

from __future__ import annotations

from planner.imaging.errors import PictureRefused

MOST_PIXELS = 120_000_000  # own: a 100-megapixel camera passes; 360 MB of RGB is what a desk PC can bear
_MOST_OF = {"WEBP": 50_000_000, "AVIF": 80_000_000, "HEIF": 80_000_000}
"""Their libraries hold a picture up to four times at once (measured: 846 MB for a WebP of 50 megapixels)."""
MOST_BYTES = 300_000_000  # own: AVIF, HEIC and WebP are read whole

# What one byte of a file can stand for at most; a header that claims more is cut off or lies.
# JPEG: a block of 64 pixels takes at least one bit in the first scan (ITU T.81, Huffman coding).
# PNG: deflate expands at most 1032 times (zlib's own figure), and a byte holds up to eight pixels.
_PIXELS_PER_BYTE = {"JPEG": 8 * 64, "PNG": 8 * 1032}


def check_bytes(count: int) -> None:
    """Refuse an empty or an absurdly big file (``picture-empty``, ``picture-file-too-big``)."""
    if count == 0:
        raise PictureRefused("picture-empty")
    if count > MOST_BYTES:
        raise PictureRefused("picture-file-too-big", bytes=count, most_bytes=MOST_BYTES)


def check_pixels(width: int, height: int, format_name: str = "") -> None:
    """Refuse what would not fit (``picture-too-many-pixels``) and what has no pixel at all.

    All that passes is opened and rendered in less than a gigabyte.
    """
    most = _MOST_OF.get(format_name, MOST_PIXELS)
    if width < 1 or height < 1:
        raise PictureRefused("picture-unreadable", reason=f"{width} x {height} pixels")
    if width * height > most:
        raise PictureRefused("picture-too-many-pixels", width=width, height=height, most_pixels=most)


def check_substance(format_name: str, width: int, height: int, count: int) -> None:
    """Refuse a header that claims more pixels than ``count`` bytes can hold (``picture-truncated``)."""
    per_byte = _PIXELS_PER_BYTE.get(format_name)
    if per_byte is not None and width * height > count * per_byte:
        raise PictureRefused("picture-truncated", width=width, height=height, bytes=count)
