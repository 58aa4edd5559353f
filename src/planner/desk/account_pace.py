"""How each account is doing: at work, paused by somebody, or in need of a person; and how much went out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from planner.content.channel import Channel, ChannelState, Network
from planner.desk.desk import Desk
from planner.store.pauses import Pause

DAY = timedelta(hours=24)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """``live``: our posts of the last 24 hours that are live; ``most``: how many the network allows."""

    channel: Channel
    pause: Pause | None
    by: str
    live: int
    most: int | None

    @property
    def is_connected(self) -> bool:
        return self.channel.state is ChannelState.CONNECTED


def account_paces(desk: Desk) -> tuple[Pace, ...]:
    """Return the accounts, Page and Instagram account of one agency side by side. Bounded, indexed."""
    with desk.reading() as records:
        now = desk.clock.now()
        pauses = {one.channel_id: one for one in records.pauses.standing(now)}
        live = records.publications.live_since(now - DAY)
        names = {one.login: one.name for one in records.people.all()}
        most = desk.limits.instagram.publish.per_24h_fallback.value
        paces = []
        for channel in records.channels.all():
            pause = pauses.get(channel.id)
            by = "" if pause is None else names.get(pause.by, "")
            limit = most if channel.network is Network.INSTAGRAM else None
            paces.append(Pace(channel=channel, pause=pause, by=by, live=live.get(channel.id, 0), most=limit))
        return tuple(sorted(paces, key=lambda one: (one.channel.page_id, one.channel.network.value)))
