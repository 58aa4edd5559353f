"""Putting right what findings are about: their words are taken out of a content, others put in. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from planner.content.channel import Channel, Network
from planner.content.finding import Finding
from planner.content.post import Content, MediaItem, Variant

Put = Callable[[str], str]


def is_fixable(finding: Finding) -> bool:
    """Tell whether a finding says what may stand in its place."""
    return finding.fix is not None and finding.start is not None and finding.end is not None


def fixed(content: Content, channels: Sequence[Channel], found: Iterable[Finding]) -> Content:
    """Return a content with findings put right; one whose words are no longer in their place is left alone.

    They are put right from the end of each text to its beginning, so that the places of others hold.
    """
    ordered = sorted(filter(is_fixable, found), key=lambda one: one.start or 0, reverse=True)
    for place in dict.fromkeys(one.where for one in ordered):
        content = _in_place(
            content, channels, place, _putting([one for one in ordered if one.where == place])
        )
    return content


def _putting(found: Sequence[Finding]) -> Put:
    def put(text: str) -> str:
        untouched = len(text)
        for one in found:
            start, end = one.start or 0, one.end or 0
            if end <= untouched and text[start:end] == one.text:
                text = text[:start] + (one.fix or "") + text[end:]
                untouched = start
        return text

    return put


def _in_place(content: Content, channels: Sequence[Channel], place: str, put: Put) -> Content:
    network, _dot, below = place.partition(".")
    if network not in set(Network):
        return _in_shared(content, place, put)
    for one in channels:
        if one.network == network:
            content = _on_channel(content, content.variant(one.id), below, put)
    return content


def _in_shared(content: Content, place: str, put: Put) -> Content:
    if place == "caption":
        return replace(content, caption=put(content.caption))
    if place == "link" and content.link is not None:
        return replace(content, link=put(content.link))
    return replace(content, media=_described(content.media, place, put))


def _on_channel(content: Content, own: Variant, below: str, put: Put) -> Content:
    if below == "caption":
        if own.caption is None:
            return replace(content, caption=put(content.caption))
        return _with(content, replace(own, caption=put(own.caption)))
    if below == "first_comment":
        return _with(content, replace(own, first_comment=put(own.first_comment or "")))
    if own.media is None:
        return replace(content, media=_described(content.media, below, put))
    return _with(content, replace(own, media=_described(own.media, below, put)))


def _described(media: tuple[MediaItem, ...], place: str, put: Put) -> tuple[MediaItem, ...]:
    field, _dot, rest = place.partition(".")
    number = rest.removesuffix(".alt")
    if field != "media" or not number.isdecimal() or not rest.endswith(".alt"):
        return media
    return tuple(
        replace(one, alt=put(one.alt)) if at == int(number) else one for at, one in enumerate(media, start=1)
    )


def _with(content: Content, own: Variant) -> Content:
    if own == content.variant(own.channel_id):
        return content
    others = tuple(one for one in content.variants if one.channel_id != own.channel_id)
    at = next(
        (number for number, one in enumerate(content.variants) if one.channel_id == own.channel_id),
        len(others),
    )
    return replace(content, variants=(*others[:at], own, *others[at:]))
