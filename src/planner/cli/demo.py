"""``planner demo``: the whole main job on a demo workspace, with the local sandbox as the networks."""

from __future__ import annotations

import asyncio
import os
from pathlib import Path

import click

from planner.cli.command import Command, shared_options
from planner.cli.exit_codes import Exit
from planner.cli.session import Session
from planner.content.clock import RunningClock
from planner.content.errors import Unavailable
from planner.desk.demo import DEMO_START, Outcome, demo_desk, walk
from planner.desk.sandbox_process import running_sandbox
from planner.words.catalogue import N_, _

STEPS = {
    "photograph": N_("Foto"),
    "draft": N_("Draf ditulis"),
    "submitted": N_("Diajukan, isi dikunci"),
    "approved": N_("Disetujui oleh"),
    "published": N_("Tayang di"),
    "failed": N_("Gagal di"),
    "unconfirmed": N_("Belum pasti di"),
    "queued": N_("Menunggu di"),
}


@click.command(cls=Command, help=_("Ruang kerja contoh dengan jejaring tiruan; tidak perlu akun."))
@click.option("--headless", is_flag=True, help=_("Tanpa jendela."))
@click.option("--photos", metavar="FOLDER", type=click.Path(path_type=Path), help=_("Folder foto sendiri."))
@click.option(
    "--posts",
    metavar="N",
    type=click.IntRange(1, 500),
    default=3,
    show_default=True,
    help=_("Jumlah unggahan."),
)
@shared_options
@click.pass_obj
def demo(session: Session, /, headless: bool, photos: Path | None, posts: int) -> int:  # noqa: FBT001  click's flag
    """Walk the main job."""
    if session.workspace is None and not os.environ.get("PLANNER_WORKSPACE"):
        session.workspace = session.root / "demo"
    clock = session.clock() if os.environ.get("PLANNER_NOW") else RunningClock(DEMO_START)
    if not headless and session.window is not None:
        try:
            return session.window(session.opening(clock, is_demo=True))
        except Unavailable as error:
            if error.code != "no-display":
                raise
            session.progress(_("Tidak ada layar: demo berjalan tanpa jendela."))
    desk = session.sit_down(demo_desk(session.root, clock))

    def step(name: str, about: str) -> None:
        session.progress(f"  {_(STEPS.get(name, name))}: {about}")

    with running_sandbox(session.root / "sandbox") as url:
        session.progress(_("Jejaring tiruan: {url}").format(url=url))
        outcome = asyncio.run(walk(desk, url, photos=photos, posts=posts, step=step))
    verdict = (
        _("Semua tayang tepat satu kali.")
        if outcome.live_exactly_once
        else _("Tidak semua tayang tepat satu kali.")
    )
    session.result(_document(outcome), verdict)
    return Exit.DONE if outcome.live_exactly_once else Exit.FAILED


def _document(outcome: Outcome) -> dict[str, object]:
    items = [
        {
            "post_id": shown.post.id,
            "title": shown.post.content.title,
            "publications": [
                {
                    "channel": item.channel.network.value,
                    "state": item.publication.state.value,
                    "remote_id": item.publication.remote_id,
                    "permalink": item.publication.permalink,
                }
                for item in shown.items
            ],
        }
        for shown in outcome.shown
    ]
    return {"items": items, "live_exactly_once": outcome.live_exactly_once}
