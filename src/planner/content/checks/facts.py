"""What is known around a post and is looked up by the desk: pictures, layers, accounts, posts near by.

Each is a plain value; a fact that is not known is None and no rule speaks of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from planner.content.ids import ChannelId, PostId, UnitId


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureFacts:
    """A file of the vault, as it was probed when it came in."""

    filename: str = ""
    media_type: str = ""
    width: int | None = None
    height: int | None = None
    size: int | None = None
    format: str | None = None
    is_srgb: bool | None = None
    orientation: int | None = None
    frames: int | None = None
    is_see_through: bool | None = None
    has_place: bool | None = None
    owner: str | None = None
    qr: tuple[str, ...] | None = None
    refusal: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Exported:
    """What a picture becomes on a channel; ``size`` in bytes once it has been made."""

    width: int
    height: int
    size: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LayerFacts:
    """What our own design draws over a picture on some channels, measured on the render.

    ``ink`` is x, y, width, height in 0–1 of the frame, ``size_px`` the height of the letters in a frame of
    ``frame`` pixels. ``faults`` are those of an emblem (``rotated``, ``covered`` …).
    """

    id: str
    kind: str
    text: str = ""
    channels: frozenset[ChannelId] = frozenset()
    ink: tuple[float, float, float, float] | None = None
    frame: tuple[int, int] = (1080, 1350)
    size_px: float | None = None
    is_bold: bool = False
    contrast: float | None = None
    is_emblem: bool = False
    faults: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountFacts:
    """What is known of the account behind a channel."""

    token_expires_at: datetime | None = None
    planned_at: tuple[datetime, ...] = ()
    quota: int | None = None
    has_two_factor: bool | None = None
    admins: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NearPost:
    """Another post of the workspace that a rule compares with."""

    id: PostId
    title: str
    unit_id: UnitId
    caption: str
    at: datetime | None
    channels: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkState:
    """How an address answered when somebody last asked for it; ``code`` None: not at all."""

    code: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewFacts:
    """Where a post stands: approved, and whether it was changed since."""

    is_approved: bool = False
    is_changed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Hold:
    """Why the desk holds everything back, and whether this post is excepted."""

    name: str
    is_exempt: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Observance:
    """A day that a post is linked to; ``is_estimated`` until a decree fixes it."""

    name: str
    is_estimated: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LiveFacts:
    """What was prepared for going live: when it is announced, and whether it was rehearsed."""

    announced_at: datetime | None = None
    is_rehearsed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Shift:
    """Somebody is on duty from … to."""

    since: datetime
    until: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Narrative:
    """A narrative that a post is linked to: its key messages in several words each, and what it forbids."""

    title: str
    key_messages: tuple[tuple[str, ...], ...] = ()
    forbidden: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Campaign:
    """A campaign that a post is linked to, and the tags it asks for (without #)."""

    title: str
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaEvent:
    """An event that a post is linked to."""

    title: str
    starts_at: datetime
    ends_at: datetime | None = None
    empty_slots: tuple[str, ...] = ()
