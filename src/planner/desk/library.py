"""What the library shows: its files by filter and search, its counts, and all about one of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

from planner.content.asset import Asset
from planner.content.ids import AssetId
from planner.content.library import MediaFacts, MediaKind, MediaLine, MediaLooks, MediaUse
from planner.content.people import Unit
from planner.content.post import MediaItem
from planner.desk.desk import Desk
from planner.desk.videos import items_of
from planner.store.library_list import MediaFilter, MediaTally
from planner.store.records import Records

__all__ = ["MediaFilter", "MediaTally"]


@dataclass(frozen=True, slots=True, kw_only=True)
class MediaSheet:
    """All that is known of one file. What people wrote in posts stands in for what the library lacks."""

    asset: Asset
    facts: MediaFacts
    looks: MediaLooks
    uses: tuple[MediaUse, ...]
    unit: str
    twins: int = 0


def list_library(desk: Desk, wanted: MediaFilter) -> tuple[MediaLine, ...]:
    """Return the files that a filter lets through, the newest first."""
    with desk.reading() as records:
        return records.library_list.lines(wanted, _today(desk, records))


def library_tally(desk: Desk) -> tuple[MediaTally, tuple[Unit, ...]]:
    """Count the files of each collection; the units that own any come by their names."""
    with desk.reading() as records:
        tally = records.library_list.tally(_today(desk, records))
        owners = {one for one, _count in tally.units}
        units = [unit for unit in records.people.units() if unit.id in owners]
    return tally, tuple(sorted(units, key=lambda one: one.name))


def units_of(desk: Desk) -> tuple[Unit, ...]:
    """Return every unit that a file may belong to."""
    with desk.reading() as records:
        return tuple(sorted(records.people.units(), key=lambda one: one.name))


def media_sheet(desk: Desk, asset_id: AssetId) -> MediaSheet:
    """Return all that is known of a file. Raises Refused when there is none with that id."""
    with desk.reading() as records:
        asset = records.assets.get(asset_id)
        facts = records.library.facts(asset_id) or first_facts(asset)
        alt, credit = records.media_uses.words(asset_id)
        units = {unit.id: unit.name for unit in records.people.units()}
        return MediaSheet(
            asset=asset,
            facts=replace(facts, alt=facts.alt or alt, credit=facts.credit or credit),
            looks=records.library.looks(asset_id),
            uses=records.media_uses.of(asset_id),
            unit=units.get(facts.unit_id, "") if facts.unit_id else "",
        )


def proposed_items(desk: Desk, assets: Iterable[Asset]) -> tuple[MediaItem, ...]:
    """Return files as media of a post, with the words and the consent that the library knows."""
    items = items_of(desk, assets)
    with desk.reading() as records:
        today = _today(desk, records)
        return tuple(_proposed(records, item, today) for item in items)


def original_at(desk: Desk, sha256: str) -> Path:
    """Return where an original is kept, for reading alone. Raises Damaged."""
    return desk.workspace.vault.path(sha256)


def first_facts(asset: Asset) -> MediaFacts:
    """Return what is said of a file before anybody said anything."""
    kind = MediaKind.VIDEO if asset.media_type.startswith("video/") else MediaKind.PHOTO
    return MediaFacts(kind=kind)


def today_of(desk: Desk, records: Records) -> date:
    """Return the day it is where the workspace is."""
    return _today(desk, records)


def _proposed(records: Records, item: MediaItem, today: date) -> MediaItem:
    facts = records.library.facts(item.asset_id) or MediaFacts()
    alt, credit = records.media_uses.words(item.asset_id)
    people = facts.consent.depicted(today)
    return replace(item, alt=facts.alt or alt, credit=facts.credit or credit, people=people)


def _today(desk: Desk, records: Records) -> date:
    return desk.clock.now().astimezone(ZoneInfo(records.settings.get().zone)).date()
