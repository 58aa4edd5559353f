"""A box to tick, with its words."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget
from typing_extensions import override

from planner.ui.theme.fonts import font
from planner.ui.theme.icons import paint_icon_in
from planner.ui.theme.tokens import color, px, radius
from planner.ui.widgets.painting import paint_box, painter_on

SIDE, GAP = 16, 8
FLAGS = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


class CheckBox(QCheckBox):
    """A tick box whose words may wrap."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return max(px(SIDE + 4), self._words(width).height())

    @override
    def sizeHint(self) -> QSize:
        words = self._words(px(320))
        return QSize(px(SIDE + GAP) + words.width(), max(px(SIDE + 4), words.height()))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(px(SIDE + GAP + 40), px(SIDE + 4))

    @override
    def hitButton(self, _position: QPoint) -> bool:
        return True

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = painter_on(self)
        box = QRectF(0, px(1), px(SIDE), px(SIDE))
        if self.isChecked():
            paint_box(painter, box, radius("xs"), fill="accent" if self.isEnabled() else "disabled")
            paint_icon_in(painter, box, "check", "accent_ink", 12)
        else:
            paint_box(painter, box, radius("xs"), fill="surface", line="control_line")
        painter.setFont(font("body"))
        painter.setPen(color("ink" if self.isEnabled() else "disabled"))
        left = px(SIDE + GAP)
        painter.drawText(QRect(left, 0, self.width() - left, self.height()), int(FLAGS), self.text())

    def _words(self, width: int) -> QRect:
        room = QRect(0, 0, max(1, width - px(SIDE + GAP)), 10_000)
        return QFontMetrics(font("body")).boundingRect(room, int(FLAGS), self.text())
