"""What a version changed, in words, and how two contents stand beside each other. Pure functions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from planner.content.channel import Channel
from planner.content.ids import ChannelId
from planner.content.post import Content, Post
from planner.content.state import State
from planner.content.word_diff import Part as Stretch
from planner.content.word_diff import word_diff
from planner.desk.versions import Part, Version
from planner.ui.dates import day_and_month, hour, moment_short
from planner.words.catalogue import N_, _, ngettext
from planner.words.names import name_of

SAID: Mapping[Part, str] = {
    Part.FIRST: N_("versi pertama"),
    Part.TITLE: N_("judul"),
    Part.CAPTION: N_("takarir"),
    Part.OWN_CAPTION: N_("takarir kanal"),
    Part.COMMENT: N_("komentar pertama"),
    Part.ADDED: N_("gambar ditambahkan"),
    Part.REMOVED: N_("gambar dihapus"),
    Part.ORDER: N_("urutan gambar"),
    Part.LOOK: N_("tampilan gambar"),
    Part.ALT: N_("teks alternatif atau kredit"),
    Part.LINK: N_("tautan"),
    Part.HOUR: N_("waktu tayang"),
    Part.CHANNELS: N_("kanal"),
    Part.FORMAT: N_("format"),
    Part.REST: N_("keterangan lain"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """A text of two versions; equal ones are not shown."""

    name: str
    parts: tuple[Stretch, ...]


def changed(version: Version) -> str:
    """Return ``takarir, waktu tayang``; a version that only moved something unseen says so."""
    return ", ".join(_(SAID[one]) for one in version.changed) or _("tanpa perubahan isi")


def when(version: Version, zone: ZoneInfo) -> str:
    """Return ``22 Feb 08.12``."""
    return f"{day_and_month(version.saved_at.astimezone(zone).date())} {hour(version.saved_at, zone)}"


def texts(old: Content, new: Content, channels: Sequence[Channel]) -> tuple[Compared, ...]:
    """Return the texts that differ, old beside new."""
    return tuple(
        Compared(name=name, parts=word_diff(one, other)) for name, one, other in _texts(old, new, channels)
    )


def _texts(old: Content, new: Content, channels: Sequence[Channel]) -> Iterator[tuple[str, str, str]]:
    if old.title != new.title:
        yield _("Judul"), old.title, new.title
    if old.caption != new.caption:
        yield _("Takarir"), old.caption, new.caption
    named = {one.id: name_of(one.network) for one in channels}
    for channel in dict.fromkeys(one.channel_id for one in (*old.variants, *new.variants)):
        name = named.get(channel, _("kanal"))
        if old.variant(channel).caption != new.variant(channel).caption:
            one, other = old.caption_on(channel), new.caption_on(channel)
            if one != other:
                yield _("Takarir {channel}").format(channel=name), one, other
        one, other = old.variant(channel).first_comment or "", new.variant(channel).first_comment or ""
        if one != other:
            yield _("Komentar pertama {channel}").format(channel=name), one, other


def facts(old: Content, new: Content, channels: Sequence[Channel], zone: ZoneInfo) -> tuple[str, ...]:
    """Return what differs beside texts: hour, channels, pictures, link."""
    return tuple(_facts(old, new, channels, zone))


def _facts(old: Content, new: Content, channels: Sequence[Channel], zone: ZoneInfo) -> Iterator[str]:
    if old.publish_at != new.publish_at:
        yield _turned(_("Waktu tayang"), _hour(old, zone), _hour(new, zone))
    if set(old.channels) != set(new.channels):
        yield _turned(_("Kanal"), _names(old.channels, channels), _names(new.channels, channels))
    if old.link != new.link:
        yield _turned(_("Tautan"), old.link or "–", new.link or "–")
    if [one.asset_id for one in old.media] != [one.asset_id for one in new.media]:
        yield _turned(_("Gambar"), _pictures(old), _pictures(new))
    elif old.media != new.media:
        numbers = [
            str(at)
            for at, (one, other) in enumerate(zip(old.media, new.media, strict=True), 1)
            if one != other
        ]
        yield _("Potongan atau keterangan gambar {numbers} berbeda").format(numbers=", ".join(numbers))


def consequence(post: Post | None) -> str:
    """Return what restoring does to an approval, empty when there is none to lose."""
    state = None if post is None else post.state
    if state in {State.APPROVED, State.SCHEDULED, State.FAILED}:
        return _("Persetujuan gugur, kecuali isinya sama dengan yang disetujui.")
    if state is State.IN_REVIEW:
        return _("Konten ditarik dari penelaahan dan perlu diajukan lagi.")
    return ""


def _turned(what: str, old: str, new: str) -> str:
    return f"{what}: {old} → {new}"


def _hour(content: Content, zone: ZoneInfo) -> str:
    return _("tanpa waktu") if content.publish_at is None else moment_short(content.publish_at, zone)


def _names(chosen: Sequence[ChannelId], channels: Sequence[Channel]) -> str:
    return ", ".join(one.name for one in channels if one.id in chosen) or "–"


def _pictures(content: Content) -> str:
    count = len(content.media)
    return ngettext("{n} gambar", "{n} gambar", count).format(n=count)
