"""The command line: a thin skin over the desk. It holds no rule, and loads what a command needs only then."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from pathlib import Path

import click

from planner import __version__
from planner.cli.borrowed_words import click_speaks
from planner.cli.command import LazyGroup, shared_options
from planner.cli.exit_codes import Exit, exit_for
from planner.cli.session import Gallery, Session, Window, encoded, error_document
from planner.content.errors import PlannerError
from planner.content.secrecy import masked
from planner.desk.logfile import log_of_a_bug, quiet_logging
from planner.words.catalogue import LANGUAGES, _, preferred, speak

log = logging.getLogger(__name__)

COMMANDS = {
    "init": "planner.cli.init:init",
    "people": "planner.cli.people:people",
    "accounts": "planner.cli.accounts:accounts",
    "media": "planner.cli.media:media",
    "check": "planner.cli.check:check",
    "post": "planner.cli.post:post",
    "render": "planner.cli.render:render",
    "publish": "planner.cli.publish:publish",
    "queue": "planner.cli.queue:queue",
    "status": "planner.cli.status:status",
    "backup": "planner.cli.keeping:backup",
    "restore": "planner.cli.keeping:restore",
    "verify": "planner.cli.keeping:verify",
    "demo": "planner.cli.demo:demo",
    "gallery": "planner.cli.gallery:gallery",
    "sandbox": "planner.cli.sandbox:sandbox",
}


def run(arguments: Sequence[str], window: Window | None = None, gallery: Gallery | None = None) -> int:
    """Run one command and return its exit code; no traceback ever reaches the person.

    ``window`` and ``gallery`` are what needs Qt; this room does not know it.
    """
    language = _language(arguments)
    speak(language)
    session = Session(window=window, gallery=gallery)
    with click_speaks(language), quiet_logging():
        try:
            return _run(session, arguments)
        except Exception:
            file = log_of_a_bug(session.root)
            log.exception("bug")
            _print_error(session, _bug(file))
            return Exit.FAILED
        finally:
            session.get_up()


def _run(session: Session, arguments: Sequence[str]) -> int:
    try:
        return _invoked(session, arguments)
    except click.exceptions.Exit as ended:
        return ended.exit_code
    except SystemExit as ended:  # shell completion, a pipe that was closed, a signal
        return ended.code if isinstance(ended.code, int) else Exit.DONE
    except (click.Abort, KeyboardInterrupt):
        _print_error(session, {"code": "interrupted", "message": _("Dihentikan."), "hint": ""})
        return Exit.INTERRUPTED
    except click.ClickException as wrong:
        return _misused(session, wrong)
    except PlannerError as error:
        log.info("refused: %s", error)
        _print_error(session, error_document(error))
        return exit_for(error)


def _invoked(session: Session, arguments: Sequence[str]) -> int:
    try:
        code = _root().main(list(arguments), prog_name="planner", standalone_mode=False, obj=session)
        return int(code or 0)
    finally:  # what can't be parsed has left no word of it in the session
        session.as_json = session.as_json or "--json" in arguments


def _root() -> LazyGroup:
    @click.group(
        cls=LazyGroup,
        lazy=COMMANDS,
        invoke_without_command=True,
        help=_("Humas Planner: rencanakan, setujui, tayangkan."),
    )
    @click.version_option(__version__, prog_name="planner", message="%(prog)s %(version)s")
    @click.option("--exit-when-ready", is_flag=True, hidden=True)
    @shared_options
    @click.pass_context
    def planner(context: click.Context, /, exit_when_ready: bool) -> int | None:  # noqa: FBT001  click's flag
        """Hold the groups together; without a command, open the window."""
        session = context.find_object(Session)
        if context.invoked_subcommand is not None or session is None:
            return None
        if session.window is None:
            raise click.UsageError(_("Sebut satu perintah; jendela tidak dibuka dari sini."), context)
        return session.window(session.opening(session.clock(), exit_when_ready=exit_when_ready))

    return planner


def _language(arguments: Sequence[str]) -> str:
    said = preferred()
    for number, word in enumerate(arguments):
        value = word.removeprefix("--lang=") if word.startswith("--lang=") else ""
        if word == "--lang" and number + 1 < len(arguments):
            value = arguments[number + 1]
        said = value if value in LANGUAGES else said
    return said


def _misused(session: Session, wrong: click.ClickException) -> int:
    if session.as_json:
        hint = _("Lihat --help.")
        _print_error(session, {"code": "usage", "message": wrong.format_message(), "hint": hint})
    else:
        wrong.show()
    return Exit.MISUSED


def _bug(file: Path | None) -> dict[str, object]:
    message = _("Kesalahan program; rinciannya ada di {log}.").format(log=file or "–")
    return {"code": "bug", "message": message, "hint": _("Laporkan kepada pengelola beserta berkas itu.")}


def _print_error(session: Session, document: dict[str, object]) -> None:
    if session.as_json and not session.answered:
        click.echo(encoded({"error": document}))
    click.echo(masked(str(document["message"])), err=True)
    if document["hint"]:
        click.echo(str(document["hint"]), err=True)
