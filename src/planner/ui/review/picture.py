"""A picture as it goes out, with the notes pinned to it; a click pins a new one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from planner.ui.pictures import Pictures
from planner.ui.review.pin import SIDE, paint_pin
from planner.ui.review.places import Spot
from planner.ui.theme.tokens import px
from planner.ui.widgets.painting import paint_box, paint_ring, painter_on
from planner.ui.widgets.thumbnail import paint_thumbnail
from planner.words.catalogue import _

HIGH, WIDE, EDGE = 170, 220, 2
CORNER = 8


class Picture(QWidget):
    """``pinned`` carries a Spot where somebody wants to write."""

    pinned = Signal(object)

    def __init__(self, pictures: Pictures, sha256: str, alt: str, shape: tuple[int, int]) -> None:
        super().__init__()
        self._pictures, self._sha256, self._shape = pictures, sha256, shape
        self._spots: tuple[tuple[Spot, str], ...] = ()
        self._number = 0
        self._ring = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(alt)
        pictures.arrived.connect(self._look)

    def show_ring(self, ink: str) -> None:
        """Frame it in a colour: it is another picture than before."""
        self._ring = ink
        self.update()

    def take_pins(self, number: int, spots: Sequence[tuple[Spot, str]]) -> None:
        """Let people pin notes to it: it is the picture of that number."""
        self._number, self._spots = number, tuple(spots)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setToolTip(_("Klik untuk menyematkan catatan"))
        self.setAccessibleDescription(_("Tekan Enter untuk menyematkan catatan"))
        self.update()

    def inside(self) -> QRectF:
        """Return where the picture itself is."""
        edge = px(EDGE)
        return QRectF(self.rect()).adjusted(edge, edge, -px(SIDE / 2), -edge)

    @override
    def sizeHint(self) -> QSize:
        width, height = fitted(self._shape)
        return QSize(px(width) + px(EDGE) + px(SIDE / 2), px(height) + 2 * px(EDGE))

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, inside = painter_on(self), self.inside()
        pixmap = self._pictures.pixmap(self._sha256, inside.size().toSize(), self.devicePixelRatioF())
        paint_thumbnail(painter, inside, pixmap, corner=px(CORNER - 1), empty="image")
        if self._ring or self.hasFocus():
            frame = inside.adjusted(-2, -2, 2, 2)
            paint_ring(painter, frame, px(CORNER), "focus" if self.hasFocus() else self._ring)
        else:
            paint_box(painter, inside, px(CORNER - 1), line="line")
        for spot, text in self._spots:
            paint_pin(painter, self.pin_rect(spot), text, ring=True)

    def pin_rect(self, spot: Spot) -> QRectF:
        """Return where a pin stands."""
        inside, side = self.inside(), px(SIDE)
        center = QPointF(inside.left() + spot.x * inside.width(), inside.top() + spot.y * inside.height())
        left = min(max(center.x() - side / 2, inside.left()), self.width() - side - 2.0)
        top = min(max(center.y() - side / 2, inside.top()), inside.bottom() - side)
        return QRectF(round(left), round(top), side, side)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._number or event.button() is not Qt.MouseButton.LeftButton:
            event.ignore()
            return
        at, inside = event.position(), self.inside()
        x = (at.x() - inside.left()) / inside.width()
        y = (at.y() - inside.top()) / inside.height()
        self._pin(min(max(x, 0.0), 1.0), min(max(y, 0.0), 1.0))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._number and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self._pin(0.5, 0.5)
        else:
            super().keyPressEvent(event)

    def _pin(self, x: float, y: float) -> None:
        self.pinned.emit(Spot(self._number, round(x, 3), round(y, 3)))

    @Slot(object)
    def _look(self, sha256: str) -> None:
        if sha256 == self._sha256:
            self.update()


def fitted(shape: tuple[int, int]) -> tuple[int, int]:
    """Return the size, as designed, in which a picture of some pixels is shown: whole, and not larger."""
    width, height = shape
    factor = min(HIGH / height, WIDE / width)
    return max(1, round(width * factor)), max(1, round(height * factor))
