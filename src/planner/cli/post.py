"""``planner post``: writing, review and schedule."""

from __future__ import annotations

import click

from planner.cli.command import LazyGroup, shared_options
from planner.cli.session import Session
from planner.words.catalogue import _

COMMANDS = {
    "create": "planner.cli.post_writing:create",
    "edit": "planner.cli.post_writing:edit",
    "show": "planner.cli.post_looking:show",
    "list": "planner.cli.post_looking:list_lines",
    "history": "planner.cli.post_looking:history",
    "submit": "planner.cli.post_steps:submit",
    "approve": "planner.cli.post_steps:approve",
    "request-changes": "planner.cli.post_steps:request_changes",
    "schedule": "planner.cli.post_steps:schedule",
    "cancel": "planner.cli.post_steps:cancel",
}


@click.group(cls=LazyGroup, lazy=COMMANDS, help=_("Unggahan: tulis, ajukan, setujui, jadwalkan."))
@shared_options
@click.pass_obj
def post(_session: Session, /) -> None:
    """Hold the commands together."""
