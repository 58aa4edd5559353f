"""What can go wrong between us and the Graph, told apart by what must happen next.

PlannerError
├── Refused
│   └── GraphRefused        a definite no: nothing happened on the server
│       ├── TokenDead       the token does not work any more; stop the account, keep its queue
│       ├── NotAllowed      a permission, a task on the Page or an admin's demand is missing
│       ├── ContentRefused  the text, the picture or a parameter
│       ├── Missing         the object is not there, or not for this token
│       ├── Blocked         Meta holds the account back; no call for a day
│       ├── NotReady        the container is still being processed
│       └── ContainerGone   the container cannot be used any more; a new one can
├── Unavailable
│   └── NoUsableAnswer      nobody said no
│       ├── NotSent         the request surely never reached the server
│       ├── OutcomeUnknown  a POST or DELETE that may or may not have worked: ask before doing anything
│       ├── RateLimited     a limit is used up; nothing happened on the server
│       └── ReadFailed      a GET that did not answer; asking again does no harm
└── Damaged
    └── AnswerDamaged       a GET answered something out of contract

A GET never raises OutcomeUnknown, a POST or DELETE never ReadFailed or AnswerDamaged.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from planner.content.errors import Damaged, Fact, Refused, Unavailable

Scope = Literal["post", "account", "everything"]
"""What must stop: this post, all of this account, or every call of this app."""

Remedy = Literal[
    "wait", "reconnect", "fix-content", "fix-role", "look-in-app", "rerender", "report", "nothing"
]
"""What a person can do; ``words`` makes the sentence. ``nothing``: the publisher goes on by itself."""

SPAM_SUBCODE: Final = 2207051
"""Instagram Platform, Error Codes: "action is blocked"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GraphError:
    """The error body as Meta sent it (Graph API, Error Handling); our token is cut out of its texts.

    ``user_title`` and ``user_msg`` are in the locale of the request and may be shown, never matched on.
    """

    code: int | None
    subcode: int | None
    message: str
    user_title: str | None
    user_msg: str | None
    fbtrace_id: str | None
    http_status: int
    is_transient: bool


def _facts(answer: GraphError | None) -> dict[str, Fact]:
    if answer is None:
        return {}
    return {
        "graph_code": answer.code,
        "graph_subcode": answer.subcode,
        "detail": answer.user_msg or answer.message,
        "trace": answer.fbtrace_id,
    }


class GraphRefused(Refused):
    """A definite no. ``retry_after_s`` is set where the refusal passes by itself."""

    def __init__(
        self,
        code: str,
        *,
        answer: GraphError | None = None,
        scope: Scope = "post",
        remedy: Remedy = "report",
        retry_after_s: float | None = None,
        **facts: Fact,
    ) -> None:
        super().__init__(code, **_facts(answer), **facts)
        self.answer = answer
        self.scope: Scope = scope
        self.remedy: Remedy = remedy
        self.retry_after_s = retry_after_s


class TokenDead(GraphRefused):
    """The token does not work any more."""


class NotAllowed(GraphRefused):
    """The token works, but a right behind it is missing."""


class ContentRefused(GraphRefused):
    """Text, picture or parameter is not taken."""


class Missing(GraphRefused):
    """Not there, not for this token, or (seen in May 2026) a fault of Meta's that looks the same."""


class Blocked(GraphRefused):
    """Meta holds the account back: going on calling lengthens it."""


class NotReady(GraphRefused):
    """Asked too early: the container is still being processed."""


class ContainerGone(GraphRefused):
    """The container is unknown, expired or spoilt; read it before making a new one."""


class NoUsableAnswer(Unavailable):
    """Nobody said no: the request got lost, or its answer did."""

    def __init__(
        self,
        code: str,
        *,
        answer: GraphError | None = None,
        scope: Scope = "post",
        remedy: Remedy = "nothing",
        retry_after_s: float | None = None,
        **facts: Fact,
    ) -> None:
        super().__init__(code, retry_after_s=retry_after_s, **_facts(answer), **facts)
        self.answer = answer
        self.scope: Scope = scope
        self.remedy: Remedy = remedy


class NotSent(NoUsableAnswer):
    """The request surely never reached the server: no name, no route, no proxy, no handshake."""


class OutcomeUnknown(NoUsableAnswer):
    """A write whose outcome nobody knows. Never repeat it before the server was asked what happened.

    ``spam``: Meta called it spam (4/2207051), yet such posts have been seen live; afterwards the account
    rests a day.
    """

    @property
    def spam(self) -> bool:
        return self.answer is not None and self.answer.subcode == SPAM_SUBCODE


class RateLimited(NoUsableAnswer):
    """A limit is used up; ``retry_after_s`` comes from the headers, else an hour."""


class ReadFailed(NoUsableAnswer):
    """A read that did not answer."""


class AnswerDamaged(Damaged):
    """A read answered something that is not in the contract."""

    def __init__(self, code: str, *, answer: GraphError | None = None, **facts: Fact) -> None:
        super().__init__(code, **_facts(answer), **facts)
        self.answer = answer
        self.scope: Scope = "post"
        self.remedy: Remedy = "report"


GraphFailure = GraphRefused | NoUsableAnswer | AnswerDamaged
"""Everything this room raises about a call."""
