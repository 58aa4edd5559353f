"""In which state a container is, and how it says so. Source: Instagram Platform, IG Container."""

from __future__ import annotations

import sqlite3

from planner.sandbox.box import Box
from planner.sandbox.errors import refused
from planner.sandbox.fields import Field
from planner.sandbox.limits import limit
from planner.sandbox.rights import missing
from planner.sandbox.shape import column, shaped, view_of, wanted_fields
from planner.sandbox.work import Work

_STATUS = {
    "FINISHED": "Finished: Media has been uploaded and it is ready to be published.",
    "IN_PROGRESS": "In Progress: Media is still being processed.",
    "EXPIRED": "Expired: The container was not published within 24 hours and has expired.",
    "PUBLISHED": "Published: Media has been published.",
}


def state_of(box: Box, row: sqlite3.Row) -> str:
    """EXPIRED, ERROR, FINISHED, IN_PROGRESS or PUBLISHED by the sandbox clock."""
    now = box.clock.now()
    if row["published_at"] is not None:
        return "PUBLISHED"
    if row["expired"] or now >= row["created"] + limit("ig_container_life_s"):
        return "EXPIRED"
    if now < row["ready_at"]:
        return "IN_PROGRESS"
    return "FINISHED" if row["error_subcode"] is None else "ERROR"


def read_container(work: Work) -> dict[str, object]:
    """`GET /{container}`; asking far too often is throttled (own rule)."""
    box = work.box
    row = box.store.one("SELECT * FROM container WHERE id = ?", work.node.id)
    if row is None or box.worlds.flag("container_unreadable", row["ig_id"], work.node.page_id):
        raise missing(work.node.id, "GET")
    now = box.clock.now()
    hasty = row["hasty_reads"] + (1 if now - row["last_read"] < 1 else 0)
    box.store.run("UPDATE container SET last_read = ?, hasty_reads = ? WHERE id = ?", now, hasty, row["id"])
    if row["hasty_reads"] >= limit("hasty_reads"):
        raise refused("instagram_limit")
    return shaped(box, CONTAINER, row, wanted_fields(work.values.text("fields")))


def _state(box: Box, row: sqlite3.Row, _field: Field) -> object:
    return state_of(box, row)


def _status(box: Box, row: sqlite3.Row, _field: Field) -> object:
    state = state_of(box, row)
    if state == "ERROR":
        return f"Error: Media upload has failed with error code {row['error_subcode']}"
    return _STATUS[state]


CONTAINER = view_of("container", {"id": column("id"), "status_code": _state, "status": _status})
