"""The parts of the previews and their places: titles, cards, the row of the profile, the note."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from planner.content.channel import Network
from planner.ui.composer.preview.card import WIDTH, NetworkCard
from planner.ui.composer.preview.card_title import CardTitle
from planner.ui.composer.preview.columns import Column, Placement
from planner.ui.composer.preview.facebook_card import FacebookCard
from planner.ui.composer.preview.instagram_card import InstagramCard
from planner.ui.composer.preview.note import Note
from planner.ui.composer.preview.profile_card import ProfileCard
from planner.ui.composer.preview.profile_row import RING, ProfileRow
from planner.ui.composer.preview.reel_card import ReelCard
from planner.ui.composer.preview.story_card import StoryCard
from planner.ui.composer.preview.tools import Tools
from planner.ui.theme.tokens import px
from planner.ui.widgets.empty_state import EmptyState
from planner.ui.widgets.segmented import Segmented
from planner.words.catalogue import _

GAP, TOP, TITLE, BELOW_TITLE, BETWEEN, FOOT, EMPTY = 16, 8, 24, 4, 16, 20, 260


class Parts:
    """All are made once; those that show nothing are hidden."""

    def __init__(self, owner: QWidget, tools: Tools) -> None:
        self._owner, self._tools = owner, tools
        self._cards: dict[tuple[Network, Placement], NetworkCard] = {}
        self.facebook_title = CardTitle(Network.FACEBOOK)
        self.instagram_title = CardTitle(Network.INSTAGRAM)
        self.tabs = Segmented(
            [(Network.FACEBOOK, "Facebook"), (Network.INSTAGRAM, "Instagram")],
            _("Jaringan"),
            height="control_small",
        )
        self.row, self.note = ProfileRow(tools), Note()
        self.empty = EmptyState("image", "", "")
        self._titled: list[tuple[CardTitle, NetworkCard]] = []
        order = (
            self.tabs,
            self.facebook_title,
            self.instagram_title,
            self.row,
            self.note,
            self.empty,
        )
        for one in order:
            one.setParent(owner)
            one.hide()
        self.retranslate()

    def retranslate(self) -> None:
        """Say all words again."""
        self.row.retranslate()
        self.tabs.setAccessibleName(_("Jaringan"))
        self.empty.set_words(_("Belum ada kanal"), _("Pilih kanal untuk melihat pratinjaunya."))

    def cards(self) -> tuple[NetworkCard, ...]:
        """Return the cards that are shown."""
        return tuple(card for _title, card in self._titled)

    def take(self, seen: Sequence[Column], when: str, tab: Network | None, sentence: str) -> None:
        """Show these columns; ``tab``: one of several networks is shown, the others are behind a tab.

        ``sentence`` is what is promised of the pictures.
        """
        titled = [(self._title(one), self._card(one)) for one in seen]
        for title, card in self._titled:
            if (title, card) not in titled:
                title.hide()
                card.hide()
        self._titled = titled
        for column, (title, card) in zip(seen, titled, strict=True):
            title.take(column.channels, column.sheet.channel)
            card.take(column.sheet, when)
            title.setVisible(tab is None or len(column.channels) > 1)
            card.show()
        self.tabs.setVisible(tab is not None)
        if tab is not None:
            self.tabs.choose(tab)
        self.note.say(sentence)
        self.note.setVisible(any(one.sheet.pictures for one in seen))
        self.empty.setVisible(not seen)

    def arrange(self, room: QRect, *, on_phone: bool) -> int:
        """Give each its place inside a rectangle, and return the height of them all."""
        left, top = room.left(), px(TOP)
        if not self.tabs.isHidden():
            self.tabs.setGeometry(
                QRect(left, top, self.tabs.sizeHint().width(), self.tabs.sizeHint().height())
            )
            top += self.tabs.sizeHint().height() + px(BELOW_TITLE + 4)
        below = top
        for title, card in self._titled:
            card.fit(room.width(), on_phone=on_phone)
            below = max(below, self._arrange_column(title, card, left, top))
            left += card.sizeHint().width() + px(GAP)
        if not self.empty.isHidden():
            self.empty.setGeometry(QRect(0, top, room.width() + 2 * room.left(), px(EMPTY)))
            return top + px(EMPTY)
        below += px(BETWEEN)
        if not self.row.isHidden():
            height, ring = self.row.height_for(room.width()), px(RING)
            self.row.setGeometry(QRect(room.left() - ring, below, room.width() + 2 * ring, height))
            below += height + px(9)
        if not self.note.isHidden():
            height = self.note.height_for(room.width())
            self.note.setGeometry(QRect(room.left(), below, room.width(), height))
            below += height
        return below + px(FOOT)

    def _arrange_column(self, title: CardTitle, card: NetworkCard, left: int, top: int) -> int:
        if not title.isHidden():
            width = min(title.sizeHint().width(), px(WIDTH))
            title.setGeometry(QRect(left, top, width, px(TITLE)))
            top += px(TITLE + BELOW_TITLE)
        hint = card.sizeHint()
        card.setGeometry(QRect(left, top, hint.width(), hint.height()))
        return top + hint.height()

    def _title(self, column: Column) -> CardTitle:
        return self.facebook_title if column.network is Network.FACEBOOK else self.instagram_title

    def _card(self, column: Column) -> NetworkCard:
        """Return the card of a network in a place, made when it is first seen."""
        key = (column.network, column.placement)
        if key not in self._cards:
            card = _made(self._tools, *key)
            card.setParent(self._owner)
            self._cards[key] = card
        return self._cards[key]


def _made(tools: Tools, network: Network, placement: Placement) -> NetworkCard:
    match placement:
        case Placement.STORY:
            return StoryCard(tools, network)
        case Placement.REEL:
            return ReelCard(tools, network)
        case Placement.PROFILE:
            return ProfileCard(tools)
        case Placement.FEED:
            return FacebookCard(tools) if network is Network.FACEBOOK else InstagramCard(tools)
