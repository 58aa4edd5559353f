"""The words by which a file of the library is found, all in small letters."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from zoneinfo import ZoneInfo

from planner.content.asset import Asset
from planner.content.hue import SPOKEN, hues_of
from planner.content.library import MediaFacts, readable

MONTHS = (
    "januari january", "februari february", "maret march", "april", "mei may", "juni june", "juli july",
    "agustus august", "september", "oktober october", "november", "desember december",
)  # fmt: skip


def words_of(asset: Asset, facts: MediaFacts, colours: Iterable[str], unit: str, zone: ZoneInfo) -> str:
    """Return title, file, texts, unit, days and colours of a file, in Indonesian and English."""
    moments = [asset.added_at] if facts.taken_at is None else [facts.taken_at, asset.added_at]
    told = [
        facts.title or readable(asset.filename),
        asset.filename,
        facts.alt,
        facts.credit,
        unit,
        facts.consent.note,
        *(_day(moment, zone) for moment in moments),
        *(" ".join(SPOKEN[hue]) for hue in hues_of(colours)),
    ]
    return " · ".join(told).casefold()


def _day(moment: datetime, zone: ZoneInfo) -> str:
    day = moment.astimezone(zone).date()
    return f"{day.isoformat()} {day.day}/{day.month}/{day.year} {day.day} {MONTHS[day.month - 1]} {day.year}"
