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
    "caption-too-long": N_("Takarir {network} kelebihan {over} karakter."),
    "comment-too-long": N_("Komentar {network} kelebihan {over} karakter."),
    "too-many-hashtags": N_("Ada {count} tagar; {network} menolak di atas {limit}."),
    "many-hashtags": N_("Ada {count} tagar; {network} membatasi {limit}."),
    "too-many-mentions": N_("Ada {count} sebutan; {network} menolak di atas {limit}."),
    "too-few-pictures": N_("{network} memerlukan sedikitnya {limit} gambar."),
    "too-many-pictures": N_("Ada {count} gambar; {network} menerima {limit}."),
    "alt-text-missing": N_("Gambar ke-{number} belum punya teks alternatif."),
    "alt-text-too-long": N_("Teks alternatif gambar ke-{number} terlalu panjang."),
    "hour-has-passed": N_("Waktu tayang sudah lewat."),
}


def short(finding: Finding) -> str:
    """Return the short sentence of a finding."""
    words = SHORT.get(finding.code)
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
