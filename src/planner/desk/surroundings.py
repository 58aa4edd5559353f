"""What the checks may know around a post: its files, its accounts, what stands near it, where it stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import timedelta
from threading import Lock

from planner.content.asset import Asset
from planner.content.channel import Channel, Network
from planner.content.checks import Surroundings
from planner.content.checks.facts import (
    AccountFacts,
    Exported,
    LayerFacts,
    NearPost,
    PictureFacts,
    ReviewFacts,
)
from planner.content.errors import PlannerError, Refused
from planner.content.ids import AssetId, ChannelId, PostId
from planner.content.post import Content, MediaItem
from planner.content.state import State
from planner.content.video import VideoFacts
from planner.desk.approval_state import HELD
from planner.desk.desk import Desk
from planner.publish.sealing import Recipe, channels_of, recipes
from planner.store.records import Records

WITHIN = timedelta(days=30)
_probed: dict[str, PictureFacts] = {}
_lock = Lock()
MOST = 5_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """Everything that had to be looked up; what never was stays None."""

    pictures: Mapping[AssetId, PictureFacts] = field(default_factory=dict)
    videos: Mapping[AssetId, VideoFacts] = field(default_factory=dict)
    exports: Mapping[tuple[ChannelId, AssetId], Exported] = field(default_factory=dict)
    layers: Mapping[AssetId, tuple[LayerFacts, ...]] | None = None
    accounts: Mapping[ChannelId, AccountFacts] | None = None
    near: tuple[NearPost, ...] | None = None
    review: ReviewFacts | None = None

    def beside(self, around: Surroundings) -> Surroundings:
        """Return surroundings with what is known here."""
        return replace(
            around,
            pictures=self.pictures,
            videos=self.videos,
            exports=self.exports,
            layers=self.layers,
            accounts=self.accounts,
            near=self.near,
            review=self.review,
        )


def known_around(desk: Desk, records: Records, content: Content, post_id: PostId | None = None) -> Known:
    """Return what is known around a content by indexed queries; of files only what was probed before.

    ``post_id`` None: a content alone, which stands beside nothing.
    """
    assets = _assets(records, content)
    known = Known(
        pictures={one: _facts(asset) for one, asset in assets.items() if not _moves(asset)},
        videos=_videos(records, assets),
        exports=dict(_exports(records, content)),
    )
    if post_id is None:
        return known
    channels = channels_of(records, content)
    near = _near(desk, records, content, post_id)
    return replace(
        known,
        near=near,
        accounts={one.id: _account(one, near) for one in channels},
        review=_review(records, post_id),
    )


def look_around(desk: Desk, content: Content, post_id: PostId) -> Known:
    """Return all that is known around a content, its files looked at; called in a background thread."""
    with desk.reading() as records:
        assets = _assets(records, content)
    for asset in assets.values():
        probe(desk, asset)
    with desk.reading() as records:
        known = known_around(desk, records, content, post_id)
        drawn = list(_drawn(records, content))
    layers: dict[AssetId, tuple[LayerFacts, ...]] = {}
    for channel, item, recipe in drawn:
        layers[item.asset_id] = (*layers.get(item.asset_id, ()), *_layers(channel, recipe))
    return replace(known, layers=layers)


def probe(desk: Desk, asset: Asset) -> None:
    """Look at a picture once, and remember what its header says; in a background thread."""
    if _moves(asset) or asset.sha256 in _probed:
        return
    from planner.imaging.errors import PictureRefused  # noqa: PLC0415  the pixel libraries are heavy
    from planner.imaging.metadata import metadata  # noqa: PLC0415

    try:
        told = metadata(desk.workspace.vault.path(asset.sha256), codes=True)
    except PictureRefused as refused:
        facts = PictureFacts(refusal=refused.code)
    else:
        facts = PictureFacts(
            format=told.format,
            is_srgb=told.is_srgb,
            orientation=2 if told.is_turned else 1,
            frames=told.frames,
            is_see_through=told.is_see_through,
            has_place=told.has_place,
            owner=told.owner,
            qr=told.qr,
        )
    with _lock:
        if len(_probed) >= MOST:
            _probed.pop(next(iter(_probed)))
        _probed[asset.sha256] = facts


def _facts(asset: Asset) -> PictureFacts:
    return replace(
        _probed.get(asset.sha256, PictureFacts()),
        filename=asset.filename,
        media_type=asset.media_type,
        width=asset.width,
        height=asset.height,
        size=asset.size,
    )


def _assets(records: Records, content: Content) -> dict[AssetId, Asset]:
    media = (*content.media, *(item for one in content.variants for item in one.media or ()))
    found = ((item.asset_id, records.assets.find(item.asset_id)) for item in media)
    return {one: asset for one, asset in found if asset is not None}


def _moves(asset: Asset) -> bool:
    return asset.media_type.startswith("video/")


def _videos(records: Records, assets: Mapping[AssetId, Asset]) -> dict[AssetId, VideoFacts]:
    found = ((one, records.videos.find(asset.sha256)) for one, asset in assets.items() if _moves(asset))
    return {one: facts for one, facts in found if facts is not None}


def _recipes(records: Records, content: Content) -> Iterator[tuple[Channel, MediaItem, Recipe]]:
    """Yield how pictures are made; of a content that can't be made (yet), nothing."""
    try:
        yield from recipes(records, content)
    except PlannerError:  # an unknown target or picture: submitting says so, no check does
        return


