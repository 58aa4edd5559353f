"""Bringing pictures and videos into the vault, listing them, and giving originals back."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from planner.content.asset import Asset
from planner.content.errors import PlannerError, Refused
from planner.content.file_kinds import VIDEOS
from planner.content.ids import AssetId, new_id
from planner.content.people import Role
from planner.desk.desk import Desk
from planner.desk.files import writing_to
from planner.desk.videos import add_video


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """What became of one file: an asset (``is_new`` tells a duplicate), or why it was refused."""

    file: str
    asset: Asset | None = None
    is_new: bool = False
    refused: PlannerError | None = None


def add_media(desk: Desk, files: list[Path]) -> tuple[Added, ...]:
    """Copy pictures and videos into the vault, untouched; one that is refused does not stop the others."""
    desk.person.require(Role.CONTRIBUTOR, Role.DESIGNER)
    return tuple(_added(desk, file) for file in files)


def add_file(desk: Desk, file: Path) -> tuple[Asset, bool]:
    """Copy one picture or video into the vault (roles contributor, designer); True when it was not there yet.

    Raises Refused when it is nothing we can use, Unavailable when it can't be read or the disk is full.
    """
    from planner.imaging.opening import probe  # noqa: PLC0415  the pixel libraries are heavy

    if file.suffix.lower() in VIDEOS:
        return add_video(desk, file)
    desk.person.require(Role.CONTRIBUTOR, Role.DESIGNER)
    facts = probe(file)
    digest, size = desk.workspace.vault.put_file(file)
    name = file.name.encode("utf-8", "backslashreplace").decode()  # any bytes may be a name on Linux
    with desk.change("media.added") as change:
        known = change.records.assets.with_sha256(digest)
        if known is not None:
            return known, False
        asset = Asset(
            id=AssetId(new_id()),
            sha256=digest,
            filename=name,
            media_type=facts.media_type,
            width=facts.width,
            height=facts.height,
            size=size,
            added_by=desk.person.id,
            added_at=desk.clock.now(),
        )
        change.records.assets.add(asset)
        change.audit(asset.id, filename=name, sha256=digest)
    return asset, True


def all_media(desk: Desk) -> tuple[Asset, ...]:
    """Return every original of the workspace, oldest first."""
    with desk.reading() as records:
        return records.assets.all()


def media_of(desk: Desk, asset_ids: Iterable[AssetId]) -> dict[AssetId, Asset]:
    """Return originals by their ids; one that is not there is left out."""
    with desk.reading() as records:
        return records.assets.several(tuple(asset_ids))


def export_media(desk: Desk, asset_id: AssetId, target: Path) -> Asset:
    """Write an original, byte for byte as it came, to a file that does not exist yet.

    Raises Refused, or Unavailable where the file can't be written.
    """
    with desk.reading() as records:
        asset = records.assets.get(asset_id)
    data = desk.workspace.vault.read(asset.sha256)
    if target.exists():
        raise Refused("file-exists", file=str(target))
    with writing_to(target), target.open("xb") as file:
        try:
            file.write(data)
            file.flush()
        except OSError:
            target.unlink()
            raise
    return asset


def _added(desk: Desk, file: Path) -> Added:
    try:
        asset, is_new = add_file(desk, file)
    except PlannerError as error:
        return Added(file=str(file), refused=error)
    return Added(file=str(file), asset=asset, is_new=is_new)
