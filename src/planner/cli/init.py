"""``planner init``."""

from __future__ import annotations

import click

from planner.cli.command import Command, shared_options
from planner.cli.session import Session
from planner.desk.opening import found_workspace
from planner.words.catalogue import _


@click.command(cls=Command, help=_("Buat ruang kerja baru."))
@click.option("--agency", metavar="NAME", required=True, help=_("Nama instansi."))
@click.option("--owner", metavar="LOGIN", default="pemilik", show_default=True, help=_("Nama masuk pemilik."))
@click.option("--zone", metavar="ZONE", default="Asia/Jakarta", show_default=True, help=_("Zona waktu."))
@shared_options
@click.pass_obj
def init(session: Session, /, agency: str, owner: str, zone: str) -> None:
    """Found a workspace."""
    desk = found_workspace(session.root, session.clock(), agency=agency, owner=owner, zone=zone)
    document = {"workspace": str(desk.workspace.root), "agency": agency, "owner": owner, "zone": zone}
    session.result(document, _("Ruang kerja dibuat di {place}.").format(place=desk.workspace.root))
