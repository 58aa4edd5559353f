"""``planner accounts``."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Sequence

import click

from planner.cli.command import LazyGroup, shared_options
from planner.cli.exit_codes import Exit
from planner.cli.session import Session
from planner.content.channel import Channel, ChannelState
from planner.content.errors import Misused
from planner.content.ids import ChannelId
from planner.desk.accounts import all_accounts, check_accounts, connect_sandbox, connect_token, disconnect
from planner.desk.desk import Desk
from planner.words.catalogue import _
from planner.words.names import name_of


@click.group(cls=LazyGroup, help=_("Akun Facebook dan Instagram."))
@shared_options
@click.pass_obj
def accounts(_session: Session, /) -> None:
    """Hold the commands together."""


@accounts.command(help=_("Sambungkan akun: jejaring tiruan, atau token dari masukan."))
@click.option("--sandbox", "url", metavar="URL", help=_("Alamat jejaring tiruan di komputer ini."))
@click.option("--token-stdin", is_flag=True, help=_("Baca token (lalu app secret, bila ada) dari masukan."))
@shared_options
@click.pass_obj
def connect(session: Session, /, url: str | None, token_stdin: bool) -> None:  # noqa: FBT001  click's flag
    """Connect accounts."""
    if (url is None) is not token_stdin:
        raise Misused("options-exclusive", options="--sandbox, --token-stdin")
    desk = session.at_desk()
    _show(session, _connected_for_real(desk) if url is None else asyncio.run(connect_sandbox(desk, url)))


@accounts.command("list", help=_("Daftar akun."))
@shared_options
@click.pass_obj
def list_accounts(session: Session, /) -> None:
    """List the accounts."""
    _show(session, all_accounts(session.at_desk()))


@accounts.command(help=_("Tanyakan apakah tiap akun masih dapat dipakai."))
@shared_options
@click.pass_obj
def check(session: Session, /) -> int:
    """Check the accounts."""
    found = asyncio.run(check_accounts(session.at_desk()))
    _show(session, found)
    usable = {ChannelState.CONNECTED, ChannelState.DISCONNECTED}
    return Exit.DONE if all(one.state in usable for one in found) else Exit.FAILED


@accounts.command("disconnect", help=_("Putuskan akun dan lupakan tokennya."))
@click.argument("account_id", metavar="ID")
@shared_options
@click.pass_obj
def disconnect_account(session: Session, /, account_id: str) -> None:
    """Disconnect an account."""
    _show(session, [disconnect(session.at_desk(), ChannelId(account_id))])


def _connected_for_real(desk: Desk) -> Sequence[Channel]:
    token, _newline, secret = sys.stdin.read().strip().partition("\n")
    if not token.strip():
        raise Misused("token-malformed")
    return asyncio.run(connect_token(desk, token.strip(), secret=secret.strip() or None))


def _show(session: Session, found: Sequence[Channel]) -> None:
    documents = [
        {
            "id": one.id,
            "network": one.network.value,
            "name": one.name,
            "remote_id": one.remote_id,
            "state": one.state.value,
            "token_expires_at": session.iso(one.token_expires_at),
        }
        for one in found
    ]
    lines = [f"{one.id}  {name_of(one.network)}  {one.name}  {name_of(one.state)}" for one in found]
    session.result({"accounts": documents}, *lines)
