"""Connecting, checking and disconnecting accounts."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime

from planner.content.channel import Channel, ChannelState, Network
from planner.content.errors import Damaged, Refused, Unavailable
from planner.content.ids import ChannelId, new_id
from planner.content.people import Role
from planner.desk.desk import Desk
from planner.desk.true_clock import require_true_clock
from planner.meta.accounts import PageAccess, inspect, pages, whoami
from planner.meta.client import Graph
from planner.meta.errors import GraphRefused, TokenDead
from planner.meta.origin import Credential, Origin, real, sandbox
from planner.meta.sandbox_control import ask_sandbox
from planner.meta.transport import Transport
from planner.publish.access import access_to
from planner.store.credentials import Credentials, Tokens, forget_secret, keep_secret

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
    require_true_clock(desk)
    async with Transport() as transport:
        return await _connect(desk, transport, real(), Tokens(page=token, secret=secret))


async def check_accounts(desk: Desk, only: Collection[ChannelId] | None = None) -> tuple[Channel, ...]:
    """Ask each network, or that of some accounts, whether its token lives; write it down (role admin)."""
    desk.person.require(Role.ADMIN)
    channels = [
        one
        for one in all_accounts(desk)
        if one.state is not ChannelState.DISCONNECTED and (only is None or one.id in only)
    ]
    async with Transport() as transport:
        seen = [(one, await _seen(desk, transport, one)) for one in channels]
    with desk.change("channel.checked") as change:
        for channel, (state, expires_at) in seen:
            now = change.records.channels.get(channel.id)
            if now.state is channel.state and (state, expires_at) != (now.state, now.token_expires_at):
                change.records.channels.put(replace(now, state=state, token_expires_at=expires_at))
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
    forget_secret(channel)
    return _disconnected(desk, channel_id)


def _disconnected(desk: Desk, channel_id: ChannelId) -> Channel:
    with desk.change("channel.disconnected") as change:
        channel = replace(change.records.channels.get(channel_id), state=ChannelState.DISCONNECTED)
        change.records.channels.put(channel)
        if channel.is_sandbox:
            change.records.channels.keep_sandbox_credential(channel_id, None)
        change.audit(channel_id, name=channel.name)
    return channel


async def _connect(desk: Desk, transport: Transport, origin: Origin, tokens: Tokens) -> tuple[Channel, ...]:
    token = tokens.page
    credential = Credential(token=token, secret=tokens.secret, is_sandbox=origin.is_sandbox)
    graph = Graph(transport, origin, credential, clock=desk.clock.now)
    found = await pages(graph)
    if not found:
        raise Refused("no-page-found")
    usable = [(page, page.token) for page in found if page.token and MAY_PUBLISH & page.tasks]
    if not usable:
        names = ", ".join(page.name for page in found)
        raise Refused("page-task-missing", page=names, task="CREATE_CONTENT")
    connected: list[Channel] = []
    for page, page_token in usable:
        own = Tokens(page=page_token, user=token, secret=tokens.secret)
        expires_at = await expiry_of(graph, page_token)
        connected.extend(keep_page(desk, origin, page, own, expires_at))
    return tuple(connected)


def keep_page(
    desk: Desk, origin: Origin, page: PageAccess, tokens: Tokens, expires_at: datetime | None
) -> list[Channel]:
    """Write a Page and its Instagram account down as connected, and keep their tokens. Raises Unavailable."""
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
                token_expires_at=expires_at,
            )
            change.records.channels.put(channel)
            if channel.is_sandbox:
                change.records.channels.keep_sandbox_credential(channel.id, tokens.to_text())
            change.audit(channel.id, network=network.value, name=name, remote_id=remote_id)
        _keep_secret(desk, channel, tokens)
        kept.append(channel)
    return kept


def _keep_secret(desk: Desk, channel: Channel, tokens: Tokens) -> None:
    """Put a real account's tokens into the keyring; where that fails, the account is not connected."""
    try:
        keep_secret(channel, tokens)
    except Unavailable:
        _disconnected(desk, channel.id)
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


async def _seen(desk: Desk, transport: Transport, channel: Channel) -> tuple[ChannelState, datetime | None]:
    """Ask for a sign of life and the end of the token; a network that does not answer raises."""
    tokens = Credentials(desk.workspace).of(channel)
    access = access_to(channel, tokens, transport, desk.clock)
    try:
        await whoami(access.page)
    except TokenDead:
        return ChannelState.TOKEN_DEAD, channel.token_expires_at
    except GraphRefused:
        return ChannelState.BLOCKED, channel.token_expires_at
    return ChannelState.CONNECTED, await expiry_of(access.person, tokens.page)


async def expiry_of(graph: Graph, token: str) -> datetime | None:
    """Return when a token ends, or Meta's leave to reach data with it, whichever comes first.

    None for never, or where Meta does not tell this token's owner.
    """
    try:
        facts = await inspect(graph, token)
    except (GraphRefused, Damaged):
        return None
    ends = (facts.expires_at, facts.data_access_expires_at)
    return min((one for one in ends if one is not None), default=None)
