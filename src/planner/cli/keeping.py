"""``planner backup``, ``restore`` and ``verify``."""

from __future__ import annotations

from pathlib import Path

import click

from planner.cli.command import Command, shared_options
from planner.cli.exit_codes import Exit
from planner.cli.session import Session, error_document
from planner.desk.keeping import back_up_workspace, verify_workspace
from planner.desk.keeping import restore as restore_archive
from planner.words.catalogue import _


@click.command(cls=Command, help=_("Tulis satu arsip cadangan yang sudah diperiksa."))
@click.argument("file", type=click.Path(path_type=Path))
@shared_options
@click.pass_obj
def backup(session: Session, /, file: Path) -> None:
    """Back up the workspace."""
    contents = back_up_workspace(session.at_desk(), file)
    document = {"file": str(file), "files": len(contents.files), "bytes": file.stat().st_size}
    session.result(document, _("Cadangan ditulis ke {file}.").format(file=file))


@click.command(cls=Command, help=_("Pulihkan arsip cadangan ke folder baru."))
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--to", "folder", metavar="DIR", required=True, type=click.Path(path_type=Path), help=_("Folder baru.")
)
@shared_options
@click.pass_obj
def restore(session: Session, /, file: Path, folder: Path) -> None:
    """Restore an archive."""
    contents = restore_archive(file, folder, session.clock())
    document = {"workspace": str(folder), "files": len(contents.files), "queue": "paused"}
    held = _("Antreannya ditahan: periksa `queue list`, lalu `queue resume`.")
    session.result(document, _("Dipulihkan ke {place}.").format(place=folder), held)


@click.command(cls=Command, help=_("Periksa basis data, berkas media, dan rantai riwayat."))
@shared_options
@click.pass_obj
def verify(session: Session, /) -> int:
    """Verify the workspace."""
    seen = verify_workspace(session.at_desk())
    faults = [error_document(fault) for fault in seen.faults]
    document = {
        "ok": not faults,
        "media": seen.files,
        "audit_entries": seen.audit_entries,
        "faults": faults,
    }
    verdict = _("Ditemukan {count} kerusakan.").format(count=len(faults)) if faults else _("Semuanya utuh.")
    session.result(document, verdict, *(str(fault["message"]) for fault in faults))
    return Exit.WORKSPACE if faults else Exit.DONE
