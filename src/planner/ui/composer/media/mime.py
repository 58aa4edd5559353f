"""What a drop or the clipboard holds, told without decoding or touching a file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePosixPath

from PySide6.QtCore import QBuffer, QIODevice, QMimeData, QUrl
from PySide6.QtGui import QImage

from planner.content.file_kinds import PICTURES

WHOLE = {
    "image/png": ".png",
    "image/jpeg": ".jpg",
    "image/webp": ".webp",
    "image/tiff": ".tif",
    "image/gif": ".gif",
    "image/bmp": ".bmp",
}
"""Types whose bytes are a file as it is; the first of them is taken."""

PICTURES_ON_THE_WEB = PICTURES | {".svg"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Files:
    """Files and folders of this computer and its network."""

    paths: tuple[Path, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bitmap:
    """A picture without a file; ``read`` makes its bytes, in any thread, ``suffix`` says of which type."""

    read: Callable[[], bytes]
    suffix: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WebAddress:
    """An address elsewhere, which is not fetched; ``is_picture`` tells one that surely means a picture."""

    is_picture: bool


Held = Files | Bitmap | WebAddress | None


def may_hold(mime: QMimeData) -> bool:
    """Tell whether it is worth dropping, reading nothing of it."""
    return mime.hasUrls() or mime.hasImage() or any(mime.hasFormat(kind) for kind in WHOLE)


def held_in(mime: QMimeData) -> Held:
    """Return what is held for the strip; None where it is text, or nothing."""
    urls = mime.urls()
    paths = tuple(Path(url.toLocalFile()) for url in urls if url.isLocalFile() and url.toLocalFile())
    if paths:
        return Files(paths=paths)
    bitmap = _bitmap(mime)
    if bitmap is not None and not _is_written(mime, urls):
        return bitmap
    if any(url.scheme() not in {"", "mailto"} for url in urls):
        pictured = any(_names_picture(url) for url in urls) or "<img" in mime.html()[:2_000].lower()
        return WebAddress(is_picture=pictured)
    return None


def _bitmap(mime: QMimeData) -> Bitmap | None:
    for kind, suffix in WHOLE.items():
        if mime.hasFormat(kind):
            return Bitmap(read=partial(bytes, mime.data(kind).data()), suffix=suffix)
    if not mime.hasImage():
        return None
    image = QImage(mime.imageData())
    return None if image.isNull() else Bitmap(read=partial(_as_png, image), suffix=".png")


def _is_written(mime: QMimeData, urls: list[QUrl]) -> bool:
    """Tell whether words come with the picture, as of cells of a sheet: then the words are meant."""
    text = mime.text().strip() if mime.hasFormat("text/plain") else ""
    return bool(text) and text not in {url.toString() for url in urls} and not text.startswith("http")


def _names_picture(url: QUrl) -> bool:
    return PurePosixPath(url.path()).suffix.lower() in PICTURES_ON_THE_WEB


def _as_png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs want bytes, Qt takes a str
    return bytes(buffer.data().data())
