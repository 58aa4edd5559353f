"""Over the canvas: how large it is shown, and how large what goes out is."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from planner.ui.theme.elevation import paint_raised
from planner.ui.theme.tokens import px
from planner.ui.widgets.icon_button import IconButton
from planner.ui.widgets.label import Label
from planner.ui.widgets.line import Line
from planner.ui.widgets.painting import painter_on
from planner.words.catalogue import _

AROUND = 14


class ZoomBar(QWidget):
    """A raised strip; its buttons are the page's to connect."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.out, self.larger = IconButton("zoom-out", ""), IconButton("zoom-in", "")
        self.fit = IconButton("maximize", "")
        self.percent, self.size_words = Label("", "body", weight=600), Label("", "body", "ink_2")
        self.percent.setAlignment(Qt.AlignmentFlag.AlignCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(AROUND), px(AROUND + 1), px(AROUND) + px(12), px(AROUND + 1))
        row.setSpacing(px(4))
        for part in (self.out, self.percent, self.larger, self.fit):
            row.addWidget(part)
        line = Line(down=True)
        line.setFixedHeight(px(18))
        row.addSpacing(px(6))
        row.addWidget(line)
        row.addSpacing(px(10))
        row.addWidget(self.size_words)
        self.retranslate()

    def retranslate(self) -> None:
        """Say all words again."""
        self.setAccessibleName(_("Perbesaran"))
        self.out.set_name(_("Perkecil"), "Ctrl+−")
        self.larger.set_name(_("Perbesar"), "Ctrl++")
        self.fit.set_name(_("Pas di layar"), "Ctrl+0")

    def show_zoom(self, zoom: float) -> None:
        """Say how large it is shown."""
        self.percent.setText(f"{QLocale().toString(round(zoom * 100))}%")
        self.percent.setMinimumWidth(px(48))

    def show_size(self, size: tuple[int, int], weight: int) -> None:
        """Say the pixels, and the weight of the file once it is known."""
        words = _("{width} × {height} piksel").format(width=size[0], height=size[1])
        kilobytes = QLocale().toString(max(1, round(weight / 1000)))
        self.size_words.setText(f"{words} · {kilobytes} KB" if weight else words)
        self.adjustSize()

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), px(36) + 2 * px(AROUND))

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, around = painter_on(self), px(AROUND)
        painter.setClipRect(self.rect())
        rect = QRectF(self.rect()).adjusted(around, around, -around, -around)
        paint_raised(painter, rect, 8)
