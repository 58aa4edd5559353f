"""Pictures as the platforms look at them: decoded in full before anything is believed."""

from __future__ import annotations

import hashlib
import threading
import warnings
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from PIL import Image, UnidentifiedImageError

_UNREADABLE = (
    UnidentifiedImageError,
    OSError,
    SyntaxError,
    ValueError,
    EOFError,
    Image.DecompressionBombError,
)
_MIME = {
    "JPEG": "image/jpeg", "MPO": "image/jpeg", "PNG": "image/png", "GIF": "image/gif",
    "BMP": "image/bmp", "TIFF": "image/tiff", "WEBP": "image/webp",
}  # fmt: skip
_RECOMPRESSED_QUALITY = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """Bytes that were received; `format` is empty when they are no picture."""

    sha: str
    bytes: int
    width: int = 0
    height: int = 0
    format: str = ""

    @property
    def mime(self) -> str:
        return mime_of(self.format)


def mime_of(image_format: str) -> str:
    """The content type of a decoded format; a plain one for anything else."""
    return _MIME.get(image_format, "application/octet-stream")


def inspected(content: bytes) -> Picture:
    """Decode every pixel and say what it is."""
    sha = hashlib.sha256(content).hexdigest()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(BytesIO(content)) as image:
                image.load()
                return Picture(
                    sha=sha,
                    bytes=len(content),
                    width=image.width,
                    height=image.height,
                    format=image.format or "",
                )
    except (*_UNREADABLE, Image.DecompressionBombWarning):
        return Picture(sha=sha, bytes=len(content))


def recompressed(content: bytes, longest_px: int | None = None) -> bytes:
    """The JPEG that a platform serves instead of what it received, scaled down if asked."""
    with Image.open(BytesIO(content)) as image:
        if longest_px is not None:
            image.thumbnail((longest_px, longest_px))
        out = BytesIO()
        image.convert("RGB").save(out, "JPEG", quality=_RECOMPRESSED_QUALITY)
    return out.getvalue()


class Vault:
    """The bytes on disk, named by their digest; a file is whole or not there."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        folder.mkdir(parents=True, exist_ok=True)

    def path(self, sha: str) -> Path:
        return self._folder / sha

    def keep(self, sha: str, content: bytes) -> None:
        there = self.path(sha)
        if not there.exists():
            draft = there.with_name(f"{sha}.{threading.get_ident()}.part")
            draft.write_bytes(content)
            draft.replace(there)

    def read(self, sha: str) -> bytes:
        return self.path(sha).read_bytes()

    def empty(self) -> None:
        for file in self._folder.iterdir():
            file.unlink(missing_ok=True)
