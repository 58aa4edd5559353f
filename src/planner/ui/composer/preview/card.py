"""What the cards of the networks share: size, ground, pictures, what is wrong with one."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from planner.content.channel import Network
from planner.content.errors import PlannerError
from planner.desk.preview import PreviewPicture, Sheet
from planner.ui.composer.preview.looks import Look, look
from planner.ui.composer.preview.speech import said_in_place
from planner.ui.composer.preview.strokes import draw_box, draw_icon
from planner.ui.composer.preview.tools import Tools
from planner.ui.theme.fonts import font
from planner.ui.theme.tokens import px, radius
from planner.ui.widgets.painting import paint_ring, painter_on

WIDTH, LINE = 264, 16


class NetworkCard(QWidget):
    """A card of 264; ``take`` shows another sheet, ``lay`` measures it again."""

    network = Network.FACEBOOK
    on_desk = WIDTH
    """How wide it is where a screen of a desk is shown."""

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        self.tools = tools
        self.sheet: Sheet | None = None
        self.when = ""
        self._height = 0
        self._width = px(WIDTH)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        tools.proofs.arrived.connect(self._look)
        tools.context.pictures.arrived.connect(self._look_at_original)

    def take(self, sheet: Sheet, when: str) -> None:
        """Show what goes out on a channel, and when."""
        self.sheet, self.when = sheet, when
        self.lay()

    def fit(self, room: int, *, on_phone: bool = True) -> None:
        """Be 264 wide as on a phone, or as on a desk; less where there is no room for that."""
        width = min(px(WIDTH if on_phone else self.on_desk), room)
        if width != self._width:
            self._width = width
            self.lay()

    def lay(self) -> None:
        """Measure again: words, size of letters or light and dark are others."""
        if self.sheet is None:
            return
        height = self.measured(self.sheet)
        if height != self._height:
            self._height = height
            self.updateGeometry()
        self.setAccessibleName(self.spoken_name(self.sheet))
        self.setAccessibleDescription(self.spoken(self.sheet))
        self.update()

    def measured(self, sheet: Sheet) -> int:
        """Return the height that a sheet needs."""
        raise NotImplementedError

    def paint_sheet(self, painter: QPainter, sheet: Sheet) -> None:
        """Draw a sheet into the card."""
        raise NotImplementedError

    def spoken_name(self, sheet: Sheet) -> str:
        """Return what it is."""
        raise NotImplementedError

    def spoken(self, sheet: Sheet) -> str:
        """Return what is to be seen, in words."""
        raise NotImplementedError

    def look(self) -> Look:
        """Return the colours of now."""
        return look(self.network, self.tools.scheme.now())

    def wrong(self, sheet: Sheet) -> dict[str, str]:
        """Return what is wrong with which picture, in words."""
        found = {one.key: self.tools.proofs.error(one) for one in sheet.pictures}
        return {key: said_in_place(error) for key, error in found.items() if error is not None}

    def inner_width(self) -> int:
        """Return the width inside the line around it."""
        return self._width - 2

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._width, self._height)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.sheet is None:
            return
        painter, rect, worn = painter_on(self), QRectF(self.rect()), self.look()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        draw_box(painter, rect, radius("card"), worn.color("card"))
        painter.save()
        outline = QPainterPath()
        outline.addRoundedRect(rect.adjusted(1, 1, -1, -1), radius("card") - 1, radius("card") - 1)
        painter.setClipPath(outline)
        self.paint_sheet(painter, self.sheet)
        painter.restore()
        draw_box(painter, rect, radius("card"), QColor(Qt.GlobalColor.transparent), worn.color("edge"))
        if self.hasFocus():
            paint_ring(painter, rect, radius("card"))

    def paint_picture(self, painter: QPainter, rect: QRectF, picture: PreviewPicture) -> None:
        """Draw a picture in its place, its stand-in, or what is wrong with it."""
        painter.fillRect(rect, self.look().color("ground"))
        error = self.tools.proofs.error(picture)
        if error is not None:
            self._paint_error(painter, rect, error)
        elif not self.tools.paint(painter, rect, picture):
            corner = rect.center() - QPointF(px(12), px(12))
            draw_icon(painter, corner, "image", self.look().color("quiet"), 24)

    def _paint_error(self, painter: QPainter, rect: QRectF, error: PlannerError) -> None:
        self.paint_notice(painter, rect, "triangle-alert", said_in_place(error))

    def paint_notice(self, painter: QPainter, rect: QRectF, icon: str, sentence: str) -> None:
        """Say in a picture's place why there is none."""
        quiet, pad, side, gap = self.look().color("quiet"), px(10), px(20), px(6)
        wrapped = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignHCenter
        room = rect.adjusted(pad, 0, -pad, 0).toRect()
        needed = QFontMetrics(font("small")).boundingRect(room, wrapped, sentence).height()
        fits = needed + side + gap <= rect.height() and rect.width() >= px(100)
        top = round(rect.center().y() - (side + (gap + needed if fits else 0)) / 2)
        draw_icon(painter, QPointF(round(rect.center().x() - side / 2), top), icon, quiet, 20)
        if fits:
            painter.setFont(font("small"))
            painter.setPen(quiet)
            painter.drawText(QRect(room.left(), top + side + gap, room.width(), needed), wrapped, sentence)

    @Slot(object)
    def _look(self, key: str) -> None:
        if self.sheet is not None and any(one.key == key for one in self.sheet.pictures):
            self.lay()

    @Slot(object)
    def _look_at_original(self, sha256: str) -> None:
        if self.sheet is not None and any(one.sha256 == sha256 for one in self.sheet.pictures):
            self.update()
