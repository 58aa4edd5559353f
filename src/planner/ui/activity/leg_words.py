"""A post on its way to one account, as a bar of four steps and a few words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum, auto
from zoneinfo import ZoneInfo

from planner.content.channel import ChannelState
from planner.content.publication import Publication
from planner.content.state import PublicationState
from planner.desk.activity import Leg
from planner.desk.walk import CHECK, SHOW, UPLOAD, Walk
from planner.ui.dates import hour
from planner.words.catalogue import N_, _
from planner.words.names import name_of
from planner.words.sentences import tell_code, tell_wait

P = PublicationState


class Cell(StrEnum):
    """How one of the four segments looks."""

    DONE = auto()
    RUNS = auto()
    STOPPED = auto()
    IN_DOUBT = auto()
    AHEAD = auto()


@dataclass(frozen=True, slots=True)
class Segment:
    """One of the four; ``fill`` is how much of it is done while it runs, 0 to 1."""

    cell: Cell
    fill: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class LegView:
    """What is shown of a leg. ``ink`` is a token; ``link`` the address of the live post, if there is one."""

    network: str
    account: str
    segments: tuple[Segment, ...]
    words: str
    ink: str = "ink_2"
    is_strong: bool = False
    link: str = ""

    def spoken(self) -> str:
        """Return what a screen reader says of it."""
        return f"{self.account}: {self.words}"


@dataclass(frozen=True, slots=True)
class _Said:
    words: str
    ink: str = "ink_2"
    is_strong: bool = False


RUNNING: Mapping[str, str] = {
    "upload": N_("Mengunggah gambar"),
    "stage": N_("Mengunggah gambar"),
    "create_container": N_("Menyerahkan gambar"),
    "create_draft": N_("Menyiapkan tulisan"),
    "read_back": N_("Memeriksa di Facebook"),
    "await_container": N_("Instagram memproses gambar"),
    "create_carousel": N_("Menyusun korsel"),
    "check_quota": N_("Memeriksa kuota"),
    "create_public": N_("Menayangkan"),
    "reveal": N_("Menayangkan"),
    "publish_container": N_("Menayangkan"),
    "confirm_post": N_("Mencocokkan hasilnya"),
    "confirm_media": N_("Mencocokkan hasilnya"),
}
OF_MANY: Mapping[str, str] = {
    "upload": N_("Mengunggah gambar {n} dari {of}"),
    "stage": N_("Mengunggah gambar {n} dari {of}"),
    "create_container": N_("Menyerahkan gambar {n} dari {of}"),
    "await_container": N_("Instagram memproses gambar {n} dari {of}"),
}
BY_ITSELF = frozenset({None, "hour", "container", "asking", "looking", "permalink"})
"""Waits that belong to a step: the step says more than they do."""


def leg_view(leg: Leg, zone: ZoneInfo, *, has_pictures: bool = True, told_hour: bool = False) -> LegView:
    """Return what is shown of a leg. ``told_hour``: a live one says when, else that it is as approved."""
    one = leg.publication
    said = _said(leg, zone, has_pictures=has_pictures, told_hour=told_hour)
    live = one is not None and one.state is P.PUBLISHED
    return LegView(
        network=leg.channel.network.value,
        account=f"{name_of(leg.channel.network)} {leg.channel.name}",
        segments=segments(leg),
        words=said.words,
        ink=said.ink,
        is_strong=said.is_strong,
        link=web_address(one.permalink) if live and one is not None else "",
    )


def web_address(told: str | None) -> str:
    """Return an address that a browser may be sent to, empty for any other."""
    return told if told is not None and told.startswith(("https://", "http://")) else ""


def segments(leg: Leg) -> tuple[Segment, ...]:
    """Return the four segments of the bar."""
    walked, state = leg.walk, None if leg.publication is None else leg.publication.state
    return tuple(_segment(walked, number, state) for number in range(4))


def _segment(walked: Walk, number: int, state: PublicationState | None) -> Segment:
    part = walked.parts[number]
    if number < walked.at and part.is_done:
        return Segment(Cell.DONE)
    if number != walked.at:
        return Segment(Cell.AHEAD)
    if state is P.FAILED:
        return Segment(Cell.STOPPED)
    if state is P.UNCONFIRMED:
        return Segment(Cell.IN_DOUBT)
    if state is P.SENDING:
        return Segment(Cell.RUNS, (part.done + 0.5) / part.of)
    return Segment(Cell.RUNS, part.done / part.of) if part.done else Segment(Cell.AHEAD)


def _said(leg: Leg, zone: ZoneInfo, *, has_pictures: bool, told_hour: bool) -> _Said:
    one = leg.publication
    if one is None:
        return _Said(_("Menunggu persetujuan"), "ink_3")
    if one.state is P.PUBLISHED:
        return _live(one, zone, told_hour=told_hour)
    if one.state is P.SENDING:
        return _sending(one, leg.walk)
    if one.state is P.QUEUED:
        return _queued(one, leg, has_pictures=has_pictures)
    return _stopped(one, min(leg.walk.at, SHOW) + 1)


def _stopped(one: Publication, step: int) -> _Said:
    match one.state:
        case P.FAILED:
            return _Said(_("Berhenti di langkah {n}").format(n=step), "err", is_strong=True)
        case P.UNCONFIRMED:
            looking = one.next_at is not None
            words = _("Sedang dicari di akun") if looking else _("Belum pasti di langkah {n}").format(n=step)
            return _Said(words, "warn", is_strong=True)
        case P.OVERDUE:
            return _Said(_("Terlewat, belum dikirim"), "warn", is_strong=True)
        case _:
            return _Said(name_of(one.state), "ink_3")


def _live(one: Publication, zone: ZoneInfo, *, told_hour: bool) -> _Said:
    if one.error_code:
        return _Said(tell_code(one.error_code, {"detail": one.error_message}).message, "warn", is_strong=True)
    if told_hour:
        return _Said(_("Tayang {hour}").format(hour=hour(one.due_at, zone)), "ok", is_strong=True)
    return _Said(_("Sama persis"), "ok", is_strong=True)


def _sending(one: Publication, walked: Walk) -> _Said:
    if one.reason not in BY_ITSELF:
        return _Said(tell_wait(one.reason or ""))
    if not walked.act:
        return _Said(_("Menyiapkan gambar"))
    if walked.picture and walked.pictures > 1 and walked.act in OF_MANY:
        words = _(OF_MANY[walked.act]).format(n=walked.picture, of=walked.pictures)
    else:
        words = _(RUNNING[walked.act])
    return _Said(words, "accent", is_strong=True)


def _queued(one: Publication, leg: Leg, *, has_pictures: bool) -> _Said:
    if leg.channel.state is not ChannelState.CONNECTED:
        return _Said(_("Menunggu akun masuk ulang"), "warn", is_strong=True)
    if leg.held == "paused":
        return _Said(_("Ditahan"), "st_tahan", is_strong=True)
    if leg.held is not None:
        return _Said(tell_wait(leg.held))
    if one.reason not in BY_ITSELF | {"paused"}:
        return _Said(tell_wait(one.reason or ""))
    if leg.walk.parts[UPLOAD].is_done or leg.walk.at >= CHECK:
        return _Said(_("Siap ditayangkan"))
    return _Said(_("Gambar siap") if has_pictures else _("Teks siap"))
