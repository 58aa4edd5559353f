"""From the bytes that came back to an answer, or to the exception that says why there is none."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Final

import msgspec

from planner.content.errors import PlannerError
from planner.meta.classify import SERVER_ERROR, failure_of, no_answer, out_of_contract, read_error
from planner.meta.errors import GraphError
from planner.meta.transport import Incoming
from planner.meta.usage import Usage, parse_usage

_OK: Final = range(200, 300)
_REDIRECT: Final = range(300, 400)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What came back: parsed JSON, the server's clock (None when untold) and the usage of the limits."""

    data: object = field(repr=False)
    server_time: datetime | None
    usage: Usage | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """One exchange for the diary: never a token, never a query. ``status`` is None when no answer came."""

    method: str
    path: str
    status: int | None
    duration_s: float
    bytes_received: int
    fbtrace_id: str | None
    failure: str | None


def decode(incoming: Incoming, *, writes: bool) -> object:
    """The JSON of an answer; a redirect, a page or half a document is no answer of the Graph."""
    if incoming.status in _REDIRECT:
        raise no_answer("redirected", writes=writes)
    try:
        return msgspec.json.decode(incoming.body)
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError):
        raise no_answer("not-json", writes=writes) from None


def judge(incoming: Incoming, body: object, *, writes: bool, hide: str) -> Answer:
    """A good answer; an ``error`` fails in any status, and status 400 and above whatever the body says."""
    usage = parse_usage(incoming.headers)
    error = read_error(body, incoming.status, hide=hide)
    if error is not None:
        raise failure_of(error, writes=writes, usage=usage)
    if incoming.status in _OK and isinstance(body, dict) and "error" not in body:
        return Answer(data=body, server_time=server_time(incoming.headers), usage=usage)
    if incoming.status >= SERVER_ERROR:
        raise no_answer(f"status {incoming.status}", writes=writes)
    raise out_of_contract("no-graph-answer", writes=writes)


def server_time(headers: Mapping[str, str]) -> datetime | None:
    """The server's clock as its ``Date`` header tells it, to the second."""
    try:
        told = parsedate_to_datetime(headers.get("date", ""))
    except (ValueError, OverflowError):
        return None
    return told.astimezone(UTC) if told.tzinfo is not None else None


def call_of(
    method: str, path: str, incoming: Incoming | None, failure: PlannerError | None, duration_s: float
) -> Call:
    """The diary's line for one exchange, however it ended."""
    answer = getattr(failure, "answer", None)
    trace = incoming.headers.get("x-fb-trace-id") if incoming else None
    return Call(
        method=method,
        path=path,
        status=incoming.status if incoming else None,
        duration_s=duration_s,
        bytes_received=len(incoming.body) if incoming else 0,
        fbtrace_id=trace or (answer.fbtrace_id if isinstance(answer, GraphError) else None),
        failure=failure.code if failure else None,
    )
