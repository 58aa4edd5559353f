"""The time line of a video: where its cover stands, and which part of it is left."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSignalBlocker, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QSlider, QWidget
from typing_extensions import override

from planner.ui.theme.tokens import color, px
from planner.ui.widgets.painting import paint_ring, painter_on

REST_MS = 350
"""How long the handle rests before another cover is made: each would be another file."""
HANDLE, BAR, TENTHS = 14, 4, 10


class CoverSlider(QSlider):
    """``rested`` is sent when a person has chosen another tenth of a second."""

    rested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._left = (0.0, 0.0)
        self._told = 0
        self.setSingleStep(1)
        self.setPageStep(TENTHS)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(REST_MS)
        self._timer.timeout.connect(self._tell)
        self.valueChanged.connect(self._wait)
        self.sliderReleased.connect(self._tell)

    def seconds(self) -> float:
        """Return where the handle stands."""
        return self.value() / TENTHS

    def show_cover(self, at: float, whole: float, left: tuple[float, float]) -> None:
        """Show where a cover stands in a video of a length, of which a part is left."""
        self._left = left
        if not self._timer.isActive() and not self.isSliderDown():
            self._told = round(at * TENTHS)
            with QSignalBlocker(self):
                self.setRange(0, max(0, int(whole * TENTHS)))
                self.setValue(self._told)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(px(120), px(24))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(px(60), px(24))

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.setSliderDown(True)
            self._follow(event.position().x())

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.isSliderDown():
            self._follow(event.position().x())

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.setSliderDown(False)

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, middle = painter_on(self), self.height() / 2
        self._bar(painter, 0, max(1, self.maximum()), "line_2")
        self._bar(painter, self._left[0] * TENTHS, self._left[1] * TENTHS, "accent")
        handle = QRectF(0, 0, px(HANDLE), px(HANDLE))
        handle.moveCenter(QPointF(self._across(self.value()), middle))
        painter.setPen(color("control_line"))
        painter.setBrush(color("surface"))
        painter.drawEllipse(handle)
        if self.hasFocus():
            paint_ring(painter, handle.adjusted(-3, -3, 3, 3), handle.width() / 2 + 3)

    def _bar(self, painter: QPainter, start: float, end: float, ink: str) -> None:
        left, right = self._across(start), self._across(end)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color(ink))
        place = QRectF(left, (self.height() - px(BAR)) / 2, max(0.0, right - left), px(BAR))
        painter.drawRoundedRect(place, px(BAR) / 2, px(BAR) / 2)

    def _across(self, tenths: float) -> float:
        room, edge = self.width() - px(HANDLE) - 6, px(HANDLE) / 2 + 3
        return edge + room * min(1.0, max(0.0, tenths / max(1, self.maximum())))

    def _follow(self, x: float) -> None:
        room, edge = self.width() - px(HANDLE) - 6, px(HANDLE) / 2 + 3
        self.setValue(round((x - edge) / max(1.0, room) * self.maximum()))

    @Slot()
    def _wait(self) -> None:
        if not self.isSliderDown():
            self._timer.start()

    @Slot()
    def _tell(self) -> None:
        self._timer.stop()
        if self.value() != self._told:
            self._told = self.value()
            self.rested.emit()
