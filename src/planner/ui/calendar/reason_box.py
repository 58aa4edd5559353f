"""A sentence in a tinted box: whether an hour is good, busy, or over."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from planner.ui.theme.icons import paint_icon
from planner.ui.theme.tokens import px, radius
from planner.ui.widgets.painting import paint_box, painter_on
from planner.ui.widgets.text_block import TextBlock, text_block

PAD, ICON, GAP, TOP = 10, 16, 8, 8


class Tone(StrEnum):
    """What the sentence means."""

    GOOD = "good"
    BUSY = "busy"
    WRONG = "wrong"


LOOKS = {
    Tone.GOOD: ("bg_setuju", "ok", "circle-check"),
    Tone.BUSY: ("bg_jadwal", "info", "info"),
    Tone.WRONG: ("bg_baik", "warn", "triangle-alert"),
}


class ReasonBox(QWidget):
    """Keeps room for two lines, so that nothing moves when another sentence comes."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.tone, self.text, self._width = Tone.GOOD, "", width
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def tell(self, tone: Tone, text: str) -> None:
        """Say something else."""
        self.tone, self.text = tone, text
        self.setAccessibleName(text)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(px(self._width), px(2 * TOP) + 2 * px(16))

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, rect = painter_on(self), QRectF(self.rect())
        ground, ink, icon = LOOKS[self.tone]
        paint_box(painter, rect, radius("md"), fill=ground)
        block = self._block()
        top = (self.height() - block.height) / 2
        first = top + px(8) - px(ICON) / 2
        paint_icon(painter, QPointF(px(PAD), round(first)), icon, ink, ICON)
        block.paint(painter, QPointF(px(PAD + ICON + GAP), round(top)), ink)

    def _block(self) -> TextBlock:
        return text_block(self.text, "small", self.width() - px(2 * PAD + ICON + GAP))
