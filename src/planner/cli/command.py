"""The skin of every command: the shared options, before or behind it, and groups that load what they need."""

from __future__ import annotations

import functools
import gc
import importlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

import click
from typing_extensions import override

from planner.cli.session import Session
from planner.content.errors import Misused
from planner.words.catalogue import LANGUAGES, _

F = TypeVar("F", bound=Callable[..., Any])


def shared_options(function: F) -> F:
    """Give a command or a group the options that all have."""

    @functools.wraps(function)
    def wrapped(*args: Any, **options: Any) -> Any:  # noqa: ANN401  click hands over what it parsed
        session = click.get_current_context().find_object(Session)
        if session is None:
            raise TypeError("a command needs a session")
        _remember(session, options)
        return function(*args, **options)

    for option in reversed(_shared()):
        wrapped = option(wrapped)
    return wrapped  # type: ignore[return-value]


class Folder(click.Path):
    """A folder that has a name: an empty one (a variable that was not set) is never the current folder."""

    @override
    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        if value == "":
            raise Misused("option-wrong", option="--workspace", value='""')
        return super().convert(value, param, ctx)


def _shared() -> list[Callable[[F], F]]:
    return [
        click.option(
            "--workspace", metavar="DIR", type=Folder(path_type=Path), help=_("Folder ruang kerja.")
        ),
        click.option("--as", "acting_as", metavar="LOGIN", help=_("Bertindak sebagai orang ini.")),
        click.option("--lang", type=click.Choice(LANGUAGES), help=_("Bahasa: Indonesia atau Inggris.")),
        click.option("--json", "as_json", is_flag=True, help=_("Satu dokumen JSON di keluaran.")),
    ]


def _remember(session: Session, options: dict[str, Any]) -> None:
    workspace, login = options.pop("workspace"), options.pop("acting_as")
    session.language = options.pop("lang") or session.language  # it is spoken already: help speaks it too
    session.workspace = workspace or session.workspace
    session.login = login or session.login
    session.as_json = bool(options.pop("as_json")) or session.as_json


class Command(click.Command):
    """A command whose line of usage is in the language that is spoken."""

    def __init__(self, *args: Any, **options: Any) -> None:  # noqa: ANN401  what click.Command takes
        options.setdefault("options_metavar", _("[OPSI]"))
        super().__init__(*args, **options)


class LazyGroup(click.Group):
    """A group whose commands are loaded when they are called: ``name -> module:attribute``."""

    command_class = Command

    def __init__(self, *args: Any, lazy: Mapping[str, str] | None = None, **options: Any) -> None:  # noqa: ANN401
        options.setdefault("options_metavar", _("[OPSI]"))
        options.setdefault("subcommand_metavar", _("PERINTAH [ARGUMEN]..."))
        super().__init__(*args, **options)
        self._lazy = dict(lazy or {})

    @override
    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted({*super().list_commands(ctx), *self._lazy})

    @override
    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name in self._lazy:
            module, attribute = self._lazy[cmd_name].split(":")
            with _no_collecting():
                loaded: click.Command = getattr(importlib.import_module(module), attribute)
            return loaded
        return super().get_command(ctx, cmd_name)


@contextmanager
def _no_collecting() -> Iterator[None]:
    """Load modules without looking for garbage: they leave none, and looking takes a tenth of a start."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()
