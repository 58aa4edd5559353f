"""The originals behind the pictures of a post, read once."""

from __future__ import annotations

from collections.abc import Sequence

from planner.content.asset import Asset
from planner.content.ids import AssetId
from planner.content.post import MediaItem
from planner.desk.media import media_of
from planner.ui.context import Context


class Album:
    """Remembers what it was asked for: an original never changes."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._known: dict[AssetId, Asset] = {}

    def of(self, media: Sequence[MediaItem]) -> dict[AssetId, Asset]:
        """Return the originals of some pictures; one that is lost is left out."""
        wanted = [item.asset_id for item in media]
        missing = [one for one in wanted if one not in self._known]
        if missing:
            self._known.update(media_of(self._context.desk, missing))
        return {one: self._known[one] for one in wanted if one in self._known}
