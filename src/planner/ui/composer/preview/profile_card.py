"""The profile of an Instagram account with this post in its grid: three in a row, each cut to 3:4."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from typing_extensions import override

from planner.content.channel import Network
from planner.desk.preview import GridPicture, Sheet
from planner.ui.composer.preview.card import NetworkCard
from planner.ui.composer.preview.looks import over
from planner.ui.composer.preview.playing import paint_play
from planner.ui.composer.preview.strokes import draw_icon, draw_text
from planner.ui.composer.preview.tools import Tools
from planner.ui.theme.fonts import font
from planner.ui.theme.tokens import color, px
from planner.ui.widgets.avatar import paint_avatar
from planner.words.catalogue import _, ngettext

HEAD, TABS, ACROSS, DOWN, GAP, PAD, RING = 68, 34, 3, 4, 2, 12, 2
SHOWN = ACROSS * DOWN


class ProfileCard(NetworkCard):
    """``take_beside`` gives it what stands there already, the latest first."""

    network = Network.INSTAGRAM
    on_desk = 376

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools)
        self._others: tuple[GridPicture, ...] = ()

    def take_beside(self, others: tuple[GridPicture, ...]) -> None:
        """Show what stands there already."""
        if others != self._others:
            self._others = others
            self.lay()

    @override
    def measured(self, sheet: Sheet) -> int:
        return round(px(HEAD + TABS) + DOWN * (self._tile_height() + px(GAP))) + 1

    @override
    def spoken_name(self, sheet: Sheet) -> str:
        return _("Profil Instagram, {account}").format(account=sheet.channel.name)

    @override
    def spoken(self, sheet: Sheet) -> str:
        first = sheet.pictures[0].alt if sheet.pictures else ""
        alt = first or _("tanpa teks alternatif")
        own = _("Konten ini di kisi, dipotong 3:4: {alt}").format(alt=alt)
        count = len(self._others)
        beside = ngettext("{n} kiriman lain di kisi.", "{n} kiriman lain di kisi.", count).format(n=count)
        return "\n".join((own, beside, *(one.alt for one in self._others if one.alt)))

    @override
    def paint_sheet(self, painter: QPainter, sheet: Sheet) -> None:
        worn = self.look()
        paint_avatar(painter, QRectF(1 + px(PAD), px(12), px(44), px(44)), sheet.page)
        text, room = 1 + px(PAD + 56), self.inner_width() - px(2 * PAD + 56)
        name, page = QRectF(text, px(16), room, px(18)), QRectF(text, px(34), room, px(16))
        draw_text(painter, name, sheet.channel.name, font("body", 600), worn.color("ink"))
        draw_text(painter, page, sheet.page, font("caption"), worn.color("quiet"))
        bar = QRectF(1, px(HEAD), self.inner_width(), px(TABS))
        painter.fillRect(QRectF(bar.left(), bar.top(), bar.width(), 1), worn.color("edge"))
        corner = bar.center()
        corner.setX(round(corner.x() - px(9)))
        corner.setY(round(corner.y() - px(9)))
        draw_icon(painter, corner, "layout-grid", worn.color("ink"), 18)
        for number, place in enumerate(self._places()):
            self._paint_tile(painter, number, place, sheet)

    def _tile_width(self) -> float:
        return (self.inner_width() - (ACROSS - 1) * px(GAP)) / ACROSS

    def _tile_height(self) -> int:
        return round(self._tile_width() * 4 / 3)

    def _places(self) -> list[QRectF]:
        width, height, top = self._tile_width(), self._tile_height(), px(HEAD + TABS)
        edges = [round(number * (width + px(GAP))) for number in range(ACROSS + 1)]
        return [
            QRectF(1 + edges[at], top + row * (height + px(GAP)), edges[at + 1] - px(GAP) - edges[at], height)
            for row in range(DOWN)
            for at in range(ACROSS)
        ]

    def _paint_tile(self, painter: QPainter, number: int, place: QRectF, sheet: Sheet) -> None:
        if number == 0 and sheet.pictures:
            first = sheet.pictures[0]
            self.paint_picture(painter, place, first)
            if first.seconds is not None:
                paint_play(painter, place, first.seconds)
            elif len(sheet.pictures) > 1:
                corner = place.topRight()
                corner.setX(corner.x() - px(20))
                corner.setY(corner.y() + px(6))
                draw_icon(painter, corner, "images", over("ink"), 14)
            painter.setPen(QPen(color("accent"), px(RING)))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(place.adjusted(1, 1, -1, -1))
            return
        at = number - (1 if sheet.pictures else 0)
        painter.fillRect(place, self.look().color("ground"))
        if at < len(self._others):
            one, ratio = self._others[at], painter.device().devicePixelRatioF()
            size = place.size().toSize()
            pixmap = self.tools.context.pictures.pixmap(one.sha256, size, ratio, one.focus)
            if pixmap is not None:
                painter.drawPixmap(place.topLeft(), pixmap)
