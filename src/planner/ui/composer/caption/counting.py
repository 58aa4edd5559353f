"""How much of what a network takes is used up. Pure functions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from planner.content.channel import Channel, Network
from planner.content.ids import ChannelId
from planner.content.limits import Limits
from planner.content.post import Content
from planner.content.text import hashtags, length, mentions
from planner.ui.composer.caption.captions import MAIN, chosen_channels, text_on

NEAR = 0.9


class Unit(StrEnum):
    """What is counted."""

    LETTERS = "letters"
    TAGS = "tags"
    MENTIONS = "mentions"


class Level(StrEnum):
    """How a count stands to its limit; ``SOFT`` is over what the network's own app takes."""

    USUAL = "usual"
    NEAR = "near"
    SOFT = "soft"
    OVER = "over"


@dataclass(frozen=True, slots=True, kw_only=True)
class Counter:
    """One count; ``limit`` is None where nothing limits it."""

    unit: Unit
    count: int
    limit: int | None
    level: Level


def counters(
    content: Content, tab: ChannelId, channels: Sequence[Channel], limits: Limits
) -> tuple[Counter, ...]:
    """Return the counts of a tab; that of the post itself is held against its tightest channel."""
    chosen = chosen_channels(content, channels)
    networks = {one.network for one in chosen if tab in {MAIN, one.id}}
    text = text_on(content, tab)
    letters = _letters(length(text), networks, limits)
    if Network.INSTAGRAM not in networks:
        return (letters,)
    own = limits.instagram.text
    tags, names = hashtags(text), mentions(text)
    soft, hard = own.hashtags_max.value, own.hashtags_max_api.value
    level = Level.OVER if tags > hard else Level.SOFT if tags > soft else _level(tags, soft)
    return (
        letters,
        Counter(unit=Unit.TAGS, count=tags, limit=hard if level is Level.OVER else soft, level=level),
        _counter(Unit.MENTIONS, names, own.mentions_max.value),
    )


def comment_counter(text: str, network: Network, limits: Limits) -> Counter:
    """Return the count of a first comment."""
    on_facebook = network is Network.FACEBOOK
    limit = limits.facebook.text.comment_max_chars if on_facebook else limits.instagram.text.comment_max_chars
    return _counter(Unit.LETTERS, length(text), limit.value)


def _letters(count: int, networks: set[Network], limits: Limits) -> Counter:
    all_limits = {
        Network.FACEBOOK: limits.facebook.text.message_max_chars.value,
        Network.INSTAGRAM: limits.instagram.text.caption_max_chars.value,
    }
    if not networks:
        return Counter(unit=Unit.LETTERS, count=count, limit=None, level=Level.USUAL)
    return _counter(Unit.LETTERS, count, min(all_limits[one] for one in networks))


def _counter(unit: Unit, count: int, limit: int) -> Counter:
    level = Level.OVER if count > limit else _level(count, limit)
    return Counter(unit=unit, count=count, limit=limit, level=level)


def _level(count: int, limit: int) -> Level:
    return Level.NEAR if count >= NEAR * limit else Level.USUAL
