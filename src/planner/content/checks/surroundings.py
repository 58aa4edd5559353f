"""What a rule may know beside the post itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from planner.content.checks.book import Book
from planner.content.checks.facts import (
    AccountFacts,
    AgendaEvent,
    Campaign,
    Exported,
    Hold,
    LayerFacts,
    LinkState,
    LiveFacts,
    Narrative,
    NearPost,
    Observance,
    PictureFacts,
    ReviewFacts,
    Shift,
)
from planner.content.ids import AssetId, ChannelId
from planner.content.limits import Limits
from planner.content.video import VideoFacts

if TYPE_CHECKING:
    from planner.content.checks.passage import Passage
    from planner.content.checks.rule import Hit, TextRule


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """``None`` means: not known, and no rule speaks of it.

    An hour earlier than ``not_before`` has passed. ``agenda``, ``campaign`` and ``narrative`` are what it is
    linked to. ``layers`` holds, for a picture made in our studio, what is drawn over it.
    """

    limits: Limits
    book: Book
    now: datetime | None = None
    not_before: datetime | None = None
    agenda: AgendaEvent | None = None
    campaign: Campaign | None = None
    narrative: Narrative | None = None
    pictures: Mapping[AssetId, PictureFacts] | None = None
    layers: Mapping[AssetId, Sequence[LayerFacts]] | None = None
    accounts: Mapping[ChannelId, AccountFacts] | None = None
    near: Sequence[NearPost] | None = None
    exports: Mapping[tuple[ChannelId, AssetId], Exported] | None = None
    videos: Mapping[AssetId, VideoFacts] | None = None
    links: Mapping[str, LinkState] | None = None
    review: ReviewFacts | None = None
    hold: Hold | None = None
    observance: Observance | None = None
    live: LiveFacts | None = None
    roster: Sequence[Shift] | None = None
    holidays: frozenset[date] = frozenset()
    is_scheduled_by_network: bool = False

    def day_of(self, passage: Passage) -> date | None:
        """Return the day on which a text will be read: the planned one, else today, in the post's zone."""
        moment = passage.when or self.now
        return None if moment is None else moment.astimezone(ZoneInfo(passage.zone)).date()

    def seen(self, rule: TextRule, passage: Passage) -> Sequence[Hit]:
        """Return what a rule says of a text, looked at once while nothing it depends on changes."""
        key = (rule.id, self.book, self.agenda, self.campaign, self.narrative, self.day_of(passage))
        said = passage.said.get(key)
        if said is None:
            said = passage.said[key] = tuple(rule.look(passage, self))
        return said
