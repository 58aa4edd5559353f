"""A picture in a reserved place: it appears when it is decoded, and nothing jumps."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Slot
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from planner.ui.pictures import Pictures
from planner.ui.theme.icons import paint_icon_in
from planner.ui.theme.tokens import px, radius
from planner.ui.widgets.painting import paint_box, painter_on


def paint_thumbnail(
    painter: QPainter,
    rect: QRectF,
    pixmap: QPixmap | None,
    *,
    corner: float | None = None,
    empty: str = "align-left",
) -> None:
    """Draw a picture with rounded corners, or its quiet stand-in with an icon."""
    corner = radius("xs") if corner is None else corner
    if pixmap is None:
        paint_box(painter, rect, corner, fill="hover")
        paint_icon_in(painter, rect, empty, "ink_3", 16)
        return
    painter.save()
    outline = QPainterPath()
    outline.addRoundedRect(rect, corner, corner)
    painter.setClipPath(outline)
    painter.drawPixmap(rect.topLeft(), pixmap)
    painter.restore()


class Thumbnail(QWidget):
    """A thumbnail as a widget, of a fixed size (as designed)."""

    def __init__(self, pictures: Pictures, width: int, height: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pictures, self._width, self._height = pictures, width, height
        self._sha256: str | None = None
        self._focus: tuple[float, float] | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        pictures.arrived.connect(self._look)

    def show_picture(
        self, sha256: str | None, alt: str = "", focus: tuple[float, float] | None = None
    ) -> None:
        """Show a file of the vault, or nothing."""
        self._sha256, self._focus = sha256, focus
        self.setAccessibleName(alt)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(px(self._width), px(self._height))

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        ratio, pixmap = self.devicePixelRatioF(), None
        if self._sha256 is not None:
            pixmap = self._pictures.pixmap(self._sha256, self.size(), ratio, self._focus)
        paint_thumbnail(painter_on(self), QRectF(self.rect()), pixmap)

    @Slot(object)
    def _look(self, sha256: str) -> None:
        if sha256 == self._sha256:
            self.update()
