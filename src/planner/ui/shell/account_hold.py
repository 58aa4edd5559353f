"""Holding one account back and letting it go on: said and undone in the same way on every screen."""

from __future__ import annotations

from functools import partial

from planner.content.channel import Channel
from planner.content.errors import PlannerError
from planner.desk.hold import pause, resume
from planner.ui.context import Context
from planner.ui.undo import Act
from planner.words.catalogue import _


def hold_account(context: Context, channel: Channel, reason: str) -> None:
    """Hold an account back. Raises Refused."""
    again = partial(pause, context.desk, reason=reason, channel_id=channel.id)
    again()
    back = partial(resume, context.desk, channel_id=channel.id)
    _tell(context, (_("Kiriman ditahan"), channel.name), again, back)


def let_account_go_on(context: Context, channel: Channel, reason: str) -> None:
    """Let an account go on; undone, it is held back for the reason that it was held back for."""
    again = partial(resume, context.desk, channel_id=channel.id)
    try:
        again()
    except PlannerError as error:
        context.shell.complain(error)
        return
    back = partial(pause, context.desk, reason=reason, channel_id=channel.id)
    _tell(context, (_("Kiriman dilanjutkan"), channel.name), again, back)


def _tell(context: Context, said: tuple[str, str], again: Act, back: Act) -> None:
    sentence, about = said
    context.undo.did(f"{sentence}: {about}", again=again, back=back)
    context.shell.toast_undo(sentence, about)
