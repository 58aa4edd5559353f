"""A small number in a pill; its room is kept when there is nothing to count."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from planner.ui.theme.fonts import font
from planner.ui.theme.tokens import px
from planner.ui.widgets.painting import A, paint_box, paint_text, painter_on, text_width

SIDE, PAD, MOST = 18, 5, 999


def count_size(count: int) -> QSize:
    """Return how large the pill of a number is."""
    return QSize(max(px(SIDE), text_width(_text(count), font("caption", 600)) + 2 * px(PAD)), px(SIDE))


def paint_count(painter: QPainter, center: QPointF, count: int, *, fill: str, ink: str) -> QRectF:
    """Draw a number in a pill around a point, in the colours of two tokens; return where it is."""
    needed = count_size(count)
    left, top = center.x() - needed.width() / 2, center.y() - needed.height() / 2
    rect = QRectF(round(left), round(top), needed.width(), needed.height())
    paint_box(painter, rect, rect.height(), fill=fill)
    paint_text(painter, rect, _text(count), font("caption", 600), ink, align=A.AlignHCenter)
    return rect


class CountBadge(QWidget):
    """A number; ``alert`` paints it in the colours of a failure."""

    def __init__(self, count: int = 0, *, alert: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count, self._alert = count, alert
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_count(count)

    def show_count(self, count: int, *, alert: bool | None = None) -> None:
        """Show another number; zero shows nothing."""
        self._count = count
        self._alert = self._alert if alert is None else alert
        self.setAccessibleName(_text(count))
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return count_size(self._count)

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._count:
            fill, ink = ("bg_gagal", "err") if self._alert else ("press", "ink_2")
            paint_count(painter_on(self), QRectF(self.rect()).center(), self._count, fill=fill, ink=ink)


def _text(count: int) -> str:
    return str(count) if count <= MOST else f"{MOST}+"
