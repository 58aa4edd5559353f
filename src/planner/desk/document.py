"""The post document: how a post is written down outside of the planner, read strictly and without guessing."""

from __future__ import annotations

import difflib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Annotated, cast
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import msgspec
from msgspec import UNSET, Meta, UnsetType

from planner.content.channel import Channel, ChannelState, Network
from planner.content.errors import Misused, Refused
from planner.content.ids import AssetId, ChannelId
from planner.content.post import Content, Format, MediaItem, Variant
from planner.content.text import clean
from planner.desk.desk import Desk
from planner.desk.media import add_file
from planner.store.records import Records

Part = Annotated[float, Meta(ge=0, le=1)]


class MediaEntry(msgspec.Struct, forbid_unknown_fields=True):
    """A picture: ``file`` is a media id or a path."""

    file: str
    alt: str = ""
    credit: str = ""
    focus: tuple[Part, Part] | None = None


class VariantEntry(msgspec.Struct, forbid_unknown_fields=True):
    """What one channel does differently."""

    caption: str | None = None
    format: Format | None = None
    target: str | None = None
    first_comment: str | None = None
    media: list[MediaEntry] | None = None


class Document(msgspec.Struct, forbid_unknown_fields=True):
    """A post document; what is absent is left as it is."""

    title: str | UnsetType = UNSET
    caption: str | UnsetType = UNSET
    link: str | UnsetType | None = UNSET
    pillar: str | UnsetType | None = UNSET
    unit: str | UnsetType | None = UNSET
    media: list[MediaEntry] | UnsetType = UNSET
    channels: list[str] | UnsetType = UNSET
    variants: dict[str, VariantEntry] | UnsetType = UNSET
    publish_at: datetime | UnsetType | None = UNSET
    zone: str | UnsetType = UNSET


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadDocument:
    """A document as content. ``cleaned`` counts characters that no network takes and that were left out."""

    content: Content
    unit: str | None
    cleaned: int


def parse_document(text: str | bytes) -> Document:
    """Return a post document. Raises Misused naming what is wrong; unknown keys with the nearest known one."""
    try:
        told = json.loads(text)  # unlike msgspec it takes lone surrogates, which are cleaned and counted later
    except (ValueError, RecursionError) as error:
        raise Misused("document-not-json", detail=str(error)) from error
    if not isinstance(told, dict):
        raise Misused("document-no-object", example='{"title": "…"}')
    _refuse_unknown_keys(told)
    try:
        document = msgspec.convert(told, type=Document)
    except msgspec.ValidationError as error:
        raise Misused("document-wrong", detail=str(error)) from error
    if isinstance(document.publish_at, datetime) and document.publish_at.tzinfo is None:
        raise Misused("time-without-offset", value=document.publish_at.isoformat())
    return document


def read_document(
    desk: Desk, document: Document, *, folder: Path, onto: Content | None = None
) -> ReadDocument:
    """Return what a document makes of ``onto`` (None: a new post); its pictures are copied into the vault.

    ``folder`` is where relative paths start. Raises Misused, Refused, Unavailable.
    """
    with desk.reading() as records:
        channels = _Channels(records)
        base = onto or Content(title="", zone=records.settings.get().zone)
    if onto is None and (document.title is UNSET or not str(document.title).strip()):
        raise Misused("title-missing")
    text = _Cleaning()
    changes: dict[str, object] = {}
    for name in ("title", "caption", "link", "pillar", "publish_at"):
        value = getattr(document, name)
        if value is not UNSET:
            changes[name] = text.cleaned(value) if isinstance(value, str) else value
    if document.zone is not UNSET:
        changes["zone"] = _zone(str(document.zone))
    if isinstance(document.media, list):
        changes["media"] = _media(desk, document.media, folder, text)
    if isinstance(document.channels, list):
        changes["channels"] = tuple(dict.fromkeys(channels.named(one) for one in document.channels))
    if isinstance(document.variants, dict):
        changes["variants"] = _variants(desk, document.variants, base, channels, folder, text)
    content = replace(base, **changes)  # type: ignore[arg-type]  # the names are Content's own fields
    unit = document.unit if isinstance(document.unit, str) else None
    return ReadDocument(content=content, unit=unit, cleaned=text.count)


