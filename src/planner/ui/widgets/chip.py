"""Chips: filters (with ×, or with a chevron while they filter nothing) and choices (with a check)."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from planner.ui.theme.fonts import font
from planner.ui.theme.icons import paint_icon, paint_mark
from planner.ui.theme.tokens import px, size
from planner.ui.widgets.painting import paint_box, paint_text, painter_on, text_width

PAD, GAP, MARK, ICON = 10, 6, 13, 12


class Chip(QPushButton):
    """A pill that is on or off. ``network`` puts a channel mark before the word.

    ``on_icon`` and ``off_icon`` stand behind the word: ``x`` and ``chevron-down`` for a filter, ``check``
    and nothing for a choice.
    """

    def __init__(
        self,
        text: str,
        *,
        network: str = "",
        on_icon: str = "x",
        off_icon: str = "chevron-down",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._network, self._on_icon, self._off_icon = network, on_icon, off_icon
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        before = MARK + GAP if self._network else 0
        behind = GAP + ICON if self._on_icon or self._off_icon else 0
        width = text_width(self.text(), font("small", 600)) + px(2 * PAD + before + behind)
        return QSize(width, size("chip"))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, rect = painter_on(self), QRectF(self.rect())
        on = self.isChecked()
        off_fill = "hover" if self.underMouse() else "surface"
        paint_box(
            painter,
            rect,
            rect.height(),
            fill="accent_soft" if on else off_fill,
            line=None if on else "line_2",
        )
        ink = ("accent" if on else "ink_2") if self.isEnabled() else "disabled"
        left, middle = float(px(PAD)), rect.center().y()
        if self._network:
            paint_mark(painter, QPointF(left, round(middle - px(MARK) / 2)), self._network, MARK)
            left += px(MARK + GAP)
        used = self._font()
        width = text_width(self.text(), used)
        paint_text(painter, QRectF(left, 0, width, self.height()), self.text(), used, ink)
        behind = self._on_icon if on else self._off_icon
        if behind:
            at = QPointF(round(rect.right() - px(PAD - 1 + ICON)), round(middle - px(ICON) / 2))
            paint_icon(painter, at, behind, ink, ICON)

    def _font(self) -> QFont:
        return font("small", 600 if self.isChecked() else 500)
