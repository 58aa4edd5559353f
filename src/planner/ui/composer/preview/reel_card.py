"""A Reel: the video fills the card, name, caption and what viewers can do lie over it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QLinearGradient, QPainter
from typing_extensions import override

from planner.content.caption_cut import INSTAGRAM_REEL
from planner.content.channel import Network
from planner.desk.preview import Sheet
from planner.ui.composer.preview.card import LINE, NetworkCard
from planner.ui.composer.preview.folding import FoldedCaption, Told
from planner.ui.composer.preview.looks import look_over, over
from planner.ui.composer.preview.playing import paint_play, whole_in
from planner.ui.composer.preview.speech import spoken_sheet
from planner.ui.composer.preview.strokes import draw_icon, draw_text
from planner.ui.composer.preview.tools import Tools
from planner.ui.composer.preview.zones import REEL, paint_zones, spoken_zones
from planner.ui.theme.fonts import font
from planner.ui.theme.tokens import px
from planner.ui.widgets.avatar import paint_avatar
from planner.words.catalogue import _
from planner.words.names import name_of

PAD, SHADE, RATIO, SIDE = 12, 130, 16 / 9, 40
DEEDS = ("heart", "message-circle", "send", "ellipsis")


class ReelCard(NetworkCard):
    """A video 9:16; one of another shape stands whole on black, as the app shows it."""

    def __init__(self, tools: Tools, network: Network) -> None:
        super().__init__(tools)
        self.network = network
        self._caption = FoldedCaption()

    def caption(self) -> FoldedCaption:
        """Return the caption as it is laid out."""
        return self._caption

    @override
    def measured(self, sheet: Sheet) -> int:
        self._caption.lay(self._told(sheet))
        return 2 + round(self.inner_width() * RATIO)

    @override
    def spoken_name(self, sheet: Sheet) -> str:
        name = _("Pratinjau Reel {network}, {account}")
        return name.format(network=name_of(self.network), account=sheet.channel.name)

    @override
    def spoken(self, sheet: Sheet) -> str:
        told = spoken_sheet(sheet, self.when, self._caption.spoken(), self.wrong(sheet))
        return "\n".join((told, spoken_zones(REEL))) if self.tools.zones.is_shown else told

    @override
    def paint_sheet(self, painter: QPainter, sheet: Sheet) -> None:
        place = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.fillRect(place, QColor("black"))
        video = next((one for one in sheet.pictures if one.seconds is not None), None)
        if video is None:
            painter.fillRect(place, self.look().color("ground"))
            self.paint_notice(painter, place, "video", _("Reel memerlukan satu video."))
        else:
            shown = whole_in(place, video.width, video.height)
            self.paint_picture(painter, shown, video)
            paint_play(painter, shown.adjusted(0, 0, 0, -px(SHADE)), video.seconds or 0)
        self._paint_shade(painter, place)
        if self.tools.zones.is_shown:
            paint_zones(painter, place, REEL)
        self._paint_over(painter, place, sheet)

    def _told(self, sheet: Sheet) -> Told:
        return Told(
            text=sheet.caption,
            lead="",
            more=_("… selengkapnya"),
            fold=INSTAGRAM_REEL,
            network=self.network,
            look=look_over(),
            font=font("small"),
            width=self.inner_width() - px(2 * PAD + SIDE),
            line=px(LINE),
        )

    def _paint_over(self, painter: QPainter, place: QRectF, sheet: Sheet) -> None:
        left, ink = place.left() + px(PAD), over("ink")
        end = place.right() - px(PAD + SIDE)
        title = QRectF(left, place.top() + px(12), end - left, px(20))
        draw_text(painter, title, "Reels", font("body", 600), ink)
        bottom = place.bottom() - px(PAD) - self._caption.height
        self._caption.paint(painter, QPointF(left, bottom))
        avatar = QRectF(left, bottom - px(34), px(28), px(28))
        paint_avatar(painter, avatar, sheet.page)
        name = QRectF(left + px(36), avatar.top(), end - left - px(36), px(28))
        draw_text(painter, name, sheet.channel.name, font("small", 600), ink)
        for number, icon in enumerate(reversed(DEEDS)):
            corner = QPointF(place.right() - px(PAD + 20), place.bottom() - px(PAD + 24 + number * 40))
            draw_icon(painter, corner, icon, ink, 20)

    def _paint_shade(self, painter: QPainter, place: QRectF) -> None:
        """Darken the lower edge, so that white letters can be read on any picture."""
        lower = QRectF(place.left(), place.bottom() - px(SHADE), place.width(), px(SHADE))
        shade = QLinearGradient(lower.topLeft(), lower.bottomLeft())
        clear = QColor(over("veil"))
        clear.setAlpha(0)
        shade.setColorAt(0, clear)
        shade.setColorAt(1, over("pill"))
        painter.fillRect(lower, shade)
