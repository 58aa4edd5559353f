"""A bar with words at its left and controls at its right; where both don't fit, one below the other."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from planner.ui.theme.tokens import px
from planner.ui.widgets.ground import Ground

EDGE, LEAST_WORDS = 20, 200


class FoldingBar(Ground):
    """Call ``fold`` once with what it holds."""

    def fold(self, words: QVBoxLayout, controls: Sequence[QWidget], *, gap: int) -> None:
        """Put words and controls into the bar."""
        self._controls, self._gap = tuple(controls), gap
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(px(EDGE), 0, px(EDGE), 0)
        self._box.setSpacing(px(gap))
        self._row = QHBoxLayout()
        self._row.setSpacing(px(gap))
        self._row.addStretch(1)
        for control in controls:
            self._row.addWidget(control)
        self._box.addLayout(words, 1)
        self._box.addLayout(self._row)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._needed() + 2 * px(EDGE), super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.refold()

    def refold(self) -> None:
        """Choose one line or two, as there is room."""
        narrow = self.width() < self._needed() + px(LEAST_WORDS) + 3 * px(EDGE)
        ways = QBoxLayout.Direction
        wanted = ways.TopToBottom if narrow else ways.LeftToRight
        if self._box.direction() != wanted:
            self._box.setDirection(wanted)
            edge = px(8) if narrow else 0
            self._box.setContentsMargins(px(EDGE), edge, px(EDGE), edge)
            self._box.setSpacing(px(6 if narrow else self._gap))

    def _needed(self) -> int:
        shown = [one.sizeHint().width() for one in self._controls if not one.isHidden()]
        return sum(shown) + px(self._gap) * max(0, len(shown) - 1)
