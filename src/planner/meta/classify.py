"""From an error body to the exception that says what happens next.

Subcode first, then code, then Meta's own ``is_transient``, then the HTTP status (Graph API, Error Handling:
nearly every error comes with status 400, so the status alone says little).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import msgspec

from planner.meta.error_table import HOUR_S, PHRASES, ROWS, Row
from planner.meta.errors import (
    AnswerDamaged,
    GraphError,
    GraphFailure,
    GraphRefused,
    OutcomeUnknown,
    RateLimited,
    ReadFailed,
)
from planner.meta.usage import Usage
from planner.meta.wire import shown

TOO_MANY_REQUESTS: Final = 429
SERVER_ERROR: Final = 500
_SPEAKS_ALONE: Final = 1_000_000
"""Subcodes from here on mean the same behind every code."""


class _Body(msgspec.Struct):
    """The ``error`` object; all but message, type and code may be absent."""

    code: int | None = None
    error_subcode: int | None = None
    message: str = ""
    error_user_title: str | None = None
    error_user_msg: str | None = None
    fbtrace_id: str | None = None
    is_transient: bool = False


def read_error(body: object, http_status: int, *, hide: str) -> GraphError | None:
    """The error in an answer; None when there is none or it has no shape that Meta's errors have.

    ``hide`` is the token: a server that quotes it back must not bring it into a log.
    """
    raw = body.get("error") if isinstance(body, dict) else None
    if not isinstance(raw, dict):
        return None
    try:
        told = msgspec.convert(raw, _Body, strict=False)
    except msgspec.ValidationError:
        return None
    return GraphError(
        code=told.code,
        subcode=told.error_subcode,
        message=shown(told.message.replace(hide, "***")),
        user_title=told.error_user_title and shown(told.error_user_title.replace(hide, "***")),
        user_msg=told.error_user_msg and shown(told.error_user_msg.replace(hide, "***")),
        fbtrace_id=told.fbtrace_id,
        http_status=http_status,
        is_transient=told.is_transient,
    )


def failure_of(error: GraphError, *, writes: bool, usage: Usage | None = None) -> GraphFailure:
    """The exception for an error body; ``writes`` tells a POST or DELETE from a GET."""
    row = row_for(error)
    if row is None:
        return _unlisted(error, writes=writes, usage=usage)
    if row.raises is OutcomeUnknown and not writes:
        return ReadFailed("read-failed", answer=error, remedy=row.remedy, retry_after_s=row.retry_after_s)
    wait_s = row.retry_after_s
    if row.raises is RateLimited and usage is not None and usage.regain_s > 0:
        wait_s = usage.regain_s
    return row.raises(row.word, answer=error, scope=row.scope, remedy=row.remedy, retry_after_s=wait_s)


def no_answer(reason: str, *, writes: bool, answer: GraphError | None = None) -> OutcomeUnknown | ReadFailed:
    """The exception for a request that left, but whose answer did not come or is no Graph answer."""
    if writes:
        return OutcomeUnknown("outcome-unknown", answer=answer, reason=reason)
    return ReadFailed("read-failed", answer=answer, reason=reason)


def out_of_contract(reason: str, *, writes: bool) -> OutcomeUnknown | AnswerDamaged:
    """The exception for an answer that is a Graph answer, but not the one the contract promises."""
    if writes:
        return OutcomeUnknown("outcome-unknown", reason=reason)
    return AnswerDamaged("answer-damaged", reason=reason)


def row_for(error: GraphError) -> Row | None:
    """The row that speaks for this error, the most specific first.

    A code that is only known with a subcode means the same without it, and with a subcode of tomorrow.
    """
    return next(_candidates(error), None)


def _candidates(error: GraphError) -> Iterator[Row]:
    message = error.message.lower()
    yield from (row for row in PHRASES if row.code == error.code and row.phrase and row.phrase in message)
    if error.subcode is not None:
        yield from (row for row in ROWS if _is_subcode(row, error))
    yield from (row for row in ROWS if row.code is None and row.subcode == error.code)
    yield from (row for row in ROWS if row.subcode is None and _covers(row, error.code))
    yield from (row for row in ROWS if row.code is not None and row.code == error.code)


def _is_subcode(row: Row, error: GraphError) -> bool:
    if row.subcode is None or row.subcode != error.subcode:
        return False
    return row.code in {None, error.code} or row.subcode >= _SPEAKS_ALONE


def _covers(row: Row, code: int | None) -> bool:
    if row.code is None or code is None:
        return False
    return row.code <= code <= (row.up_to or row.code)


def _unlisted(error: GraphError, *, writes: bool, usage: Usage | None) -> GraphFailure:
    if error.is_transient or error.http_status >= SERVER_ERROR:
        return no_answer("transient", writes=writes, answer=error)
    if error.http_status == TOO_MANY_REQUESTS:
        wait_s = usage.regain_s if usage is not None and usage.regain_s > 0 else HOUR_S
        return RateLimited("rate-limited", answer=error, scope="account", remedy="wait", retry_after_s=wait_s)
    return GraphRefused("graph-refused", answer=error, remedy="report")
