"""What a row of the checks says: short, for the line has little room; the whole is in tooltip and help."""

from __future__ import annotations

from collections.abc import Mapping

from planner.content.channel import Network
from planner.content.finding import Finding
from planner.content.post import Format
from planner.words.catalogue import N_, _
from planner.words.names import name_of
from planner.words.sentences import tell_finding

SHORT: Mapping[str, str] = {
    "post-empty": N_("Unggahan {network} masih kosong."),
    "no-channel": N_("Belum ada kanal yang dipilih."),
    "format-not-sendable": N_("Format {format} belum dapat dikirim."),
    "link-with-pictures": N_("Kartu tautan tidak tampil bersama gambar."),
    "P01": N_("Takarir {network} kelebihan {over} karakter."),
    "P11": N_("Takarir {network} kelebihan {over} karakter."),
    "comment-too-long": N_("Komentar {network} kelebihan {over} karakter."),
    "P02.hard": N_("Ada {count} tagar; {network} menolak di atas {limit}."),
    "P02": N_("Ada {count} tagar; {network} membatasi {limit}."),
    "P03": N_("Ada {count} sebutan; {network} menolak di atas {limit}."),
    "P04": N_("{network} memerlukan sedikitnya {limit} gambar."),
    "P09": N_("Ada {count} gambar; korsel memuat paling banyak {limit}."),
    "P09.few": N_("Korsel memerlukan sedikitnya {low} gambar."),
    "too-many-pictures": N_("Ada {count} gambar; {network} menerima {limit}."),
    "A01": N_("Gambar ke-{number} belum punya teks alternatif."),
    "P16": N_("Teks alternatif gambar ke-{number} terlalu panjang."),
    "S01": N_("Waktu tayang sudah lewat."),
    "G01": N_("{date} hari {right}, bukan {weekday}."),
}

NAMED = frozenset({"G01", "G05"})
"""Rules whose button names the word that it writes."""

SHORT_FIX = 8


def short(finding: Finding) -> str:
    """Return the short sentence of a finding."""
    words = SHORT.get(finding.saying)
    if words is None:
        return tell_finding(finding).message
    facts = dict(finding.facts)
    network = finding.where.split(".", 1)[0]
    if network in set(Network):
        facts["network"] = name_of(Network(network))
    shape = facts.get("format")
    if shape in set(Format):
        facts["format"] = name_of(Format(str(shape)))
    return _(words).format(**facts)


def fix_verb(finding: Finding) -> str:
    """Return what the button says that puts a finding right: the word itself where it is short."""
    fix = finding.fix or ""
    new = " ".join(word for word in fix.split() if word not in finding.text.split()).strip(",.")
    if finding.code in NAMED and new and len(new) <= SHORT_FIX:
        return _("Ganti {word}").format(word=new)
    if not fix:
        return _("Hapus")
    return _("Perbaiki")


def fix_told(finding: Finding) -> str:
    """Return what putting a finding right will do."""
    if not finding.fix:
        return _("Hapus “{old}”").format(old=finding.text)
    return _("“{old}” menjadi “{new}”").format(old=finding.text, new=finding.fix)
