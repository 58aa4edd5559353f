"""A post as one channel will show it."""

from __future__ import annotations

from dataclasses import dataclass

from planner.content.channel import Channel, Network
from planner.content.checks.surroundings import Surroundings
from planner.content.limits import Limits
from planner.content.post import Content, Format, MediaItem


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """What a rule about a channel looks at."""

    content: Content
    channel: Channel
    around: Surroundings

    @property
    def limits(self) -> Limits:
        return self.around.limits

    @property
    def on_facebook(self) -> bool:
        return self.channel.network is Network.FACEBOOK

    @property
    def on_instagram(self) -> bool:
        return self.channel.network is Network.INSTAGRAM

    @property
    def caption(self) -> str:
        return self.content.caption_on(self.channel.id)

    @property
    def media(self) -> tuple[MediaItem, ...]:
        return self.content.media_on(self.channel.id)

    @property
    def format(self) -> Format:
        return self.content.format_on(self.channel.id, self.channel.network)

    @property
    def first_comment(self) -> str:
        return self.content.variant(self.channel.id).first_comment or ""

    def text_of(self, field: str) -> str:
        """Return the text of a field that has one: ``caption``, ``first_comment``, ``media.2.alt``."""
        if field == "caption":
            return self.caption
        if field == "first_comment":
            return self.first_comment
        number = field.removeprefix("media.").removesuffix(".alt")
        return self.media[int(number) - 1].alt if number.isdecimal() else ""
