"""``planner media``."""

from __future__ import annotations

from pathlib import Path

import click

from planner.cli.command import LazyGroup, shared_options
from planner.cli.exit_codes import Exit
from planner.cli.session import Session
from planner.content.asset import Asset
from planner.content.ids import AssetId
from planner.desk.media import Added, add_media, all_media, export_media
from planner.words.catalogue import _
from planner.words.sentences import tell


@click.group(cls=LazyGroup, help=_("Gambar di ruang kerja."))
@shared_options
@click.pass_obj
def media(_session: Session, /) -> None:
    """Hold the commands together."""


@media.command(help=_("Salin gambar ke ruang kerja."))
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=click.Path(path_type=Path))
@shared_options
@click.pass_obj
def add(session: Session, /, files: tuple[Path, ...]) -> int:
    """Add pictures."""
    added = add_media(session.at_desk(), list(files))
    for one in added:
        if one.refused is not None:
            told = tell(one.refused)
            session.progress(f"✗ {one.file}: {told.message} {told.hint}".rstrip())
    lines = [_line(one) for one in added if one.refused is None]
    session.result({"media": [_added(one) for one in added]}, *lines)
    return Exit.FAILED if any(one.refused for one in added) else Exit.DONE


@media.command("list", help=_("Daftar gambar."))
@shared_options
@click.pass_obj
def list_media(session: Session, /) -> None:
    """List the pictures."""
    found = all_media(session.at_desk())
    lines = [f"{one.id}  {one.filename}  {one.width}×{one.height}" for one in found]
    session.result({"media": [{"file": one.filename, **_asset(one)} for one in found]}, *lines)


@media.command(help=_("Tulis berkas asli ke tempat lain."))
@click.argument("media_id", metavar="ID")
@click.option(
    "-o",
    "--output",
    metavar="FILE",
    required=True,
    type=click.Path(path_type=Path),
    help=_("Berkas tujuan yang belum ada."),
)
@shared_options
@click.pass_obj
def export(session: Session, /, media_id: str, output: Path) -> None:
    """Export an original."""
    asset = export_media(session.at_desk(), AssetId(media_id), output)
    session.result({"file": str(output), "sha256": asset.sha256}, str(output))


def _asset(one: Asset) -> dict[str, object]:
    return {
        "id": one.id,
        "sha256": one.sha256,
        "width": one.width,
        "height": one.height,
        "type": one.media_type,
    }


def _added(one: Added) -> dict[str, object]:
    if one.refused is not None:
        told = tell(one.refused)
        return {"file": one.file, "status": "refused", "code": one.refused.code, "reason": told.message}
    status = "added" if one.is_new else "duplicate"
    facts = {} if one.asset is None else _asset(one.asset)
    return {"file": one.file, **facts, "status": status, "reason": None}


def _line(one: Added) -> str:
    mark = "+" if one.is_new else "="
    return f"{mark} {one.file}  {'' if one.asset is None else one.asset.id}"
