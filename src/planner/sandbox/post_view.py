"""Reading posts: one by its id, or a Page's lists. Sources: Graph API, Page Post and Page Feed."""

from __future__ import annotations

import sqlite3

from planner.sandbox.attachments import attachments, full_picture
from planner.sandbox.box import APP_NAME, Box
from planner.sandbox.clock import graph_time
from planner.sandbox.comments import comments_field
from planner.sandbox.fields import Field
from planner.sandbox.lists import Window, listed
from planner.sandbox.shape import column, fixed, shaped, view_of, wanted_fields
from planner.sandbox.work import Work


def read_post(work: Work) -> dict[str, object]:
    """`GET /{post}`."""
    row = work.box.store.one("SELECT * FROM post WHERE id = ?", work.node.id)
    return {} if row is None else shaped(work.box, POST, row, wanted_fields(work.values.text("fields")))


def list_feed(work: Work) -> dict[str, object]:
    """`GET /{page}/feed`: public and unpublished posts; scheduled ones have their own list."""
    return _list(work, "feed", _FEED)


def list_published(work: Work) -> dict[str, object]:
    """`GET /{page}/published_posts`."""
    return _list(work, "published_posts", _PUBLIC)


def list_scheduled(work: Work) -> dict[str, object]:
    """`GET /{page}/scheduled_posts`."""
    return _list(
        work,
        "scheduled_posts",
        _SCHEDULED,
    )


def _list(work: Work, edge: str, query: str) -> dict[str, object]:
    newest = work.box.clock.now() - work.box.worlds.number("list_lag_s", work.node.id)

    def fetch(part: Window) -> list[sqlite3.Row]:
        return work.box.store.all(
            query + _WINDOW, *(work.node.id, part.after, part.since, part.until, newest, part.count)
        )

    return listed(work, POST, edge, fetch)


def _permalink(box: Box, row: sqlite3.Row, _field: Field) -> object:
    if row["published_at"] is None:
        return None
    if row["permalink_reads"] < box.worlds.number("permalink_missing_reads", row["page_id"]):
        box.store.run("UPDATE post SET permalink_reads = permalink_reads + 1 WHERE id = ?", row["id"])
        return None
    return post_permalink(box, row["id"])


def post_permalink(box: Box, post_id: str) -> str:
    """Where the pretend post can be looked at."""
    return f"{box.base_url}/p/{post_id}"


def _author(box: Box, row: sqlite3.Row, _field: Field) -> object:
    page = box.store.one("SELECT id, name FROM page WHERE id = ?", row["page_id"])
    return None if page is None else {"name": page["name"], "id": page["id"]}


def _application(box: Box, row: sqlite3.Row, _field: Field) -> object:
    if row["app_id"] == box.app_id:
        return {"name": APP_NAME, "id": row["app_id"]}
    return {"name": "Meta Business Suite", "id": row["app_id"]}


def _created(_box: Box, row: sqlite3.Row, _field: Field) -> object:
    return graph_time(row["created"])


def _updated(_box: Box, row: sqlite3.Row, _field: Field) -> object:
    return graph_time(row["updated"])


def _is_published(_box: Box, row: sqlite3.Row, _field: Field) -> object:
    return row["published_at"] is not None


def _is_hidden(_box: Box, row: sqlite3.Row, _field: Field) -> object:
    return bool(row["hidden"])


def _no_reactions(_box: Box, _row: sqlite3.Row, field: Field) -> object:
    if field.modifier("summary") is None:
        return {"data": []}
    return {"data": [], "summary": {"total_count": 0, "viewer_reaction": "NONE"}}


_FEED = "SELECT * FROM post WHERE page_id = ? AND scheduled IS NULL"
_PUBLIC = "SELECT * FROM post WHERE page_id = ? AND published_at NOT NULL"
_SCHEDULED = "SELECT * FROM post WHERE page_id = ? AND scheduled NOT NULL AND published_at IS NULL"
_WINDOW = (
    " AND seq < ? AND created BETWEEN ? AND ? AND coalesce(published_at, created) <= ?"
    " ORDER BY seq DESC LIMIT ?"
)
POST = view_of(
    "post",
    {
        "id": column("id"),
        "message": column("message"),
        "created_time": _created,
        "updated_time": _updated,
        "is_published": _is_published,
        "is_hidden": _is_hidden,
        "scheduled_publish_time": column("scheduled"),
        "permalink_url": _permalink,
        "from": _author,
        "application": _application,
        "attachments": attachments,
        "full_picture": full_picture,
        "comments": comments_field,
        "reactions": _no_reactions,
        "likes": _no_reactions,
        "is_expired": fixed(value=False),
        "promotable_id": column("id"),
    },
)
