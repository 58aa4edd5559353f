"""What is made of a picture: the cut in the shape of its target."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from planner.ui.composer.media.cuts import Cut
from planner.ui.theme.tokens import px, radius
from planner.ui.widgets.painting import paint_box, painter_on

WIDTH, HEIGHT = 224, 224


class CropPreview(QWidget):
    """Shows a part of the picture that is being cut."""

    def __init__(self) -> None:
        super().__init__()
        self._pixmap: QPixmap | None = None
        self._cut: Cut | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_cut(self, cut: Cut, pixmap: QPixmap | None) -> None:
        """Show another cut."""
        self._cut, self._pixmap = cut, pixmap
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(px(WIDTH), px(HEIGHT))

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, cut = painter_on(self), self._cut
        if cut is None:
            return
        box, room = cut.box, QRectF(self.rect())
        scale = min(room.width() / box.width, room.height() / box.height)
        shown = QRectF(0, 0, box.width * scale, box.height * scale)
        shown.moveTop(0)
        if self._pixmap is None:
            paint_box(painter, shown, radius("xs"), fill="hover")
            return
        whole = self._pixmap.width() / cut.size[0]
        part = QRectF(box.x * whole, box.y * whole, box.width * whole, box.height * whole)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(shown, self._pixmap, part)
        paint_box(painter, shown, 0, line="line")
