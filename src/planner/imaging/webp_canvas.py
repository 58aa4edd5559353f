"""Reads the size of a WebP from its first bytes (WebP container specification, RFC 9649)."""

from __future__ import annotations

_TOLD = 30  # bytes


def webp_canvas(head: bytes) -> tuple[int, int] | None:
    """Return width and height in pixels from the first 30 bytes, or None when they don't say."""
    if len(head) < _TOLD:
        return None
    match head[12:16]:
        case b"VP8X":
            return _number(head[24:27]) + 1, _number(head[27:30]) + 1
        case b"VP8L":
            bits = _number(head[21:25])
            return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
        case b"VP8 ":
            return _number(head[26:28]) & 0x3FFF, _number(head[28:30]) & 0x3FFF
        case _:
            return None


def _number(part: bytes) -> int:
    return int.from_bytes(part, "little")
