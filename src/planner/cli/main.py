"""The command line: a thin skin over the desk. It holds no rule, and loads what a command needs only then."""

from __future__ import annotations

import logging
import sys
from collections.abc import Sequence

import click
import msgspec

from planner import __version__
from planner.cli.command import LazyGroup, shared_options
from planner.cli.exit_codes import Exit, exit_for
from planner.cli.logfile import FILE, masked
from planner.cli.session import Session, error_document
from planner.content.errors import PlannerError
from planner.words.catalogue import LANGUAGES, _, preferred, speak

log = logging.getLogger(__name__)

COMMANDS = {
    "init": "planner.cli.init:init",
    "people": "planner.cli.people:people",
    "accounts": "planner.cli.accounts:accounts",
    "media": "planner.cli.media:media",
    "post": "planner.cli.post:post",
    "render": "planner.cli.render:render",
    "publish": "planner.cli.publish:publish",
    "queue": "planner.cli.queue:queue",
    "status": "planner.cli.status:status",
    "backup": "planner.cli.keeping:backup",
    "restore": "planner.cli.keeping:restore",
    "verify": "planner.cli.keeping:verify",
    "demo": "planner.cli.demo:demo",
    "sandbox": "planner.cli.sandbox:sandbox",
}


def run(arguments: Sequence[str]) -> int:
    """Run one command and return its exit code; no traceback ever reaches the person."""
    speak(_language(arguments))
    session = Session()
    try:
        code = _root().main(list(arguments), prog_name="planner", standalone_mode=False, obj=session)
        return int(code or 0)
    except click.exceptions.Exit as ended:
        return ended.exit_code
    except (click.Abort, KeyboardInterrupt):
        return Exit.INTERRUPTED
    except click.ClickException as wrong:
        return _misused(session, arguments, wrong)
    except PlannerError as error:
        log.warning("refused: %s", error)
        _print_error(session, error_document(error))
        return exit_for(error)
    except Exception:
        log.exception("bug")
        place = session.root / "logs" / FILE
        message = _("Kesalahan program; rinciannya ada di {log}.").format(log=place)
        hint = _("Laporkan kepada pengelola beserta berkas itu.")
        _print_error(session, {"code": "bug", "message": message, "hint": hint})
        if session.desk is None:
            sys.excepthook(*sys.exc_info())
        return Exit.FAILED


def _root() -> LazyGroup:
    @click.group(cls=LazyGroup, lazy=COMMANDS, help=_("Humas Planner: rencanakan, setujui, tayangkan."))
    @click.version_option(__version__, prog_name="planner", message="%(prog)s %(version)s")
    @shared_options
    def planner() -> None:
        """Hold the groups together."""

    return planner


def _language(arguments: Sequence[str]) -> str:
    for number, word in enumerate(arguments):
        said = word.removeprefix("--lang=") if word.startswith("--lang=") else ""
        if word == "--lang" and number + 1 < len(arguments):
            said = arguments[number + 1]
        if said in LANGUAGES:
            return said
    return preferred()


def _misused(session: Session, arguments: Sequence[str], wrong: click.ClickException) -> int:
    session.as_json = session.as_json or "--json" in arguments
    if session.as_json:
        hint = _("Lihat --help.")
        _print_error(session, {"code": "usage", "message": wrong.format_message(), "hint": hint})
    else:
        wrong.show()
    return Exit.MISUSED


def _print_error(session: Session, document: dict[str, object]) -> None:
    if session.as_json:
        click.echo(msgspec.json.encode({"error": document}).decode())
    click.echo(masked(str(document["message"])), err=True)
    if document["hint"]:
        click.echo(str(document["hint"]), err=True)
