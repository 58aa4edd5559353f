"""Turns a post into the manifest that is approved: made at submit, made again before anything is public."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from msgspec.structs import replace

from planner.content.asset import Asset
from planner.content.channel import Channel, Network
from planner.content.errors import Refused
from planner.content.manifest import Dispatch, Manifest, Sealed, SealedPicture, seal
from planner.content.post import Content, Format, MediaItem
from planner.imaging.beyond import canonical, written
from planner.imaging.design import Design
from planner.imaging.targets import TARGETS, Target
from planner.store.records import Records

RENDERER = 2
"""Raised when the same design would give other bytes, so that old approvals don't claim new pictures."""

_FRAMING_ONLY = 1  # the renderer that made framed pictures, as bytes that are still the same

MIDDLE = (0.5, 0.5)


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """How one uploaded file is made. ``key`` names original, design, target and renderer together."""

    asset: Asset
    design: Design
    target: Target

    @property
    def key(self) -> str:
        made_of = (
            f"{_made_by(self.design)}|{self.target.name}|{self.target.width}x{self.target.height}"
            f"|{self.target.quality}|{self.target.max_bytes}"
        )
        return hashlib.sha256(made_of.encode()).hexdigest()


def channels_of(records: Records, content: Content) -> tuple[Channel, ...]:
    """Return the channels of a post, in its order."""
    return tuple(records.channels.get(one) for one in content.channels)


def recipes(records: Records, content: Content) -> Iterator[tuple[Channel, MediaItem, Recipe]]:
    """Yield how each picture of each channel is made, in the order in which they are shown."""
    for channel in channels_of(records, content):
        target = target_on(content, channel)
        for item in content.media_on(channel.id):
            asset = records.assets.get(item.asset_id)
            design = design_for(item, asset.sha256, target)
            yield channel, item, Recipe(asset=asset, design=design, target=target)


def design_for(item: MediaItem, sha256: str, target: Target) -> Design:
    """Return the design of a picture of a post for one target; how it is framed, the item says alone.

    Raises Damaged for a design that can't be read.
    """
    framing = item.framing(target.name)
    made = Design(fit=target.fit) if item.design is None else _design(item.design)
    return replace(made, source=sha256, focus=framing.focus or MIDDLE, crop=framing.crop, framings=())


@lru_cache(maxsize=256)
def _design(text: str) -> Design:
    return Design.from_json(text)


def _made_by(design: Design) -> str:
    """Name renderer and design; what is only framed as schema 1 did, so that its approvals still hold."""
    framed = Design(
        source=design.source,
        focus=design.focus,
        crop=design.crop,
        fit=design.fit,
        background=design.background,
    )
    if design != framed:
        return f"{RENDERER}|{design.to_json()}"
    kept = ("source", "focus", "crop", "fit", "background")
    parts = {name: part for name, part in written(design).items() if name in kept}
    return f"{_FRAMING_ONLY}|{canonical(parts | {'schema': 1, 'text': None})}"


def target_on(content: Content, channel: Channel) -> Target:
    """Return what a channel's pictures are rendered for. Raises Refused for an unknown target."""
    chosen = content.variant(channel.id).target or _usual(
        content.format_on(channel.id, channel.network), channel
    )
    if chosen not in TARGETS:
        raise Refused("target-unknown", target=chosen, known=", ".join(TARGETS))
    return TARGETS[chosen]


def _usual(form: Format, channel: Channel) -> str:
    if form in {Format.STORY, Format.REEL}:
        return "story"
    return "facebook-feed" if channel.network is Network.FACEBOOK else "instagram-portrait"


def sealed_manifest(records: Records, content: Content, *, lateness_s: int | None = None) -> Sealed | None:
    """Return the manifest of a post as it stands, None while a picture has not been rendered yet.

    ``lateness_s``: the lateness that was approved; by default what the workspace allows now.
    """
    pictures: dict[str, list[SealedPicture]] = {}
    for channel, item, recipe in recipes(records, content):
        made = records.assets.rendition(recipe.key)
        if made is None:
            return None
        pictures.setdefault(channel.id, []).append(SealedPicture(sha256=made.sha256, alt=item.alt))
    dispatches = tuple(
        _dispatch(content, channel, tuple(pictures.get(channel.id, ())))
        for channel in channels_of(records, content)
    )
    if lateness_s is None:
        lateness_s = records.settings.get().lateness_s
    return seal(Manifest(dispatches=dispatches, publish_at=content.publish_at, lateness_s=lateness_s))


def _dispatch(content: Content, channel: Channel, pictures: tuple[SealedPicture, ...]) -> Dispatch:
    return Dispatch(
        channel_id=channel.id,
        network=channel.network,
        account=channel.remote_id,
        format=content.format_on(channel.id, channel.network),
        caption=content.caption_on(channel.id),
        link=content.link if channel.network is Network.FACEBOOK else None,
        first_comment=content.variant(channel.id).first_comment or None,
        pictures=pictures,
    )
