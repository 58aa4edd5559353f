"""A moment of a video, typed or stepped: ``1:05,2``."""

from __future__ import annotations

import math
import re

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from planner.ui.composer.media.strip import decimal
from planner.ui.theme.fonts import font

STEPS = {Qt.Key.Key_Up: 0.1, Qt.Key.Key_Down: -0.1, Qt.Key.Key_PageUp: 1.0, Qt.Key.Key_PageDown: -1.0}
_TYPED = re.compile(r"\s*(?:(\d{1,3})[:.])?(\d{1,4})(?:[,.](\d{1,3}))?\s*")
_PLAIN = re.compile(r"\s*(\d{1,5})[.,](\d{1,3})\s*")


def seconds_words(seconds: float) -> str:
    """Return a moment as it is shown: minutes, seconds, tenths."""
    tenths = max(0, round(seconds * 10))
    minutes, rest = divmod(tenths, 600)
    shown = decimal(rest / 10, 1)
    return f"{minutes}:{shown.zfill(4)}"


def read_seconds(text: str) -> float | None:
    """Return the moment that somebody typed (``65``, ``5,2``, ``1:05,2``), None when it is none."""
    plain = _PLAIN.fullmatch(text)
    if plain is not None:
        return float(f"{plain[1]}.{plain[2]}")
    typed = _TYPED.fullmatch(text)
    if typed is None:
        return None
    return int(typed[1] or "0") * 60 + float(f"{typed[2]}.{typed[3] or '0'}")


class SecondsField(QLineEdit):
    """``settled`` is sent when a person has come to another moment."""

    settled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._at, self._most = 0.0, 0.0
        self.setFont(font("small"))
        self.setAcceptDrops(False)
        self.editingFinished.connect(self._take)

    def at(self) -> float:
        """Return the moment."""
        return self._at

    def show_at(self, seconds: float, most: float) -> None:
        """Show a moment of a video that is ``most`` long."""
        self._most, self._at = most, min(max(0.0, seconds), most)
        if not self.hasFocus() or not math.isclose(read_seconds(self.text()) or -1, self._at, abs_tol=0.05):
            self.setText(seconds_words(self._at))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = STEPS.get(Qt.Key(event.key()))
        if by is None or self.isReadOnly():
            super().keyPressEvent(event)
            return
        self._take()
        self._go_to(round(self._at + by, 1))

    @Slot()
    def _take(self) -> None:
        typed = read_seconds(self.text())
        if typed is None:
            self.setText(seconds_words(self._at))
        elif seconds_words(typed) != seconds_words(self._at):
            self._go_to(typed)

    def _go_to(self, seconds: float) -> None:
        before, self._at = self._at, min(max(0.0, seconds), self._most)
        self.setText(seconds_words(self._at))
        if self._at != before:
            self.settled.emit()
