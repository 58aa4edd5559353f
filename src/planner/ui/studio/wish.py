"""What one asks of the studio: one picture of a post, and what becomes of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from planner.content.asset import Asset
from planner.content.post import MediaItem


@dataclass(frozen=True, slots=True, kw_only=True)
class StudioWish:
    """A picture to work on: ``context.shell.go("studio", StudioWish(...))``.

    ``number`` of ``count`` pictures of the post called ``title``; ``targets`` are where the post shows it.
    ``keep`` takes what was made so far, now and then, so that a power cut loses nothing; ``finish`` takes it
    once, when the studio is left. ``is_live`` tells whether the post is still the one that is being written.
    """

    title: str
    item: MediaItem
    asset: Asset
    number: int
    count: int
    targets: tuple[str, ...]
    keep: Callable[[MediaItem], object]
    finish: Callable[[MediaItem], object]
    is_live: Callable[[], bool]
