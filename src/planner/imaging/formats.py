"""The picture types that are opened, told by their first bytes, never by a file's name.

Each has one reader of Pillow (or pi-heif), loaded when the first such picture comes; nothing is registered
for others, and what Pillow could read besides (EPS, PSD, ICNS, …) stays closed.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import IO, cast

from PIL.ImageFile import ImageFile

HEAD_BYTES = 64  # enough for every signature, the brands of an ISO file and the canvas of a WebP

Reader = Callable[[IO[bytes], str], ImageFile]


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """One type: its name, its media type, and where its reader lives."""

    name: str
    media_type: str
    module: str
    reader: str

    def read(self, file: IO[bytes]) -> ImageFile:
        """Return the picture with its header read and its pixels not; whatever the reader raises passes."""
        reader = cast("Reader", getattr(import_module(self.module), self.reader))
        return reader(file, "")


def _pillow(name: str, plugin: str, reader: str) -> Format:
    return Format(
        name=name, media_type=f"image/{name.lower()}", module=f"PIL.{plugin}ImagePlugin", reader=reader
    )


JPEG = _pillow("JPEG", "Jpeg", "jpeg_factory")  # the factory tells a plain JPEG from a multi-picture MPO
PNG = _pillow("PNG", "Png", "PngImageFile")
WEBP = _pillow("WEBP", "WebP", "WebPImageFile")
AVIF = _pillow("AVIF", "Avif", "AvifImageFile")
TIFF = _pillow("TIFF", "Tiff", "TiffImageFile")
GIF = _pillow("GIF", "Gif", "GifImageFile")
BMP = _pillow("BMP", "Bmp", "BmpImageFile")
HEIF = Format(name="HEIF", media_type="image/heic", module="pi_heif", reader="HeifImageFile")

FORMATS = (JPEG, PNG, WEBP, AVIF, HEIF, TIFF, GIF, BMP)

_SIGNATURES = (
    (b"\xff\xd8\xff", JPEG),
    (b"\x89PNG\r\n\x1a\n", PNG),
    (b"GIF87a", GIF),
    (b"GIF89a", GIF),
    (b"BM", BMP),
    (b"II*\0", TIFF),
    (b"MM\0*", TIFF),
    (b"II+\0", TIFF),  # BigTIFF
    (b"MM\0+", TIFF),
)
_HEIF_BRANDS = frozenset(
    (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"hevm", b"hevs", b"mif1", b"msf1")
)
_AVIF_BRANDS = frozenset((b"avif", b"avis"))


def recognise(head: bytes) -> Format | None:
    """Return the type of a file that begins with ``head`` (64 bytes), or None when it is not opened."""
    for signature, known in _SIGNATURES:
        if head.startswith(signature):
            return known
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return WEBP
    return _recognise_iso(head) if head[4:8] == b"ftyp" else None


def _recognise_iso(head: bytes) -> Format | None:
    """Tell AVIF from HEIC: the major brand may be the neutral ``mif1``, then the compatible ones decide."""
    end = min(int.from_bytes(head[:4], "big"), len(head))
    brands = {head[at : at + 4] for at in (8, *range(16, end - 3, 4))}
    if brands & _AVIF_BRANDS:
        return AVIF
    return HEIF if brands & _HEIF_BRANDS else None
