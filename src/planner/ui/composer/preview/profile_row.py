"""How the post will stand on the profile of an Instagram account: first of a row, each picture 3:4."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QRectF, QSize, Qt, Slot
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from planner.desk.preview import GridPicture, PreviewPicture
from planner.ui.composer.preview.tools import Tools
from planner.ui.theme.fonts import font
from planner.ui.theme.icons import paint_icon_in
from planner.ui.theme.tokens import color, px, radius
from planner.ui.widgets.painting import A, paint_text, painter_on
from planner.words.catalogue import _

TILES, GAP, TITLE, RING = 6, 4, 24, 2


class ProfileRow(QWidget):
    """Six places; the widget reaches 2 px farther on each side, for the ring."""

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        self._tools = tools
        self._first: PreviewPicture | None = None
        self._others: tuple[GridPicture, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        tools.proofs.arrived.connect(self._look)
        tools.context.pictures.arrived.connect(self._look)

    def take(self, first: PreviewPicture | None, others: tuple[GridPicture, ...]) -> None:
        """Show the picture of this post before those that stand there already."""
        self._first, self._others = first, others[: TILES - (first is not None)]
        self.retranslate()
        self.update()

    def others(self) -> tuple[GridPicture, ...]:
        """Return what stands beside this post."""
        return self._others

    def retranslate(self) -> None:
        """Say the words again."""
        self.setAccessibleName(_("Di kisi profil Instagram"))
        told = [self._first.alt] if self._first else []
        told += [one.alt for one in self._others]
        self.setAccessibleDescription("\n".join(one or _("tanpa teks alternatif") for one in told))

    def height_for(self, width: int) -> int:
        """Return the height that it needs at a width without its ring."""
        tile = (width - (TILES - 1) * px(GAP)) / TILES
        return px(TITLE) + round(tile * 4 / 3) + px(RING)

    @override
    def sizeHint(self) -> QSize:
        return QSize(px(544), self.height_for(px(544)))

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, ring = painter_on(self), px(RING)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        width = self.width() - 2 * ring
        title = QRectF(ring, 0, width, px(16))
        paint_text(painter, title, _("Di kisi profil Instagram"), font("small"), "ink_2")
        paint_text(painter, title, _("potongan 3:4"), font("small"), "ink_3", align=A.AlignRight)
        places = self._places(width)
        painter.save()
        painter.setClipPath(_rounded(places))
        for number, place in enumerate(places):
            self._paint_tile(painter, number, place)
        painter.restore()
        if self._first is not None:
            painter.setPen(QPen(color("accent"), ring))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            half = ring / 2
            painter.drawRoundedRect(places[0].adjusted(-half, -half, half, half), radius("sm"), radius("sm"))

    def _places(self, width: int) -> list[QRectF]:
        tile = (width - (TILES - 1) * px(GAP)) / TILES
        top, height = px(TITLE), round(tile * 4 / 3)
        edges = [round(number * (tile + px(GAP))) for number in range(TILES + 1)]
        return [
            QRectF(px(RING) + left, top, right - px(GAP) - left, height) for left, right in pairwise(edges)
        ]

    def _paint_tile(self, painter: QPainter, number: int, place: QRectF) -> None:
        beside = number if self._first is None else number - 1
        if number == 0 and self._first is not None:
            if self._tools.proofs.error(self._first) or not self._tools.paint(painter, place, self._first):
                self._paint_empty(painter, place)
        elif beside < len(self._others):
            self._paint_other(painter, place, self._others[beside])
        else:
            painter.fillRect(place, color("hover"))

    def _paint_other(self, painter: QPainter, place: QRectF, one: GridPicture) -> None:
        ratio = painter.device().devicePixelRatioF()
        pixmap = self._tools.context.pictures.pixmap(one.sha256, place.size().toSize(), ratio, one.focus)
        if pixmap is None:
            self._paint_empty(painter, place)
        else:
            painter.drawPixmap(place.topLeft(), pixmap)

    def _paint_empty(self, painter: QPainter, place: QRectF) -> None:
        painter.fillRect(place, color("hover"))
        paint_icon_in(painter, place, "image", "ink_3", 16)

    @Slot(object)
    def _look(self, _key: object) -> None:
        self.update()


def _rounded(places: list[QRectF]) -> QPainterPath:
    outline = QPainterPath()
    whole = places[0].united(places[-1])
    outline.addRoundedRect(whole, radius("sm"), radius("sm"))
    return outline
