"""Saying what a file of the library shows, whose it is and by which right it may be used."""

from __future__ import annotations

from dataclasses import replace
from zoneinfo import ZoneInfo

from planner.content.asset import Asset
from planner.content.ids import AssetId
from planner.content.library import MediaFacts
from planner.content.people import Role
from planner.content.text import cleaned
from planner.desk.desk import Desk
from planner.desk.library import first_facts
from planner.desk.media_words import words_of
from planner.store.records import Records


def describe_media(desk: Desk, asset_id: AssetId, facts: MediaFacts) -> MediaFacts:
    """Write what is known of a file (contributor, designer, approver) and return what was said before.

    Raises Refused.
    """
    desk.person.require(Role.CONTRIBUTOR, Role.DESIGNER, Role.APPROVER)
    with desk.change("media.described") as change:
        records = change.records
        asset = records.assets.get(asset_id)
        before = records.library.facts(asset_id)
        if before is None:
            before = first_facts(asset)
            records.library.add(
                asset_id, before, records.library.looks(asset_id), (asset.width, asset.height)
            )
        records.library.describe(asset_id, _without_rubbish(facts))
        find_by_words(records, asset)
        change.audit(asset_id, title=facts.title, consent=facts.consent.state.value)
    return before


def find_by_words(records: Records, asset: Asset) -> None:
    """Write again the words by which a file is found."""
    facts, looks = records.library.facts(asset.id) or first_facts(asset), records.library.looks(asset.id)
    unit = next((one.name for one in records.people.units() if one.id == facts.unit_id), "")
    zone = ZoneInfo(records.settings.get().zone)
    records.library.find_by(asset.id, words_of(asset, facts, looks.colours, unit, zone))


def _without_rubbish(facts: MediaFacts) -> MediaFacts:
    title, alt, credit = (cleaned(told).strip() for told in (facts.title, facts.alt, facts.credit))
    return replace(facts, title=title, alt=alt, credit=credit)
