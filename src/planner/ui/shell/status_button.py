"""One thing the status bar says, to press."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy
from typing_extensions import override

from planner.ui.theme.fonts import font
from planner.ui.theme.icons import paint_icon
from planner.ui.theme.tokens import px, radius, size
from planner.ui.widgets.painting import paint_box, paint_text, painter_on, text_width
from planner.ui.widgets.tip import tip

PAD, ICON, GAP = 6, 14, 6


class StatusButton(QPushButton):
    """An icon and a few words in the colours of tokens; hidden until it has something to say.

    ``short`` are the words for little room.
    """

    def __init__(self) -> None:
        super().__init__()
        self._icon, self._icon_ink, self._ink, self._whole, self._short = "", "ink_2", "ink_2", "", ""
        self._is_short = False
        self.hide()
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def tell(self, icon: str, text: str, *, short: str = "", ink: str = "ink_2", icon_ink: str = "") -> None:
        """Say something else."""
        self._icon, self._ink, self._icon_ink = icon, ink, icon_ink or ink
        self._whole, self._short = text, short or text
        self.setAccessibleName(text)
        self._show()
        self.setVisible(bool(text))

    def shorten(self, *, short: bool) -> None:
        """Drop words before numbers."""
        self._is_short = short
        self._show()

    def whole_width(self) -> int:
        """Return how wide it wants to be with all its words."""
        return text_width(self._whole, font("small")) + px(2 * PAD + ICON + GAP)

    @override
    def sizeHint(self) -> QSize:
        return QSize(text_width(self.text(), font("small")) + px(2 * PAD + ICON + GAP), size("statusbar") - 2)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, rect = painter_on(self), QRectF(self.rect())
        if self.underMouse() or self.isDown():
            paint_box(painter, rect, radius("sm"), fill="press")
        top = round((self.height() - px(ICON)) / 2)
        paint_icon(painter, QPointF(px(PAD), top), self._icon, self._icon_ink, ICON)
        paint_text(
            painter, rect.adjusted(px(PAD + ICON + GAP), 0, 0, 0), self.text(), font("small"), self._ink
        )

    def _show(self) -> None:
        text = self._short if self._is_short else self._whole
        self.setToolTip(tip(self._whole) if text != self._whole else "")
        if text != self.text():
            self.setText(text)
            self.updateGeometry()
        self.update()
