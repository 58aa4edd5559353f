"""``planner sandbox``: the local Graph."""

from __future__ import annotations

import os
from pathlib import Path

import click

from planner.cli.command import LazyGroup, shared_options
from planner.cli.session import Session, moment
from planner.words.catalogue import _


@click.group(cls=LazyGroup, help=_("Jejaring tiruan di komputer ini."))
@shared_options
@click.pass_obj
def sandbox(_session: Session, /) -> None:
    """Hold the commands together."""


@sandbox.command(help=_("Jalankan jejaring tiruan."))
@click.option("--state", required=True, type=click.Path(path_type=Path), help=_("Folder keadaannya."))
@click.option("--port", type=click.IntRange(0, 65535), default=0, help=_("0: yang bebas."))
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--pages", type=click.IntRange(1, 200), default=1, show_default=True, help=_("Jumlah Halaman."))
@click.option("--latency", type=click.IntRange(0, 60_000), default=0, help=_("Jeda jawaban dalam milidetik."))
@click.option("--seed", type=int, default=0)
@click.option("--require-proof", is_flag=True, help=_("Minta appsecret_proof."))
@shared_options
@click.pass_obj
def serve(_session: Session, /, state: Path, **how: object) -> None:
    """Serve the sandbox until stopped."""
    from planner.sandbox.server import serve as serve_sandbox  # noqa: PLC0415  the web server is heavy

    told = os.environ.get("PLANNER_NOW")
    serve_sandbox(
        state_dir=state,
        port=int(str(how["port"])),
        host=str(how["host"]),
        pages=int(str(how["pages"])),
        latency_ms=int(str(how["latency"])),
        seed=int(str(how["seed"])),
        require_proof=bool(how["require_proof"]),
        now=moment(told) if told else None,
        announce=click.echo,
    )
