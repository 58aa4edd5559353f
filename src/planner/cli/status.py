"""``planner status``: health for monitoring."""

from __future__ import annotations

import click

from planner import __version__
from planner.cli.command import Command, shared_options
from planner.cli.session import Session
from planner.content.state import PublicationState
from planner.desk.status import status as look
from planner.words.catalogue import _
from planner.words.names import name_of


@click.command(cls=Command, help=_("Keadaan ruang kerja, untuk pemantauan."))
@shared_options
@click.pass_obj
def status(session: Session, /) -> None:
    """Show how the workspace is doing."""
    desk = session.at_desk()
    seen = look(desk)
    accounts = [
        {
            "id": one.id,
            "network": one.network.value,
            "name": one.name,
            "state": one.state.value,
            "token_expires_at": session.iso(one.token_expires_at),
        }
        for one in seen.accounts
    ]
    pauses = [{"account": one.channel_id, "by": one.by, "reason": one.reason} for one in seen.pauses]
    document: dict[str, object] = {
        "version": __version__,
        "workspace": str(desk.workspace.root),
        "agency": seen.settings.agency,
        "database": {"revision": seen.revision, "bytes": seen.database_size, "posts": seen.posts},
        "queue": {"counts": seen.queue, "oldest_due": session.iso(seen.oldest_due), "pauses": pauses},
        "accounts": accounts,
        "disk": {"free_bytes": seen.disk_free},
        "now": session.iso(desk.clock.now()),
    }
    counts = (
        ", ".join(f"{name_of(PublicationState(name))}: {count}" for name, count in sorted(seen.queue.items()))
        or "–"
    )
    session.result(
        document,
        _("{agency}, jumlah unggahan: {posts}").format(agency=seen.settings.agency, posts=seen.posts),
        _("Antrean: {counts}").format(counts=counts),
        _("Menunggu paling lama sejak: {moment}").format(moment=session.iso(seen.oldest_due) or "–"),
        _("Ruang bebas: {free} MB").format(free=seen.disk_free // 1_000_000),
        *(f"{name_of(one.network)}  {one.name}  {name_of(one.state)}" for one in seen.accounts),
    )
