"""The texts of a post that a reader gets, each once however many channels show it."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from functools import lru_cache

from planner.content.channel import Channel, Network
from planner.content.checks.reading import Reading, reading
from planner.content.checks.rule import Hit
from planner.content.errors import Fact
from planner.content.post import Content, MediaItem


class Kind(StrEnum):
    """What a text is to its reader."""

    CAPTION = "caption"
    COMMENT = "comment"
    ALT = "alt"


PROSE = frozenset({Kind.CAPTION, Kind.COMMENT})
EVERY = frozenset(Kind)
CAPTION = frozenset({Kind.CAPTION})
ALT = frozenset({Kind.ALT})


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A text in its place. ``when`` is the planned hour, ``networks`` who shows it (none chosen: empty).

    ``beside`` is the caption that a text alternative stands beside, where both are about as long. ``said``
    is what rules said of it; equal passages are one, so while one text changes no other is read again.
    """

    kind: Kind
    where: str
    text: str
    networks: tuple[Network, ...] = ()
    channels: str = ""
    number: int = 0
    when: datetime | None = None
    zone: str = "Asia/Jakarta"
    beside: str = ""
    said: dict[Hashable, Sequence[Hit]] = field(default_factory=dict, compare=False, repr=False)

    @property
    def read(self) -> Reading:
        """Return the text taken apart; kept for as long as it is asked for."""
        return reading(self.text)

    @property
    def facts(self) -> Mapping[str, Fact]:
        told: dict[str, Fact] = {"channel": self.channels} if self.channels else {}
        return {**told, "number": self.number} if self.number else told


class _Newest:
    """The texts of the content that was asked for last: every rule asks for the same ones in a row."""

    told: tuple[Content | None, tuple[Channel, ...], tuple[Passage, ...]] = (None, (), ())


def passages(content: Content, channels: tuple[Channel, ...]) -> tuple[Passage, ...]:
    """Return the texts of a post: shared ones first, then those of single channels."""
    newest = _Newest.told  # read once: another thread may put its own there
    if newest[0] is content and newest[1] == channels:
        return newest[2]
    found = (*_captions(content, channels), *_comments(content, channels), *_alts(content, channels))
    _Newest.told = (content, channels, found)
    return found


def _captions(content: Content, channels: tuple[Channel, ...]) -> Iterable[Passage]:
    shared = [one for one in channels if content.variant(one.id).caption is None]
    if shared or not channels:
        yield _passage(content, Kind.CAPTION, "caption", content.caption, shared)
    for one in channels:
        own = content.variant(one.id).caption
        if own is not None:
            yield _passage(content, Kind.CAPTION, f"{one.network.value}.caption", own, [one])


def _comments(content: Content, channels: tuple[Channel, ...]) -> Iterable[Passage]:
    for one in channels:
        comment = content.variant(one.id).first_comment
        if comment:
            yield _passage(content, Kind.COMMENT, f"{one.network.value}.first_comment", comment, [one])


def _alts(content: Content, channels: tuple[Channel, ...]) -> Iterable[Passage]:
    shared = [one for one in channels if content.variant(one.id).media is None]
    if shared or not channels:
        yield from _described(content, content.media, "", shared)
    for one in channels:
        own = content.variant(one.id).media
        if own is not None:
            yield from _described(content, own, f"{one.network.value}.", [one])


def _described(
    content: Content, media: tuple[MediaItem, ...], before: str, shown_on: list[Channel]
) -> Iterable[Passage]:
    beside = content.caption_on(shown_on[0].id) if shown_on else content.caption
    for number, item in enumerate(media, start=1):
        where = f"{before}media.{number}.alt"
        near = beside if _is_as_long(item.alt, beside) else ""
        yield _passage(content, Kind.ALT, where, item.alt, shown_on, number=number, beside=near)


def _is_as_long(alt: str, caption: str) -> bool:
    """Tell whether two texts may be much alike: others need not be looked at again with every key."""
    return len(alt) <= 2 * len(caption) and len(caption) <= 2 * len(alt)


def _passage(  # noqa: PLR0913  one place where all of them are put together
    content: Content,
    kind: Kind,
    where: str,
    text: str,
    shown_on: list[Channel],
    *,
    number: int = 0,
    beside: str = "",
) -> Passage:
    passage = Passage(
        kind=kind,
        where=where,
        text=text,
        networks=tuple(dict.fromkeys(one.network for one in shown_on)),
        channels=", ".join(one.name for one in shown_on),
        number=number,
        when=content.publish_at,
        zone=content.zone,
        beside=beside,
    )
    return _known(passage)


@lru_cache(maxsize=512)
def _known(passage: Passage) -> Passage:
    """Return the one passage that is equal to this, with what was said of it."""
    return passage
