"""One way to connect: an icon, its name, and what it is; one of them is chosen."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QRadioButton, QSizePolicy
from typing_extensions import override

from planner.ui.theme.fonts import font, line_px
from planner.ui.theme.icons import paint_icon
from planner.ui.theme.tokens import px, radius
from planner.ui.widgets.painting import paint_box, paint_ring, paint_text, painter_on
from planner.ui.widgets.text_block import text_block

PAD, LEFT = 14, 42


class WayCard(QRadioButton):
    """A radio button that looks like a card."""

    def __init__(self, icon: str) -> None:
        super().__init__()
        self._icon, self._about = icon, ""
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def say(self, name: str, about: str) -> None:
        """Put the words on it."""
        self.setText(name)
        self._about = about
        self.setAccessibleDescription(about)
        self.updateGeometry()
        self.update()

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return px(2 * PAD + 2) + line_px("body") + self._height(width)

    @override
    def sizeHint(self) -> QSize:
        return QSize(px(300), self.heightForWidth(px(300)))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(px(130), px(2 * PAD) + line_px("body") + line_px("small"))

    @override
    def hitButton(self, _position: QPoint) -> bool:
        return True

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, rect = painter_on(self), QRectF(self.rect())
        on = self.isChecked()
        fill = "hover" if self.underMouse() and not on else "surface"
        paint_box(painter, rect, radius("card"), fill=fill, line=None if on else "line_2")
        if on:
            paint_ring(painter, rect, radius("card"), "accent")
        paint_icon(painter, QPointF(px(PAD), px(PAD + 1)), self._icon, "accent" if on else "ink_2")
        width = rect.width() - px(LEFT + PAD)
        name = QRectF(px(LEFT), px(PAD), width, line_px("body"))
        paint_text(painter, name, self.text(), font("body", 600), "ink")
        words = text_block(self._about, "small", int(width))
        words.paint(painter, QPointF(px(LEFT), name.bottom() + px(2)), "ink_2")

    def _height(self, width: int) -> int:
        return ceil(text_block(self._about, "small", width - px(LEFT + PAD)).height)
