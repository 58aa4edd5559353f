"""Comments on Facebook posts and photos. Sources: Graph API, Object Comments and Comment."""

from __future__ import annotations

import sqlite3

from planner.sandbox.box import Box
from planner.sandbox.clock import graph_time
from planner.sandbox.errors import bad_parameter, refused
from planner.sandbox.fields import Field
from planner.sandbox.limits import limit
from planner.sandbox.lists import Window, listed
from planner.sandbox.shape import column, shaped, view_of, wanted_fields
from planner.sandbox.work import Work


def create_comment(work: Work) -> dict[str, object]:
    """`POST /{post}/comments`, and the reply `POST /{comment}/comments`."""
    message = work.values.text("message")
    if not message and not (work.values.text("attachment_url") or work.values.text("attachment_id")):
        raise bad_parameter("A comment needs a message")
    if message and len(message) > limit("comment_chars"):
        raise refused("message_too_long", length=len(message), most=limit("comment_chars"))
    parent = work.box.store.one("SELECT * FROM comment WHERE id = ?", work.node.id)
    page = work.box.store.one("SELECT name FROM page WHERE id = ?", work.node.page_id)
    made = work.box.new_id("comment", work.node.page_id)
    work.box.store.run(
        "INSERT INTO comment (id, object_id, parent_id, network, message, created, from_id, from_name)"
        " VALUES (?, ?, ?, 'facebook', ?, ?, ?, ?)",
        *(
            made,
            work.node.id if parent is None else parent["object_id"],
            None if parent is None else parent["id"],
        ),
        *(message or "", work.box.clock.now(), work.node.page_id, page["name"] if page else ""),
    )
    return {"id": made}


def read_comment(work: Work) -> dict[str, object]:
    """`GET /{comment}`."""
    row = work.box.store.one("SELECT * FROM comment WHERE id = ?", work.node.id)
    return {} if row is None else shaped(work.box, COMMENT, row, wanted_fields(work.values.text("fields")))


def update_comment(work: Work) -> dict[str, object]:
    """`POST /{comment}`: hides it, or edits the Page's own text; it never replies."""
    row = work.box.store.one("SELECT * FROM comment WHERE id = ?", work.node.id)
    message, hidden = work.values.text("message"), work.values.flag("is_hidden")
    if row is not None and message is not None:
        if row["from_id"] != work.node.page_id:
            raise refused("foreign_comment")
        work.box.store.run("UPDATE comment SET message = ? WHERE id = ?", message, row["id"])
    if hidden is not None:
        work.box.store.run("UPDATE comment SET hidden = ? WHERE id = ?", int(hidden), work.node.id)
    return {"success": True}


def delete_comment(work: Work) -> dict[str, object]:
    """`DELETE /{comment}`, of either network."""
    for row in work.box.store.all("SELECT id FROM comment WHERE id = ?1 OR parent_id = ?1", work.node.id):
        work.box.store.run("DELETE FROM comment WHERE id = ?", row["id"])
        work.box.forget_node(row["id"])
    return {"success": True}


def list_comments(work: Work) -> dict[str, object]:
    """`GET /{post}/comments` and `GET /{comment}/comments`."""

    def fetch(part: Window) -> list[sqlite3.Row]:
        return work.box.store.all(
            "SELECT * FROM comment WHERE (object_id = ?1 AND parent_id IS NULL OR parent_id = ?1)"
            " AND seq < ?2"
            " AND created >= ?3 ORDER BY seq DESC LIMIT ?4",
            *(work.node.id, part.after, part.since, part.count),
        )

    return listed(work, COMMENT, "comments", fetch)


def comments_field(box: Box, row: sqlite3.Row, field: Field) -> object:
    """The field `comments` of a post, with `.limit(n)` and `.summary(true)`."""
    wanted_count = field.modifier("limit") or "25"
    count = int(wanted_count) if wanted_count.isdigit() else 25
    rows = box.store.all(
        "SELECT * FROM comment WHERE object_id = ? AND parent_id IS NULL ORDER BY seq LIMIT ?",
        row["id"],
        count,
    )
    answer: dict[str, object] = {"data": [shaped(box, COMMENT, comment, field.wanted) for comment in rows]}
    if field.modifier("summary") is not None:
        total = box.store.number("SELECT count(*) FROM comment WHERE object_id = ?", row["id"])
        answer["summary"] = {"order": "ranked", "total_count": total, "can_comment": True}
    return answer if rows or "summary" in answer else None


def _created(_box: Box, row: sqlite3.Row, _field: Field) -> object:
    return graph_time(row["created"])


def _author(_box: Box, row: sqlite3.Row, _field: Field) -> object:
    return {"name": row["from_name"], "id": row["from_id"]}


def _hidden(_box: Box, row: sqlite3.Row, _field: Field) -> object:
    return bool(row["hidden"])


COMMENT = view_of(
    "comment",
    {
        "id": column("id"),
        "message": column("message"),
        "created_time": _created,
        "from": _author,
        "is_hidden": _hidden,
    },
)
