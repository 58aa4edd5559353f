"""A publisher in a process of its own, to be killed: it works what is due and says when it begins."""

from __future__ import annotations

import asyncio
import os
import signal
import time
from datetime import UTC, datetime, timedelta
from multiprocessing.synchronize import Event
from pathlib import Path

from planner.content.changed import Changed
from planner.content.clock import RunningClock
from planner.content.ids import ChannelId
from planner.desk.opening import open_desk
from planner.publish.holder import Holder
from planner.publish.publisher import Publisher


def work(root: Path, now: datetime, suicide_after: int, verb: str) -> None:
    """Publish what is due; with ``suicide_after`` above 0, SIGKILL itself after that many ``verb``."""
    desk = open_desk(root, RunningClock(now))
    left = suicide_after

    def announce(news: Changed) -> None:
        nonlocal left
        if suicide_after and (verb in {"", news.verb}):
            left -= 1
            if left == 0:
                os.kill(os.getpid(), signal.SIGKILL)

    def tell(_: object) -> None:
        """Nobody listens."""

    publisher = Publisher(desk.workspace, desk.clock, desk.limits, announce=announce, tell=tell)
    asyncio.run(publisher.publish_due())


def later(now: datetime, minutes: float) -> datetime:
    """Return a later instant."""
    return now + timedelta(minutes=minutes)


def hold_account(root: Path, channel_id: ChannelId, ready: Event) -> None:
    """Claim an account, say so, and do nothing more."""
    desk = open_desk(root, RunningClock(datetime.now(UTC)))
    holder = Holder(root / "locks")
    with desk.workspace.writing() as records:
        records.leases.claim(channel_id, holder.name, time.time(), holder.is_alive)
    ready.set()
    time.sleep(600)
