"""A slider with its name before it and its number behind it, which can be typed."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QMouseEvent, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSlider, QWidget
from typing_extensions import override

from planner.ui.studio.number_edit import NumberEdit
from planner.ui.theme.tokens import color, px
from planner.ui.widgets.label import Label
from planner.ui.widgets.painting import paint_box, paint_ring, painter_on

TRACK, KNOB, NAME = 5, 12, 83


class Slider(QSlider):
    """Painted: a track, filled from 0 to where the knob is."""

    def __init__(self, least: int, most: int) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setRange(least, most)
        self.setPageStep(10)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(px(103), px(20))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(px(60), px(20))

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.setSliderDown(True)
            self._go_to(event.position().x())

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.isSliderDown():
            self._go_to(event.position().x())

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.setSliderDown(False)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.setValue(min(max(0, self.minimum()), self.maximum()))

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, middle = painter_on(self), self.height() / 2
        track = QRectF(0, middle - px(TRACK) / 2, self.width(), px(TRACK))
        paint_box(painter, track, px(TRACK) / 2, fill="press")
        nought, at = self._spot(min(max(0, self.minimum()), self.maximum())), self._spot(self.value())
        filled = QRectF(min(nought, at), track.top(), abs(at - nought), track.height())
        paint_box(painter, filled, px(TRACK) / 2, fill="accent" if self.isEnabled() else "line_2")
        painter.setPen(QPen(color("control_line"), 1))
        painter.setBrush(color("toast_ink" if self.isEnabled() else "line_2"))
        painter.drawEllipse(QPointF(at, middle), px(KNOB) / 2, px(KNOB) / 2)
        if self.hasFocus():
            ring = QRectF(at - px(10), middle - px(10), px(20), px(20))
            paint_ring(painter, ring, px(10))

    def _spot(self, value: int) -> float:
        room = self.width() - px(KNOB)
        return px(KNOB) / 2 + room * (value - self.minimum()) / (self.maximum() - self.minimum())

    def _go_to(self, x: float) -> None:
        part = (x - px(KNOB) / 2) / max(1, self.width() - px(KNOB))
        self.setValue(round(self.minimum() + part * (self.maximum() - self.minimum())))


class SliderRow(QWidget):
    """``moved`` carries the number while it is changed, ``let_go`` says that the change is over."""

    moved = Signal(object)
    let_go = Signal()

    def __init__(self, least: int, most: int) -> None:
        super().__init__()
        self.label, self.slider = Label("", "body", "ink_2"), Slider(least, most)
        self.number = NumberEdit(least=least, most=most)
        self.number.make_bare()
        self.label.setFixedWidth(px(NAME))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        row.addWidget(self.label)
        row.addWidget(self.slider, 1)
        row.addWidget(self.number)
        self.slider.valueChanged.connect(self._slide)
        self.slider.sliderReleased.connect(self.let_go)
        self.number.changed.connect(self._type)
        self.number.left.connect(self.let_go)

    def name_it(self, name: str, unit: str = "") -> None:
        """Say what it is."""
        self.label.setText(name)
        self.label.setToolTip(name)
        self.slider.setAccessibleName(name)
        self.number.name_it(name)
        self.number.setAccessibleName(f"{name} ({unit})" if unit else name)

    def set_value(self, value: int) -> None:
        """Show a number, telling nobody."""
        self.slider.blockSignals(True)  # noqa: FBT003  Qt's own signature
        self.slider.setValue(value)
        self.slider.blockSignals(False)  # noqa: FBT003
        self.slider.update()
        self.number.set_value(value)

    @Slot(int)
    def _slide(self, value: int) -> None:
        self.number.set_value(value)
        self.moved.emit(value)

    @Slot(object)
    def _type(self, value: float) -> None:
        self.set_value(round(value))
        self.moved.emit(round(value))
