"""The picture at the top of the facts."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Slot
from PySide6.QtGui import QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from planner.content.library import MediaLine, Wellbeing
from planner.ui.library.tile_painting import LOST
from planner.ui.pictures import Pictures
from planner.ui.theme.icons import paint_icon_in
from planner.ui.theme.tokens import color, px
from planner.ui.widgets.painting import painter_on
from planner.words.catalogue import _

HEIGHT, LOW = 238, 150


class FactsPicture(QWidget):
    """Fills its width; lower where there is little room."""

    def __init__(self, pictures: Pictures) -> None:
        super().__init__()
        self._pictures = pictures
        self._line: MediaLine | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        pictures.arrived.connect(self._look)

    def show_line(self, line: MediaLine | None) -> None:
        """Show another picture."""
        self._line = line
        told = "" if line is None else _("Gambar {name}").format(name=line.name)
        self.setAccessibleName(told)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        low = self.window().height() < px(800)
        return QSize(px(304), px(LOW if low else HEIGHT))

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, rect, pixmap = painter_on(self), QRectF(self.rect()), self._pixmap()
        if pixmap is not None:
            painter.drawPixmap(0, 0, pixmap)
            return
        is_lost = self._line is not None and self._line.wellbeing in LOST
        painter.fillRect(rect, color("bg_gagal" if is_lost else "hover"))
        icon = "image-off" if is_lost else "image"
        paint_icon_in(painter, rect, icon, "err" if is_lost else "ink_3", 40)

    def _pixmap(self) -> QPixmap | None:
        if self._line is None or self._line.wellbeing in {Wellbeing.MISSING, Wellbeing.DAMAGED}:
            return None
        return self._pictures.pixmap(self._line.sha256, self.size(), self.devicePixelRatioF())

    @Slot(object)
    def _look(self, sha256: object) -> None:
        if self._line is not None and self._line.sha256 == sha256:
            self.update()
