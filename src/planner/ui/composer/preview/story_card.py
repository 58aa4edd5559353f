"""A story: the picture fills the card, bar and name lie over it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QLinearGradient, QPainter
from typing_extensions import override

from planner.content.channel import Network
from planner.desk.preview import PreviewPicture, Sheet
from planner.ui.composer.preview.card import NetworkCard
from planner.ui.composer.preview.looks import over
from planner.ui.composer.preview.playing import paint_play, whole_in
from planner.ui.composer.preview.speech import spoken_sheet
from planner.ui.composer.preview.strokes import draw_box, draw_icon, draw_text
from planner.ui.composer.preview.tools import Tools
from planner.ui.composer.preview.zones import STORY, paint_zones, spoken_zones
from planner.ui.theme.fonts import font
from planner.ui.theme.tokens import px
from planner.ui.widgets.avatar import paint_avatar
from planner.words.catalogue import _

PAD, SHADE, RATIO = 12, 84, 16 / 9


class StoryCard(NetworkCard):
    """The whole picture; a story shows no caption."""

    def __init__(self, tools: Tools, network: Network) -> None:
        super().__init__(tools)
        self.network = network

    @override
    def measured(self, sheet: Sheet) -> int:
        return 2 + round(self.inner_width() * RATIO)

    @override
    def spoken_name(self, sheet: Sheet) -> str:
        if self.network is Network.FACEBOOK:
            return _("Pratinjau Story Facebook, {account}").format(account=sheet.channel.name)
        return _("Pratinjau Story Instagram, {account}").format(account=sheet.channel.name)

    @override
    def spoken(self, sheet: Sheet) -> str:
        caption = _("Takarir tidak tampil pada story.")
        told = spoken_sheet(sheet, self.when, caption, self.wrong(sheet))
        return "\n".join((told, spoken_zones(STORY))) if self.tools.zones.is_shown else told

    @override
    def paint_sheet(self, painter: QPainter, sheet: Sheet) -> None:
        place = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if sheet.pictures:
            self._paint_first(painter, place, sheet.pictures[0])
        else:
            painter.fillRect(place, self.look().color("ground"))
            self.paint_notice(painter, place, "image", _("Story memerlukan satu gambar."))
        self._paint_shade(painter, place)
        if self.tools.zones.is_shown:
            paint_zones(painter, place, STORY)
        left, room = place.left() + px(PAD), place.width() - 2 * px(PAD)
        draw_box(painter, QRectF(left, place.top() + px(10), room, px(2)), 1, over("ink"))
        paint_avatar(painter, QRectF(left, place.top() + px(20), px(28), px(28)), sheet.page)
        name = QRectF(left + px(36), place.top() + px(20), room - px(36 + 24), px(28))
        draw_text(painter, name, sheet.channel.name, font("small", 600), over("ink"))
        corner = QPointF(place.right() - px(PAD + 16), place.top() + px(26))
        draw_icon(painter, corner, "ellipsis", over("ink"), 16)

    def _paint_first(self, painter: QPainter, place: QRectF, first: PreviewPicture) -> None:
        if first.seconds is None:
            self.paint_picture(painter, place, first)
            return
        painter.fillRect(place, QColor("black"))
        shown = whole_in(place, first.width, first.height)
        self.paint_picture(painter, shown, first)
        paint_play(painter, shown, first.seconds)

    def _paint_shade(self, painter: QPainter, place: QRectF) -> None:
        """Darken the upper edge, so that white letters can be read on any picture."""
        upper = QRectF(place.left(), place.top(), place.width(), px(SHADE))
        shade = QLinearGradient(upper.topLeft(), upper.bottomLeft())
        clear = QColor(over("veil"))
        clear.setAlpha(0)
        shade.setColorAt(0, over("veil"))
        shade.setColorAt(1, clear)
        painter.fillRect(upper, shade)
