"""What changed from one version of a post to another, as names of the trade. Pure functions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from enum import StrEnum

from planner.content.post import Content, MediaItem


class Part(StrEnum):
    """A part of a post that a version changed."""

    FIRST = "first"
    TITLE = "title"
    CAPTION = "caption"
    OWN_CAPTION = "own_caption"
    COMMENT = "comment"
    ADDED = "added"
    REMOVED = "removed"
    ORDER = "order"
    LOOK = "look"
    ALT = "alt"
    LINK = "link"
    HOUR = "hour"
    CHANNELS = "channels"
    FORMAT = "format"
    REST = "rest"


def changed_parts(before: Content | None, after: Content) -> tuple[Part, ...]:
    """Return what a version changed, each part once; ``FIRST`` where there was nothing before."""
    if before is None:
        return (Part.FIRST,)
    found = tuple(
        dict.fromkeys((*_plain(before, after), *_on_channels(before, after), *_media(before, after)))
    )
    return found or ((Part.REST,) if before != after else ())


def _plain(before: Content, after: Content) -> Iterator[Part]:
    if before.title != after.title:
        yield Part.TITLE
    if before.caption != after.caption:
        yield Part.CAPTION
    if before.link != after.link:
        yield Part.LINK
    if (before.publish_at, before.zone) != (after.publish_at, after.zone):
        yield Part.HOUR
    if set(before.channels) != set(after.channels):
        yield Part.CHANNELS


def _on_channels(before: Content, after: Content) -> Iterator[Part]:
    for channel in dict.fromkeys(one.channel_id for one in (*before.variants, *after.variants)):
        old, new = before.variant(channel), after.variant(channel)
        if old.caption != new.caption:
            yield Part.OWN_CAPTION
        if old.first_comment != new.first_comment:
            yield Part.COMMENT
        if old.format != new.format:
            yield Part.FORMAT
        if old.media != new.media:
            yield Part.LOOK


def _media(before: Content, after: Content) -> Iterator[Part]:
    old, new = [one.asset_id for one in before.media], [one.asset_id for one in after.media]
    if set(new) - set(old):
        yield Part.ADDED
    if set(old) - set(new):
        yield Part.REMOVED
    if sorted(old) == sorted(new) and old != new:
        yield Part.ORDER
    known = {one.asset_id: one for one in before.media}
    both = [(known[one.asset_id], one) for one in after.media if one.asset_id in known]
    if any(_words(one) != _words(other) for one, other in both):
        yield Part.ALT
    if any(_wordless(one) != _wordless(other) for one, other in both):
        yield Part.LOOK


def _words(item: MediaItem) -> tuple[str, str]:
    return item.alt, item.credit


def _wordless(item: MediaItem) -> MediaItem:
    return replace(item, alt="", credit="")
