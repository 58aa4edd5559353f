"""Fields of a template that a post fills: ``{tanggal}``, ``{hari}``, ``{jam}`` and others.

Captions are Indonesian whatever language the window speaks, so days and hours are written the Indonesian way.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from zoneinfo import ZoneInfo

from planner.content.post import Content

FIELDS = ("tanggal", "hari", "jam", "unit", "judul", "tautan")
DAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
MONTHS = (
    *("Januari", "Februari", "Maret", "April", "Mei", "Juni"),
    *("Juli", "Agustus", "September", "Oktober", "November", "Desember"),
)
ZONES = {
    "Asia/Jakarta": "WIB",
    "Asia/Pontianak": "WIB",
    "Asia/Makassar": "WITA",
    "Asia/Jayapura": "WIT",
}
_FIELD = re.compile(r"\{(" + "|".join(FIELDS) + r")\}")


def values_of(content: Content, unit: str) -> dict[str, str]:
    """Return what a post knows of its fields; what it does not know yet is left out."""
    known = {"unit": unit, "judul": content.title.strip(), "tautan": content.link or ""}
    if content.publish_at is not None:
        at = content.publish_at.astimezone(ZoneInfo(content.zone))
        known["hari"] = DAYS[at.weekday()]
        known["tanggal"] = f"{at.day} {MONTHS[at.month - 1]} {at.year}"
        known["jam"] = f"{at:%H.%M} {ZONES.get(content.zone, '')}".strip()
    return {name: value for name, value in known.items() if value}


def filled(text: str, values: Mapping[str, str]) -> str:
    """Return a template with its fields filled; one without a value stays to be seen."""
    return _FIELD.sub(lambda one: values.get(one[1], one[0]), text)


def unfilled(text: str) -> tuple[str, ...]:
    """Return the fields that a text still holds, each once, as they stand in it."""
    return tuple(dict.fromkeys(one[0] for one in _FIELD.finditer(text)))


def fields_in(text: str) -> tuple[tuple[int, int], ...]:
    """Return where each field begins and ends, in code points."""
    return tuple(one.span() for one in _FIELD.finditer(text)) if "{" in text else ()
