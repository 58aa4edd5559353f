"""Videos of a workspace: brought in, looked at, given another cover, made into what Meta takes."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from planner.content.asset import Asset, Rendition
from planner.content.ids import AssetId, new_id
from planner.content.people import Role
from planner.content.post import MediaItem
from planner.content.video import VideoFacts, cover_key
from planner.desk.desk import Desk
from planner.desk.files import writing_to
from planner.store.records import Records

MEDIA_TYPES = {
    "mp4": "video/mp4",
    "mov": "video/quicktime",
    "webm": "video/webm",
    "matroska": "video/x-matroska",
    "avi": "video/x-msvideo",
}
OTHER_TYPE = "video/x-other"


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownVideo:
    """A video of a post: what is known of it, the picture that is its cover now, and its bytes."""

    facts: VideoFacts
    cover: str | None
    size: int


def facts(records: Records, sha256: str) -> VideoFacts | None:
    """Return what is known of a file of the vault, None when it is no video; an indexed row.

    Its ``luminances`` stay empty until ``measure`` has run; all else is known from the beginning.
    """
    return records.videos.find(sha256)


def is_video(asset: Asset) -> bool:
    """Tell whether an original moves."""
    return asset.media_type.startswith("video/")


def cover_of(records: Records, sha256: str, at: float | None) -> str | None:
    """Return the picture of the vault that is the cover of a video at a second, None until it is made."""
    if at is None:
        known = records.videos.find(sha256)
        if known is None:
            return None
        at = known.cover_at
    made = records.assets.rendition(cover_key(sha256, at))
    return None if made is None else made.sha256


def add_video(desk: Desk, file: Path) -> tuple[Asset, bool]:
    """Copy a video into the vault (roles contributor, designer); True when it was not there yet.

    Raises Refused when it is no video we can use, Unavailable when it can't be read or the disk is full.
    """
    from planner.imaging.video import first_cover, probe_video  # noqa: PLC0415  FFmpeg is heavy

    desk.person.require(Role.CONTRIBUTOR, Role.DESIGNER)
    found = probe_video(file)
    at, cover = first_cover(file, found.seconds)
    found = replace(found, cover_at=at)
    return _keep(desk, file, found, cover, verb="media.added")


def items_of(desk: Desk, assets: Iterable[Asset]) -> tuple[MediaItem, ...]:
    """Return originals as a post takes them up: a video with its first cover."""
    made = []
    with desk.reading() as records:
        for asset in assets:
            known = records.videos.find(asset.sha256) if is_video(asset) else None
            at = None if known is None else known.cover_at
            made.append(MediaItem(asset_id=asset.id, poster_at=at))
    return tuple(made)


def shown_videos(desk: Desk, media: Iterable[MediaItem]) -> dict[AssetId, ShownVideo]:
    """Return the videos among what a post shows; small rows on an index, fit for the main thread."""
    moving = [item for item in media if item.is_video]
    found: dict[AssetId, ShownVideo] = {}
    if not moving:
        return found
    with desk.reading() as records:
        for item in moving:
            asset = records.assets.find(item.asset_id)
            known = None if asset is None else records.videos.find(asset.sha256)
            if asset is not None and known is not None:
                cover = cover_of(records, asset.sha256, item.poster_at)
                found[item.asset_id] = ShownVideo(facts=known, cover=cover, size=asset.size)
    return found


def make_cover(desk: Desk, sha256: str, at: float) -> str:
    """Make the picture of a video at a second, and return its hash; called in a background thread.

    Raises Refused when the video can't be read.
    """
    from planner.imaging.video import cover_at  # noqa: PLC0415

    key = cover_key(sha256, at)
    with desk.reading() as records:
        made = records.assets.rendition(key)
    if made is not None and desk.workspace.vault.holds(made.sha256):
        return made.sha256
    data = cover_at(desk.workspace.vault.path(sha256), at)
    digest = desk.workspace.vault.put(data)
    with desk.change("media.cover") as change:
        change.records.assets.keep_rendition(_cover(key, digest, data))
    return digest


def measure(desk: Desk, sha256: str, *, stopped: Callable[[], bool]) -> bool:
    """Find out how bright each frame is; False when it was stopped. In a background thread."""
    from planner.imaging.video import brightness  # noqa: PLC0415

    with desk.reading() as records:
        known = records.videos.find(sha256)
    if known is None or known.luminances:
        return known is not None
    found = brightness(desk.workspace.vault.path(sha256), stopped=stopped)
    if found is None:
        return False
    with desk.change("media.measured") as change:
        change.records.videos.keep(replace(known, luminances=found))
    return True


def convert_video(
    desk: Desk,
    asset_id: AssetId,
    *,
    trim: tuple[float, float] | None,
    progress: Callable[[float], None],
    stopped: Callable[[], bool],
) -> Asset | None:
    """Make H.264 and AAC in an MP4 of a video, as a new original beside the old; None when it was stopped.

    Raises Refused when it can't be decoded, Unavailable when the disk is full.
    """
    from planner.imaging.transcoding import Wish, convert  # noqa: PLC0415
    from planner.imaging.video import first_cover, probe_video  # noqa: PLC0415

    desk.person.require(Role.CONTRIBUTOR, Role.DESIGNER)
    with desk.reading() as records:
        old = records.assets.get(asset_id)
    source = desk.workspace.vault.path(old.sha256)
    with writing_to(source), tempfile.TemporaryDirectory(prefix="planner-") as folder:
        made = Path(folder) / f"{Path(old.filename).stem[:80]}.mp4"
        if not convert(source, made, Wish(trim=trim, progress=progress, stopped=stopped)):
            return None
        found = replace(probe_video(made), made_from=old.sha256)
        at, cover = first_cover(made, found.seconds)
        kept, _is_new = _keep(desk, made, replace(found, cover_at=at), cover, verb="media.converted")
    return kept


def _keep(desk: Desk, file: Path, found: VideoFacts, cover: bytes, *, verb: str) -> tuple[Asset, bool]:
    vault = desk.workspace.vault
    digest, size = vault.put_file(file)
    picture = vault.put(cover)
    name = file.name.encode("utf-8", "backslashreplace").decode()  # any bytes may be a name on Linux
    with desk.change(verb) as change:
        known = change.records.assets.with_sha256(digest)
        if known is not None:
            return known, False
        asset = Asset(
            id=AssetId(new_id()),
            sha256=digest,
            filename=name,
            media_type=MEDIA_TYPES.get(found.container, OTHER_TYPE),
            width=found.width,
            height=found.height,
            size=size,
            added_by=desk.person.id,
            added_at=desk.clock.now(),
        )
        change.records.assets.add(asset)
        change.records.videos.keep(replace(found, sha256=digest))
        change.records.assets.keep_rendition(_cover(cover_key(digest, found.cover_at), picture, cover))
        change.audit(asset.id, filename=name, sha256=digest)
    return asset, True


def _cover(key: str, digest: str, data: bytes) -> Rendition:
    from planner.imaging.opening import probe  # noqa: PLC0415

    shown = probe(data)
    return Rendition(recipe=key, sha256=digest, width=shown.width, height=shown.height, size=len(data))
