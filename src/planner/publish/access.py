"""As whom an account is worked: its Page's token, and for Instagram the person's token first."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import TypeVar

from planner.content.channel import Channel
from planner.content.clock import Clock
from planner.meta.accounts import whoami
from planner.meta.client import Graph
from planner.meta.errors import Missing, TokenDead
from planner.meta.origin import Credential, real, sandbox
from planner.meta.transport import Transport
from planner.store.credentials import Tokens

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Access:
    """The Graph as the Page sees it, and as the token sees it that Instagram prefers."""

    page: Graph
    person: Graph

    async def instagram(self, call: Callable[[Graph], Awaitable[T]], *, reads: bool) -> T:
        """Make a call with the person's token and, where Meta does not know that one, with the Page's.

        Some installations read containers only with one of them (IG Container, since May 2026). A write is
        repeated only after a dead token, which is a definite no.
        """
        try:
            return await call(self.person)
        except TokenDead:
            if self.person is self.page:
                raise
        except Missing:
            if self.person is self.page or not reads:
                raise
        return await call(self.page)

    async def skew(self) -> timedelta:
        """Return the network's clock minus ours; asks for it once when no answer has told it yet."""
        if self.page.skew is None:
            await whoami(self.page)
        return self.page.skew or timedelta(0)


def access_to(channel: Channel, tokens: Tokens, transport: Transport, clock: Clock) -> Access:
    """Return the access to a channel. Raises Refused when token and address don't belong together."""
    origin = sandbox(channel.graph) if channel.is_sandbox else real()

    def graph(token: str) -> Graph:
        credential = Credential(token=token, secret=tokens.secret, is_sandbox=channel.is_sandbox)
        return Graph(transport, origin, credential, clock=clock.now)

    page = graph(tokens.page)
    return Access(page=page, person=page if tokens.user is None else graph(tokens.user))
