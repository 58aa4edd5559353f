"""The words of the library for what the trade calls things."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from PySide6.QtCore import QDate, QLocale

from planner.content.hue import Hue
from planner.content.library import Consent, Direction, Licence, MediaKind, MediaLine, Wellbeing
from planner.ui.dates import hour_zone
from planner.words.catalogue import N_, _, ngettext

NAMES: Mapping[StrEnum, str] = {
    MediaKind.PHOTO: N_("Foto"),
    MediaKind.DESIGN: N_("Desain"),
    MediaKind.VIDEO: N_("Video"),
    Direction.UPRIGHT: N_("Tegak"),
    Direction.SQUARE: N_("Persegi"),
    Direction.LYING: N_("Mendatar"),
    Consent.UNSAID: N_("Belum dicatat"),
    Consent.NOBODY: N_("Tidak ada orang dikenali"),
    Consent.NEEDED: N_("Perlu izin"),
    Consent.CONSENTED: N_("Izin ada"),
    Licence.UNSAID: N_("Belum dicatat"),
    Licence.OWN: N_("Milik sendiri"),
    Licence.BY_PERMISSION: N_("Dengan izin pemilik"),
    Licence.CREATIVE_COMMONS: N_("Creative Commons"),
    Licence.PUBLIC_DOMAIN: N_("Domain publik"),
    Licence.BOUGHT: N_("Dibeli"),
    Hue.RED: N_("Merah"),
    Hue.ORANGE: N_("Jingga"),
    Hue.YELLOW: N_("Kuning"),
    Hue.GREEN: N_("Hijau"),
    Hue.BLUE: N_("Biru"),
    Hue.PURPLE: N_("Ungu"),
    Hue.BROWN: N_("Cokelat"),
    Hue.BLACK: N_("Hitam"),
    Hue.GREY: N_("Abu-abu"),
    Hue.WHITE: N_("Putih"),
}


def word(thing: StrEnum) -> str:
    """Return what something is called."""
    return _(NAMES[thing])


def kind_and_uses(line: MediaLine) -> str:
    """Return ``Foto · dipakai 3 kali``."""
    kind = word(line.kind)
    if line.wellbeing is Wellbeing.MISSING:
        return f"{kind} · {_('berkas hilang')}"
    if line.wellbeing is Wellbeing.DAMAGED:
        return f"{kind} · {_('berkas rusak')}"
    if not line.uses:
        return kind
    used = ngettext("dipakai {count} kali", "dipakai {count} kali", line.uses).format(count=line.uses)
    return f"{kind} · {used}"


def file_line(filename: str, width: int, height: int, size: int) -> str:
    """Return ``sawah-0218.jpg · 6000 × 4000 · 9,4 MB``."""
    return f"{filename} · {width} × {height} · {weight(size)}"


def weight(size: int) -> str:
    """Return how large a file is, in the language spoken."""
    if size < 1_000_000:  # noqa: PLR2004  a megabyte
        return f"{max(1, round(size / 1000))} kB"
    return f"{QLocale().toString(size / 1_000_000, 'f', 1)} MB"


def moment_long(moment: datetime, zone: ZoneInfo) -> str:
    """Return ``18 Feb 2027, 06.40 WIB``."""
    day = moment.astimezone(zone).date()
    told = QLocale().toString(QDate(day.year, day.month, day.day), "d MMM yyyy")
    return f"{told}, {hour_zone(moment, zone)}"


def number(count: int) -> str:
    """Return ``2.418``, as the language writes it."""
    return QLocale().toString(count)


def length_of(seconds: float) -> str:
    """Return ``12.40``: minutes and seconds."""
    whole = round(seconds)
    return f"{whole // 60}.{whole % 60:02}"


def spoken(line: MediaLine) -> str:
    """Return a tile in words, for who can't see it."""
    told = [line.name, kind_and_uses(line)]
    if line.lacks_consent:
        told.append(_("perlu izin"))
    if line.lacks_alt:
        told.append(_("tanpa teks alternatif"))
    if line.twins > 1:
        told.append(_("kembar {count}").format(count=line.twins))
    return ", ".join(told)
