"""What the list of accounts shows, as values: no widget, no database."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from PySide6.QtCore import QDate, QLocale

from planner.content.channel import Channel, ChannelState, Network
from planner.desk.account_lines import AccountLine
from planner.words.catalogue import N_, _, ngettext
from planner.words.sentences import tell_wait

FULL_DAYS, SOON_DAYS = 90, 14
"""A bar is full with so many days left; with so few a person is warned."""

STATES = {
    ChannelState.CONNECTED: ("circle-check", N_("Terhubung"), "ok"),
    ChannelState.TOKEN_DEAD: ("circle-alert", N_("Perlu masuk ulang"), "err"),
    ChannelState.BLOCKED: ("circle-alert", N_("Dibatasi Meta"), "warn"),
    ChannelState.DISCONNECTED: ("circle-off", N_("Terputus"), "ink_3"),
}
KINDS = {Network.FACEBOOK: N_("Halaman Facebook"), Network.INSTAGRAM: N_("Instagram profesional")}
PRETEND = {Network.FACEBOOK: N_("Halaman Facebook tiruan"), Network.INSTAGRAM: N_("Instagram tiruan")}
SMALLEST_SHARE = 0.04


class Act(StrEnum):
    """What the button of a row does."""

    CHECK = "check"
    RENEW = "renew"


@dataclass(frozen=True, slots=True, kw_only=True)
class Expiry:
    """How long the permission lasts; ``share`` of the bar, None where no end is known."""

    text: str
    ink: str
    share: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountRow:
    """One row; ``held`` says why its posts are held back, empty when they are not."""

    channel: Channel
    about: str
    icon: str
    word: str
    ink: str
    expiry: Expiry
    act: Act
    held: str
    waiting: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Warned:
    """A permission that ends too early: the fact, and what follows."""

    channel: Channel
    fact: str
    rest: str


def row_of(line: AccountLine, now: datetime, zone: ZoneInfo) -> AccountRow:
    """Return the row of an account."""
    channel = line.channel
    icon, word, ink = STATES[channel.state]
    expiry = expiry_of(line, now, zone)
    well = channel.state in {ChannelState.CONNECTED, ChannelState.BLOCKED} and expiry.ink != "err"
    return AccountRow(
        channel=channel,
        about=_((PRETEND if channel.is_sandbox else KINDS)[channel.network]),
        icon=icon,
        word=_(word),
        ink=ink,
        expiry=expiry,
        act=Act.CHECK if well else Act.RENEW,
        held=_held(line),
        waiting=len(line.due),
    )


def expiry_of(line: AccountLine, now: datetime, zone: ZoneInfo) -> Expiry:
    """Return how long a permission lasts, as far as it is known."""
    channel, ends = line.channel, line.channel.token_expires_at
    if channel.state is ChannelState.DISCONNECTED:
        return Expiry(text=_("Izin sudah dihapus"), ink="ink_3", share=None)
    if channel.state is ChannelState.TOKEN_DEAD:
        return Expiry(text=_("Tidak berlaku lagi"), ink="err", share=SMALLEST_SHARE)
    if ends is None:
        return Expiry(text=_("Tanpa tanggal habis"), ink="ink_2", share=None)
    if ends <= now:
        return Expiry(text=_("Habis {day}").format(day=day(ends, zone)), ink="err", share=SMALLEST_SHARE)
    days = (ends.astimezone(zone).date() - now.astimezone(zone).date()).days
    text = ngettext("Habis {day}, {n} hari lagi", "Habis {day}, {n} hari lagi", days)
    text = text if days else _("Habis hari ini")
    ink = "warn" if days <= SOON_DAYS or line.after_expiry else "ink_2"
    share = min(1.0, max(SMALLEST_SHARE, days / FULL_DAYS))
    return Expiry(text=text.format(day=day(ends, zone), n=days), ink=ink, share=share)


def warning_of(lines: Sequence[AccountLine], now: datetime, zone: ZoneInfo) -> Warned | None:
    """Return the permission in use that ends first before something that waits for it, or soon."""
    ending = [one for one in lines if _ends_too_early(one, now, zone)]
    if not ending:
        return None
    line = min(ending, key=lambda one: (not one.after_expiry, one.channel.token_expires_at or now))
    ends = line.channel.token_expires_at or now
    fact = _("Izin {account} habis {day}").format(account=line.channel.name, day=day(ends, zone, "d MMMM"))
    count = line.after_expiry
    if not count:
        return Warned(channel=line.channel, fact=fact, rest=_(". Perbarui sebelum hari itu."))
    rest = ngettext(
        ", padahal {n} konten terjadwal sesudahnya. Perbarui dahulu.",
        ", padahal {n} konten terjadwal sesudahnya. Perbarui dahulu.",
        count,
    )
    return Warned(channel=line.channel, fact=fact, rest=rest.format(n=count))


def day(moment: datetime, zone: ZoneInfo, pattern: str = "d MMM") -> str:
    """Return ``2 Mei``; another pattern says it longer."""
    local = moment.astimezone(zone).date()
    return QLocale().toString(QDate(local.year, local.month, local.day), pattern)


def _held(line: AccountLine) -> str:
    if line.pause is None:
        return ""
    return tell_wait(line.pause.reason) if line.rests else line.pause.reason


def _ends_too_early(line: AccountLine, now: datetime, zone: ZoneInfo) -> bool:
    ends, state = line.channel.token_expires_at, line.channel.state
    if ends is None or ends <= now or state is not ChannelState.CONNECTED:
        return False
    return expiry_of(line, now, zone).ink == "warn"
