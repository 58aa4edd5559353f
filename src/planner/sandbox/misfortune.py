"""What a scripted fault makes of an answer."""

from __future__ import annotations

from collections.abc import Mapping

from starlette.responses import Response

from planner.sandbox.answers import headers_of, json_answer
from planner.sandbox.errors import Refusal
from planner.sandbox.faults import Fault
from planner.sandbox.passage import Passage
from planner.sandbox.wire import Severed, Truncated

_SERVER_CODES = frozenset({1, 2, -1, -2})
_BAD_REQUEST, _SERVER_ERROR, _BAD_GATEWAY = 400, 500, 502
_EDGE_PAGE = "<!DOCTYPE html><html><title>Error</title><h1>Sorry, something went wrong.</h1></html>"


def answer_instead(passage: Passage, fault: Fault, done: Response | None = None) -> Response:
    """The answer that the fault puts in place of the real one, which is `done` if the work was done."""
    if fault.do in {"drop_before", "drop_after"}:
        return Severed()
    if fault.do == "truncate" and done is not None:
        return Truncated(done.body, done.status_code, dict(done.headers))
    if fault.do == "error" or "error" in fault.rule:
        return json_answer(passage, {"error": _error(passage, fault)}, status_of(fault) or _BAD_REQUEST)
    headers = {**headers_of(passage), **_headers(fault)}
    body = str(fault.rule.get("body", _EDGE_PAGE))
    return Response(
        body, status_of(fault) or _BAD_GATEWAY, headers, media_type=None if _typed(headers) else "text/html"
    )


def status_of(fault: Fault) -> int | None:
    """The HTTP status that the fault shows; None when the connection breaks or the real answer is cut."""
    if fault.do not in {"status", "error"}:
        return None
    status = fault.rule.get("status")
    if isinstance(status, int):
        return status
    if fault.do == "status":
        return _BAD_GATEWAY
    return _SERVER_ERROR if refusal_in(fault).code in _SERVER_CODES else _BAD_REQUEST


def refusal_in(fault: Fault) -> Refusal:
    """The error of the fault as the journal writes it."""
    error = fault.rule.get("error")
    facts = error if isinstance(error, Mapping) else {}
    code, subcode = facts.get("code", 2), facts.get("error_subcode")
    return Refusal(
        str(facts.get("message", "An unexpected error has occurred. Please retry your request later.")),
        code=code if isinstance(code, int) else 2,
        subcode=subcode if isinstance(subcode, int) else None,
    )


def _error(passage: Passage, fault: Fault) -> dict[str, object]:
    given = fault.rule.get("error")
    refusal = refusal_in(fault)
    error: dict[str, object] = {"message": refusal.message, "type": "OAuthException", "code": refusal.code}
    extra = dict(given) if isinstance(given, Mapping) else {}
    return {**error, **extra, "fbtrace_id": passage.trace}


def _headers(fault: Fault) -> dict[str, str]:
    given = fault.rule.get("headers")
    return {str(key): str(value) for key, value in given.items()} if isinstance(given, Mapping) else {}


def _typed(headers: Mapping[str, str]) -> bool:
    return any(name.lower() == "content-type" for name in headers)
