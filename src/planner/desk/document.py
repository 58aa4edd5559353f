"""The post document: how a post is written down outside of the planner, read strictly, never guessed."""

from __future__ import annotations

import difflib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Annotated, cast

import msgspec
from msgspec import UNSET, Meta, UnsetType

from planner.content.channel import Channel, ChannelState, Network
from planner.content.clock import instant
from planner.content.errors import Misused, Unavailable
from planner.content.ids import AssetId, ChannelId
from planner.content.post import Content, Depicted, Format, MediaItem, Variant
from planner.content.text import clean, cleaned
from planner.desk.desk import Desk
from planner.desk.media import add_file
from planner.desk.opening import known_zone
from planner.imaging.targets import TARGETS
from planner.store.records import Records

PLAIN = ("title", "caption", "link", "pillar", "publish_at", "source", "embargo_until")
"""The fields of a document that are Content's own, as they are."""

Part = Annotated[float, Meta(ge=0, le=1)]


class MediaEntry(msgspec.Struct, forbid_unknown_fields=True):
    """A picture: ``file`` is a media id or a path.

    What a document can't say of a picture (its design, its framings) stays when the picture stays.
    """

    file: str
    alt: str = ""
    credit: str = ""
    focus: tuple[Part, Part] | None = None
    people: Depicted | UnsetType = UNSET
    made_by_ai: bool | UnsetType = UNSET
    subtitled: bool | UnsetType = UNSET


class VariantEntry(msgspec.Struct, forbid_unknown_fields=True):
    """What one channel does differently."""

    caption: str | UnsetType | None = UNSET
    format: Format | UnsetType | None = UNSET
    target: str | UnsetType | None = UNSET
    first_comment: str | UnsetType | None = UNSET
    media: list[MediaEntry] | UnsetType | None = UNSET


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
    source: str | UnsetType = UNSET
    embargo_until: datetime | UnsetType | None = UNSET


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadDocument:
    """A document as content. ``cleaned`` counts characters that no network takes and that were left out."""

    content: Content
    unit: str | None
    cleaned: int


def parse_document(text: str | bytes) -> Document:
    """Return a post document. Raises Misused naming what is wrong, an unknown key with the nearest known.

    Lone surrogates are taken, which msgspec would not: they are cleaned away and counted later.
    """
    try:
        told = json.loads(text.removeprefix("\ufeff") if isinstance(text, str) else text)
    except (ValueError, RecursionError) as error:
        raise Misused("document-not-json", detail=str(error)) from error
    if not isinstance(told, dict):
        raise Misused("document-no-object", example='{"title": "…"}')
    _refuse_unknown_keys(told)
    try:
        document = msgspec.convert(told, type=Document)
    except msgspec.ValidationError as error:
        raise Misused("document-wrong", detail=str(error)) from error
    if isinstance(document.publish_at, datetime):
        document.publish_at = instant(document.publish_at)
    if isinstance(document.embargo_until, datetime):
        document.embargo_until = instant(document.embargo_until)
    return document


def read_document(
    desk: Desk, document: Document, *, folder: Path, onto: Content | None = None, is_trial: bool = False
) -> ReadDocument:
    """Return what a document makes of ``onto`` (None: a new post); its pictures are copied into the vault.

    ``folder`` is where relative paths start. ``is_trial``: nothing is kept; a picture that is not in the
    vault and a network without an account are named by a stand-in. Raises Misused, Refused, Unavailable.
    """
    with desk.reading() as records:
        channels = _Channels(records, is_trial=is_trial)
        base = onto or Content(title="", zone=records.settings.get().zone)
    reader = _Reader(desk, folder, channels, is_trial=is_trial)
    content = replace(base, **_changes(reader, document, base))  # type: ignore[arg-type]  # Content's own fields
    unit = document.unit if isinstance(document.unit, str) else None
    return ReadDocument(content=content, unit=unit, cleaned=reader.count)


