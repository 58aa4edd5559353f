"""The picture side of the first run."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from planner.ui.shell.logo import Logo
from planner.ui.shell.scene_view import paint_scene
from planner.ui.theme.fonts import font
from planner.ui.theme.tokens import Scheme, px, value
from planner.ui.widgets.painting import painter_on

EDGE = 44


class FirstRunSide(QWidget):
    """A scene with the name of the program above and a sentence below; the same in both themes."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._claim = self._sentence = ""
        column, row = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(px(EDGE), px(EDGE), px(EDGE), px(EDGE))
        row.addWidget(Logo(36, fill="accent_ink", ink="accent"))
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)

    def say(self, claim: str, sentence: str) -> None:
        """Put the words on it."""
        self._claim, self._sentence = claim, sentence
        self.setAccessibleName(f"Humas Planner. {claim} {sentence}")
        self.update()

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, rect = painter_on(self), QRectF(self.rect())
        paint_scene(painter, rect, "gunung")
        name = QRectF(px(EDGE + 48), px(EDGE), rect.width(), px(36))
        self._write(painter, name, "Humas Planner", "title", "ink", Qt.AlignmentFlag.AlignVCenter)
        room = rect.width() - 2 * px(EDGE)
        claim = QRectF(px(EDGE), rect.bottom() - px(134), room, px(36))
        self._write(painter, claim, self._claim, "figure", "surface", Qt.AlignmentFlag.AlignVCenter)
        words = QRectF(px(EDGE), claim.bottom() + px(6), min(room, px(330)), px(60))
        self._write(painter, words, self._sentence, "body", "surface", Qt.TextFlag.TextWordWrap)

    def _write(
        self,
        painter: QPainter,
        rect: QRectF,
        text: str,
        role: str,
        ink: str,
        flags: Qt.AlignmentFlag | Qt.TextFlag,
    ) -> None:
        painter.setFont(font(role))
        painter.setPen(value(Scheme.LIGHT, ink))
        painter.drawText(rect, int(flags), text)
