"""What a person sees of the accounts: each with what waits for it and what holds it back."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime

from planner.content.channel import Channel
from planner.content.ids import ChannelId
from planner.content.people import Role
from planner.content.state import PublicationState
from planner.desk.desk import Desk
from planner.store.audit import SYSTEM
from planner.store.pauses import Pause

WAITING = (PublicationState.QUEUED, PublicationState.OVERDUE, PublicationState.SENDING)
MOST = 10_000


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountLine:
    """An account; ``due`` are the hours of what waits for it, ``pause`` what holds it alone back."""

    channel: Channel
    due: tuple[datetime, ...]
    pause: Pause | None

    @property
    def rests(self) -> bool:
        """Tell whether its network, not a person, wants it to rest; the reason is a code then."""
        return self.pause is not None and self.pause.by == SYSTEM

    @property
    def after_expiry(self) -> int:
        """Return how much waits for an hour at which the known permission has ended."""
        ends = self.channel.token_expires_at
        return 0 if ends is None else sum(hour >= ends for hour in self.due)


def account_lines(desk: Desk) -> tuple[AccountLine, ...]:
    """Return every account, Page by Page, the Page itself first."""
    due: dict[ChannelId, list[datetime]] = defaultdict(list)
    with desk.reading() as records:
        for one in records.publications.in_state(*WAITING, limit=MOST):
            due[one.channel_id].append(one.due_at)
        held = {one.channel_id: one for one in records.pauses.standing(desk.clock.now())}
        channels = records.channels.all()
    names = {one.page_id: one.name for one in channels if one.remote_id == one.page_id}
    ordered = sorted(channels, key=lambda one: (names.get(one.page_id, one.name), one.graph, one.page_id))
    return tuple(AccountLine(channel=one, due=tuple(due[one.id]), pause=held.get(one.id)) for one in ordered)


def admins(desk: Desk) -> tuple[str, ...]:
    """Return the names of those who may connect accounts."""
    with desk.reading() as records:
        return tuple(one.name for one in records.people.all() if one.holds(Role.ADMIN))
