"""Looks at what Meta's picture hosts really hand out for an uploaded photo. No token goes along.

A signed address may yield WebP, another size, or nothing any more: Instagram is told only after a look.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from typing import Final

from planner.content.errors import Refused
from planner.meta.classify import no_answer
from planner.meta.origin import Origin, parts_of
from planner.meta.transport import Incoming, Outgoing, Transport

_OK: Final = 200
_PICTURE_HOSTS: Final = (".fbcdn.net", ".cdninstagram.com")


@dataclass(frozen=True, slots=True, kw_only=True)
class StagedBytes:
    """A picture as the host hands it out."""

    content_type: str
    sha256: str
    bytes: bytes = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class StagedHead:
    """What the host says of a picture without sending it; ``length`` in bytes, None when untold."""

    content_type: str
    length: int | None


async def fetch(transport: Transport, origin: Origin, url: str, *, max_bytes: int) -> StagedBytes:
    """The picture behind a signed address.

    Raises Refused("host-not-cdn"), NotSent, ReadFailed (also for any status but 200), AnswerDamaged when
    larger than ``max_bytes``.
    """
    incoming = await _ask("GET", transport, origin, url, max_bytes)
    return StagedBytes(
        content_type=_kind(incoming), sha256=hashlib.sha256(incoming.body).hexdigest(), bytes=incoming.body
    )


async def head(transport: Transport, origin: Origin, url: str) -> StagedHead:
    """What a signed address would give; raises as ``fetch`` does."""
    incoming = await _ask("HEAD", transport, origin, url, 0)
    told = incoming.headers.get("content-length", "")
    return StagedHead(content_type=_kind(incoming), length=int(told) if told.isdecimal() else None)


async def _ask(method: str, transport: Transport, origin: Origin, url: str, max_bytes: int) -> Incoming:
    if not _may_fetch(origin, url):
        raise Refused("host-not-cdn", host=parts_of(url).hostname)
    request = Outgoing(method=method, url=url, is_local=origin.is_sandbox, max_bytes=max_bytes)
    incoming = await transport.exchange(request)
    if incoming.status != _OK:
        raise no_answer(f"status {incoming.status}", writes=False)
    return incoming


def _may_fetch(origin: Origin, url: str) -> bool:
    if origin.is_sandbox:
        return origin.owns(url)
    parts = parts_of(url)
    host = parts.hostname or ""
    return parts.scheme == "https" and "@" not in parts.netloc and host.endswith(_PICTURE_HOSTS)


def _kind(incoming: Incoming) -> str:
    return incoming.headers.get("content-type", "").partition(";")[0].strip().lower()
