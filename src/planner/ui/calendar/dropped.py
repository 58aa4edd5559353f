"""Pictures that come from outside: dropped on a day, or pasted."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData

from planner.content.file_kinds import PICTURES


def pictures_in(mime: QMimeData) -> tuple[Path, ...]:
    """Return the picture files that are carried, by their names only: nothing is read."""
    files = (Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile())
    return tuple(file for file in files if file.suffix.lower() in PICTURES)


def is_picture(mime: QMimeData) -> bool:
    """Tell whether a picture is carried, as a file or as pixels."""
    return bool(pictures_in(mime)) or (mime.hasImage() and not mime.hasUrls())
