"""The channels of a post, to choose a format for each."""

from __future__ import annotations

from planner.content.channel import Channel
from planner.content.post import Content
from planner.desk.desk import Desk


def chosen_channels(desk: Desk, content: Content) -> tuple[Channel, ...]:
    """Return the channels that a post goes to, in its order; one that is gone is left out."""
    with desk.reading() as records:
        known = {one.id: one for one in records.channels.all()}
    return tuple(known[one] for one in content.channels if one in known)
