"""Writes PNGs that Pillow can't: 16 bits a channel, and chunks of any kind."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Sequence

SIGNATURE = b"\x89PNG\r\n\x1a\n"
_COLOUR_TYPES = {1: 0, 2: 4, 3: 2, 4: 6}  # channels → colour type (PNG specification, table 11.1)


def chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def header(width: int, height: int, *, depth: int = 8, colour_type: int = 2) -> bytes:
    return SIGNATURE + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, depth, colour_type, 0, 0, 0))


def png16(rows: Sequence[Sequence[tuple[int, ...]]], *, transparent: tuple[int, ...] = ()) -> bytes:
    """Return a PNG of 16 bits a channel; grey, grey and alpha, RGB or RGBA by the length of a pixel."""
    channels = len(rows[0][0])
    lines = b"".join(b"\0" + b"".join(struct.pack(f">{channels}H", *pixel) for pixel in row) for row in rows)
    key = chunk(b"tRNS", struct.pack(f">{len(transparent)}H", *transparent)) if transparent else b""
    head = header(len(rows[0]), len(rows), depth=16, colour_type=_COLOUR_TYPES[channels])
    return head + key + chunk(b"IDAT", zlib.compress(lines)) + chunk(b"IEND", b"")
