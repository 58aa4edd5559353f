"""A post as each of its channels will show it, and the very files that would be sent."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from planner.content.asset import Asset
from planner.content.channel import Channel, Network
from planner.content.errors import PlannerError, Refused
from planner.content.ids import AssetId, ChannelId, PostId
from planner.content.post import Content, Format, MediaItem, Point
from planner.content.video import cover_key, length_of
from planner.desk.desk import Desk
from planner.desk.videos import cover_of, facts, is_video
from planner.imaging.view import frame_size
from planner.publish.sealing import MIDDLE, Recipe, design_for, target_on
from planner.store.records import Records


@dataclass(frozen=True, slots=True, kw_only=True)
class PreviewPicture:
    """A file to be sent. ``key`` names how it is made; width and height are those that it will have.

    ``sha256`` is that of the original. Of a video it is its cover, ``seconds`` how long it is, and nothing is
    rendered. ``error`` says why it can't be made, None as far as known.
    """

    key: str
    sha256: str
    width: int
    height: int
    alt: str = ""
    focus: Point = MIDDLE
    place: tuple[AssetId, str] = (AssetId(""), "")
    recipe: Recipe | None = None
    seconds: float | None = None
    error: PlannerError | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """What goes out on one channel. ``page`` is the name of the Page behind it; ``ratio`` of its target."""

    channel: Channel
    page: str
    format: Format
    caption: str
    link: str | None
    pictures: tuple[PreviewPicture, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GridPicture:
    """A picture of an account's profile: a file of the vault, and what stays in sight of it."""

    sha256: str
    alt: str
    focus: Point = MIDDLE


def sheets(desk: Desk, content: Content) -> tuple[Sheet, ...]:
    """Return what goes out on each chosen channel; fit for the main thread, no file is touched."""
    with desk.reading() as records:
        known = {one.id: one for one in records.channels.all()}
        pages = {one.page_id: one.name for one in known.values() if one.network is Network.FACEBOOK}
        chosen = [known[one] for one in content.channels if one in known]
        media = {item.asset_id for one in chosen for item in content.media_on(one.id)}
        album = Album(records, records.assets.several(media))
        return tuple(_sheet(album, content, one, pages.get(one.page_id, one.name)) for one in chosen)


def as_stories(content: Content) -> Content:
    """Return what a content would be as a story on each of its channels."""
    own = (replace(content.variant(one), format=Format.STORY, target=None) for one in content.channels)
    return replace(content, variants=tuple(own))


def preview_file(desk: Desk, recipe: Recipe) -> bytes:
    """Return the JPEG that ``submit`` would store for a recipe; called in a background thread.

    Raises Refused when the picture can't be used, Damaged or Unavailable when it can't be read.
    """
    with desk.reading() as records:
        made = records.assets.rendition(recipe.key)
    vault = desk.workspace.vault
    if made is not None and vault.holds(made.sha256):
        return vault.read(made.sha256)
    from planner.imaging.materials import Materials  # noqa: PLC0415  the pixel libraries are heavy
    from planner.imaging.rendering import render  # noqa: PLC0415

    original = vault.read(recipe.asset.sha256)
    return render(recipe.design, recipe.target, original, materials=Materials(vault.read)).data


def profile_grid(
    desk: Desk, channel_id: ChannelId, *, until: datetime | None, but: PostId | None, limit: int = 5
) -> tuple[GridPicture, ...]:
    """Return the first pictures of what stands on an account before an hour, the latest first."""
    with desk.reading() as records:
        found = records.profile.before(channel_id, until or desk.clock.now(), but=but, limit=limit)
        channel = records.channels.get(channel_id)
        firsts = {item.asset_id for one in found for item in one.media_on(channel_id)[:1]}
        album = Album(records, records.assets.several(firsts))
        shown = (_first(album, content, channel) for content in found)
        return tuple(one for one in shown if one is not None)


@dataclass(frozen=True, slots=True)
class Album:
    """The originals of what is shown, read in one question, and where more can be asked."""

    records: Records
    assets: Mapping[AssetId, Asset]

    def get(self, asset_id: AssetId) -> Asset:
        """Return an original. Raises Refused when there is none with that id."""
        if asset_id not in self.assets:
            raise Refused("asset-unknown", asset=asset_id)
        return self.assets[asset_id]


def _sheet(album: Album, content: Content, channel: Channel, page: str) -> Sheet:
    return Sheet(
        channel=channel,
        page=page,
        format=content.format_on(channel.id, channel.network),
        caption=content.caption_on(channel.id),
        link=content.link if channel.network is Network.FACEBOOK else None,
        pictures=tuple(_picture(album, content, channel, item) for item in content.media_on(channel.id)),
    )


def _picture(album: Album, content: Content, channel: Channel, item: MediaItem) -> PreviewPicture:
    try:
        target, asset = target_on(content, channel), album.get(item.asset_id)
        if is_video(asset):
            return _video(album.records, item, asset)
        design = design_for(item, asset.sha256, target)
    except PlannerError as error:
        missing = hashlib.sha256(item.asset_id.encode()).hexdigest()
        return PreviewPicture(key=missing, sha256="", width=4, height=5, alt=item.alt, error=error)
    recipe = Recipe(asset=asset, design=design, target=target)
    width, height = frame_size(design, target, (asset.width, asset.height))
    return PreviewPicture(
        key=recipe.key,
        sha256=asset.sha256,
        width=width,
        height=height,
        alt=item.alt,
        focus=design.focus,
        place=(item.asset_id, target.name),
        recipe=recipe,
    )


def _video(records: Records, item: MediaItem, asset: Asset) -> PreviewPicture:
    """Return a video by its cover; its frames are never cut, only what is shown around them."""
    known = facts(records, asset.sha256)
    cover = cover_of(records, asset.sha256, item.poster_at)
    return PreviewPicture(
        key=cover_key(asset.sha256, item.poster_at or 0.0),
        sha256=cover or "",
        width=asset.width,
        height=asset.height,
        alt=item.alt,
        place=(item.asset_id, "video"),
        seconds=0.0 if known is None else length_of(known.seconds, item.trim),
    )


def _first(album: Album, content: Content, channel: Channel) -> GridPicture | None:
    """Return the first picture of a post on a channel: its file if it was made, else its original."""
    item = next(iter(content.media_on(channel.id)), None)
    asset = None if item is None else album.assets.get(item.asset_id)
    if item is None or asset is None:
        return None
    if is_video(asset):
        cover = cover_of(album.records, asset.sha256, item.poster_at)
        return None if cover is None else GridPicture(sha256=cover, alt=item.alt)
    try:
        target = target_on(content, channel)
        recipe = Recipe(asset=asset, design=design_for(item, asset.sha256, target), target=target)
    except PlannerError:  # a target of a newer program, a damaged design: the original is shown
        return GridPicture(sha256=asset.sha256, alt=item.alt, focus=item.focus or MIDDLE)
    made = album.records.assets.rendition(recipe.key)
    if made is None:
        return GridPicture(sha256=asset.sha256, alt=item.alt, focus=recipe.design.focus)
    return GridPicture(sha256=made.sha256, alt=item.alt)
