"""``planner sandbox``: the local Graph."""

from __future__ import annotations

from pathlib import Path

import click

from planner.cli.command import LazyGroup, shared_options
from planner.cli.session import Session, told_now
from planner.content.errors import Misused, Unavailable
from planner.words.catalogue import _


@click.group(cls=LazyGroup, help=_("Jejaring tiruan di komputer ini."))
@shared_options
@click.pass_obj
def sandbox(_session: Session, /) -> None:
    """Hold the commands together."""


@sandbox.command("serve", help=_("Jalankan jejaring tiruan."))
@click.option(
    "--state", metavar="DIR", required=True, type=click.Path(path_type=Path), help=_("Folder keadaannya.")
)
@click.option(
    "--port", metavar="N", type=click.IntRange(0, 65535), default=0, help=_("Porta; 0: yang bebas.")
)
@click.option(
    "--host",
    metavar="HOST",
    default="127.0.0.1",
    show_default=True,
    help=_("Hanya komputer ini sendiri yang diterima."),
)
@click.option(
    "--pages",
    metavar="N",
    type=click.IntRange(1, 200),
    default=1,
    show_default=True,
    help=_("Jumlah Halaman."),
)
@click.option(
    "--latency",
    metavar="MS",
    type=click.IntRange(0, 60_000),
    default=0,
    help=_("Jeda jawaban dalam milidetik."),
)
@click.option(
    "--seed", metavar="N", type=int, default=0, help=_("Benih untuk id, token, dan hal yang kebetulan.")
)
@click.option("--require-proof", is_flag=True, help=_("Minta appsecret_proof."))
@shared_options
@click.pass_obj
def serve(_session: Session, /, state: Path, **how: object) -> None:
    """Serve the sandbox until stopped."""
    from planner.sandbox.server import NotLoopback  # noqa: PLC0415  the web server is heavy
    from planner.sandbox.server import serve as serve_sandbox  # noqa: PLC0415
    from planner.sandbox.store import FolderInUse  # noqa: PLC0415

    try:
        serve_sandbox(
            state_dir=state,
            port=int(str(how["port"])),
            host=str(how["host"]),
            pages=int(str(how["pages"])),
            latency_ms=int(str(how["latency"])),
            seed=int(str(how["seed"])),
            require_proof=bool(how["require_proof"]),
            now=told_now(),
            announce=click.echo,
        )
    except NotLoopback as error:
        raise Misused("sandbox-not-loopback", host=str(how["host"])) from error
    except FolderInUse as error:
        raise Unavailable("sandbox-folder-in-use", place=str(state)) from error
    except OSError as error:
        raise Unavailable("sandbox-not-started", place=str(state), reason=str(error)) from error
