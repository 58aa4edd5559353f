"""What a key opens: its Pages and what may be done there. A person chooses among them and connects."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from planner.content.channel import Channel
from planner.content.errors import Damaged, Refused, Unavailable
from planner.content.people import Role
from planner.desk.accounts import MAY_PUBLISH, expiry_of, keep_page
from planner.desk.desk import Desk
from planner.desk.true_clock import require_true_clock
from planner.meta.accounts import PageAccess, pages, permissions, whoami
from planner.meta.client import Graph
from planner.meta.errors import GraphRefused
from planner.meta.origin import Credential, Origin, real, sandbox
from planner.meta.sandbox_control import ask_sandbox
from planner.meta.transport import Transport
from planner.store.credentials import Tokens, keyring_answers

NEEDED = (
    "pages_show_list",
    "pages_read_engagement",
    "pages_manage_posts",
    "instagram_basic",
    "instagram_content_publish",
)
"""Permissions that publishing needs (Graph API, Pages; Instagram Platform, Content Publishing)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReachedPage:
    """A Page that a key opens; ``instagram`` is the name of the account linked to it."""

    id: str
    name: str
    category: str
    instagram: str | None
    may_publish: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """Whose key it is and what it opens; the key itself is never shown. ``granted`` None: not told."""

    owner: str
    pages: tuple[ReachedPage, ...]
    granted: frozenset[str] | None
    origin: Origin
    tokens: Tokens = field(repr=False)
    found: Mapping[str, PageAccess] = field(repr=False)

    @property
    def missing(self) -> tuple[str, ...]:
        """Return the permissions that publishing needs and that were surely not given."""
        return () if self.granted is None else tuple(one for one in NEEDED if one not in self.granted)


async def reach_of_sandbox(desk: Desk, url: str) -> Reach:
    """Ask a local sandbox which Pages it has (role admin). Raises Refused, Unavailable, Damaged."""
    desk.person.require(Role.ADMIN)
    origin = sandbox(url)
    async with Transport() as transport:
        told = await ask_sandbox(transport, origin)
        return await _reach(desk, transport, origin, Tokens(page=told.user_token, secret=told.app_secret))


async def reach_of_token(desk: Desk, token: str, *, secret: str | None = None) -> Reach:
    """Ask Meta which Pages a pasted token opens (role admin); nothing is kept.

    Raises as the above, and Unavailable at once where no keyring could keep the token later.
    """
    desk.person.require(Role.ADMIN)
    require_true_clock(desk)
    if not keyring_answers():
        raise Unavailable("keyring-unavailable")
    async with Transport() as transport:
        return await _reach(desk, transport, real(), Tokens(page=token, secret=secret))


async def connect_pages(desk: Desk, reach: Reach, wanted: Mapping[str, bool]) -> tuple[Channel, ...]:
    """Connect the Pages that are named, each with its Instagram account or without (role admin).

    Raises Refused for a Page on which nothing may be published, Unavailable when the keyring keeps nothing.
    """
    desk.person.require(Role.ADMIN)
    connected: list[Channel] = []
    async with Transport() as transport:
        graph = _graph(desk, transport, reach.origin, reach.tokens)
        for page_id, with_instagram in wanted.items():
            page = reach.found[page_id]
            if page.token is None or not _may_publish(page):
                raise Refused("page-task-missing", page=page.name, task="CREATE_CONTENT")
            own = Tokens(page=page.token, user=reach.tokens.page, secret=reach.tokens.secret)
            page = page if with_instagram else replace(page, instagram=None)
            _mend_address(desk, reach.origin, page)
            expires_at = await expiry_of(graph, page.token or "")
            connected.extend(keep_page(desk, reach.origin, page, own, expires_at))
    return tuple(connected)


async def _reach(desk: Desk, transport: Transport, origin: Origin, tokens: Tokens) -> Reach:
    graph = _graph(desk, transport, origin, tokens)
    owner = await whoami(graph)
    found = await pages(graph)
    if not found:
        raise Refused("no-page-found")
    return Reach(
        owner=owner.name,
        pages=tuple(_page(one) for one in found),
        granted=await _granted(graph),
        origin=origin,
        tokens=tokens,
        found={one.id: one for one in found},
    )


def _mend_address(desk: Desk, origin: Origin, page: PageAccess) -> None:
    """Let the accounts of a sandbox that has moved to another port stay the same accounts."""
    if not origin.is_sandbox:
        return
    ids = {page.id, page.instagram.id if page.instagram else page.id}
    with desk.change("channel.moved") as change:
        known = [one for one in change.records.channels.all() if one.is_sandbox and one.remote_id in ids]
        here = {one.remote_id for one in known if one.graph == origin.graph}
        for channel in known:
            if channel.remote_id not in here:
                here.add(channel.remote_id)
                change.records.channels.put(replace(channel, graph=origin.graph))
                change.audit(channel.id, graph=origin.graph)


def _graph(desk: Desk, transport: Transport, origin: Origin, tokens: Tokens) -> Graph:
    credential = Credential(token=tokens.page, secret=tokens.secret, is_sandbox=origin.is_sandbox)
    return Graph(transport, origin, credential, clock=desk.clock.now)


def _page(found: PageAccess) -> ReachedPage:
    return ReachedPage(
        id=found.id,
        name=found.name,
        category=found.category,
        instagram=None if found.instagram is None else found.instagram.username,
        may_publish=_may_publish(found),
    )


def _may_publish(page: PageAccess) -> bool:
    return page.token is not None and not MAY_PUBLISH.isdisjoint(page.tasks)


async def _granted(graph: Graph) -> frozenset[str] | None:
    """Return what was granted, None where Meta does not tell this token's owner."""
    try:
        return frozenset(one.name for one in await permissions(graph) if one.is_granted)
    except (GraphRefused, Damaged):
        return None
