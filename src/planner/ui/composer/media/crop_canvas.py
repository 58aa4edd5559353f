"""The picture that is being cut: its frame is dragged, sized and zoomed, its focus dragged."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent, QPixmap, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from planner.ui.composer.media.crop_geometry import CORNERS, Corner, Size
from planner.ui.composer.media.crop_painting import paint_focus, paint_frame, paint_stage
from planner.ui.composer.media.cuts import Cut
from planner.ui.pictures import Pictures
from planner.ui.theme.icons import paint_icon_in
from planner.ui.theme.tokens import color, px
from planner.ui.widgets.painting import paint_ring, painter_on

PAD, GRIP, SCREEN = 20, 16, (960, 720)
CLOSER, KEY_CLOSER, NOTCH = 1.1, 1.05, 120
ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
IN, OUT = {Qt.Key.Key_Plus, Qt.Key.Key_Equal}, {Qt.Key.Key_Minus, Qt.Key.Key_Underscore}
HAND = Qt.CursorShape


class Grip(StrEnum):
    """What of the frame is held."""

    NOTHING = "nothing"
    FRAME = "frame"
    CORNER = "corner"
    FOCUS = "focus"


class CropCanvas(QWidget):
    """``changed`` carries the new ``Cut`` after each move of a person."""

    changed = Signal(object)

    def __init__(self, pictures: Pictures, sha256: str, size: Size, cut: Cut) -> None:
        super().__init__()
        self._pictures, self._sha256, self._size = pictures, sha256, size
        self.cut = cut
        self._grip, self._corner, self._from = Grip.NOTHING, CORNERS[0], QPointF()
        self._asked = _on_screen(size)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        pictures.arrived.connect(self._look)

    def show_cut(self, cut: Cut) -> None:
        """Show the cut of another target."""
        self.cut = cut
        self.update()

    def pixmap(self) -> QPixmap | None:
        """Return the whole picture as large as a screen needs it, None until it is decoded."""
        return self._pictures.pixmap(self._sha256, self._asked, self.devicePixelRatioF())

    def picture_rect(self) -> QRectF:
        """Return where the whole picture is drawn."""
        room = QRectF(self.rect()).adjusted(px(PAD), px(PAD), -px(PAD), -px(PAD))
        scale = min(room.width() / self._size[0], room.height() / self._size[1])
        drawn = QRectF(0, 0, self._size[0] * scale, self._size[1] * scale)
        drawn.moveCenter(room.center())
        return drawn

    def frame_rect(self) -> QRectF:
        """Return where the frame is drawn."""
        picture, box = self.picture_rect(), self.cut.box
        scale = picture.width() / self._size[0]
        corner = QPointF(picture.left() + box.x * scale, picture.top() + box.y * scale)
        return QRectF(corner.x(), corner.y(), box.width * scale, box.height * scale)

    def focus_spot(self) -> QPointF:
        """Return where the point that matters is drawn."""
        picture, (x, y) = self.picture_rect(), self.cut.point
        return QPointF(picture.left() + x * picture.width(), picture.top() + y * picture.height())

    @override
    def sizeHint(self) -> QSize:
        return QSize(px(560), px(420))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(px(200), px(160))

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, pixmap = painter_on(self), self.pixmap()
        painter.fillRect(self.rect(), color("window"))
        picture = self.picture_rect()
        if pixmap is None:
            painter.fillRect(picture, color("hover"))
            paint_icon_in(painter, picture, "image", "ink_3", 24)
            return
        paint_stage(painter, picture, pixmap, self.frame_rect())
        paint_frame(painter, self.frame_rect())
        if self.cut.frame.ratio is not None:
            paint_focus(painter, self.focus_spot(), held=self._grip is Grip.FOCUS)
        if self.hasFocus():
            paint_ring(painter, QRectF(self.rect()), 0)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._grip, self._corner = self._grip_at(event.position())
            self._from = event.position()
            self.update()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        here = event.position()
        if self._grip is Grip.NOTHING:
            self.setCursor(self._cursor_at(here))
        elif self._grip is Grip.FRAME:
            by = (here - self._from) / self._scale()
            self._from = here
            self._change(self.cut.moved((by.x(), by.y())))
        elif self._grip is Grip.CORNER:
            self._change(self.cut.corner(self._corner, self._in_picture(here)))
        else:
            x, y = self._in_picture(here)
            self._change(self.cut.focused((x / self._size[0], y / self._size[1])))

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._grip = Grip.NOTHING
        self.setCursor(self._cursor_at(event.position()))
        self.update()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        turned = event.angleDelta().y() / NOTCH
        self._change(self.cut.zoomed(CLOSER**-turned, self._in_picture(event.position())))
        event.accept()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in ARROWS:
            self._nudge(ARROWS[key], event.modifiers())
        elif key in IN:
            self._change(self.cut.zoomed(1 / KEY_CLOSER))
        elif key in OUT:
            self._change(self.cut.zoomed(KEY_CLOSER))
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def _nudge(self, way: tuple[int, int], held: Qt.KeyboardModifier) -> None:
        """Move by one pixel of the target, by ten with Shift; with Ctrl the focus instead of the frame."""
        step = self.cut.step * (10 if held & Qt.KeyboardModifier.ShiftModifier else 1)
        across, down = way[0] * step, way[1] * step
        if held & Qt.KeyboardModifier.ControlModifier:
            x, y = self.cut.point
            self._change(self.cut.focused((x + across / self._size[0], y + down / self._size[1])))
        else:
            self._change(self.cut.moved((across, down)))

    def _change(self, cut: Cut) -> None:
        if cut != self.cut:
            self.cut = cut
            self.update()
            self.changed.emit(cut)

    def _scale(self) -> float:
        return self.picture_rect().width() / self._size[0]

    def _in_picture(self, at: QPointF) -> tuple[float, float]:
        inside = (at - self.picture_rect().topLeft()) / self._scale()
        return inside.x(), inside.y()

    def _grip_at(self, at: QPointF) -> tuple[Grip, Corner]:
        reach, frame = px(GRIP), self.frame_rect()
        for corner in CORNERS:
            spot = QPointF(
                frame.right() if corner.right else frame.left(), frame.bottom() if corner.low else frame.top()
            )
            if (spot - at).manhattanLength() <= reach:
                return Grip.CORNER, corner
        if self.cut.frame.ratio is not None and (self.focus_spot() - at).manhattanLength() <= reach:
            return Grip.FOCUS, CORNERS[0]
        return (Grip.FRAME if frame.contains(at) else Grip.NOTHING), CORNERS[0]

    def _cursor_at(self, at: QPointF) -> Qt.CursorShape:
        grip, corner = self._grip_at(at)
        if grip is Grip.CORNER:
            return HAND.SizeFDiagCursor if corner.right == corner.low else HAND.SizeBDiagCursor
        return {Grip.FRAME: HAND.SizeAllCursor, Grip.FOCUS: HAND.PointingHandCursor}.get(
            grip, HAND.ArrowCursor
        )

    @Slot(object)
    def _look(self, sha256: object) -> None:
        if sha256 == self._sha256:
            self.update()
            self.changed.emit(self.cut)


def _on_screen(size: Size) -> QSize:
    scale = min(1.0, SCREEN[0] / size[0], SCREEN[1] / size[1])
    return QSize(max(1, round(size[0] * scale)), max(1, round(size[1] * scale)))
