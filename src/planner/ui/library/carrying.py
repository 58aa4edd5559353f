"""Files on their way out of the window: copies with their own names are made when they are let go."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QUrl
from typing_extensions import override

from planner.content.library import MediaLine
from planner.desk.desk import Desk
from planner.desk.library import original_at

URLS = "text/uri-list"


class Carried(QMimeData):
    """Originals by their addresses: the vault's own files are never given away."""

    def __init__(self, desk: Desk, lines: Sequence[MediaLine]) -> None:
        super().__init__()
        self._desk, self._lines = desk, tuple(lines)
        self._made: list[QUrl] | None = None

    @override
    def formats(self) -> list[str]:
        return [URLS]

    @override
    def hasFormat(self, mimetype: str) -> bool:
        return mimetype == URLS

    @override
    def retrieveData(self, mimetype: str, preferred: object) -> object:
        if mimetype != URLS:
            return None
        if self._made is None:
            self._made = self._copied()
        return self._made

    def _copied(self) -> list[QUrl]:
        folder = Path(tempfile.mkdtemp(prefix="planner-drag-"))
        found = []
        for number, line in enumerate(self._lines):
            name = Path(line.filename).name or f"{number}"
            target = folder / name if not (folder / name).exists() else folder / f"{number}-{name}"
            try:
                shutil.copyfile(original_at(self._desk, line.sha256), target)
            except OSError:  # a lost original is left behind; its tile has said so already
                continue
            found.append(QUrl.fromLocalFile(str(target)))
        return found