class _Cleaning:
    """Cleans text at the edge and counts what was taken out."""

    def __init__(self) -> None:
        self.count = 0

    def cleaned(self, text: str) -> str:
        kept, taken = clean(text)
        self.count += taken
        return kept

    def optional(self, text: str | None) -> str | None:
        return None if text is None else self.cleaned(text)


class _Channels:
    """Finds a channel by its id, or by its network when that has only one account."""

    def __init__(self, records: Records) -> None:
        self._all = [one for one in records.channels.all() if one.state is not ChannelState.DISCONNECTED]

    def named(self, name: str) -> ChannelId:
        for channel in self._all:
            if channel.id == name:
                return channel.id
        if name not in set(Network):
            known = [*Network, *(one.id for one in self._all)]
            raise Misused("channel-unknown", channel=name, known=", ".join(known))
        return self._only(Network(name)).id

    def _only(self, network: Network) -> Channel:
        there = [one for one in self._all if one.network is network]
        if not there:
            raise Misused("channel-not-connected", channel=network.value)
        if len(there) > 1:
            listed = ", ".join(f"{one.id} ({one.name})" for one in there)
            raise Misused("channel-ambiguous", channel=network.value, known=listed)
        return there[0]


def _zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise Misused("zone-unknown", zone=name) from error
    return name


def _media(desk: Desk, entries: Iterable[MediaEntry], folder: Path, text: _Cleaning) -> tuple[MediaItem, ...]:
    return tuple(
        MediaItem(
            asset_id=_asset(desk, entry.file, folder),
            alt=text.cleaned(entry.alt),
            credit=text.cleaned(entry.credit),
            focus=entry.focus,
        )
        for entry in entries
    )


def _asset(desk: Desk, file: str, folder: Path) -> AssetId:
    with desk.reading() as records:
        try:
            return records.assets.get(AssetId(file)).id
        except Refused:
            pass
    asset, _ = add_file(desk, folder / file)
    return asset.id


def _variants(
    desk: Desk,
    entries: Mapping[str, VariantEntry],
    base: Content,
    channels: _Channels,
    folder: Path,
    text: _Cleaning,
) -> tuple[Variant, ...]:
    kept = {one.channel_id: one for one in base.variants}
    for name, entry in entries.items():
        channel_id = channels.named(name)
        kept[channel_id] = Variant(
            channel_id=channel_id,
            caption=text.optional(entry.caption),
            format=entry.format,
            target=entry.target,
            first_comment=text.optional(entry.first_comment),
            media=None if entry.media is None else _media(desk, entry.media, folder, text),
        )
    return tuple(kept.values())


def _refuse_unknown_keys(told: Mapping[str, object]) -> None:
    _known("", told, Document)
    for number, entry in enumerate(_list(told.get("media"))):
        _known(f"media[{number}].", entry, MediaEntry)
    variants = told.get("variants")
    for name, entry in variants.items() if isinstance(variants, dict) else ():
        _known(f"variants.{name}.", entry, VariantEntry)
        media = entry.get("media") if isinstance(entry, dict) else None
        for number, inner in enumerate(_list(media)):
            _known(f"variants.{name}.media[{number}].", inner, MediaEntry)


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _known(place: str, entry: object, kind: type[msgspec.Struct]) -> None:
    if not isinstance(entry, dict):
        return
    names = [field.encode_name for field in msgspec.structs.fields(kind)]
    for key in cast("dict[str, object]", entry):
        if key not in names:
            near = difflib.get_close_matches(key, names, n=1, cutoff=0.0)
            raise Misused("document-key-unknown", key=f"{place}{key}", nearest=near[0] if near else names[0])