def _exports(records: Records, content: Content) -> Iterator[tuple[tuple[ChannelId, AssetId], Exported]]:
    for channel, item, recipe in _recipes(records, content):
        height = recipe.target.height
        if height is None or _moves(recipe.asset):
            continue  # as high as the original wants: nothing that a network could refuse
        made = records.assets.rendition(recipe.key)
        size = None if made is None else made.size
        yield (channel.id, item.asset_id), Exported(width=recipe.target.width, height=height, size=size)


def _drawn(records: Records, content: Content) -> Iterator[tuple[Channel, MediaItem, Recipe]]:
    return (one for one in _recipes(records, content) if one[2].design.layers)


def _layers(channel: Channel, recipe: Recipe) -> Iterator[LayerFacts]:
    from planner.imaging.covering import emblem_faults  # noqa: PLC0415  draws with a heavy library
    from planner.imaging.layers import LogoLayer, TextLayer  # noqa: PLC0415
    from planner.imaging.text_facts import text_facts  # noqa: PLC0415
    from planner.imaging.view import frame_size  # noqa: PLC0415

    design, target = recipe.design, recipe.target
    frame = frame_size(design, target, (recipe.asset.width, recipe.asset.height))
    texts = {one.layer_id: one for one in text_facts(design, target.name, frame)}
    faults = emblem_faults(design, target.name, frame)
    for layer in design.layers:
        if isinstance(layer, TextLayer) and layer.id in texts:
            told = texts[layer.id]
            yield LayerFacts(
                id=layer.id,
                kind="text",
                text=layer.text,
                channels=frozenset({channel.id}),
                ink=told.ink,
                frame=frame,
                size_px=told.size_px,
                is_bold=told.is_bold,
            )
        elif isinstance(layer, LogoLayer) and layer.is_emblem:
            own = tuple(one.fault.value for one in faults if one.layer_id == layer.id)
            yield LayerFacts(
                id=layer.id,
                kind="logo",
                channels=frozenset({channel.id}),
                frame=frame,
                is_emblem=True,
                faults=own,
            )


def _near(desk: Desk, records: Records, content: Content, post_id: PostId) -> tuple[NearPost, ...]:
    at = content.publish_at or desk.clock.now()
    return tuple(
        NearPost(
            id=one.id,
            title=one.title,
            unit_id=one.unit_id,
            caption=one.caption,
            at=one.at,
            channels=one.channels,
        )
        for one in records.near.between(at - WITHIN, at + WITHIN, but=post_id)
    )


def _account(channel: Channel, near: tuple[NearPost, ...]) -> AccountFacts:
    on_instagram = channel.network is Network.INSTAGRAM
    planned = (one.at for one in near if one.at is not None and channel.id in one.channels)
    return AccountFacts(
        token_expires_at=None if channel.is_sandbox else channel.token_expires_at,
        planned_at=tuple(planned) if on_instagram else (),
    )


def _review(records: Records, post_id: PostId) -> ReviewFacts | None:
    try:
        state = records.posts.get(post_id).state
    except Refused:  # it was never saved
        return ReviewFacts()
    return ReviewFacts(is_approved=state in HELD or state is State.PUBLISHED)
