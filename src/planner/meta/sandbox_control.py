"""What a local sandbox tells beside the Graph: its credentials, which are no secrets, and what it shows.

Only a loopback address is asked.
"""

from __future__ import annotations

from typing import Final, TypeVar

import msgspec

from planner.content.errors import Damaged, Refused
from planner.meta.origin import Origin
from planner.meta.transport import Outgoing, Transport

T = TypeVar("T")

OK: Final = 200
MAX_BYTES: Final = 64 * 1024 * 1024


class SandboxCredentials(msgspec.Struct, frozen=True):
    """What a sandbox hands out."""

    app_id: str
    app_secret: str
    user_token: str


class PublicPost(msgspec.Struct, frozen=True):
    """One thing that the public could see."""

    id: str
    network: str
    permalink: str | None = None


async def ask_sandbox(transport: Transport, origin: Origin) -> SandboxCredentials:
    """Return a sandbox's credentials. Raises Refused (no loopback), NotSent or ReadFailed, Damaged."""
    return await _ask(transport, origin, "credentials", SandboxCredentials)


async def ask_published(transport: Transport, origin: Origin) -> tuple[PublicPost, ...]:
    """Return all that the public could see. Raises as ``ask_sandbox`` does."""
    return tuple(await _ask(transport, origin, "published", list[PublicPost]))


async def _ask(transport: Transport, origin: Origin, what: str, shape: type[T]) -> T:
    if not origin.is_sandbox:
        raise Refused("sandbox-not-loopback", url=origin.graph)
    request = Outgoing(
        method="GET", url=f"{origin.graph}/_control/{what}", is_local=True, max_bytes=MAX_BYTES
    )
    incoming = await transport.exchange(request)
    try:
        if incoming.status == OK:
            return msgspec.json.decode(incoming.body, type=shape)
    except (msgspec.DecodeError, UnicodeDecodeError):
        pass
    raise Damaged("not-a-sandbox", url=origin.graph)
