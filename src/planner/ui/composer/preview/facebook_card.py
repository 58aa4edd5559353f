"""A post of a Facebook Page in the feed."""

from __future__ import annotations

from urllib.parse import urlsplit

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter
from typing_extensions import override

from planner.content.caption_cut import FACEBOOK_MEDIA, FACEBOOK_TEXT
from planner.content.channel import Network
from planner.content.post import Format
from planner.desk.preview import Sheet
from planner.ui.composer.preview.card import LINE, NetworkCard
from planner.ui.composer.preview.folding import FoldedCaption, Told
from planner.ui.composer.preview.lettering import between_font
from planner.ui.composer.preview.looks import over
from planner.ui.composer.preview.photo_layout import Place, left_over, photo_places
from planner.ui.composer.preview.playing import paint_play
from planner.ui.composer.preview.speech import spoken_sheet
from planner.ui.composer.preview.strokes import draw_icon, draw_text
from planner.ui.composer.preview.tools import Tools
from planner.ui.theme.fonts import font
from planner.ui.theme.tokens import px
from planner.ui.widgets.avatar import paint_avatar
from planner.ui.widgets.painting import text_width
from planner.words.catalogue import N_, _

HEAD, PAD, ACTIONS, LINK, GAP = 50, 12, 40, 58, 2
LINK_RATIO = 1.91
"""Width ÷ height of the picture of a link (Meta, Sharing for Webmasters: 1200 × 630)."""
DEEDS = (("thumbs-up", N_("Suka")), ("message-circle", N_("Komentari")), ("reply", N_("Bagikan")))


def host_of(address: str) -> str:
    """Return the site that an address leads to, as far as it says one."""
    try:
        host = urlsplit(address).hostname
    except ValueError:  # half of an IPv6 address
        host = None
    return (host or address).removeprefix("www.")


class FacebookCard(NetworkCard):
    """Name and hour, the folded caption, pictures as Facebook lays them out, what readers can do."""

    network = Network.FACEBOOK
    on_desk = 544
    """680 on the site, at the scale at which our letters are drawn."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools)
        self._caption = FoldedCaption()
        self._places: tuple[Place, ...] = ()
        self._media_top = self._media_height = self._link_picture = 0

    def caption(self) -> FoldedCaption:
        """Return the caption as it is laid out."""
        return self._caption

    @override
    def measured(self, sheet: Sheet) -> int:
        self._media_top = px(HEAD)
        caption = self._caption.lay(self._told(sheet))
        if caption:
            self._media_top += caption + px(9)
        ratios = [one.width / one.height for one in sheet.pictures]
        self._places, self._media_height = photo_places(ratios, self.inner_width(), px(GAP))
        if not ratios and sheet.format is Format.LINK:
            self._link_picture = round(self.inner_width() / LINK_RATIO)
            self._media_height = self._link_picture + px(LINK)
        return self._media_top + self._media_height + px(ACTIONS) + 1

    @override
    def spoken_name(self, sheet: Sheet) -> str:
        return _("Pratinjau Facebook, {account}").format(account=sheet.channel.name)

    @override
    def paint_sheet(self, painter: QPainter, sheet: Sheet) -> None:
        self._paint_head(painter, sheet)
        self._caption.paint(painter, QPointF(1 + px(PAD), px(HEAD)))
        if sheet.pictures:
            self._paint_pictures(painter, sheet)
        elif self._media_height:
            self._paint_link(painter, sheet)
        self._paint_deeds(painter)

    def _told(self, sheet: Sheet) -> Told:
        has_media = bool(sheet.pictures) or sheet.format is Format.LINK
        return Told(
            text=sheet.caption,
            lead="",
            more=_("… Lihat selengkapnya"),
            fold=FACEBOOK_MEDIA if has_media else FACEBOOK_TEXT,
            network=self.network,
            look=self.look(),
            font=between_font(),
            width=self.inner_width() - 2 * px(PAD),
            line=px(LINE),
        )

    def _paint_head(self, painter: QPainter, sheet: Sheet) -> None:
        worn, left = self.look(), 1 + px(PAD)
        paint_avatar(painter, QRectF(left, px(11), px(32), px(32)), sheet.page)
        text, end = left + px(40), self.width() - 1 - px(PAD)
        room = end - px(24) - text
        bold, small = font("body", 600), font("caption")
        draw_text(painter, QRectF(text, px(12), room, px(18)), sheet.channel.name, bold, worn.color("ink"))
        draw_text(painter, QRectF(text, px(28), room, px(14)), self.when, small, worn.color("quiet"))
        draw_icon(painter, QPointF(end - px(16) - 1, px(19)), "ellipsis", worn.color("quiet"), 16)

    def _paint_pictures(self, painter: QPainter, sheet: Sheet) -> None:
        rects = [QRectF(1 + one.x, self._media_top + one.y, one.width, one.height) for one in self._places]
        for picture, rect in zip(sheet.pictures, rects, strict=False):
            self.paint_picture(painter, rect, picture)
            if picture.seconds is not None:
                paint_play(painter, rect, picture.seconds)
        more = left_over(len(sheet.pictures))
        if more:
            painter.fillRect(rects[-1], over("veil"))
            draw_text(
                painter, rects[-1], f"+{more}", font("title", 600), over("ink"), Qt.AlignmentFlag.AlignHCenter
            )

    def _paint_link(self, painter: QPainter, sheet: Sheet) -> None:
        worn, top = self.look(), self._media_top
        quiet, ink = worn.color("quiet"), worn.color("ink")
        whole = QRectF(1, top, self.inner_width(), self._media_height)
        painter.fillRect(whole, worn.color("ground"))
        slot = QRectF(1, top, self.inner_width(), self._link_picture)
        self.paint_notice(
            painter, slot, "image", _("Gambar diambil Facebook dari situsnya saat tayang (og:image).")
        )
        top += self._link_picture
        painter.fillRect(QRectF(1, top, self.inner_width(), 1), worn.color("edge"))
        left, room = 1 + px(PAD), self.inner_width() - 2 * px(PAD)
        address = sheet.link or ""
        host = host_of(address).upper()
        draw_text(painter, QRectF(left, top + px(10), room, px(14)), host, font("caption"), quiet)
        title = _("Judul diambil dari situs (og:title)")
        draw_text(painter, QRectF(left, top + px(27), room, px(18)), title, font("body", 600), ink)

    @override
    def spoken(self, sheet: Sheet) -> str:
        told = spoken_sheet(sheet, self.when, self._caption.spoken(), self.wrong(sheet))
        if not self._link_picture or sheet.pictures or sheet.format is not Format.LINK:
            return told
        return "\n".join((told, _("Judul dan gambar tautan diambil Facebook dari situsnya saat tayang.")))

    def _paint_deeds(self, painter: QPainter) -> None:
        worn, used = self.look(), font("small", 500)
        top = self._media_top + self._media_height
        widths = [px(22) + text_width(_(word), used) for _icon, word in DEEDS]
        room = self.inner_width() - 2 * px(10)
        if sum(widths) > room:
            widths = [room // len(DEEDS)] * len(DEEDS)
        left, free = float(1 + px(10)), room - sum(widths)
        for (icon, word), width in zip(DEEDS, widths, strict=True):
            draw_icon(painter, QPointF(round(left), top + px(12)), icon, worn.color("quiet"), 16)
            at = QRectF(left + px(22), top, width - px(22), px(ACTIONS))
            draw_text(painter, at, _(word), used, worn.color("quiet"))
            left += width + free / 2
