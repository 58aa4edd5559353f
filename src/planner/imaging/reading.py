"""From a file or bytes to a picture whose header is read and trusted, and whose pixels are untouched."""

from __future__ import annotations

import stat
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import IO

from PIL.ImageFile import ImageFile

from planner.imaging.errors import PictureRefused
from planner.imaging.failures import refusing
from planner.imaging.formats import HEAD_BYTES, WEBP, Format, recognise
from planner.imaging.limits import check_bytes, check_pixels, check_substance
from planner.imaging.quiet import quiet
from planner.imaging.webp_canvas import webp_canvas


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """A picture before its pixels are read, the type it has, its open file and how many bytes that has."""

    picture: ImageFile
    format: Format
    file: IO[bytes]
    bytes: int


@contextmanager
def reading(source: Path | bytes) -> Iterator[Header]:
    """Open ``source`` for the block and check its header; a refusal inside is told with the file's name."""
    name = source.name if isinstance(source, Path) else None
    try:
        with _open(source) as file:
            yield _header(file)
    except PictureRefused as refused:
        raise PictureRefused(refused.code, **{"name": name, **refused.facts}) from refused


def _open(source: Path | bytes) -> IO[bytes]:
    if isinstance(source, bytes):
        return BytesIO(source)
    try:
        if not stat.S_ISREG(source.stat().st_mode):  # a pipe or a device would be waited for without end
            raise PictureRefused("picture-unreadable", reason="not a regular file")
        return source.open("rb")
    except FileNotFoundError as absent:
        raise PictureRefused("picture-missing") from absent
    except (OSError, ValueError) as closed:  # not permitted, a share that is gone, a name that no disk takes
        raise PictureRefused("picture-unreadable", reason=str(closed)[:200]) from closed


def _header(file: IO[bytes]) -> Header:
    with refusing():
        count = file.seek(0, 2)
        file.seek(0)
        head = file.read(HEAD_BYTES)
    check_bytes(count)
    kind = recognise(head)
    if kind is None:
        raise PictureRefused("picture-type-unknown")
    if kind is WEBP and (canvas := webp_canvas(head)):
        check_pixels(*canvas, WEBP.name)  # libwebp takes the memory for its canvas while it opens
    with refusing(), quiet():
        file.seek(0)
        picture = kind.read(file)
    check_pixels(*picture.size, kind.name)
    check_substance(kind.name, *picture.size, count)
    return Header(picture=picture, format=kind, file=file, bytes=count)
