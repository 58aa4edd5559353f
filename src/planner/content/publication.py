"""A publication: one approved post on one channel, with what is known of its way to the public."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from planner.content.ids import ApprovalId, ChannelId, PostId, PublicationId
from planner.content.state import PublicationState


@dataclass(frozen=True, slots=True, kw_only=True)
class Intent:
    """A call that was about to be made: whoever finds one open must ask what became of it before going on.

    ``server_at`` is when, by the clock of the network; ``looks`` how often we asked and found nothing.
    """

    step: str
    server_at: datetime
    looks: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """``results`` holds what each finished step returned (photo ids, post id …), by the step's name.

    ``next_at`` and ``reason`` say when and why it is looked at again; ``released``: a person decided to send
    it although its hour is long past; ``tries`` counts the attempts of the step in hand.
    """

    id: PublicationId
    post_id: PostId
    channel_id: ChannelId
    approval_id: ApprovalId
    digest: str
    due_at: datetime
    state: PublicationState
    results: Mapping[str, str]
    intent: Intent | None = None
    tries: int = 0
    next_at: datetime | None = None
    reason: str | None = None
    released: bool = False
    remote_id: str | None = None
    permalink: str | None = None
    error_code: str | None = None
    error_message: str | None = None
