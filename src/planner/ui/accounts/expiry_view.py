"""How long a permission lasts: words over a bar."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from planner.ui.accounts.rows import Expiry
from planner.ui.theme.tokens import px
from planner.ui.widgets.elided_label import ElidedLabel
from planner.ui.widgets.painting import paint_box, painter_on

THICK, WIDE = 6, 168
FILLS = {"ink_2": "ok", "warn": "warn", "err": "err"}


class ExpiryView(QWidget):
    """The words say it all; the bar only repeats them for the eye."""

    def __init__(self) -> None:
        super().__init__()
        self.words = ElidedLabel("", "small", "ink_2")
        self._urgent = ElidedLabel("", "small", "warn", weight=600)
        self._bar = _Bar()
        self.setFixedWidth(px(WIDE))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        column.addStretch(1)
        for part in (self.words, self._urgent, self._bar):
            column.addWidget(part)
        column.addStretch(1)

    def tell(self, expiry: Expiry) -> None:
        """Show how long one lasts."""
        urgent = expiry.ink in {"warn", "err"}
        self.words.setVisible(not urgent)
        self._urgent.setVisible(urgent)
        shown = self._urgent if urgent else self.words
        shown.set_text(expiry.text)
        shown.set_ink(expiry.ink)
        self._bar.setVisible(expiry.share is not None)
        self._bar.tell(expiry.share or 0.0, FILLS.get(expiry.ink, "ink_3"))


class _Bar(QWidget):
    """A share of a track."""

    def __init__(self) -> None:
        super().__init__()
        self._share, self._fill = 0.0, "ok"
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def tell(self, share: float, fill: str) -> None:
        self._share, self._fill = share, fill
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(px(80), px(THICK))

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, rect = painter_on(self), QRectF(self.rect())
        paint_box(painter, rect, px(THICK) / 2, fill="press")
        done = QRectF(0, 0, max(px(THICK), rect.width() * self._share), rect.height())
        paint_box(painter, done, px(THICK) / 2, fill=self._fill)
