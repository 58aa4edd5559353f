"""Connecting, checking and disconnecting accounts."""

from __future__ import annotations

from dataclasses import replace

from planner.content.channel import Channel, ChannelState, Network
from planner.content.errors import Refused, Unavailable
from planner.content.ids import ChannelId, new_id
from planner.content.people import Role
from planner.desk.desk import Desk
from planner.meta.accounts import PageAccess, pages, whoami
from planner.meta.client import Graph
from planner.meta.errors import GraphRefused, TokenDead
from planner.meta.origin import Credential, Origin, real, sandbox
from planner.meta.sandbox_control import ask_sandbox
from planner.meta.transport import Transport
from planner.publish.access import access_to
from planner.store.credentials import Credentials, Tokens

MAY_PUBLISH = frozenset(
    {"CREATE_CONTENT", "MANAGE", "PROFILE_PLUS_CREATE_CONTENT", "PROFILE_PLUS_FULL_CONTROL"}
)
"""Tasks on a Page, one of which publishing needs (Graph API, Page tasks)."""


async def connect_sandbox(desk: Desk, url: str) -> tuple[Channel, ...]:
    """Connect every Page and Instagram account of a local sandbox (role admin)."""
    desk.person.require(Role.ADMIN)
    origin = sandbox(url)
    async with Transport() as transport:
        told = await ask_sandbox(transport, origin)
        return await _connect(desk, transport, origin, Tokens(page=told.user_token, secret=told.app_secret))


async def connect_token(desk: Desk, token: str, *, secret: str | None = None) -> tuple[Channel, ...]:
    """Connect the accounts of a token that an administrator pasted; it goes into the keyring (role admin)."""
    desk.person.require(Role.ADMIN)
    async with Transport() as transport:
        return await _connect(desk, transport, real(), Tokens(page=token, secret=secret))


async def check_accounts(desk: Desk) -> tuple[Channel, ...]:
    """Ask each network whether its token lives, and write down what it says (role admin)."""
    desk.person.require(Role.ADMIN)
    channels = [one for one in all_accounts(desk) if one.state is not ChannelState.DISCONNECTED]
    async with Transport() as transport:
        states = [(one, await _state(desk, transport, one)) for one in channels]
    with desk.change("channel.checked") as change:
        for channel, state in states:
            if state is not channel.state:
                change.records.channels.put(replace(channel, state=state))
                change.audit(channel.id, state=state.value)
    return all_accounts(desk)


def all_accounts(desk: Desk) -> tuple[Channel, ...]:
    """Return every account of the workspace, disconnected ones too."""
    with desk.reading() as records:
        return records.channels.all()


def disconnect(desk: Desk, channel_id: ChannelId) -> Channel:
    """Forget the tokens of an account (role admin); what it has published stays known."""
    desk.person.require(Role.ADMIN)
    with desk.reading() as records:
        channel = records.channels.get(channel_id)
    Credentials(desk.workspace).forget(channel)
    with desk.change("channel.disconnected") as change:
        channel = replace(channel, state=ChannelState.DISCONNECTED)
        change.records.channels.put(channel)
        change.audit(channel_id, name=channel.name)
    return channel


async def _connect(desk: Desk, transport: Transport, origin: Origin, tokens: Tokens) -> tuple[Channel, ...]:
    token = tokens.page
    credential = Credential(token=token, secret=tokens.secret, is_sandbox=origin.is_sandbox)
    found = await pages(Graph(transport, origin, credential, clock=desk.clock.now))
    if not found:
        raise Refused("no-page-found")
    usable = [(page, page.token) for page in found if page.token and MAY_PUBLISH & set(page.tasks)]
    if not usable:
        names = ", ".join(page.name for page in found)
        raise Refused("page-task-missing", page=names, task="CREATE_CONTENT")
    connected: list[Channel] = []
    for page, page_token in usable:
        own = Tokens(page=page_token, user=token, secret=tokens.secret)
        connected.extend(_keep(desk, origin, page, own))
    return tuple(connected)


def _keep(desk: Desk, origin: Origin, page: PageAccess, tokens: Tokens) -> list[Channel]:
    accounts = [(Network.FACEBOOK, page.id, page.name)]
    if page.instagram is not None:
        accounts.append((Network.INSTAGRAM, page.instagram.id, page.instagram.username))
    kept = []
    for network, remote_id, name in accounts:
        with desk.change("channel.connected") as change:
            known = change.records.channels.of_account(origin.graph, network, remote_id)
            channel = replace(
                known or _fresh(origin, network, remote_id, page.id),
                name=name,
                page_id=page.id,
                state=ChannelState.CONNECTED,
            )
            change.records.channels.put(channel)
            change.audit(channel.id, network=network.value, name=name, remote_id=remote_id)
        _keep_tokens(desk, channel, tokens)
        kept.append(channel)
    return kept


def _keep_tokens(desk: Desk, channel: Channel, tokens: Tokens) -> None:
    try:
        Credentials(desk.workspace).keep(channel, tokens)
    except Unavailable:
        with desk.change("channel.disconnected") as change:
            change.records.channels.put(replace(channel, state=ChannelState.DISCONNECTED))
            change.audit(channel.id, name=channel.name)
        raise


def _fresh(origin: Origin, network: Network, remote_id: str, page_id: str) -> Channel:
    return Channel(
        id=ChannelId(new_id()),
        network=network,
        name="",
        remote_id=remote_id,
        page_id=page_id,
        graph=origin.graph,
        is_sandbox=origin.is_sandbox,
    )


async def _state(desk: Desk, transport: Transport, channel: Channel) -> ChannelState:
    """Ask for a sign of life; a network that can't be reached raises, for it says nothing of the token."""
    tokens = Credentials(desk.workspace).of(channel)
    access = access_to(channel, tokens, transport, desk.clock)
    try:
        await whoami(access.page)
    except TokenDead:
        return ChannelState.TOKEN_DEAD
    except GraphRefused:
        return ChannelState.BLOCKED
    return ChannelState.CONNECTED
