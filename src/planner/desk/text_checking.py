"""What the checks say of a text alone, without a workspace: only those that need nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from planner.content.channel import Channel, Network
from planner.content.checks import Need, Surroundings, outcome
from planner.content.finding import Finding
from planner.content.ids import ChannelId
from planner.content.post import Content
from planner.content.text import cleaned
from planner.desk.rulebook import check_book, platform_limits


@dataclass(frozen=True, slots=True, kw_only=True)
class TextPlace:
    """Where and when a text is to be read; None: nobody said, and the rules that need it are not asked."""

    network: Network | None = None
    at: datetime | None = None
    now: datetime | None = None


def checked_text(text: str, place: TextPlace) -> tuple[Finding, ...]:
    """Return what the checks say of a text, worst first."""
    content = Content(title="", caption=cleaned(text), publish_at=place.at)
    known = Need.TEXT
    if place.network is not None:
        known |= Need.CHANNEL
    if place.at is not None:
        known |= Need.TIME
    around = Surroundings(limits=platform_limits(), book=check_book())
    channels = () if place.network is None else (stand_in(place.network),)
    return outcome(content, channels, around, known).findings


def stand_in(network: Network) -> Channel:
    """Return a stand-in for an account: of a text alone only its network counts."""
    name = network.value
    return Channel(
        id=ChannelId(name), network=network, name=name, remote_id="", page_id="", graph="", is_sandbox=True
    )
