"""Time zones as people here say them: WIB, WITA, WIT, with the difference to UTC."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

INDONESIAN = {
    "Asia/Jakarta": "WIB",
    "Asia/Pontianak": "WIB",
    "Asia/Makassar": "WITA",
    "Asia/Jayapura": "WIT",
}
MINUTE, HOUR = 60, 3600


def zone_short(zone: str) -> str:
    """Return the abbreviation of a zone, or its city where there is none."""
    return INDONESIAN.get(zone, zone.rsplit("/", 1)[-1].replace("_", " "))


def zone_label(zone: str, now: datetime) -> str:
    """Return abbreviation and difference: ``WIB (UTC+7)``."""
    offset = now.astimezone(ZoneInfo(zone)).utcoffset()
    seconds = 0 if offset is None else int(offset.total_seconds())
    hours, rest = divmod(abs(seconds), HOUR)
    minutes = f".{rest // MINUTE:02}" if rest else ""
    sign = "−" if seconds < 0 else "+"
    return f"{zone_short(zone)} (UTC{sign}{hours}{minutes})"
