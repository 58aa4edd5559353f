"""Lists of nodes with cursors, newest first. Source: Graph API, Paginated Results."""

from __future__ import annotations

import base64
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlencode

from planner.sandbox.errors import bad_parameter
from planner.sandbox.limits import limit
from planner.sandbox.shape import View, shaped, wanted_fields
from planner.sandbox.work import Work

_END = 2**62


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """Which part of a list is wanted; `seq` counts up with age reversed."""

    after: int
    count: int
    since: float
    until: float


def window(work: Work, most: int | None = None) -> Window:
    """The window that the call asks for. Raises code 100 when it is too wide."""
    values = work.values
    most = most or limit("list_max")
    count = values.number("limit")
    count = min(limit("list_default"), most) if count is None else count
    if not 0 <= count <= most:
        raise bad_parameter(f"limit must be at most {most}")
    after = values.text("after")
    until = values.number("until")
    return Window(
        after=_END if not after else _place(after),
        count=count,
        since=float(values.number("since") or 0),
        until=float(until if until is not None else _END),
    )


def listed(
    work: Work, view: View, edge: str, fetch: Callable[[Window], list[sqlite3.Row]], most: int | None = None
) -> dict[str, object]:
    """The answer of an edge. `fetch` is asked for one row more than wanted, to know whether more follow."""
    wanted = wanted_fields(work.values.text("fields"))
    asked = window(work, most)
    rows = fetch(Window(after=asked.after, count=asked.count + 1, since=asked.since, until=asked.until))
    shown = rows[: asked.count]
    answer: dict[str, object] = {"data": [shaped(work.box, view, row, wanted) for row in shown]}
    if shown:
        answer["paging"] = _paging(work, edge, shown, more=len(rows) > len(shown), count=asked.count)
    return answer


def _paging(work: Work, edge: str, rows: list[sqlite3.Row], *, more: bool, count: int) -> dict[str, object]:
    cursors = {"before": _cursor(rows[0]["seq"]), "after": _cursor(rows[-1]["seq"])}
    if not more:
        return {"cursors": cursors}
    query = {"access_token": work.bearer.token, "limit": str(count), "after": cursors["after"]}
    fields = work.values.text("fields")
    if fields:
        query["fields"] = fields
    return {"cursors": cursors, "next": f"{work.box.base_url}/v26.0/{work.node.id}/{edge}?{urlencode(query)}"}


def _cursor(seq: int) -> str:
    return base64.urlsafe_b64encode(f"sandbox:{seq}".encode()).decode().rstrip("=")


def _place(cursor: str) -> int:
    try:
        text = base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)).decode()
        place = int(text.removeprefix("sandbox:"))
    except ValueError as error:
        raise bad_parameter("Invalid cursors values") from error
    if not 0 <= place <= _END:
        raise bad_parameter("Invalid cursors values")
    return place
