"""Which files a person wants to see: a collection, a unit, filters, words."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from planner.content.hue import Hue
from planner.content.ids import UnitId
from planner.content.library import Direction, MediaKind
from planner.desk.library import MediaFilter


class Collection(StrEnum):
    """A part of the library that has its own row in the side bar."""

    ALL = "all"
    PHOTOS = "photos"
    DESIGNS = "designs"
    VIDEOS = "videos"
    INCOMPLETE = "incomplete"
    TWINS = "twins"
    ENDING = "ending"
    LOST = "lost"
    ARCHIVED = "archived"


KINDS = {
    Collection.PHOTOS: MediaKind.PHOTO,
    Collection.DESIGNS: MediaKind.DESIGN,
    Collection.VIDEOS: MediaKind.VIDEO,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What is asked for; a unit and a collection are chosen in turn."""

    collection: Collection = Collection.ALL
    unit_id: UnitId | None = None
    hue: Hue | None = None
    direction: Direction | None = None
    lacks_consent: bool | None = None
    is_used: bool | None = None
    text: str = ""

    def is_narrowed(self) -> bool:
        """Tell whether words or filters hide something of the collection."""
        return self != Wanted(collection=self.collection, unit_id=self.unit_id)

    def in_collection(self, collection: Collection) -> Wanted:
        return replace(self, collection=collection, unit_id=None)

    def in_unit(self, unit_id: UnitId) -> Wanted:
        return replace(self, collection=Collection.ALL, unit_id=unit_id)

    def widened(self) -> Wanted:
        """Return the same collection without words and filters."""
        return Wanted(collection=self.collection, unit_id=self.unit_id)

    def as_filter(self) -> MediaFilter:
        """Return what the desk is asked."""
        here = self.collection
        return MediaFilter(
            kind=KINDS.get(here),
            hue=self.hue,
            direction=self.direction,
            lacks_consent=self.lacks_consent,
            is_used=self.is_used,
            unit_id=self.unit_id,
            is_incomplete=here is Collection.INCOMPLETE,
            has_twins=here is Collection.TWINS,
            is_ending=here is Collection.ENDING,
            is_lost=here is Collection.LOST,
            is_archived=here is Collection.ARCHIVED,
            text=self.text,
        )
