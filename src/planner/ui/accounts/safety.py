"""What the list of safe keeping shows, as values: only what the program itself has looked at."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from planner.content.channel import ChannelState
from planner.desk.account_lines import AccountLine
from planner.desk.account_safety import AccountSafety
from planner.words.catalogue import _, ngettext

ENOUGH_ADMINS = 2


class Remedy(StrEnum):
    """What a click beside a line does."""

    NONE = ""
    CHECK = "check"
    RENEW = "renew"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One thing that was looked at."""

    id: str
    well: bool
    title: str
    about: str
    remedy: Remedy = Remedy.NONE


def safety_lines(found: AccountSafety) -> tuple[Line, ...]:
    """Return what was looked at, in the order of the accounts' life."""
    makers: tuple[Callable[[AccountSafety], Line], ...] = (_connected, _lasting, _keyring, _admins, _trail)
    return tuple(make(found) for make in makers)


def _in_use(found: AccountSafety) -> tuple[AccountLine, ...]:
    return tuple(one for one in found.lines if one.channel.state is not ChannelState.DISCONNECTED)


def _connected(found: AccountSafety) -> Line:
    used = _in_use(found)
    broken = [one.channel.name for one in used if one.channel.state is not ChannelState.CONNECTED]
    count = ngettext("{n} akun", "{n} akun", len(used)).format(n=len(used))
    return Line(
        id="connected",
        well=bool(used) and not broken,
        title=_("Semua akun terhubung"),
        about=", ".join(broken) or (count if used else _("Belum ada akun")),
        remedy=Remedy.CHECK if broken else Remedy.NONE,
    )


def _lasting(found: AccountSafety) -> Line:
    short = [one for one in _in_use(found) if one.after_expiry or _ended(one, found)]
    names = ", ".join(one.channel.name for one in short)
    return Line(
        id="lasting",
        well=not short,
        title=_("Izin berlaku sampai konten terakhir"),
        about=names or _("Tidak ada konten sesudah izin habis"),
        remedy=Remedy.RENEW if short else Remedy.NONE,
    )


def _ended(line: AccountLine, found: AccountSafety) -> bool:
    ends = line.channel.token_expires_at
    return ends is not None and ends <= found.at


def _keyring(found: AccountSafety) -> Line:
    real = any(not one.channel.is_sandbox for one in _in_use(found))
    if not found.keyring_answers:
        about = _("Tidak tersedia di komputer ini")
    elif found.keyless:
        about = _("Izin tidak ditemukan: {names}").format(names=", ".join(found.keyless))
    else:
        about = _("Izin akses ada di sana") if real else _("Siap untuk akun sungguhan")
    return Line(
        id="keyring",
        well=found.keyring_answers and not found.keyless,
        title=_("Brankas sistem terbuka"),
        about=about,
    )


def _admins(found: AccountSafety) -> Line:
    return Line(
        id="admins",
        well=len(found.admins) >= ENOUGH_ADMINS,
        title=_("Paling sedikit dua admin"),
        about=", ".join(found.admins),
    )


def _trail(found: AccountSafety) -> Line:
    if found.entries is None:
        return Line(
            id="trail",
            well=False,
            title=_("Riwayat perubahan utuh"),
            about=_("Rantai terputus; jangan hapus apa pun"),
        )
    count = ngettext("{n} catatan, rantai utuh", "{n} catatan, rantai utuh", found.entries)
    return Line(id="trail", well=True, title=_("Riwayat perubahan utuh"), about=count.format(n=found.entries))
