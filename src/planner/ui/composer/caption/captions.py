"""What each tab of the caption says: the post itself, or what one channel makes of it. Pure functions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from planner.content.channel import Channel, Network
from planner.content.ids import ChannelId
from planner.content.post import Content, Format, Variant
from planner.words.catalogue import _
from planner.words.names import name_of

MAIN = ChannelId("")
"""The tab of the post itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TabView:
    """A tab. ``is_adapted``: its caption differs from that of the post."""

    id: ChannelId
    text: str
    network: str = ""
    account: str = ""
    is_adapted: bool = False


def tabs(content: Content, channels: Sequence[Channel]) -> tuple[TabView, ...]:
    """Return the tabs of a post: its own, and one for each channel it goes to."""
    chosen = chosen_channels(content, channels)
    networks = [one.network for one in chosen]
    found = [TabView(id=MAIN, text=_("Utama"))]
    for one in chosen:
        named = name_of(one.network) if networks.count(one.network) == 1 else one.name
        adapted = content.variant(one.id).caption is not None
        found.append(
            TabView(id=one.id, text=named, network=one.network.value, account=one.name, is_adapted=adapted)
        )
    return tuple(found)


def chosen_channels(content: Content, channels: Sequence[Channel]) -> tuple[Channel, ...]:
    """Return the channels that a post goes to, in the order in which the workspace lists them."""
    return tuple(one for one in channels if one.id in content.channels)


def text_on(content: Content, tab: ChannelId) -> str:
    """Return what a tab says."""
    return content.caption if tab == MAIN else content.caption_on(tab)


def with_text(content: Content, tab: ChannelId, text: str) -> Content:
    """Return the post with another text on a tab; a channel that says the same as the post follows it."""
    if tab == MAIN:
        return replace(content, caption=text)
    return with_variant(
        content, replace(content.variant(tab), caption=None if text == content.caption else text)
    )


def matched(content: Content, tab: ChannelId) -> Content:
    """Return the post with a channel that says what the post says."""
    return with_variant(content, replace(content.variant(tab), caption=None))


def comment_on(content: Content, tab: ChannelId) -> str:
    """Return the first comment on a channel."""
    return content.variant(tab).first_comment or ""


def with_comment(content: Content, tab: ChannelId, text: str) -> Content:
    """Return the post with another first comment on a channel; an empty one is none."""
    return with_variant(content, replace(content.variant(tab), first_comment=text or None))


def with_format(content: Content, tab: ChannelId, wanted: Format | None) -> Content:
    """Return the post in another shape on a channel; None leaves it to its pictures."""
    return with_variant(content, replace(content.variant(tab), format=wanted))


def with_link(content: Content, link: str) -> Content:
    """Return the post with another link; an empty one is none."""
    return replace(content, link=link.strip() or None)


def with_channel(content: Content, channel_id: ChannelId, *, chosen: bool) -> Content:
    """Return the post on one channel more, or fewer; what was written for a channel stays written."""
    others = tuple(one for one in content.channels if one != channel_id)
    return replace(content, channels=(*others, channel_id) if chosen else others)


def with_variant(content: Content, variant: Variant) -> Content:
    """Return the post with what one channel does differently; nothing different is no variant."""
    kept = [one for one in content.variants if one.channel_id != variant.channel_id]
    if variant == Variant(channel_id=variant.channel_id):
        return replace(content, variants=tuple(kept))
    places = [one.channel_id for one in content.variants]
    at = places.index(variant.channel_id) if variant.channel_id in places else len(kept)
    return replace(content, variants=(*kept[:at], variant, *kept[at:]))


def takes_link(content: Content, tab: ChannelId, channels: Sequence[Channel]) -> bool:
    """Tell whether a link says anything on this tab: only Facebook makes a card of it."""
    seen = [one for one in chosen_channels(content, channels) if tab in {MAIN, one.id}]
    return any(one.network is Network.FACEBOOK for one in seen)
