"""What one asks of the composer when a post does not exist yet."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from planner.content.ids import ChannelId
from planner.content.post import MediaItem


@dataclass(frozen=True, slots=True, kw_only=True)
class ComposeWish:
    """A post to begin with: ``context.shell.go("composer", ComposeWish(...))``.

    ``files`` are pictures that were dropped or pasted; the composer takes them in. ``media`` are those
    of the library. ``pasted``: the clipboard
    holds a picture that is no file.
    """

    due_at: datetime | None = None
    channels: tuple[ChannelId, ...] = ()
    title: str = ""
    files: tuple[Path, ...] = ()
    media: tuple[MediaItem, ...] = ()
    pasted: bool = False
