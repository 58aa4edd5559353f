"""Why a post needs somebody: what happened, what that means, and the one thing to do about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum, auto

from planner.content.channel import ChannelState
from planner.content.ids import ChannelId, PublicationId
from planner.content.publication import Publication
from planner.content.state import PublicationState
from planner.desk.activity import Leg, Line
from planner.words.catalogue import N_, _
from planner.words.names import name_of
from planner.words.sentences import tell_code, tell_wait

P = PublicationState


class Deed(StrEnum):
    """What a person can do about it."""

    RETRY = auto()
    SIGN_IN = auto()
    OPEN = auto()
    SEND_NOW = auto()
    LOOK_AGAIN = auto()
    IS_LIVE = auto()
    IS_NOT_LIVE = auto()


DEED_WORDS: Mapping[Deed, str] = {
    Deed.RETRY: N_("Kirim ulang"),
    Deed.SIGN_IN: N_("Masuk ulang"),
    Deed.OPEN: N_("Buka konten"),
    Deed.SEND_NOW: N_("Tayangkan sekarang"),
    Deed.LOOK_AGAIN: N_("Periksa lagi"),
    Deed.IS_LIVE: N_("Sudah tayang…"),
    Deed.IS_NOT_LIVE: N_("Belum tayang…"),
}
DEED_ICONS: Mapping[Deed, str] = {
    Deed.RETRY: "rotate-cw",
    Deed.SIGN_IN: "key-round",
    Deed.OPEN: "pencil-line",
    Deed.SEND_NOW: "send",
    Deed.LOOK_AGAIN: "search",
}
SIGN_IN = frozenset(
    {"token-dead", "token-expired", "token-missing", "app-removed", "password-changed", "login-again",
     "checkpoint", "secret-wrong", "credential-missing", "credential-unreadable", "page-token-needed"}
)  # fmt: skip
"""What only a fresh sign-in mends."""
CONTENT = frozenset(
    {"content-changed", "approval-gone", "approved-by-author", "picture-too-big", "picture-format",
     "picture-ratio", "caption-too-long", "collaborator-unknown", "tags", "link-unreadable",
     "link-to-facebook", "media-type", "carousel-size", "parameter-refused", "photo-unreadable",
     "manifest-missing", "manifest-digest-differs", "vault-file-missing", "vault-file-changed"}
)  # fmt: skip
"""What sending again does not mend: the content has to change, or to be approved anew."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trouble:
    """``state`` and ``word`` are those of the badge; ``deeds`` begins with the one thing to do."""

    publication_id: PublicationId
    channel_id: ChannelId
    network: str
    state: str
    word: str
    cause: str
    meaning: str
    deeds: tuple[Deed, ...]
    tries: int = 0


def trouble_of(line: Line, now: datetime) -> Trouble | None:
    """Return the most pressing trouble of a post, None when it needs nobody."""
    for wanted in (P.UNCONFIRMED, P.FAILED, P.OVERDUE):
        for leg in line.legs:
            if leg.publication is not None and leg.publication.state is wanted:
                return _trouble(line, leg, leg.publication)
    for leg in line.legs:
        one = leg.publication
        is_dead = leg.channel.state is not ChannelState.CONNECTED
        if one is not None and is_dead and one.state in {P.QUEUED, P.SENDING} and one.due_at <= now:
            return _held_up(line, leg, one)
    return None


def _trouble(line: Line, leg: Leg, one: Publication) -> Trouble:
    match one.state:
        case P.UNCONFIRMED:
            return _uncertain(line, leg, one)
        case P.OVERDUE:
            return _made(
                line,
                leg,
                word=_("Terlewat"),
                state="overdue",
                cause=_("Jam tayangnya terlewat: komputer atau sambungan tidak siap waktu itu."),
                deeds=(Deed.SEND_NOW, Deed.OPEN),
            )
        case _:
            return _failed(line, leg, one)


def _failed(line: Line, leg: Leg, one: Publication) -> Trouble:
    code = one.error_code or ""
    if code in SIGN_IN:
        said = _("{network} meminta {account} masuk ulang.")
        cause = said.format(network=name_of(leg.channel.network), account=leg.channel.name)
        why = tell_code(code, {"detail": one.error_message}).message
        return _made(
            line, leg, word=_("Gagal tayang"), state="failed", cause=cause, why=why,
            deeds=(Deed.SIGN_IN, Deed.RETRY, Deed.OPEN),
        )  # fmt: skip
    told = tell_code(code, {"detail": one.error_message})
    deeds = (Deed.OPEN, Deed.RETRY) if code in CONTENT else (Deed.RETRY, Deed.OPEN)
    return _made(
        line, leg, word=_("Gagal tayang"), state="failed", cause=told.message, why=told.hint, deeds=deeds
    )


def _uncertain(line: Line, leg: Leg, one: Publication) -> Trouble:
    network = name_of(leg.channel.network)
    if one.next_at is not None:
        cause = _("Jawaban {network} terputus. Kami memeriksa apakah konten sudah tayang.")
        return _made(
            line, leg, word=_("Belum pasti"), state="unconfirmed", cause=cause.format(network=network),
            deeds=(Deed.OPEN,),
        )  # fmt: skip
    told = tell_wait(one.reason or "not-found")
    why = _("Lihat akunnya: hanya Anda yang dapat memastikan.")
    return _made(
        line, leg, word=_("Belum pasti"), state="unconfirmed", cause=told, why=why,
        deeds=(Deed.LOOK_AGAIN, Deed.IS_LIVE, Deed.IS_NOT_LIVE),
    )  # fmt: skip


def _held_up(line: Line, leg: Leg, _one: Publication) -> Trouble:
    said = _("{network} meminta {account} masuk ulang.")
    cause = said.format(network=name_of(leg.channel.network), account=leg.channel.name)
    why = _("Kiriman menunggu dan berangkat sendiri setelah akun tersambung.")
    return _made(
        line, leg, word=_("Tertahan"), state="on_hold", cause=cause, why=why, deeds=(Deed.SIGN_IN, Deed.OPEN)
    )


def _made(
    line: Line, leg: Leg, *, word: str, state: str, cause: str, deeds: tuple[Deed, ...], why: str = ""
) -> Trouble:
    one = leg.publication
    if one is None:
        raise ValueError("nothing was sent")
    meaning = " ".join(part for part in (why, _reassurance(line, leg)) if part)
    return Trouble(
        publication_id=one.id,
        channel_id=leg.channel.id,
        network=leg.channel.network.value,
        state=state,
        word=word,
        cause=cause,
        meaning=meaning,
        deeds=deeds,
        tries=one.tries,
    )


def _reassurance(line: Line, leg: Leg) -> str:
    others = [
        name_of(other.channel.network)
        for other in line.legs
        if other is not leg and other.publication is not None and other.publication.state is P.PUBLISHED
    ]
    if others:
        said = _("Di {others} sudah tayang dan tidak akan tayang dua kali.")
        return said.format(others=", ".join(others))
    return _("Konten tidak akan tayang dua kali.")
