"""The comparison as a screen shows it: blocks of pictures and words, and the facts below them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from planner.content.channel import Channel
from planner.content.ids import ChannelId
from planner.content.manifest import Dispatch
from planner.content.post import MediaItem
from planner.content.word_diff import Part, word_diff
from planner.desk.comparison import Comparison, Side


class Differs(StrEnum):
    """What became of a picture."""

    SAME = "same"
    REPLACED = "replaced"
    REFRAMED = "reframed"
    DESCRIBED = "described"
    ADDED = "added"
    REMOVED = "removed"
    ALONE = "alone"


@dataclass(frozen=True, slots=True, kw_only=True)
class Shot:
    """A picture as it goes out: the file, and its alternative text."""

    sha256: str
    alt: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A picture beside the one at its place before. ``alt`` compares the descriptions."""

    number: int
    before: Shot | None
    now: Shot | None
    differs: Differs
    alt: tuple[Part, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """What some channels show alike. ``field`` names its caption as notes do (``instagram.caption``)."""

    channels: tuple[Channel, ...]
    is_whole: bool
    field: str
    pairs: tuple[Pair, ...]
    before: str | None
    caption: tuple[Part, ...]
    comment: tuple[str | None, str | None]

    @property
    def words_changed(self) -> bool:
        return self.before is not None and any(part.is_changed for part in self.caption)

    @property
    def text(self) -> str:
        return "".join(part.after for part in self.caption)


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """Everything side by side. A pair is (before, now); without an approval ``before`` is None."""

    blocks: tuple[Block, ...]
    hours: tuple[datetime | None, datetime | None]
    channels: tuple[tuple[Channel, ...] | None, tuple[Channel, ...]]
    links: tuple[str | None, str | None]
    is_alone: bool
    hour_changed: bool
    channels_changed: bool
    link_changed: bool
    terms_changed: bool

    def comments_changed(self) -> bool:
        """Tell whether a first comment is another one."""
        return not self.is_alone and any(one.comment[0] != one.comment[1] for one in self.blocks)


def compared(told: Comparison) -> Compared:
    """Return a comparison ready to be shown; what is approved as it stands is compared with nothing."""
    now, before = told.now, told.approved if told.is_void else None
    old = None if before is None else _hour(before)
    return Compared(
        blocks=tuple(_blocks(now, before)),
        hours=(old, _hour(now)),
        channels=(None if before is None else before.channels, now.channels),
        links=(None if before is None else before.content.link, now.content.link),
        is_alone=before is None,
        hour_changed=before is not None and old != _hour(now),
        channels_changed=before is not None and set(_ids(before)) != set(_ids(now)),
        link_changed=before is not None and before.content.link != now.content.link,
        terms_changed=_terms(before) != _terms(now) if before is not None else False,
    )


def _hour(side: Side) -> datetime | None:
    return side.content.publish_at


def _ids(side: Side) -> tuple[ChannelId, ...]:
    return tuple(one.id for one in side.channels)


def _terms(side: Side | None) -> tuple[object, ...]:
    """Return what a digest holds beside the content: how late it may be, and which accounts."""
    if side is None or side.manifest is None:
        return ()
    accounts = sorted((one.channel_id, one.account, one.format) for one in side.manifest.dispatches)
    return side.manifest.lateness_s, tuple(accounts) if len(accounts) == len(side.channels) else ()


def _blocks(now: Side, before: Side | None) -> Iterator[Block]:
    groups: dict[tuple[object, ...], list[Channel]] = {}
    for channel in now.channels:
        groups.setdefault(_shown_on(channel, now, before), []).append(channel)
    for channels in groups.values():
        yield _block(channels, now, before, is_whole=len(groups) == 1)


def _shown_on(channel: Channel, now: Side, before: Side | None) -> tuple[object, ...]:
    """Return what a channel shows on both sides: channels with the same share a block."""
    return tuple(
        (one.content.caption_on(channel.id), one.content.media_on(channel.id), _comment(one, channel.id))
        for one in (now, before)
        if one is not None
    )


def _block(channels: Sequence[Channel], now: Side, before: Side | None, *, is_whole: bool) -> Block:
    first = channels[0]
    own = now.content.variant(first.id).caption is not None
    caption = now.content.caption_on(first.id)
    known = before is not None and (first.id in _ids(before) or is_whole)
    old = before.content.caption_on(first.id) if before is not None and known else None
    return Block(
        channels=tuple(channels),
        is_whole=is_whole,
        field=f"{first.network.value}.caption" if own else "caption",
        pairs=tuple(_pairs(channels, now, before if known else None, alone=before is None)),
        before=old,
        caption=word_diff(caption if old is None else old, caption),
        comment=(None if before is None else _comment(before, first.id), _comment(now, first.id)),
    )


def _comment(side: Side, channel_id: ChannelId) -> str | None:
    return side.content.variant(channel_id).first_comment or None


def _pairs(channels: Sequence[Channel], now: Side, before: Side | None, *, alone: bool) -> Iterator[Pair]:
    media = now.content.media_on(channels[0].id)
    old = before.content.media_on(channels[0].id) if before is not None else ()
    for number in range(max(len(media), len(old))):
        there = [one for one in channels if before is not None and _dispatch(before, one.id)] or channels
        pairs = [(_shot(before, one.id, number), _shot(now, one.id, number)) for one in there]
        was, became = next(((left, right) for left, right in pairs if left != right), pairs[0])
        yield Pair(
            number=number + 1,
            before=was,
            now=became,
            differs=Differs.ALONE if alone else _differs(_at(old, number), _at(media, number), was, became),
            alt=word_diff("" if was is None else was.alt, "" if became is None else became.alt),
        )


def _differs(old: MediaItem | None, new: MediaItem | None, was: Shot | None, became: Shot | None) -> Differs:
    if old is None or was is None:
        return Differs.ADDED
    if new is None or became is None:
        return Differs.REMOVED
    if old.asset_id != new.asset_id:
        return Differs.REPLACED
    if was.sha256 != became.sha256:
        return Differs.REFRAMED
    return Differs.SAME if was.alt == became.alt else Differs.DESCRIBED


def _at(media: Sequence[MediaItem], number: int) -> MediaItem | None:
    return media[number] if number < len(media) else None


def _shot(side: Side | None, channel_id: ChannelId, number: int) -> Shot | None:
    dispatch = None if side is None else _dispatch(side, channel_id)
    if dispatch is None or number >= len(dispatch.pictures):
        return None
    return Shot(sha256=dispatch.pictures[number].sha256, alt=dispatch.pictures[number].alt)


def _dispatch(side: Side, channel_id: ChannelId) -> Dispatch | None:
    """Return what a channel is sent; None where nothing is sealed for it."""
    told = () if side.manifest is None else side.manifest.dispatches
    return next((one for one in told if one.channel_id == channel_id), None)
