"""What the banner says: why nothing can be changed, what a change undoes, that two versions stand. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from zoneinfo import ZoneInfo

from planner.content.errors import PlannerError
from planner.content.post import Post
from planner.content.state import State
from planner.desk.around_post import Said
from planner.ui.dates import day_short
from planner.words.catalogue import _
from planner.words.sentences import tell

HELD = frozenset({State.APPROVED, State.SCHEDULED, State.FAILED})


class About(StrEnum):
    """What a banner is about."""

    NOTHING = "nothing"
    LOCKED = "locked"
    CONFLICT = "conflict"
    VOIDS = "voids"
    VOIDED = "voided"


@dataclass(frozen=True, slots=True, kw_only=True)
class Warned:
    """A sentence, and what it is about."""

    about: About = About.NOTHING
    sentence: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What a banner is made of. ``was_held``: the post was approved when it was opened here."""

    post: Post | None
    locked: PlannerError | None
    in_conflict: bool
    said: Said | None
    was_held: bool
    zone: ZoneInfo


def warned(seen: Seen) -> Warned:
    """Return what has to be said of a post as it stands."""
    if seen.in_conflict:
        words = _("Versi lain disimpan selagi Anda menulis. Tulisan Anda masih ada.")
        return Warned(about=About.CONFLICT, sentence=words)
    if seen.locked is not None:
        told = tell(seen.locked)
        return Warned(about=About.LOCKED, sentence=f"{told.message} {told.hint}".strip())
    return Warned() if seen.post is None else _of_approval(seen, seen.post.state)


def _of_approval(seen: Seen, state: State) -> Warned:
    if state in HELD:
        return Warned(about=About.VOIDS, sentence=_voids(seen))
    if state is State.IN_REVIEW:
        words = _("Konten ini sedang ditelaah. Perubahan menariknya kembali menjadi draf.")
        return Warned(about=About.VOIDS, sentence=words)
    if seen.was_held and state is State.DRAFT:
        return Warned(about=About.VOIDED, sentence=_voided(seen))
    return Warned()


def _voids(seen: Seen) -> str:
    if seen.said is None:
        return _("Perubahan membatalkan persetujuan; konten perlu diajukan lagi.")
    words = _("Perubahan membatalkan persetujuan {name} tanggal {day}; konten perlu diajukan lagi.")
    return words.format(name=seen.said.by.name, day=_day(seen, seen.said))


def _voided(seen: Seen) -> str:
    if seen.said is None:
        return _("Persetujuan tidak berlaku lagi karena konten berubah.")
    return _("Persetujuan {day} tidak berlaku lagi karena konten berubah.").format(day=_day(seen, seen.said))


def _day(seen: Seen, said: Said) -> str:
    return day_short(said.approval.at.astimezone(seen.zone).date())
