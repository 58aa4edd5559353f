"""One tab over the caption: a mark, a name, and a dot where its caption differs."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy
from typing_extensions import override

from planner.ui.composer.caption.captions import TabView
from planner.ui.theme.fonts import font
from planner.ui.theme.icons import paint_mark
from planner.ui.theme.tokens import color, px
from planner.ui.widgets.painting import paint_ring, paint_text, painter_on, text_width
from planner.ui.widgets.tip import tip
from planner.words.catalogue import _

PAD, MARK, GAP, DOT, HEIGHT, MOST = 12, 14, 7, 6, 40, 150


class ChannelTab(QPushButton):
    """Checkable; ``compact`` shows the mark alone while another tab is chosen."""

    def __init__(self, view: TabView) -> None:
        super().__init__()
        self.compact = False
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_view(view)

    def show_view(self, view: TabView) -> None:
        """Show another state of the same channel."""
        self.view = view
        self.setText(view.text)
        adapted = _("disesuaikan dari Utama") if view.is_adapted else ""
        self.setAccessibleName(", ".join(filter(None, (view.text, adapted))))
        self.setToolTip(tip(view.account))
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        width = px(2 * PAD)
        if self.view.network:
            width += px(MARK)
        if self._has_words():
            width += self._words_width() + (px(GAP) if self.view.network else 0)
        if self.view.is_adapted:
            width += px(GAP + DOT)
        return QSize(width, px(HEIGHT))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, left = painter_on(self), float(px(PAD))
        height = self.height()
        if self.view.network:
            paint_mark(painter, QPointF(left, round((height - px(MARK)) / 2)), self.view.network, MARK)
            left += px(MARK) + (px(GAP) if self._has_words() else 0)
        if self._has_words():
            width = self._words_width()
            weight = 600 if self.isChecked() else 500
            ink = "ink" if self.isChecked() or self.underMouse() else "ink_2"
            room = QRectF(left, 0, width, height)
            paint_text(painter, room, self.view.text, font("body", weight), ink)
            left += width
        if self.view.is_adapted:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color("accent"))
            painter.drawEllipse(QRectF(left + px(GAP), (height - px(DOT)) / 2, px(DOT), px(DOT)))
        if self.isChecked():
            painter.fillRect(QRectF(0, height - px(2), self.width(), px(2)), color("accent"))
        if self.hasFocus():
            paint_ring(painter, QRectF(self.rect()).adjusted(2, 4, -2, -4), px(6))

    def _has_words(self) -> bool:
        return self.isChecked() or not self.compact or not self.view.network

    def _words_width(self) -> int:
        return min(px(MOST), text_width(self.view.text, font("body", 600)))
