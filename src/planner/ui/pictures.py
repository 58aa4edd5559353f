"""Thumbnails, decoded in the background and kept by file, size and device pixel ratio."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Signal, Slot
from PySide6.QtGui import QImage, QPixmap

from planner.desk.thumbnail import thumbnail
from planner.ui.job import Token
from planner.ui.work import Work

if TYPE_CHECKING:
    from planner.desk.desk import Desk

KEPT_BYTES = 96_000_000
WAITING_MOST = 400


@dataclass(frozen=True, slots=True)
class _Key:
    """Which picture, how large in device pixels, and around which point."""

    sha256: str
    width: int
    height: int
    ratio: float
    focus: tuple[float, float] | None


class Pictures(QObject):
    """``arrived`` carries the sha256 of a picture that can be painted now: repaint what shows it."""

    arrived = Signal(object)

    def __init__(self, work: Work, desk: Callable[[], Desk], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work, self._desk = work, desk
        self._kept: OrderedDict[_Key, QPixmap] = OrderedDict()
        self._bytes = 0
        self._waiting: set[_Key] = set()
        self._broken: set[_Key] = set()

    def pixmap(
        self, sha256: str, size: QSize, ratio: float, focus: tuple[float, float] | None = None
    ) -> QPixmap | None:
        """Return a thumbnail of a logical size, or None while it is fetched or when it is broken."""
        key = _Key(sha256, round(size.width() * ratio), round(size.height() * ratio), ratio, focus)
        found = self._kept.get(key)
        if found is not None:
            self._kept.move_to_end(key)
        elif key not in self._waiting and key not in self._broken and len(self._waiting) < WAITING_MOST:
            self._fetch(key)
        return found

    def is_settled(self) -> bool:
        """Tell whether nothing is being fetched."""
        return not self._waiting

    def _fetch(self, key: _Key) -> None:
        self._waiting.add(key)
        desk = self._desk()
        job = self._work.run(lambda token: _decoded(desk, key, token))
        job.setObjectName("thumbnail")
        job.done.connect(self._keep)
        job.failed.connect(self._give_up)
        job.setProperty("key", key)

    @Slot(object)
    def _keep(self, made: tuple[_Key, QImage]) -> None:
        key, image = made
        pixmap = QPixmap.fromImage(image)
        pixmap.setDevicePixelRatio(key.ratio)
        self._waiting.discard(key)
        self._kept[key] = pixmap
        self._bytes += key.width * key.height * 4
        while self._bytes > KEPT_BYTES and len(self._kept) > 1:
            old, _ = self._kept.popitem(last=False)
            self._bytes -= old.width * old.height * 4
        self.arrived.emit(key.sha256)

    @Slot(object)
    def _give_up(self, _error: object) -> None:
        job = self.sender()
        key = job.property("key")
        if isinstance(key, _Key):
            self._waiting.discard(key)
            self._broken.add(key)
            self.arrived.emit(key.sha256)


def _decoded(desk: Desk, key: _Key, token: Token) -> tuple[_Key, QImage]:
    if token.cancelled:
        return key, QImage()
    made = thumbnail(desk, key.sha256, width=key.width, height=key.height, focus=key.focus)
    shown = QImage(made.rgb, made.width, made.height, 3 * made.width, QImage.Format.Format_RGB888)
    return key, shown.convertToFormat(QImage.Format.Format_RGB32)
