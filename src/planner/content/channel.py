"""A channel: one account on one network that the desk publishes to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from planner.content.ids import ChannelId


class Network(StrEnum):
    """Where a channel lives."""

    FACEBOOK = "facebook"
    INSTAGRAM = "instagram"


class ChannelState(StrEnum):
    """Whether the account can be used."""

    CONNECTED = "connected"
    TOKEN_DEAD = "token_dead"  # noqa: S105  a state, no secret
    BLOCKED = "blocked"
    DISCONNECTED = "disconnected"


class Strategy(StrEnum):
    """How a Facebook post becomes public; which way works is read back (Graph API, Pages Posts)."""

    DRAFT_THEN_PUBLISH = "draft_then_publish"
    CREATE_PUBLIC_LAST = "create_public_last"


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """An account. ``page_id`` is the Facebook Page behind it: itself, or an Instagram account's shelf."""

    id: ChannelId
    network: Network
    name: str
    remote_id: str
    page_id: str
    graph: str
    is_sandbox: bool
    state: ChannelState = ChannelState.CONNECTED
    strategy: Strategy = Strategy.DRAFT_THEN_PUBLISH
    token_expires_at: datetime | None = None
