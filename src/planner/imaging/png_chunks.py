"""Walks over the chunks of a PNG for two things that Pillow leaves out before or while it decodes.

Metadata behind the pixels (needed to know the upright size), and the checksums of the pixels themselves:
Pillow shows a damaged picture as if it were whole.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO

from planner.imaging.errors import PictureRefused

_BEGIN = 8  # after the signature
_HEAD = 8  # length and kind
_BLOCK = 1 << 20  # also the most that metadata may weigh, as Pillow's own limit for text
_XMP = b"XML:com.adobe.xmp\0\0\0\0\0"  # keyword, not compressed, no language, no translated keyword


def late_metadata(file: IO[bytes]) -> dict[str | tuple[int, int], bytes | str]:
    """Return ``exif`` and ``XML:com.adobe.xmp`` found after the first IDAT."""
    found: dict[str | tuple[int, int], bytes | str] = {}
    behind = False
    with _kept_place(file):
        for kind, length in _chunks(file):
            behind = behind or kind == b"IDAT"
            if behind and kind in (b"eXIf", b"iTXt") and length <= _BLOCK:
                found |= _told(kind, file.read(length))
    return found


def check_pixels_whole(file: IO[bytes]) -> None:
    """Refuse a PNG whose pixel data do not fit their checksums (``picture-unreadable``)."""
    with _kept_place(file):
        for kind, length in _chunks(file):
            if kind == b"IDAT":
                sum_ = _checksum(file, kind, length)
                if file.read(4) != sum_.to_bytes(4, "big"):
                    raise PictureRefused("picture-unreadable", reason="checksum of the pixels")


@contextmanager
def _kept_place(file: IO[bytes]) -> Iterator[None]:
    """Leave ``file`` where it was: Pillow reads on from there."""
    here = file.tell()
    try:
        yield
    finally:
        file.seek(here)


def _chunks(file: IO[bytes]) -> Iterator[tuple[bytes, int]]:
    """Yield kind and length of each chunk, with ``file`` standing at its body."""
    at = _BEGIN
    file.seek(at)
    while len(head := file.read(_HEAD)) == _HEAD:
        length = int.from_bytes(head[:4], "big")
        yield head[4:], length
        at += length + 12
        file.seek(at)


def _checksum(file: IO[bytes], kind: bytes, length: int) -> int:
    sum_ = zlib.crc32(kind)
    while length > 0 and (block := file.read(min(length, _BLOCK))):
        sum_ = zlib.crc32(block, sum_)
        length -= len(block)
    return sum_


def _told(kind: bytes, body: bytes) -> dict[str | tuple[int, int], bytes | str]:
    if kind == b"eXIf":
        return {"exif": b"Exif\0\0" + body}
    if body.startswith(_XMP):
        return {"XML:com.adobe.xmp": body[len(_XMP) :].decode(errors="replace")}
    return {}
