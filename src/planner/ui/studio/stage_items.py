"""What lies on the stage: the whole picture around the frame, and the frame as it goes out."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPixmap, QTransform
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget
from typing_extensions import override

from planner.ui.studio.strokes import shade

DIMMED = 0.62


class SurroundItem(QGraphicsItem):
    """The whole picture, dimmed, as it would go on beyond the frame."""

    def __init__(self) -> None:
        super().__init__()
        self._pixmap, self._way, self.frame = QPixmap(), QTransform(), QRectF()

    def show_picture(self, image: QImage) -> None:
        """Show another picture."""
        self.prepareGeometryChange()
        self._pixmap = QPixmap.fromImage(image)

    def pixmap(self) -> QPixmap:
        return self._pixmap

    def lay(self, way: QTransform, frame: QRectF) -> None:
        """Lie otherwise: ``way`` leads from 0–1 of the picture to the scene; ``frame`` stays free."""
        self.prepareGeometryChange()
        self._way, self.frame = way, frame
        self.update()

    @override
    def boundingRect(self) -> QRectF:
        return self._way.mapRect(QRectF(0, 0, 1, 1))

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        outside = _path_of(self._way).subtracted(_path(self.frame))
        if self._pixmap.isNull() or outside.isEmpty():
            return
        painter.setClipPath(outside)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setTransform(self._way, True)  # noqa: FBT003  Qt's own signature
        whole = QRectF(0, 0, 1, 1)
        painter.drawPixmap(whole, self._pixmap, QRectF(self._pixmap.rect()))
        painter.fillRect(whole, shade("toast", DIMMED))


class FrameItem(QGraphicsItem):
    """The picture as it goes out, in pixels of its target."""

    def __init__(self) -> None:
        super().__init__()
        self._image, self._width, self._height = QImage(), 1.0, 1.0
        self._before: QImage | None = None

    def show_image(self, image: QImage) -> None:
        """Show what was drawn, at whatever scale."""
        self._image = image
        self.update()

    def image(self) -> QImage:
        return self._image

    def resize(self, size: tuple[float, float]) -> None:
        """Be the frame of another target."""
        if (self._width, self._height) != size:
            self.prepareGeometryChange()
            self._width, self._height = size

    @override
    def boundingRect(self) -> QRectF:
        return QRectF(0, 0, self._width, self._height)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        if self._image.isNull():
            return
        exact = (self._image.width(), self._image.height()) == (self._width, self._height)
        plain = exact and painter.worldTransform().m11() == 1
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, on=not plain)
        painter.setClipPath(_path(self.boundingRect()))
        painter.drawImage(self.boundingRect(), self._image, QRectF(self._image.rect()))


class HandleItem(QGraphicsItem):
    """A handle of the chosen layer: as large at any zoom."""

    SIDE = 9

    def __init__(self, *, is_round: bool = False) -> None:
        super().__init__()
        self._is_round = is_round
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIgnoresTransformations)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self.setZValue(10)
        self.hide()

    @override
    def boundingRect(self) -> QRectF:
        side = self.SIDE + 2
        return QRectF(-side / 2, -side / 2, side, side)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        half = (self.SIDE - 1) / 2
        rect = QRectF(-half, -half, 2 * half, 2 * half)
        painter.setPen(shade("accent"))
        painter.setBrush(shade("surface"))
        if self._is_round:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.drawEllipse(rect)
        else:
            painter.drawRect(rect)


def _path_of(way: QTransform) -> QPainterPath:
    return way.map(_path(QRectF(0, 0, 1, 1)))


def _path(rect: QRectF) -> QPainterPath:
    path = QPainterPath()
    path.addRect(rect)
    return path
