"""Answers as they leave: JSON with the headers of the Graph. Source: Graph API, Rate Limits."""

from __future__ import annotations

import json

from starlette.responses import Response

from planner.sandbox.box import Box
from planner.sandbox.clock import header_time
from planner.sandbox.passage import Passage

_USAGE_KEYS = ("call_count", "total_time", "total_cputime")
_INSTAGRAM_KINDS = frozenset({"ig", "media", "container", "igcomment"})


def json_answer(passage: Passage, document: object, status: int = 200) -> Response:
    """The document with all headers."""
    content = json.dumps(document).encode()
    return Response(content, status, headers_of(passage), media_type="application/json; charset=UTF-8")


def headers_of(passage: Passage) -> dict[str, str]:
    """Date by the sandbox clock, the marks that Meta's support asks for, and the usage of the quota."""
    box = passage.box
    segments = [part for part in passage.path.split("/") if part]
    now = box.clock.now() + box.worlds.number("clock_skew_s")
    headers = {
        "Date": header_time(now),
        "x-fb-trace-id": passage.trace,
        "x-fb-request-id": passage.trace[1:],
        "x-fb-rev": "1042000000",
        "Cache-Control": "private, no-cache, no-store, must-revalidate",
    }
    if segments and segments[0].startswith("v"):
        headers["facebook-api-version"] = str(box.worlds.value("answer_version") or segments[0])
    if len(segments) > 1:
        headers.update(_usage(box, segments[1]))
    return headers


def _usage(box: Box, node_id: str) -> dict[str, str]:
    """The three usage headers; absent while nothing is used."""
    if box.store.one("SELECT 1 FROM world WHERE key = 'usage'") is None:
        return {}
    node = box.store.one("SELECT kind, node.page_id, ig_id FROM node LEFT JOIN page ON page.id = node.page_id"
                         " WHERE node.id = ?", node_id)  # fmt: skip
    accounts = (node["ig_id"], node["page_id"]) if node else ()
    percent = int(box.worlds.number("usage", *accounts))
    if percent <= 0:
        return {}
    used: dict[str, object] = dict.fromkeys(_USAGE_KEYS, percent)
    on_instagram = node is not None and node["kind"] in _INSTAGRAM_KINDS
    account = (node["ig_id"] if on_instagram else node["page_id"]) if node else box.app_id
    regain = int(box.worlds.number("regain_minutes", *accounts))
    case = {
        "type": "instagram" if on_instagram else "pages",
        **used,
        "estimated_time_to_regain_access": regain,
    }
    return {
        "X-App-Usage": json.dumps(used),
        "X-Page-Usage": json.dumps(used),
        "X-Business-Use-Case-Usage": json.dumps({account: [case]}),
    }
