"""Translates what a picture reader raises into one refusal: no Pillow error leaves this room."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager

from PIL.Image import DecompressionBombError

from planner.imaging.errors import PictureRefused

# Readers parse hostile bytes and say "broken" in many tongues. Each was seen from a cut or scribbled file.
_BROKEN = (
    SyntaxError,  # Pillow: not such a file, broken PNG chunk; pi-heif: anything
    OSError,  # Pillow: truncated, decoder error (no errno); the system: a share gone (with errno)
    ValueError,  # Pillow: text chunk too large, bad mode; libavif: invalid data
    LookupError,  # a tag or a palette entry that is referred to but absent
    TypeError,  # a tag of another type than its meaning needs
    AttributeError,  # a part of the file that a later part relies on is absent
    ArithmeticError,  # a rational with denominator 0, a size beyond a C integer
    AssertionError,  # Pillow's own expectation of a header
    EOFError,  # WebP, GIF, HEIF: no (complete) frame
    RuntimeError,  # libavif and libheif: decoding failed
    MemoryError,  # a strip or a block that claims more than there is
    struct.error,  # fewer bytes than a header field needs
    zlib.error,  # a broken compressed profile or text
    DecompressionBombError,  # a GIF frame or TIFF tile larger than its canvas
)
_CUT = ("truncated", "premature", "eof", "end of file", "incomplete", "not enough", "unexpected end")


@contextmanager
def refusing() -> Iterator[None]:
    """Turn what readers raise into ``PictureRefused``: truncated, unreadable, or vanished while reading."""
    try:
        yield
    except _BROKEN as broken:
        raise PictureRefused(_code(broken), reason=_reason(broken)) from broken


def _code(broken: BaseException) -> str:
    if isinstance(broken, OSError) and broken.errno is not None:
        return "picture-vanished"
    if isinstance(broken, DecompressionBombError):
        return "picture-too-many-pixels"
    told = str(broken).lower()
    cut = isinstance(broken, (EOFError, struct.error)) or any(word in told for word in _CUT)
    return "picture-truncated" if cut else "picture-unreadable"


def _reason(broken: BaseException) -> str:
    return f"{type(broken).__name__}: {broken}"[:200]
