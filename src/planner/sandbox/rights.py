"""Whether this bearer may do this: the Page's own token, permissions, tasks, blocks and call limits.

Sources: Permissions Reference; Pages API, Access Tokens and Tasks; Rate Limits.
"""

from __future__ import annotations

from planner.sandbox.box import Box
from planner.sandbox.errors import Refusal, refused
from planner.sandbox.tokens import Bearer
from planner.sandbox.work import Node, Route

_ON_INSTAGRAM = frozenset({"ig", "media", "container", "igcomment"})
_ANSWERED_WITH_10 = frozenset({"instagram_manage_contents"})
_FULL = 100


def check_rights(box: Box, bearer: Bearer, node: Node, route: Route, method: str) -> None:
    """Raise the refusal that Meta answers when something is missing."""
    accounts = accounts_of(box, node)
    _check_bearer(bearer, node, route, method)
    _check_troubles(box, bearer, node, method, accounts)
    _check_grants(box, route, accounts)
    if route.publishes and box.worlds.flag("blocked_368", *accounts):
        raise refused("blocked")
    if box.worlds.number("usage", *accounts) >= _FULL:
        raise refused("instagram_limit" if node.kind in _ON_INSTAGRAM else "page_limit")


def accounts_of(box: Box, node: Node) -> tuple[str, ...]:
    """The ids under which settings of single accounts are looked up: the node's own, then its Page's."""
    if node.page_id is None:
        return ()
    if node.kind in _ON_INSTAGRAM:
        row = box.store.one("SELECT ig_id FROM page WHERE id = ?", node.page_id)
        return (row["ig_id"], node.page_id) if row else (node.page_id,)
    return (node.page_id,)


def missing(node_id: str, method: str) -> Refusal:
    """100/33: not there, or not for this bearer."""
    return refused("missing_object", id=node_id, method=method.lower())


def _check_bearer(bearer: Bearer, node: Node, route: Route, method: str) -> None:
    if bearer.kind == "page" and node.page_id != bearer.page_id:
        raise missing(node.id, method) if method == "GET" else refused("other_page")
    if route.page_token and bearer.kind != "page":
        raise refused("needs_page_token")
    if bearer.kind == "app":
        raise missing(node.id, method)


def _check_troubles(box: Box, bearer: Bearer, node: Node, method: str, accounts: tuple[str, ...]) -> None:
    if box.worlds.flag("role_lost", *accounts):
        raise refused("impersonation")
    if method != "GET":
        return
    if box.worlds.flag("data_access_expired", *accounts):
        raise refused("data_access_expired")
    by_page = bearer.kind == "page" and node.kind in _ON_INSTAGRAM
    if by_page and box.worlds.flag("page_token_reads_fail", *accounts):
        raise missing(node.id, method)


def _check_grants(box: Box, route: Route, accounts: tuple[str, ...]) -> None:
    withdrawn = box.worlds.words("missing_permissions", *accounts)
    for permission in route.needs:
        if permission in withdrawn:
            name = "missing_permission_10" if permission in _ANSWERED_WITH_10 else "missing_permission"
            raise refused(name, permission=permission)
    if route.task is not None and route.task in box.worlds.words("missing_tasks", *accounts):
        raise refused("missing_task", task=route.task)
