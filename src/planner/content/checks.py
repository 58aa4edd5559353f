"""The checks that submitting needs: platform limits, something to send, pictures, alt texts.

Each check is a small function from a placed post to findings; what only a person can decide is a warning.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from planner.content.channel import Channel, Network
from planner.content.errors import Fact
from planner.content.finding import Finding, Severity
from planner.content.limits import Limits
from planner.content.post import Content, Format, MediaItem
from planner.content.text import hashtags, is_blank, length, mentions

SENDABLE = {
    Network.FACEBOOK: frozenset({Format.FEED, Format.TEXT, Format.LINK}),
    Network.INSTAGRAM: frozenset({Format.FEED, Format.CAROUSEL, Format.STORY}),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A post as one channel will show it."""

    content: Content
    channel: Channel
    limits: Limits

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

    def blocker(self, code: str, field: str, **facts: str | int) -> Finding:
        return self._finding(code, Severity.BLOCK, field, **facts)

    def warning(self, code: str, field: str, **facts: str | int) -> Finding:
        return self._finding(code, Severity.WARN, field, **facts)

    def _finding(self, code: str, severity: Severity, field: str, **facts: str | int) -> Finding:
        where = f"{self.channel.network.value}.{field}"
        told: dict[str, Fact] = {"channel": self.channel.name, **facts}
        return Finding(code=code, severity=severity, where=where, facts=told)


Check = Callable[[Placed], Iterator[Finding]]


def something_to_send(placed: Placed) -> Iterator[Finding]:
    """A post without text, picture or link says nothing."""
    if is_blank(placed.caption) and not placed.media and not placed.content.link:
        yield placed.blocker("post-empty", "caption")


def a_format_we_can_send(placed: Placed) -> Iterator[Finding]:
    """Formats that are only planned for now can't be submitted."""
    if placed.format not in SENDABLE[placed.channel.network]:
        yield placed.blocker("format-not-sendable", "format", format=placed.format.value)


def a_link_stands_alone(placed: Placed) -> Iterator[Finding]:
    """A Page post shows either pictures or the card of a link (Graph API, Pages Posts)."""
    if placed.channel.network is Network.FACEBOOK and placed.content.link and placed.media:
        yield placed.blocker("link-with-pictures", "link")


def caption_within_limit(placed: Placed) -> Iterator[Finding]:
    """The caption fits the network, counted in code points."""
    limits = placed.limits
    on_facebook = placed.channel.network is Network.FACEBOOK
    limit = limits.facebook.text.message_max_chars if on_facebook else limits.instagram.text.caption_max_chars
    count = length(placed.caption)
    if count > limit.value:
        yield placed.blocker(
            "caption-too-long", "caption", count=count, limit=limit.value, over=count - limit.value
        )


def comment_within_limit(placed: Placed) -> Iterator[Finding]:
    """The first comment fits the network."""
    limits = placed.limits
    on_facebook = placed.channel.network is Network.FACEBOOK
    limit = limits.facebook.text.comment_max_chars if on_facebook else limits.instagram.text.comment_max_chars
    count = length(placed.first_comment)
    if count > limit.value:
        over = count - limit.value
        yield placed.blocker("comment-too-long", "first_comment", count=count, limit=limit.value, over=over)


def tags_within_limit(placed: Placed) -> Iterator[Finding]:
    """Instagram drops a whole caption silently when it has too many tags, so the count gates."""
    if placed.channel.network is not Network.INSTAGRAM:
        return
    text, count = placed.limits.instagram.text, hashtags(placed.caption)
    if count > text.hashtags_max_api.value:
        yield placed.blocker("too-many-hashtags", "caption", count=count, limit=text.hashtags_max_api.value)
    elif count > text.hashtags_max.value:
        yield placed.warning("many-hashtags", "caption", count=count, limit=text.hashtags_max.value)
    if mentions(placed.caption) > text.mentions_max.value:
        found = mentions(placed.caption)
        yield placed.blocker("too-many-mentions", "caption", count=found, limit=text.mentions_max.value)


def as_many_pictures_as_the_format_holds(placed: Placed) -> Iterator[Finding]:
    """Neither more nor fewer pictures than the format takes."""
    count, low, high = len(placed.media), *_picture_range(placed)
    if count < low:
        yield placed.blocker("too-few-pictures", "media", count=count, limit=low)
    if count > high:
        yield placed.blocker("too-many-pictures", "media", count=count, limit=high)


def _picture_range(placed: Placed) -> tuple[int, int]:
    if placed.channel.network is Network.FACEBOOK:
        return 0, placed.limits.facebook.photo.per_post_max.value
    if placed.format is Format.CAROUSEL:
        carousel = placed.limits.instagram.carousel
        return carousel.items_min.value, carousel.items_max.value
    return 1, 1


def alt_texts(placed: Placed) -> Iterator[Finding]:
    """Every picture is described, and no description is longer than the network takes."""
    limits = placed.limits
    on_facebook = placed.channel.network is Network.FACEBOOK
    limit = (
        limits.facebook.photo.alt_text_max_chars if on_facebook else limits.instagram.text.alt_text_max_chars
    )
    for number, item in enumerate(placed.media, start=1):
        if is_blank(item.alt):
            yield placed.warning("alt-text-missing", f"media.{number}.alt", number=number)
        elif length(item.alt) > limit.value:
            count = length(item.alt)
            yield placed.blocker(
                "alt-text-too-long", f"media.{number}.alt", number=number, count=count, limit=limit.value
            )


CHECKS: Sequence[Check] = (
    something_to_send,
    a_format_we_can_send,
    a_link_stands_alone,
    caption_within_limit,
    comment_within_limit,
    tags_within_limit,
    as_many_pictures_as_the_format_holds,
    alt_texts,
)


def findings(
    content: Content, channels: Sequence[Channel], limits: Limits, not_before: datetime
) -> tuple[Finding, ...]:
    """Return what the checks say about a post on its channels, worst first.

    An hour earlier than ``not_before`` has passed.
    """
    found: list[Finding] = []
    if not channels:
        found.append(Finding(code="no-channel", severity=Severity.BLOCK, where="channels"))
    if content.publish_at is not None and content.publish_at < not_before:
        found.append(Finding(code="hour-has-passed", severity=Severity.WARN, where="publish_at"))
    for channel in channels:
        placed = Placed(content=content, channel=channel, limits=limits)
        for check in CHECKS:
            found.extend(check(placed))
    rank = list(Severity)
    return tuple(sorted(found, key=lambda finding: rank.index(finding.severity)))
