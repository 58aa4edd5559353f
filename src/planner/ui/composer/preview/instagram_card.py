"""A post in the feed of Instagram, to be stepped through when it is a carousel."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Slot
from PySide6.QtGui import QKeyEvent, QPainter
from typing_extensions import override

from planner.content.caption_cut import INSTAGRAM_FEED
from planner.content.channel import Network
from planner.desk.preview import Sheet
from planner.ui.composer.preview.arrow import Arrow
from planner.ui.composer.preview.card import LINE, NetworkCard
from planner.ui.composer.preview.folding import FoldedCaption, Told
from planner.ui.composer.preview.looks import over
from planner.ui.composer.preview.playing import paint_play
from planner.ui.composer.preview.speech import spoken_sheet
from planner.ui.composer.preview.strokes import draw_box, draw_dots, draw_icon, draw_text
from planner.ui.composer.preview.tools import Tools
from planner.ui.theme.fonts import font
from planner.ui.theme.tokens import px
from planner.ui.widgets.avatar import paint_avatar
from planner.ui.widgets.painting import text_width
from planner.words.catalogue import _

HEAD, PAD, DEEDS, DOTS = 44, 12, 35, 122
KEYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Home: -99, Qt.Key.Key_End: 99}

ARROWS_ASK = frozenset(
    {QEvent.Type.Enter, QEvent.Type.Leave, QEvent.Type.FocusIn, QEvent.Type.FocusOut, QEvent.Type.Resize}
)
"""The arrows are there while somebody points at the card or has come to it with the keyboard."""


class InstagramCard(NetworkCard):
    """Name, picture at the ratio of its file, icons, the caption after the name."""

    network = Network.INSTAGRAM
    on_desk = 376
    """470 on the site, at the scale at which our letters are drawn."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools)
        self._caption = FoldedCaption()
        self._at = self._picture_height = 0
        self._back, self._on = Arrow("chevron-left", self), Arrow("chevron-right", self)
        self._back.clicked.connect(self._step_back)
        self._on.clicked.connect(self._step_on)

    def caption(self) -> FoldedCaption:
        """Return the caption as it is laid out."""
        return self._caption

    def shown_number(self) -> int:
        """Return which picture is shown, from 1."""
        return self._at + 1

    def step(self, by: int) -> None:
        """Show another picture of the carousel."""
        count = len(self.sheet.pictures) if self.sheet else 0
        self._at = max(0, min(self._at + by, count - 1))
        self.lay()

    @override
    def measured(self, sheet: Sheet) -> int:
        self._at = max(0, min(self._at, len(sheet.pictures) - 1))
        width = self.inner_width()
        first = sheet.pictures[0] if sheet.pictures else None
        self._picture_height = round(width * (first.height / first.width if first else 1.25))
        self._fit_arrows(len(sheet.pictures))
        caption = self._caption.lay(self._told(sheet))
        return 1 + px(HEAD) + self._picture_height + px(DEEDS) + caption + px(PAD) + 1

    @override
    def spoken_name(self, sheet: Sheet) -> str:
        return _("Pratinjau Instagram, {account}").format(account=sheet.channel.name)

    @override
    def spoken(self, sheet: Sheet) -> str:
        told = spoken_sheet(sheet, self.when, self._caption.spoken(), self.wrong(sheet))
        if len(sheet.pictures) > 1:
            at = _("Gambar {number} dari {count} sedang ditampilkan.")
            told += "\n" + at.format(number=self._at + 1, count=len(sheet.pictures))
        return told

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = KEYS.get(Qt.Key(event.key()))
        if by is None or self.sheet is None or len(self.sheet.pictures) < 2:  # noqa: PLR2004  a carousel
            super().keyPressEvent(event)
        else:
            self.step(by)

    @override
    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() in ARROWS_ASK and self.sheet is not None:
            self._fit_arrows(len(self.sheet.pictures))
        return done

    @override
    def paint_sheet(self, painter: QPainter, sheet: Sheet) -> None:
        self._paint_head(painter, sheet)
        place = QRectF(1, 1 + px(HEAD), self.inner_width(), self._picture_height)
        if sheet.pictures:
            shown = sheet.pictures[self._at]
            self.paint_picture(painter, place, shown)
            if shown.seconds is not None:
                paint_play(painter, place, shown.seconds)
        else:
            painter.fillRect(place, self.look().color("ground"))
            self.paint_notice(painter, place, "image", _("Instagram memerlukan gambar."))
        if len(sheet.pictures) > 1:
            self._paint_pill(painter, place, len(sheet.pictures))
        self._paint_deeds(painter, place.bottom(), len(sheet.pictures))
        self._caption.paint(painter, QPointF(1 + px(12), place.bottom() + px(DEEDS)))

    def _told(self, sheet: Sheet) -> Told:
        return Told(
            text=sheet.caption,
            lead=sheet.channel.name,
            more=_("… selengkapnya"),
            fold=INSTAGRAM_FEED,
            network=self.network,
            look=self.look(),
            font=font("small"),
            width=self.inner_width() - 2 * px(PAD),
            line=px(LINE),
        )

    def _paint_head(self, painter: QPainter, sheet: Sheet) -> None:
        worn, left, end = self.look(), 1 + px(PAD), self.width() - 1 - px(PAD)
        paint_avatar(painter, QRectF(left, px(9), px(28), px(28)), sheet.page)
        text = left + px(36)
        at = QRectF(text, 1, end - px(24) - text, px(HEAD))
        draw_text(painter, at, sheet.channel.name, font("small", 600), worn.color("ink"))
        draw_icon(painter, QPointF(end - px(16) - 1, px(15)), "ellipsis", worn.color("ink"), 16)

    def _paint_pill(self, painter: QPainter, place: QRectF, count: int) -> None:
        text, used = f"{self._at + 1}/{count}", font("caption", 600)
        width = text_width(text, used) + 2 * px(8)
        pill = QRectF(place.right() - px(PAD) - width, place.top() + px(10), width, px(22))
        draw_box(painter, pill, px(11), over("pill"))
        draw_text(painter, pill, text, used, over("ink"), Qt.AlignmentFlag.AlignHCenter)

    def _paint_deeds(self, painter: QPainter, top: float, count: int) -> None:
        ink, left, down = self.look().color("ink"), 1 + px(12), top + px(9)
        for number, icon in enumerate(("heart", "message-circle", "send")):
            draw_icon(painter, QPointF(left + number * px(32), down), icon, ink, 20)
        end = self.width() - 1 - px(PAD) - px(20)
        draw_icon(painter, QPointF(end, down), "bookmark", ink, 20)
        if count > 1:
            draw_dots(
                painter, QPointF(1 + px(DOTS), top + px(19)), count, self._at, (over("dot"), over("dot_off"))
            )

    def _fit_arrows(self, count: int) -> None:
        """Let the arrows stand at the edges of the picture, and only where there is something to go to."""
        many = count > 1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if many else Qt.FocusPolicy.NoFocus)
        told = self.hasFocus() or self.underMouse()
        self._back.setVisible(told and self._at > 0)
        self._on.setVisible(told and self._at < count - 1)
        side = self._on.sizeHint().width()
        top = 1 + px(HEAD) + (self._picture_height - side) // 2
        self._back.setGeometry(px(8), top, side, side)
        self._on.setGeometry(self.width() - px(8) - side, top, side, side)
        self._back.setAccessibleName(_("Gambar sebelumnya"))
        self._on.setAccessibleName(_("Gambar berikutnya"))

    @Slot()
    def _step_back(self) -> None:
        self.step(-1)

    @Slot()
    def _step_on(self) -> None:
        self.step(1)
