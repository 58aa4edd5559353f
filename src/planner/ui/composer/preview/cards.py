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
from planner.desk.preview import Sheet, sheets
from planner.ui.composer.preview.beside import Beside
from planner.ui.composer.preview.card import WIDTH, NetworkCard
from planner.ui.composer.preview.columns import (
    Column,
    Placement,
    columns,
    in_order_of_need,
    placements,
    when_shown,
)
from planner.ui.composer.preview.looks import PreviewScheme
from planner.ui.composer.preview.parts import Parts
from planner.ui.composer.preview.proofs import Proofs
from planner.ui.composer.preview.tools import Tools
from planner.ui.context import Context
from planner.ui.theme.tokens import px

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
        tools = Tools(context=context, proofs=self.proofs, scheme=self.scheme, scaled={})
        self.parts = Parts(self, tools)
        self._content, self._post_id = Content(title=""), PostId("")
        self._sheets: tuple[Sheet, ...] = ()
        self._placement, self._network = Placement.FEED, Network.FACEBOOK
        self._accounts: dict[Network, ChannelId] = {}
        self._beside = Beside(context)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.parts.facebook_title.chosen.connect(self._choose_facebook)
        self.parts.instagram_title.chosen.connect(self._choose_instagram)
        self.parts.tabs.chosen.connect(self._choose_network)
        self.scheme.changed.connect(self.retranslate)
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
            self._read()

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

    def _read(self) -> None:
        before = self.placements()
        try:
            self._sheets = sheets(self._context.desk, self._content)
        except PlannerError as error:
            self._context.shell.complain(error)
            return
        there = self.placements()
        if self._placement not in there and there:
            self._placement = there[0]
        if there != before:
            self.reshaped.emit()
        self._fill()

    def _is_wide(self) -> bool:
        return self.width() >= 2 * px(WIDTH) + px(GAP) + 2 * px(LEAST)

    def _fill(self) -> None:
        """Give each part what it shows, and its place."""
        shown = columns(self._sheets, self._placement, self._accounts)
        if shown and self._network not in {one.network for one in shown}:
            self._network = shown[0].network
        seen = shown
        if not self._is_wide():
            seen = tuple(one for one in shown if one.network is self._network)
        zone = ZoneInfo(self._context.workspace_zone)
        self.parts.take(seen, when_shown(self._content, zone), self._network if seen != shown else None)
        self._take_grid(shown)
        needed = in_order_of_need((*seen, *shown)) if self.isVisible() else ()
        self.proofs.want(needed, self.devicePixelRatioF())
        self._arrange()

    def _take_grid(self, shown: tuple[Column, ...]) -> None:
        feed = [one.sheet for one in shown if one.network is Network.INSTAGRAM]
        if not feed or self._placement is Placement.STORY:
            self.parts.row.hide()
            return
        sheet = feed[0]
        first = sheet.pictures[0] if sheet.pictures else None
        self.parts.row.take(first, self._beside.of(sheet, self._content, self._post_id))
        self.parts.row.show()

    def _arrange(self) -> None:
        whole = 2 * px(WIDTH) + px(GAP)
        least = whole if self._is_wide() else px(WIDTH)
        margin = max(px(LEAST), min(px(MARGIN), (self.width() - least + 1) // 2))
        room = min(whole, self.width() - 2 * margin)
        height = self.parts.arrange(QRect(margin, 0, room, self.height()))
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