def _changes(reader: _Reader, document: Document, base: Content) -> dict[str, object]:
    """Return the fields that a document sets; pictures come last, when nothing else can be refused."""
    said = {name: getattr(document, name) for name in PLAIN}
    changes = {name: reader.cleaned(value) for name, value in said.items() if value is not UNSET}
    if not str(changes.get("title", base.title)).strip():
        raise Misused("title-missing")
    if isinstance(document.zone, str):
        changes["zone"] = known_zone(document.zone)
    if isinstance(document.channels, list):
        changes["channels"] = tuple(dict.fromkeys(map(reader.channels.named, document.channels)))
    named = document.variants if isinstance(document.variants, dict) else {}
    entries = {reader.channels.named(name): entry for name, entry in named.items()}
    kept = {one.channel_id: one for one in base.variants}
    for channel_id, entry in entries.items():
        before = kept.get(channel_id) or Variant(channel_id=channel_id)
        kept[channel_id] = reader.variant(entry, before, base.media_on(channel_id))
    if entries:
        changes["variants"] = tuple(kept.values())
    if isinstance(document.media, list):
        changes["media"] = reader.media(document.media, base.media)
    return changes


class _Reader:
    """Reads texts, pictures and variants of a document, and counts the characters it had to leave out."""

    def __init__(self, desk: Desk, folder: Path, channels: _Channels, *, is_trial: bool) -> None:
        self._desk = desk
        self._is_trial = is_trial
        self._folder = folder
        self.channels = channels
        self.count = 0

    def cleaned(self, value: object) -> object:
        """Return a text without what can't be sent, and anything else (a format too) as it is."""
        return self.text(value) if type(value) is str else value

    def text(self, told: str) -> str:
        kept, taken = clean(told)
        self.count += taken
        return kept

    def media(self, entries: Iterable[MediaEntry], before: Iterable[MediaItem]) -> tuple[MediaItem, ...]:
        known = {item.asset_id: item for item in before}
        return tuple(self._item(entry, known) for entry in entries)

    def _item(self, entry: MediaEntry, known: Mapping[AssetId, MediaItem]) -> MediaItem:
        asset_id = self._asset(entry.file)
        item = known.get(asset_id) or MediaItem(asset_id=asset_id)
        return replace(
            item,
            alt=self.text(entry.alt),
            credit=self.text(entry.credit),
            focus=entry.focus,
            people=item.people if entry.people is UNSET else entry.people,
            is_made_by_ai=item.is_made_by_ai if entry.made_by_ai is UNSET else entry.made_by_ai,
            is_subtitled=item.is_subtitled if entry.subtitled is UNSET else entry.subtitled,
        )

    def variant(self, entry: VariantEntry, before: Variant, shown: tuple[MediaItem, ...]) -> Variant:
        """Return a variant with what the entry says; null takes a difference away, what is absent stays."""
        told = {name: getattr(entry, name) for name in ("caption", "format", "target", "first_comment")}
        changes = {name: self.cleaned(value) for name, value in told.items() if value is not UNSET}
        if isinstance(entry.target, str) and entry.target not in TARGETS:
            raise Misused("target-unknown", target=entry.target, known=", ".join(TARGETS))
        if entry.media is not UNSET:
            changes["media"] = None if entry.media is None else self.media(entry.media, shown)
        return replace(before, **changes)  # type: ignore[arg-type]  # the names are Variant's own fields

    def _asset(self, file: str) -> AssetId:
        with self._desk.reading() as records:
            known = records.assets.find(AssetId(cleaned(file)))
        if known is None and self._is_trial:
            return _stand_in(self._folder / file)
        if known is None:
            known, _ = add_file(self._desk, self._folder / file)
        return known.id


def _stand_in(file: Path) -> AssetId:
    """Return a name for a picture that is not kept. Raises Unavailable when there is no such file."""
    if not file.is_file():
        raise Unavailable("file-vanished", file=str(file))
    return AssetId(f"file:{file.name}")


class _Channels:
    """Finds a channel by its id, or by its network when that has only one account."""

    def __init__(self, records: Records, *, is_trial: bool) -> None:
        self._is_trial = is_trial
        self._all = [one for one in records.channels.all() if one.state is not ChannelState.DISCONNECTED]

    def named(self, name: str) -> ChannelId:
        for channel in self._all:
            if channel.id == name:
                return channel.id
        if name not in set(Network):
            known = [*Network, *(one.id for one in self._all)]
            raise Misused("channel-unknown", channel=name, known=", ".join(known))
        if self._is_trial and not any(one.network == name for one in self._all):
            return ChannelId(name)
        return self._only(Network(name)).id

    def _only(self, network: Network) -> Channel:
        there = [one for one in self._all if one.network is network]
        if not there:
            raise Misused("channel-not-connected", channel=network.value)
        if len(there) > 1:
            listed = ", ".join(f"{one.id} ({one.name})" for one in there)
            raise Misused("channel-ambiguous", channel=network.value, known=listed)
        return there[0]


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
