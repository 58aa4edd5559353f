"""Whether a video can be played while it arrives: its index stands before its frames."""

from __future__ import annotations

from pathlib import Path

_HEAD, _LONG_HEAD, _MOST_BOXES = 8, 16, 64


def is_streamable(file: Path) -> bool:
    """Tell whether an MP4 or MOV has ``moov`` before ``mdat``; of other files it is not asked."""
    with file.open("rb") as source:
        for _ in range(_MOST_BOXES):
            head = source.read(_HEAD)
            if len(head) < _HEAD:
                return True
            size, name, read = int.from_bytes(head[:4], "big"), head[4:], _HEAD
            if name in (b"moov", b"mdat"):
                return name == b"moov"
            if size == 1:
                size, read = int.from_bytes(source.read(_HEAD), "big"), _LONG_HEAD
            if size < read:
                return True
            source.seek(size - read, 1)
    return True
