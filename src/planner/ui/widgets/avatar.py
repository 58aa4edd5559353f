"""A person or account as initials in a disc; the colour follows the name, so it is the same everywhere."""

from __future__ import annotations

from zlib import crc32

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from planner.ui.theme.fonts import font
from planner.ui.theme.tokens import Scheme, px, value
from planner.ui.widgets.painting import painter_on

GROUNDS = ("st_telaah", "accent", "st_jadwal", "st_tunggu", "st_baik", "ch_web")
"""Tokens of the light scheme: white stands on each of them with 4.5 : 1 or more."""


def initials(name: str) -> str:
    """Return the one or two letters that stand for a name."""
    words = [word for word in name.replace(".", " ").split() if word[0].isalnum()]
    return "".join(word[0] for word in words[:2]).upper()


def ground_of(name: str) -> QColor:
    """Return the colour of a name's disc."""
    return value(Scheme.LIGHT, GROUNDS[crc32(name.encode()) % len(GROUNDS)])


def paint_avatar(painter: QPainter, rect: QRectF, name: str) -> None:
    """Draw the disc of a name into a square."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground_of(name))
    painter.drawEllipse(rect)
    used = font("caption", 600)
    used.setPixelSize(max(8, round(rect.height() * 0.39)))
    painter.setFont(used)
    painter.setPen(Qt.GlobalColor.white)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, initials(name))


class Avatar(QWidget):
    """A disc with initials; decoration beside a name, so it says nothing itself."""

    def __init__(self, name: str, side: float = 28, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._side = name, side
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_name(self, name: str) -> None:
        self._name = name
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(px(self._side), px(self._side))

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_avatar(painter_on(self), QRectF(self.rect()), self._name)
