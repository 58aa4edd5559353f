"""Which formats a channel can be planned for, and choosing one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from planner.content.channel import Network
from planner.content.ids import ChannelId
from planner.content.post import Content, Format, Outlet, Variant

FORMATS: Mapping[Network, tuple[Format, ...]] = {
    Network.FACEBOOK: (
        Format.FEED,
        Format.TEXT,
        Format.LINK,
        Format.VIDEO,
        Format.REEL,
        Format.STORY,
        Format.LIVE,
    ),
    Network.INSTAGRAM: (Format.FEED, Format.CAROUSEL, Format.REEL, Format.STORY, Format.LIVE),
}
"""In the order in which they are offered; what can't be sent yet is planned, and submitting says so."""

UPRIGHT = frozenset({Format.STORY, Format.REEL})
"""Formats that fill a telephone: a shape chosen for the feed is none of theirs."""


def with_outlet(content: Content, outlet: Outlet) -> Content:
    """Return the content planned for an outlet, or no more when it was."""
    there = set(content.outlets) ^ {outlet}
    return replace(content, outlets=tuple(one for one in Outlet if one in there))


def with_format(content: Content, channel_id: ChannelId, network: Network, form: Format | None) -> Content:
    """Return the content with a format on a channel; None lets media and link decide again."""
    before = content.format_on(channel_id, network)
    own = replace(content.variant(channel_id), format=form)
    after = replace(content, variants=(own,)).format_on(channel_id, network)
    if (before in UPRIGHT) is not (after in UPRIGHT):
        own = replace(own, target=None)
    kept = [one for one in content.variants if one.channel_id != channel_id]
    if own != Variant(channel_id=channel_id):
        kept.append(own)
    return replace(content, variants=tuple(kept))


def suggested(content: Content, channel_id: ChannelId, network: Network) -> Format:
    """Return the format that media and link suggest on a channel, whatever was chosen."""
    free = replace(content.variant(channel_id), format=None)
    return replace(content, variants=(free,)).format_on(channel_id, network)
