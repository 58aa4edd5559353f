"""The manifest: exactly what will be sent, and the digest that an approval binds to.

It is made at submit, when pictures have become files; nothing that reaches the public stands outside.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime

import msgspec

from planner.content.channel import Network
from planner.content.errors import Damaged
from planner.content.ids import ChannelId
from planner.content.post import Format

SCHEMA = 1


class SealedPicture(msgspec.Struct, frozen=True, kw_only=True):
    """A rendition in its place: the sha256 of the very file that goes out, and its alternative text."""

    sha256: str
    alt: str


class Dispatch(msgspec.Struct, frozen=True, kw_only=True):
    """What one account will receive. ``account`` is its remote id: another account is another content."""

    channel_id: ChannelId
    network: Network
    account: str
    format: Format
    caption: str
    link: str | None
    first_comment: str | None
    pictures: tuple[SealedPicture, ...]


class Manifest(msgspec.Struct, frozen=True, kw_only=True):
    """The whole post as approved. ``publish_at`` None: a publisher may give it any hour.

    ``lateness_s`` is how many seconds after its hour it may still go out without a person's word.
    """

    dispatches: tuple[Dispatch, ...]
    publish_at: datetime | None
    lateness_s: int
    schema: int = SCHEMA

    def on(self, channel_id: ChannelId) -> Dispatch:
        """Return the dispatch of a channel. Raises Damaged when the manifest knows no such channel."""
        for dispatch in self.dispatches:
            if dispatch.channel_id == channel_id:
                return dispatch
        raise Damaged("manifest-lacks-channel", channel=channel_id)


@dataclass(frozen=True, slots=True)
class Sealed:
    """A manifest as stored: its canonical text and the digest of that text."""

    text: str
    digest: str


def seal(manifest: Manifest) -> Sealed:
    """Return the canonical JSON of a manifest (keys sorted, times in UTC) and its SHA-256."""
    at = manifest.publish_at
    if at is not None:
        manifest = msgspec.structs.replace(manifest, publish_at=at.astimezone(UTC))
    text = msgspec.json.encode(manifest, order="sorted").decode()
    return Sealed(text, digest_of(text))


def digest_of(text: str) -> str:
    """Return the SHA-256 of a manifest's canonical text, in hex."""
    return hashlib.sha256(text.encode()).hexdigest()


def unseal(text: str, digest: str) -> Manifest:
    """Return the manifest of a stored text. Raises Damaged when text and digest don't belong together."""
    if digest_of(text) != digest:
        raise Damaged("manifest-digest-differs", digest=digest)
    try:
        return msgspec.json.decode(text, type=Manifest)
    except msgspec.DecodeError as error:
        raise Damaged("manifest-unreadable", digest=digest) from error
