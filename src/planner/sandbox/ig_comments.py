"""Comments on Instagram media. Source: Instagram Platform, IG Media Comments and IG Comment."""

from __future__ import annotations

import sqlite3

from planner.sandbox.box import Box
from planner.sandbox.clock import graph_time
from planner.sandbox.errors import bad_parameter
from planner.sandbox.fields import Field
from planner.sandbox.limits import limit
from planner.sandbox.lists import Window, listed
from planner.sandbox.shape import column, shaped, view_of, wanted_fields
from planner.sandbox.work import Work


def create_ig_comment(work: Work) -> dict[str, object]:
    """`POST /{media}/comments`."""
    row = work.box.store.one("SELECT comments_on FROM media WHERE id = ?", work.node.id)
    if row is not None and not row["comments_on"]:
        raise bad_parameter("Comments are switched off for this media")
    return {"id": _enter(work, work.node.id, None)}


def create_reply(work: Work) -> dict[str, object]:
    """`POST /{comment}/replies`."""
    row = work.box.store.one("SELECT object_id FROM comment WHERE id = ?", work.node.id)
    return {"id": _enter(work, row["object_id"] if row else work.node.id, work.node.id)}


def read_ig_comment(work: Work) -> dict[str, object]:
    """`GET /{comment}`."""
    row = work.box.store.one("SELECT * FROM comment WHERE id = ?", work.node.id)
    return {} if row is None else shaped(work.box, IG_COMMENT, row, wanted_fields(work.values.text("fields")))


def hide_comment(work: Work) -> dict[str, object]:
    """`POST /{comment}`: `hide` only; one's own comments can't be hidden."""
    hide = work.values.flag("hide")
    if hide is None:
        raise bad_parameter("The parameter hide is required")
    changed = work.box.store.run(
        "UPDATE comment SET hidden = ? WHERE id = ? AND from_id NOT IN (SELECT ig_id FROM page)",
        int(hide),
        work.node.id,
    )
    if not changed:
        raise bad_parameter("The comments of the owner cannot be hidden")
    return {"success": True}


def list_ig_comments(work: Work) -> dict[str, object]:
    """`GET /{media}/comments`: newest first, at most 50 a page."""
    return _list(work, "comments", _TOP)


def list_replies(work: Work) -> dict[str, object]:
    """`GET /{comment}/replies`."""
    return _list(work, "replies", _REPLIES)


def comments_field(box: Box, row: sqlite3.Row, field: Field) -> object:
    """The field `comments` of a media; left out when there are none."""
    rows = box.store.all("SELECT * FROM comment WHERE object_id = ? ORDER BY seq DESC LIMIT 50", row["id"])
    return {"data": [shaped(box, IG_COMMENT, comment, field.wanted) for comment in rows]} if rows else None


def _list(work: Work, edge: str, query: str) -> dict[str, object]:
    def fetch(part: Window) -> list[sqlite3.Row]:
        return work.box.store.all(query + _WINDOW, work.node.id, part.after, part.count)

    return listed(work, IG_COMMENT, edge, fetch, limit("comments_max"))


def _enter(work: Work, media_id: str, parent_id: str | None) -> str:
    message = work.values.text("message")
    if not message:
        raise bad_parameter("A comment needs a message")
    if len(message) > limit("ig_caption_chars"):
        raise bad_parameter(f"message must be at most {limit('ig_caption_chars')} characters")
    page = work.box.store.one("SELECT ig_id, ig_username FROM page WHERE id = ?", work.node.page_id)
    made = work.box.new_id("igcomment", work.node.page_id)
    work.box.store.run(
        "INSERT INTO comment (id, object_id, parent_id, network, message, created, from_id, from_name)"
        " VALUES (?, ?, ?, 'instagram', ?, ?, ?, ?)",
        *(made, media_id, parent_id, message, work.box.clock.now()),
        *(page["ig_id"] if page else "", page["ig_username"] if page else ""),
    )
    return made


def _time(_box: Box, row: sqlite3.Row, _field: Field) -> object:
    return graph_time(row["created"])


def _hidden(_box: Box, row: sqlite3.Row, _field: Field) -> object:
    return bool(row["hidden"])


def _from(_box: Box, row: sqlite3.Row, _field: Field) -> object:
    return {"id": row["from_id"], "username": row["from_name"]}


_TOP = "SELECT * FROM comment WHERE object_id = ? AND parent_id IS NULL"
_REPLIES = "SELECT * FROM comment WHERE parent_id = ?"
_WINDOW = " AND seq < ? ORDER BY seq DESC LIMIT ?"
IG_COMMENT = view_of(
    "igcomment",
    {
        "id": column("id"),
        "text": column("message"),
        "timestamp": _time,
        "username": column("from_name"),
        "from": _from,
        "hidden": _hidden,
        "parent_id": column("parent_id"),
    },
)
