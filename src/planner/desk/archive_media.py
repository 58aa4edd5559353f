"""Putting files of the library away, and taking them out again; posts that use them keep them."""

from __future__ import annotations

from collections.abc import Iterable

from planner.content.ids import AssetId
from planner.content.people import Role
from planner.desk.desk import Desk
from planner.desk.library import first_facts


def archive_media(desk: Desk, asset_ids: Iterable[AssetId]) -> None:
    """Hide files from the library (contributor, designer); nothing is deleted. Raises Refused."""
    _put(desk, asset_ids, away=True)


def unarchive_media(desk: Desk, asset_ids: Iterable[AssetId]) -> None:
    """Show files in the library again (contributor, designer). Raises Refused."""
    _put(desk, asset_ids, away=False)


def _put(desk: Desk, asset_ids: Iterable[AssetId], *, away: bool) -> None:
    desk.person.require(Role.CONTRIBUTOR, Role.DESIGNER)
    wanted = tuple(asset_ids)
    with desk.change("media.archived" if away else "media.unarchived") as change:
        library = change.records.library
        for one in wanted:
            asset = change.records.assets.get(one)
            library.add(one, first_facts(asset), library.looks(one), (asset.width, asset.height))
            change.audit(one, filename=asset.filename)
        library.put_away(wanted, away=away)
