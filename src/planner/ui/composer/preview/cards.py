"""A content as the networks will show it; needs no ``Editing``, so that other screens show it too."""

from __future__ import annotations

from dataclasses import replace
from zoneinfo import ZoneInfo

from PySide6.QtCore import QRect, QSize, Signal, Slot
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from planner.content.channel import Network
from planner.content.errors import PlannerError
from planner.content.ids import ChannelId, PostId
from planner.content.post import Content
from planner.desk.preview import Sheet, as_stories, sheets
from planner.ui.composer.preview.beside import Beside
from planner.ui.composer.preview.card import WIDTH, NetworkCard
from planner.ui.composer.preview.columns import (
    UPRIGHT,
    Column,
    Placement,
    columns,
    first_placement,
    in_order_of_need,
    placement_of,
    placements,
    when_shown,
)
from planner.ui.composer.preview.looks import PreviewScheme
from planner.ui.composer.preview.parts import Parts
from planner.ui.composer.preview.profile_card import SHOWN, ProfileCard
from planner.ui.composer.preview.profile_row import TILES
from planner.ui.composer.preview.proofs import Proofs
from planner.ui.composer.preview.tools import Tools
from planner.ui.composer.preview.zones import SafeZones
from planner.ui.context import Context
from planner.ui.theme.tokens import px
from planner.words.catalogue import _

WORDS = frozenset({"title", "caption", "pillar"})
"""Fields whose change needs no reading of the workspace."""
GAP, MARGIN, LEAST = 16, 20, 8


