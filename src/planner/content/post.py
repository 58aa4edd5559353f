"""A post, and what each channel makes of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from planner.content.channel import Network
from planner.content.ids import AssetId, ChannelId, PersonId, PostId, UnitId, VersionId
from planner.content.state import State, move


class Format(StrEnum):
    """The shape a post takes on a channel."""

    FEED = "feed"
    CAROUSEL = "carousel"
    STORY = "story"
    LINK = "link"
    TEXT = "text"
    REEL = "reel"
    VIDEO = "video"
    LIVE = "live"
    PLAN_ONLY = "plan-only"


class Mark(StrEnum):
    """Why a post waits; shown in place of its state."""

    ON_HOLD = "on_hold"
    AWAITING_DECREE = "awaiting_decree"


Point = tuple[float, float]
Rectangle = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Framing:
    """What a target shows of a picture, in 0–1 of the upright original from its top left.

    ``crop`` is x, y, width, height of the part that may be seen, None for the whole; ``focus`` is the point
    that the target's ratio is cut around, None for that of the picture.
    """

    target: str
    crop: Rectangle | None = None
    focus: Point | None = None


class Depicted(StrEnum):
    """What is known of the people in a picture (UU 27/2022: a likeness is personal data)."""

    UNSAID = "unsaid"
    NOBODY = "nobody"
    CONSENTED = "consented"


@dataclass(frozen=True, slots=True, kw_only=True)
class MediaItem:
    """A picture or video in its place. ``focus`` is (x, y) in 0–1 from the top left, None for the middle.

    ``framings`` are the targets for which it is framed by hand, one each at most. ``design`` is what the
    studio made of it beyond that (canonical JSON of ``imaging.design.Design``, its ``source`` left empty),
    None when nothing. Of a video: ``trim`` is what is left of it (from, to), ``poster_at`` its cover, both in
    seconds; ``is_subtitled`` tells that its words can be read.
    """

    asset_id: AssetId
    alt: str = ""
    credit: str = ""
    focus: Point | None = None
    framings: tuple[Framing, ...] = ()
    design: str | None = None
    people: Depicted = Depicted.UNSAID
    is_made_by_ai: bool = False
    is_subtitled: bool = False
    trim: tuple[float, float] | None = None
    poster_at: float | None = None

    @property
    def is_video(self) -> bool:
        """Tell whether it moves: a video has a cover from the moment it is brought in."""
        return self.poster_at is not None

    def framing(self, target: str) -> Framing:
        """Return how a target frames it: by hand, or around its own focus."""
        found = next((one for one in self.framings if one.target == target), Framing(target=target))
        return found if found.focus is not None else replace(found, focus=self.focus)

    def framed(self, framing: Framing) -> MediaItem:
        """Return the picture framed by hand for one target, the others as they were."""
        others = tuple(one for one in self.framings if one.target != framing.target)
        kept = () if framing == Framing(target=framing.target) else (framing,)
        ordered = sorted((*others, *kept), key=lambda one: one.target)
        return replace(self, framings=tuple(ordered))


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    """What one channel does differently; None means: as the post says."""

    channel_id: ChannelId
    caption: str | None = None
    format: Format | None = None
    target: str | None = None
    first_comment: str | None = None
    media: tuple[MediaItem, ...] | None = None


class Outlet(StrEnum):
    """Where it is planned to appear too, without an account of ours: never sent, so it is no channel."""

    WEBSITE = "web"
    PODCAST = "podcast"


@dataclass(frozen=True, slots=True, kw_only=True)
class RunStep:
    """One step of a live broadcast, to be ticked off."""

    text: str
    is_done: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """What people write and choose: one immutable snapshot, the body of a version.

    ``source`` names where its facts and figures come from; nothing may go out before ``embargo_until``.
    ``run_sheet`` is what has to be done before and during a live broadcast; it is never sent.
    ``outlets`` are where it is planned for too, by other hands.
    """

    title: str
    caption: str = ""
    link: str | None = None
    pillar: str | None = None
    media: tuple[MediaItem, ...] = ()
    channels: tuple[ChannelId, ...] = ()
    variants: tuple[Variant, ...] = ()
    publish_at: datetime | None = None
    zone: str = "Asia/Jakarta"
    source: str = ""
    embargo_until: datetime | None = None
    run_sheet: tuple[RunStep, ...] = ()
    outlets: tuple[Outlet, ...] = ()

    def variant(self, channel_id: ChannelId) -> Variant:
        """Return the variant of a channel, an empty one when nothing is overridden."""
        found = (one for one in self.variants if one.channel_id == channel_id)
        return next(found, Variant(channel_id=channel_id))

    def caption_on(self, channel_id: ChannelId) -> str:
        own = self.variant(channel_id).caption
        return self.caption if own is None else own

    def media_on(self, channel_id: ChannelId) -> tuple[MediaItem, ...]:
        own = self.variant(channel_id).media
        return self.media if own is None else own

    def format_on(self, channel_id: ChannelId, network: Network) -> Format:
        """Return the chosen format, or the one that media and link suggest."""
        own = self.variant(channel_id).format
        if own is not None:
            return own
        media = self.media_on(channel_id)
        if len(media) == 1 and media[0].is_video:
            return Format.REEL if network is Network.INSTAGRAM else Format.VIDEO
        if len(media) > 1 and network is Network.INSTAGRAM:
            return Format.CAROUSEL
        if media or network is Network.INSTAGRAM:
            return Format.FEED
        return Format.LINK if self.link else Format.TEXT


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """An announcement on its way. ``digest`` is that of the sealed manifest, None while nothing is sealed.

    ``due_at`` is the hour that counts: the one in its content, or the one a publisher gave it.
    """

    id: PostId
    unit_id: UnitId
    created_by: PersonId
    version_id: VersionId
    version_number: int
    content: Content
    state: State = State.DRAFT
    mark: Mark | None = None
    digest: str | None = None
    due_at: datetime | None = None

    def moved_to(self, there: State) -> Post:
        """Return the post in its new state. Raises MoveRefused."""
        return replace(self, state=move(self.state, there))
