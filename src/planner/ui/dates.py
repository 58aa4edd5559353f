"""Days and hours as people here write them (``Sen, 22 Feb``, ``08.12 WIB``), in the language spoken."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QDate, QLocale

from planner.ui.zones import zone_short


def day_short(day: date) -> str:
    """Return ``Sen, 22 Feb``."""
    return QLocale().toString(_qt(day), "ddd, d MMM")


def day_and_month(day: date) -> str:
    """Return ``22 Feb``."""
    return QLocale().toString(_qt(day), "d MMM")


def month_day(day: date) -> str:
    """Return ``22 Februari``."""
    return QLocale().toString(_qt(day), "d MMMM")


def day_spoken(day: date) -> str:
    """Return ``Senin 22 Februari``."""
    return QLocale().toString(_qt(day), "dddd d MMMM")


def day_long(day: date) -> str:
    """Return ``Senin, 22 Februari 2027``."""
    return QLocale().toString(_qt(day), "dddd, d MMMM yyyy")


def month_long(day: date) -> str:
    """Return ``Februari 2027``."""
    return QLocale().toString(_qt(day), "MMMM yyyy")


def weekday(day: date) -> str:
    """Return ``Senin``."""
    return QLocale().toString(_qt(day), "dddd")


def hour(moment: datetime, zone: ZoneInfo) -> str:
    """Return ``16.00``: the same in both languages."""
    return f"{moment.astimezone(zone):%H.%M}"


def hour_zone(moment: datetime, zone: ZoneInfo) -> str:
    """Return ``16.00 WIB``."""
    return f"{hour(moment, zone)} {zone_short(zone.key)}"


def moment_short(moment: datetime, zone: ZoneInfo) -> str:
    """Return ``Jum, 26 Feb 16.00``."""
    return f"{day_short(moment.astimezone(zone).date())} {hour(moment, zone)}"


def _qt(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
