"""Whose token it is, what it may do, and which Pages and Instagram accounts hang on it.

Sources: Graph API, User Accounts; Debug Token; Permissions; Access Tokens.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Final

import msgspec

from planner.meta.answers import Listed, Node, RemoteId, read
from planner.meta.classify import out_of_contract
from planner.meta.client import Graph

PAGE_FIELDS: Final = "id,name,category,access_token,tasks,instagram_business_account{id,username}"
_PER_REQUEST: Final = 100
_REQUESTS_MAX: Final = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class InstagramAccess:
    """The professional account linked to a Page."""

    id: str
    username: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PageAccess:
    """A Page, its own token (never shown; None when it is not given) and what the person may do there."""

    id: str
    name: str
    token: str | None = field(repr=False)
    tasks: frozenset[str]
    instagram: InstagramAccess | None
    category: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """Whom a token speaks for: a person, a system user, or a Page."""

    id: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Permission:
    """One permission; ``status`` is granted, declined, expired or a new word."""

    name: str
    status: str

    @property
    def is_granted(self) -> bool:
        return self.status == "granted"


@dataclass(frozen=True, slots=True, kw_only=True)
class TokenFacts:
    """What Meta says of a token. Times are UTC, None means never; ``error`` says why a dead one died."""

    is_valid: bool
    type: str
    expires_at: datetime | None
    data_access_expires_at: datetime | None
    scopes: frozenset[str]
    error: str | None


class _Instagram(msgspec.Struct):
    id: RemoteId
    username: str = ""


class _Page(msgspec.Struct):
    id: RemoteId
    name: str = ""
    category: str = ""
    access_token: str | None = None
    tasks: list[str] = []
    instagram_business_account: _Instagram | None = None

    def value(self) -> PageAccess:
        linked = self.instagram_business_account
        return PageAccess(
            id=str(self.id),
            name=self.name,
            token=self.access_token,
            tasks=frozenset(self.tasks),
            instagram=InstagramAccess(id=str(linked.id), username=linked.username) if linked else None,
            category=self.category,
        )


class _Named(Node):
    name: str = ""


class _Permission(msgspec.Struct):
    permission: str
    status: str


class _TokenError(msgspec.Struct):
    message: str = ""


class _Token(msgspec.Struct):
    is_valid: bool
    type: str = ""
    expires_at: int = 0
    data_access_expires_at: int = 0
    scopes: list[str] = []
    error: _TokenError | None = None

    def value(self) -> TokenFacts:
        return TokenFacts(
            is_valid=self.is_valid,
            type=self.type,
            expires_at=_unless_never(self.expires_at),
            data_access_expires_at=_unless_never(self.data_access_expires_at),
            scopes=frozenset(self.scopes),
            error=self.error.message if self.error else None,
        )


class _Inspected(msgspec.Struct):
    data: _Token


async def pages(graph: Graph) -> tuple[PageAccess, ...]:
    """Every Page the person may work on, with the Page's token. Needs the user's or system user's token.

    Goes on by our own request with ``after``; the ``next`` address has a token in it and is never used.
    Raises AnswerDamaged when the list goes in circles.
    """
    found: list[_Page] = []
    after: str | None = None
    for _ in range(_REQUESTS_MAX):
        answer = await graph.get("me/accounts", fields=PAGE_FIELDS, limit=_PER_REQUEST, after=after)
        listed = read(answer, Listed[_Page])
        found.extend(listed.data)
        after, before = listed.cursor(), after
        if after is None:
            return tuple(page.value() for page in found)
        if after == before:
            break
    raise out_of_contract("endless-list", writes=False)


async def whoami(graph: Graph) -> Identity:
    """Whom the token speaks for; the cheapest proof that it lives."""
    told = read(await graph.get("me", fields="id,name"), _Named)
    return Identity(id=str(told.id), name=told.name)


async def inspect(graph: Graph, token: str) -> TokenFacts:
    """What Meta says of ``token``, dead or alive. ``graph`` needs the app's or a developer's token.

    The inspected token travels in the query, for Meta offers no other place; no log of ours has it.
    """
    return read(await graph.get("debug_token", input_token=token), _Inspected).data.value()


async def permissions(graph: Graph) -> tuple[Permission, ...]:
    """What the person granted, declined or let expire."""
    rows = read(await graph.get("me/permissions"), Listed[_Permission]).data
    return tuple(Permission(name=row.permission, status=row.status) for row in rows)


def _unless_never(seconds: int) -> datetime | None:
    try:
        return datetime.fromtimestamp(seconds, UTC) if seconds > 0 else None
    except (ValueError, OverflowError, OSError):
        return None
