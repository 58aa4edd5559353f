"""The next hour at which a channel has nothing to say yet."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from planner.content.errors import Refused
from planner.content.ids import ChannelId, PostId
from planner.content.state import State
from planner.desk.desk import Desk
from planner.store.posts import PostFilter

HOURS = (time(9), time(16))
DAYS = 60
APART = timedelta(minutes=30)
"""Two posts nearer than this are at the same hour."""

WEEKEND = frozenset({5, 6})
GONE = frozenset({State.CANCELLED, State.ARCHIVED})


def next_free_slot(
    desk: Desk, post_id: PostId, channels: Collection[ChannelId], *, after: datetime, zone: ZoneInfo
) -> datetime:
    """Return the next working day's 09.00 or 16.00 at which no other post stands on one of these channels.

    Without channels, no post at all. Raises Refused when two months are full.
    """
    until = after + timedelta(days=DAYS)
    wanted = PostFilter(
        since=after - APART,
        until=until,
        channel_ids=frozenset(channels) or None,
        limit=1_000,
    )
    with desk.reading() as records:
        lines = records.posts.list(wanted)
    taken = [
        one.due_at for one in lines if one.due_at is not None and one.id != post_id and one.state not in GONE
    ]
    for slot in slots(after, until, zone):
        if all(abs(slot - other) >= APART for other in taken):
            return slot
    raise Refused("no-free-slot", days=DAYS)


def slots(after: datetime, until: datetime, zone: ZoneInfo) -> Iterator[datetime]:
    """Yield the posting hours of working days that come after a moment."""
    day = after.astimezone(zone).date()
    while day <= until.astimezone(zone).date():
        if day.weekday() not in WEEKEND:
            for hour in HOURS:
                slot = datetime.combine(day, hour, zone)
                if slot > after:
                    yield slot
        day += timedelta(days=1)
