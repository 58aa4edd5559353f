"""Changing and deleting a post. Sources: Pages API, Posts; spec of the Page Post node."""

from __future__ import annotations

import sqlite3

from planner.sandbox.errors import bad_parameter, refused
from planner.sandbox.posts import check_message
from planner.sandbox.schedule import check_window, make_public, remove_post
from planner.sandbox.work import Work


def update_post(work: Work) -> dict[str, object]:
    """`POST /{post}`: text, hour, or the step that makes it public."""
    row = work.box.store.one("SELECT * FROM post WHERE id = ?", work.node.id)
    if row is None:
        return {"success": False}
    if row["app_id"] != work.box.app_id:
        raise refused("foreign_app")
    if "attached_media" in work.values:
        raise refused("pictures_fixed")
    _change_text(work, row)
    _change_hour(work, row)
    _change_publicity(work, row)
    _change_marks(work)
    work.box.store.run("UPDATE post SET updated = ? WHERE id = ?", work.box.clock.now(), work.node.id)
    return {"success": True}


def delete_post(work: Work) -> dict[str, object]:
    """`DELETE /{post}`."""
    remove_post(work.box, work.node.id)
    return {"success": True}


def _change_text(work: Work, row: sqlite3.Row) -> None:
    message = work.values.text("message")
    if message is None:
        return
    if not message and not row["link"]:
        raise bad_parameter("message must not be empty")
    check_message(message)
    work.box.store.run("UPDATE post SET message = ? WHERE id = ?", message, row["id"])


def _change_hour(work: Work, row: sqlite3.Row) -> None:
    when = work.values.number("scheduled_publish_time")
    if when is None:
        return
    if row["published_at"] is not None or work.values.flag("is_published"):
        raise bad_parameter("A published post has no scheduled_publish_time")
    check_window(work.box, when)
    work.box.store.run(
        "UPDATE post SET scheduled = ?, content_type = 'SCHEDULED' WHERE id = ?", when, row["id"]
    )


def _change_publicity(work: Work, row: sqlite3.Row) -> None:
    public = work.values.flag("is_published")
    if public is False and row["published_at"] is not None:
        raise refused("cannot_unpublish")
    if public and row["published_at"] is None:
        make_public(work.box, row["id"], work.box.clock.now())
        work.box.store.run("UPDATE post SET scheduled = NULL WHERE id = ?", row["id"])


def _change_marks(work: Work) -> None:
    for name, sql in _MARKS.items():
        value = work.values.flag(name)
        if value is not None:
            work.box.store.run(sql, int(value), work.node.id)


_MARKS = {
    "is_hidden": "UPDATE post SET hidden = ? WHERE id = ?",
    "is_pinned": "UPDATE post SET pinned = ? WHERE id = ?",
}
