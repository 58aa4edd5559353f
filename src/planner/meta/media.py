"""Instagram's containers, media, comments and quota: as Meta sends them, and as values.

Sources: Instagram Platform, IG Container, IG Media, IG Comment, content_publishing_limit.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Final

import msgspec

from planner.meta.answers import Moment, Node, RemoteId
from planner.meta.facts import shipped
from planner.meta.wire import address

CONTAINER_FIELDS: Final = "id,status_code,status"
MEDIA_FIELDS: Final = "id,caption,timestamp,media_type,media_product_type,permalink,children{id}"
COMMENT_FIELDS: Final = "id,text,timestamp,username"
QUOTA_FIELDS: Final = "quota_usage,config"

_SUBCODE: Final = re.compile(r"error code (\d{1,9})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Container:
    """How far a container is: EXPIRED, ERROR, FINISHED, IN_PROGRESS, PUBLISHED or a word of tomorrow.

    A failed one answers like a good one: the reason stands in the text of ``status``, and its number in
    ``error_subcode``.
    """

    id: str
    status_code: str
    status: str
    error_subcode: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class InstagramMedia:
    """A published media. ``taken_at`` is UTC; ``child_count`` is 0 for anything but a carousel."""

    id: str
    caption: str
    taken_at: datetime
    media_type: str
    product_type: str
    permalink: str | None
    child_count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MediaComment:
    """A comment on a media; ``username`` is told only to those who may know it."""

    id: str
    message: str
    created_at: datetime
    username: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Quota:
    """Posts used and allowed in a rolling window of ``window_s`` seconds."""

    used: int
    total: int
    window_s: int


class ContainerShape(msgspec.Struct):
    """A container as sent."""

    id: RemoteId
    status_code: str
    status: str = ""

    def value(self) -> Container:
        found = _SUBCODE.search(self.status)
        return Container(
            id=str(self.id),
            status_code=self.status_code,
            status=self.status,
            error_subcode=int(found.group(1)) if found else None,
        )


class _Children(msgspec.Struct):
    data: list[Node] = []


class MediaShape(msgspec.Struct):
    """A media as sent."""

    id: RemoteId
    timestamp: Moment
    caption: str | None = None
    media_type: str = ""
    media_product_type: str = ""
    permalink: str | None = None
    children: _Children | None = None

    def value(self) -> InstagramMedia:
        return InstagramMedia(
            id=str(self.id),
            caption=self.caption or "",
            taken_at=self.timestamp.at,
            media_type=self.media_type,
            product_type=self.media_product_type,
            permalink=address(self.permalink),
            child_count=len(self.children.data) if self.children else 0,
        )


class MediaCommentShape(msgspec.Struct):
    """A comment as sent."""

    id: RemoteId
    timestamp: Moment
    text: str = ""
    username: str | None = None

    def value(self) -> MediaComment:
        return MediaComment(
            id=str(self.id), message=self.text, created_at=self.timestamp.at, username=self.username
        )


class _Config(msgspec.Struct):
    quota_total: int | None = None
    quota_duration: int | None = None


class QuotaShape(msgspec.Struct):
    """The one row of the quota as sent; what it does not say is taken from ``graph.toml``."""

    quota_usage: int
    config: _Config | None = None

    def value(self) -> Quota:
        told = self.config or _Config()
        assumed = shipped().instagram_quota
        return Quota(
            used=self.quota_usage,
            total=assumed.posts if told.quota_total is None else told.quota_total,
            window_s=told.quota_duration or assumed.window_s,
        )