class PreviewCards(QWidget):
    """``show_content`` what is to be seen; ``reshaped`` when there are other places to choose from."""

    reshaped = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.scheme = PreviewScheme(context.appearance, self)
        self.proofs = Proofs(context, self)
        self.zones = SafeZones(self)
        tools = Tools(context=context, proofs=self.proofs, scheme=self.scheme, zones=self.zones, scaled={})
        self.parts = Parts(self, tools)
        self._content, self._post_id = Content(title=""), PostId("")
        self._sheets: tuple[Sheet, ...] = ()
        self._supposed: tuple[Sheet, ...] = ()
        self.is_on_phone = True
        self._placement, self._network = Placement.FEED, Network.FACEBOOK
        self._accounts: dict[Network, ChannelId] = {}
        self._beside = Beside(context)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.parts.facebook_title.chosen.connect(self._choose_facebook)
        self.parts.instagram_title.chosen.connect(self._choose_instagram)
        self.parts.tabs.chosen.connect(self._choose_network)
        self.scheme.changed.connect(self.retranslate)
        self.zones.changed.connect(self.retranslate)
        context.news.changed.connect(self._hear)

    def show_content(self, content: Content, post_id: PostId | None = None) -> None:
        """Show a content; only what changed is read and laid out again."""
        changed = {one for one in Content.__slots__ if getattr(content, one) != getattr(self._content, one)}
        same = post_id == self._post_id
        self._content, self._post_id = content, post_id or PostId("")
        if same and changed <= WORDS:
            self._sheets = tuple(self._with_words(one) for one in self._sheets)
            self._fill()
        else:
            self._read(same=same)

    def reload(self) -> None:
        """Read everything again, and try again what failed."""
        self._beside.forget()
        self.proofs.try_again()
        self._read()

    def placements(self) -> tuple[Placement, ...]:
        """Return the places that there is something to see in."""
        return placements(self._sheets)

    def placement(self) -> Placement:
        """Return which place is shown."""
        return self._placement

    def choose_placement(self, placement: Placement) -> None:
        """Show another place."""
        self._placement = placement
        self._suppose()
        self._fill()
        self.reshaped.emit()

    def show_on(self, *, phone: bool) -> None:
        """Show feeds as on a phone, or as on a screen of a desk."""
        self.is_on_phone = phone
        self._fill()

    def cards(self) -> tuple[NetworkCard, ...]:
        """Return the cards that are shown, from the left."""
        return self.parts.cards()

    @Slot()
    def retranslate(self) -> None:
        """Say all words again, in the colours and sizes of now."""
        self.parts.retranslate()
        self._fill()
        for card in self.parts.cards():
            card.lay()

    @override
    def sizeHint(self) -> QSize:
        return QSize(2 * px(WIDTH) + px(GAP) + 2 * px(MARGIN), self.minimumHeight())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fill()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fill()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.proofs.want((), self.devicePixelRatioF())

    def _with_words(self, sheet: Sheet) -> Sheet:
        caption = self._content.caption_on(sheet.channel.id)
        return sheet if caption == sheet.caption else replace(sheet, caption=caption)

    def _read(self, *, same: bool = True) -> None:
        before = self.placements()
        try:
            self._sheets = sheets(self._context.desk, self._content)
        except PlannerError as error:
            self._context.shell.complain(error)
            return
        there, was = self.placements(), self._placement
        if (self._placement not in there or not same) and there:
            self._placement = first_placement(self._sheets)
        self._suppose()
        if there != before or was is not self._placement:
            self.reshaped.emit()
        self._fill()

    def _suppose(self) -> None:
        """Read how a post that is no story would look as one, where that is what is looked at."""
        self._supposed = ()
        is_story = any(placement_of(one) is Placement.STORY for one in self._sheets)
        if self._placement is not Placement.STORY or is_story:
            return
        try:
            self._supposed = sheets(self._context.desk, as_stories(self._content))
        except PlannerError as error:
            self._context.shell.complain(error)

    def _promise(self) -> str:
        if self._supposed:
            return _("Konten ini belum dikirim sebagai Story. Beginilah tampilannya sebagai Story.")
        if any(one.seconds is not None for sheet in self._sheets for one in sheet.pictures):
            return _("Sampul diambil dari videonya sendiri.")
        return _("Gambar di pratinjau sama persis dengan berkas yang akan dikirim.")

    def _is_wide(self) -> bool:
        if not self.is_on_phone and self._placement not in UPRIGHT:
            return False
        return self.width() >= 2 * px(WIDTH) + px(GAP) + 2 * px(LEAST)

    def _fill(self) -> None:
        """Give each part what it shows, and its place."""
        shown = columns(self._supposed or self._sheets, self._placement, self._accounts)
        there = [one.network for one in shown]
        now = self._network if self._network in there or not there else there[0]
        seen = shown if self._is_wide() else tuple(one for one in shown if one.network is now)
        zone = ZoneInfo(self._context.workspace_zone)
        tab = now if seen != shown else None
        self.parts.take(seen, when_shown(self._content, zone), tab, self._promise())
        self._take_grid(shown)
        needed = in_order_of_need((*seen, *shown)) if self.isVisible() else ()
        self.proofs.want(needed, self.devicePixelRatioF())
        self._arrange()

    def _take_grid(self, shown: tuple[Column, ...]) -> None:
        feed = [one.sheet for one in shown if one.network is Network.INSTAGRAM]
        if not feed or self._placement is not Placement.FEED:
            self.parts.row.hide()
            for card in self.parts.cards():
                if isinstance(card, ProfileCard) and card.sheet is not None:
                    card.take_beside(self._beside.of(card.sheet, self._content, self._post_id, SHOWN))
            return
        sheet = feed[0]
        first = sheet.pictures[0] if sheet.pictures else None
        self.parts.row.take(first, self._beside.of(sheet, self._content, self._post_id, TILES))
        self.parts.row.show()

    def _arrange(self) -> None:
        whole = 2 * px(WIDTH) + px(GAP)
        least = whole if self._is_wide() else px(WIDTH)
        margin = max(px(LEAST), min(px(MARGIN), (self.width() - least + 1) // 2))
        room = min(whole, self.width() - 2 * margin)
        on_phone = self.is_on_phone or self._placement in UPRIGHT
        height = self.parts.arrange(QRect(margin, 0, room, self.height()), on_phone=on_phone)
        if height != self.minimumHeight():
            self.setMinimumHeight(height)
            self.updateGeometry()

    @Slot(object)
    def _choose_facebook(self, channel_id: ChannelId) -> None:
        self._accounts[Network.FACEBOOK] = channel_id
        self._fill()

    @Slot(object)
    def _choose_instagram(self, channel_id: ChannelId) -> None:
        self._accounts[Network.INSTAGRAM] = channel_id
        self._fill()

    @Slot(str)
    def _choose_network(self, network: str) -> None:
        self._network = Network(network)
        self._fill()

    @Slot(object)
    def _hear(self, _news: object) -> None:
        self._beside.forget()
        if self.isVisible():
            self._fill()
