"""The audit trail of a post in plain words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from planner.content.state import State
from planner.desk.look_up import Entry
from planner.ui.dates import day_and_month, hour
from planner.words.catalogue import N_, _
from planner.words.names import name_of

PLAIN: Mapping[str, tuple[str, str]] = {
    "post.created": ("pencil-line", N_("Menulis versi pertama")),
    "post.pitched": ("lightbulb", N_("Mengusulkan")),
    "post.edited": ("pencil-line", N_("Menulis versi {version}")),
    "post.submitted": ("eye", N_("Mengajukan versi {version} untuk ditelaah")),
    "post.approved": ("badge-check", N_("Menyetujui")),
    "post.changes_requested": ("message-square-warning", N_("Meminta perbaikan: “{note}”")),
    "post.scheduled": ("clock", N_("Menentukan waktu tayang")),
    "post.cancelled": ("calendar-x", N_("Membatalkan")),
    "post.hour_proposed": ("clock", N_("Mengusulkan waktu tayang")),
    "post.marked": ("circle-pause", N_("Menandai menunggu")),
    "post.unmarked": ("play", N_("Mencabut tanda menunggu")),
    "approval.voided": ("stamp", N_("Persetujuan gugur karena isi berubah")),
    "approval.restored": ("badge-check", N_("Persetujuan berlaku lagi: isinya kembali sama")),
    "publication.published": ("circle-check", N_("Tayang di kanal")),
    "publication.failed": ("circle-alert", N_("Gagal tayang di kanal")),
    "publication.unclear": ("circle-help", N_("Belum pasti apakah sudah tayang")),
    "note.written": ("message-circle", N_("Menulis catatan")),
    "note.answered": ("reply", N_("Menjawab catatan")),
    "note.settled": ("check", N_("Menandai catatan selesai")),
    "note.reopened": ("message-circle", N_("Membuka lagi catatan")),
    "finding.overridden": ("shield-check", N_("Mengesampingkan {rule}: “{reason}”")),
    "finding.override_withdrawn": ("undo-2", N_("Memberlakukan lagi {rule}")),
}
OTHER = ("circle-dot", N_("Mencatat: {verb}"))
REASON = N_("Menyetujui dengan alasan: “{reason}”")


@dataclass(frozen=True, slots=True, kw_only=True)
class Happened:
    """A line of the history."""

    icon: str
    text: str
    who: str


def history_lines(entries: Iterable[Entry], names: Mapping[str, str], zone: ZoneInfo) -> tuple[Happened, ...]:
    """Return what happened, the latest first. ``names`` are those of the people by login."""
    told = [_line(one, names, zone) for one in entries]
    return tuple(reversed(told))


def _line(entry: Entry, names: Mapping[str, str], zone: ZoneInfo) -> Happened:
    icon, words = PLAIN.get(entry.verb, OTHER)
    if entry.verb == "post.approved" and entry.detail.get("reason"):
        words = REASON
    facts = {"version": "–", "note": "", "reason": "", **entry.detail, "verb": entry.verb}
    if entry.verb == "post.scheduled" and entry.detail.get("state") == State.SCHEDULED.value:
        facts["state"] = name_of(State.SCHEDULED)
    when = f"{day_and_month(entry.at.astimezone(zone).date())} {hour(entry.at, zone)}"
    who = names.get(entry.login, _("Sistem"))
    return Happened(icon=icon, text=_(words).format_map(facts), who=f"{who} · {when}")
