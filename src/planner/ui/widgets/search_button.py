"""The button in the shape of a search field that opens the palette."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from planner.ui.theme.fonts import font
from planner.ui.theme.icons import paint_icon
from planner.ui.theme.tokens import px, radius, size
from planner.ui.widgets.key_cap import paint_keys
from planner.ui.widgets.painting import paint_box, paint_text, painter_on

LEFT, GAP, WIDE_FROM = 11, 8, 1360


class SearchButton(QPushButton):
    """Looks like a search field and opens the palette."""

    def __init__(self, text: str, keys: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._keys = keys
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        room = self.window().width() if self.parent() else px(WIDE_FROM)
        return QSize(px(196 if room >= px(WIDE_FROM) else 150), size("control"))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(px(120), size("control"))

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, rect = painter_on(self), QRectF(self.rect())
        line = "control_line" if self.underMouse() else "line_2"
        paint_box(painter, rect, radius("control"), fill="surface", line=line)
        top = round((self.height() - px(16)) / 2)
        paint_icon(painter, QPointF(px(LEFT), top), "search", "ink_3")
        cap = paint_keys(painter, self.width() - px(10), rect.center().y(), self._keys)
        left = px(LEFT + 16 + GAP)
        words = QRectF(left, 0, max(0.0, cap.left() - left - px(4)), self.height())
        paint_text(painter, words, self.text(), font("body"), "ink_3")
