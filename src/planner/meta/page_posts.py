"""A Page's posts, photos and comments: as Meta sends them, and as values.

Sources: Graph API, Page Post, Photo, Comment.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final
from urllib.parse import parse_qs, urlsplit

import msgspec

from planner.meta.answers import Moment, Node, RemoteId
from planner.meta.wire import address

POST_FIELDS: Final = (
    "id,message,created_time,is_published,scheduled_publish_time,permalink_url,"
    "attachments{media_type,target,subattachments}"
)
COMMENT_FIELDS: Final = "id,message,created_time,from{id}"


@dataclass(frozen=True, slots=True, kw_only=True)
class PagePost:
    """A post as the Page's server knows it. Times are UTC; ``permalink`` may be absent for a while.

    ``photo_ids`` names the pictures in order as far as the server tells their ids: it may be shorter than
    ``photo_count``.
    """

    id: str
    message: str
    created_at: datetime
    is_published: bool
    scheduled_at: datetime | None
    permalink: str | None
    photo_count: int
    photo_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PageComment:
    """A comment; ``author_id`` is told only to those who may know it."""

    id: str
    message: str
    created_at: datetime
    author_id: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class StagedImage:
    """The largest rendition of a photo; its signed address works until ``expires_at`` (None: untold)."""

    url: str
    width: int
    height: int
    expires_at: datetime | None


class _Target(msgspec.Struct):
    id: str | int | None = None


class _Media(msgspec.Struct):
    media_type: str | None = None
    target: _Target | None = None


class _Attachments(msgspec.Struct):
    data: list[_Attachment] = []


class _Attachment(_Media):
    subattachments: _Attachments | None = None


class PostShape(msgspec.Struct):
    """A post as sent. ``is_published`` is asked for by name: without an answer to it nobody may go on."""

    id: RemoteId
    created_time: Moment
    is_published: bool
    message: str | None = None
    scheduled_publish_time: Moment | None = None
    permalink_url: str | None = None
    attachments: _Attachments | None = None

    def value(self) -> PagePost:
        photos = _photos(self.attachments.data if self.attachments else ())
        return PagePost(
            id=str(self.id),
            message=self.message or "",
            created_at=self.created_time.at,
            is_published=self.is_published,
            scheduled_at=self.scheduled_publish_time.at if self.scheduled_publish_time else None,
            permalink=address(self.permalink_url),
            photo_count=len(photos),
            photo_ids=tuple(str(one.target.id) for one in photos if one.target and one.target.id is not None),
        )


class CommentShape(msgspec.Struct):
    """A comment as sent."""

    id: RemoteId
    created_time: Moment
    message: str = ""
    author: Node | None = msgspec.field(default=None, name="from")

    def value(self) -> PageComment:
        return PageComment(
            id=str(self.id),
            message=self.message,
            created_at=self.created_time.at,
            author_id=str(self.author.id) if self.author else None,
        )


class _Image(msgspec.Struct):
    source: str
    width: int
    height: int


class PhotoShape(msgspec.Struct):
    """A photo's renditions as sent, in no promised order, at least one."""

    images: list[_Image]

    def largest(self) -> StagedImage | None:
        best = max(self.images, key=lambda image: image.width, default=None)
        if best is None:
            return None
        return StagedImage(
            url=best.source, width=best.width, height=best.height, expires_at=_expiry(best.source)
        )


def _photos(attachments: Sequence[_Attachment]) -> list[_Media]:
    """The pictures: those of an album-like attachment, or the one that stands alone."""
    pictures: list[_Media] = []
    for attachment in attachments:
        inner = attachment.subattachments.data if attachment.subattachments else ()
        pictures.extend(inner or (attachment,))
    return [picture for picture in pictures if picture.media_type == "photo"]


def _expiry(url: str) -> datetime | None:
    """The ``oe`` of a signed address: unix seconds in hexadecimal."""
    try:
        return datetime.fromtimestamp(int(parse_qs(urlsplit(url).query)["oe"][0], 16), UTC)
    except (KeyError, ValueError, OverflowError, OSError):
        return None
