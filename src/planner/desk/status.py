"""How the workspace is doing, for those who watch over it."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from datetime import datetime

from planner.content.channel import Channel
from planner.content.settings import Settings
from planner.desk.desk import Desk
from planner.store.pauses import Pause
from planner.store.upgrade import stored_revision
from planner.store.workspace import DATABASE


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """One look at everything that can go wrong. Sizes in bytes."""

    settings: Settings
    revision: str
    posts: int
    queue: dict[str, int]
    oldest_due: datetime | None
    pauses: tuple[Pause, ...]
    accounts: tuple[Channel, ...]
    disk_free: int
    database_size: int


def status(desk: Desk) -> Status:
    """Look at database, queue, accounts and disk."""
    file = desk.workspace.root / DATABASE
    with desk.reading() as records:
        now = desk.clock.now()
        return Status(
            settings=records.settings.get(),
            revision=stored_revision(file) or "",
            posts=records.posts.count(),
            queue=records.publications.counts(),
            oldest_due=records.publications.oldest_due(now),
            pauses=records.pauses.standing(now),
            accounts=records.channels.all(),
            disk_free=shutil.disk_usage(desk.workspace.root).free,
            database_size=file.stat().st_size,
        )
