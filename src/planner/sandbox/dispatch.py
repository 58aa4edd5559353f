"""From a call to its answer: version, token, node, rights, parameters, work."""

from __future__ import annotations

import json
import re

from planner.sandbox.box import Box
from planner.sandbox.calls import Call
from planner.sandbox.errors import Refusal, bad_parameter, refused
from planner.sandbox.identity import debug_token, exchange_token
from planner.sandbox.limits import limit
from planner.sandbox.parameters import judged
from planner.sandbox.reading import call_in_batch
from planner.sandbox.rights import check_rights, missing
from planner.sandbox.routes import EDGES, ROUTES
from planner.sandbox.tokens import Bearer, bearer_of
from planner.sandbox.work import Node, Work

SERVED_VERSIONS = ("v25.0", "v26.0", "v27.0")  # Graph API Changelog, October 2026
_VERSION = re.compile(r"^v\d+\.\d+$")
_METHODS = frozenset({"GET", "POST", "DELETE"})
_OAUTH = ("oauth", "access_token")


def answer(box: Box, call: Call) -> object:
    """The JSON document of the answer. Raises a Refusal; the caller then takes all changes back."""
    if call.method not in _METHODS:
        raise refused("method_not_allowed", method=call.method)
    path = call.segments
    if path == _OAUTH:
        return exchange_token(box, call)
    _check_version(path)
    path = path[1:]
    if path == _OAUTH:
        return exchange_token(box, call)
    bearer = bearer_of(box, call)
    if path == ("debug_token",) and call.method == "GET":
        judged(call, "")
        return debug_token(box, call, bearer)
    if not path and call.method == "POST":
        return _batch(box, call)
    return _on_node(box, call, bearer, path)


def _check_version(path: tuple[str, ...]) -> None:
    if not path or not _VERSION.match(path[0]):
        raise refused("unversioned")
    if path[0] not in SERVED_VERSIONS:
        raise refused("dead_version", version=path[0])


def _on_node(box: Box, call: Call, bearer: Bearer, path: tuple[str, ...]) -> object:
    edge = path[1] if len(path) > 1 else ""
    if not path or len(path) > 2:  # noqa: PLR2004 (a node and an edge)
        raise refused("unknown_path", path="/".join(path))
    node = _node(box, call, bearer, path[0])
    route = ROUTES.get((node.kind, edge, call.method))
    if route is None:
        raise _no_route(node, edge, call.method)
    check_rights(box, bearer, node, route, call.method)
    values = judged(call, f"POST {node.kind} {edge}".rstrip())
    return route.work(Work(box=box, bearer=bearer, node=node, values=values))


def _no_route(node: Node, edge: str, method: str) -> Refusal:
    """An edge of this node without this method; an edge of another kind of node; or no edge at all."""
    if (node.kind, edge) in EDGES:
        return missing(node.id, method)
    if any(edge == known for _, known in EDGES):
        return bad_parameter(
            f"Tried accessing nonexisting field ({edge}) on node type ({node.kind.capitalize()})"
        )
    return refused("unknown_path", path=edge)


def _node(box: Box, call: Call, bearer: Bearer, name: str) -> Node:
    if name == "me":
        if bearer.kind == "page" and bearer.page_id is not None:
            return Node(id=bearer.page_id, kind="page", page_id=bearer.page_id)
        name = box.store.setting("user_id") or ""
    row = box.store.one("SELECT * FROM node WHERE id = ?", name)
    if row is None:
        raise missing(name, call.method)
    return Node(id=row["id"], kind=row["kind"], page_id=row["page_id"])


def _batch(box: Box, call: Call) -> list[object]:
    """Several reads in one request; writing in a batch is not played. Source: Graph API, Batch Requests."""
    items = judged(call, "POST batch").items("batch")
    if items is None:
        raise bad_parameter("The parameter batch is required")
    if len(items) > limit("batch_max"):
        raise bad_parameter(f"Too many requests in batch: at most {limit('batch_max')}")
    return [_item(box, call, item) for item in items]


def _item(box: Box, call: Call, item: object) -> dict[str, object]:
    if not isinstance(item, dict):
        raise bad_parameter("Each item of a batch must be an object")
    try:
        inner = call_in_batch(call, item)
        if inner.method != "GET":
            raise bad_parameter("Only reads are taken in a batch here")
        code, body = 200, answer(box, inner)
    except Refusal as refusal:
        code, body = refusal.status, refusal.body("batch")
    headers = [{"name": "Content-Type", "value": "application/json"}]
    return {"code": code, "headers": headers, "body": json.dumps(body, ensure_ascii=False)}
