"""Published Instagram media: reading, listing, deleting. Source: Instagram Platform, IG Media."""

from __future__ import annotations

import sqlite3

from planner.sandbox.box import Box
from planner.sandbox.cdn import FULL, address_of
from planner.sandbox.clock import graph_time
from planner.sandbox.errors import bad_parameter, refused
from planner.sandbox.fields import Field
from planner.sandbox.ig_comments import comments_field
from planner.sandbox.lists import Window, listed
from planner.sandbox.rights import accounts_of
from planner.sandbox.shape import column, fixed, shaped, view_of, wanted_fields
from planner.sandbox.work import Work

_TYPES = {"IMAGE": "IMAGE", "STORIES": "IMAGE", "CAROUSEL": "CAROUSEL_ALBUM"}


def read_media(work: Work) -> dict[str, object]:
    """`GET /{media}`."""
    row = work.box.store.one("SELECT * FROM media WHERE id = ?", work.node.id)
    return {} if row is None else shaped(work.box, MEDIA, row, wanted_fields(work.values.text("fields")))


def update_media(work: Work) -> dict[str, object]:
    """`POST /{media}`: only switches comments; text and picture are fixed for ever."""
    enabled = work.values.flag("comment_enabled")
    if enabled is None:
        raise bad_parameter("The parameter comment_enabled is required")
    work.box.store.run("UPDATE media SET comments_on = ? WHERE id = ?", int(enabled), work.node.id)
    return {"success": True}


def delete_media(work: Work) -> dict[str, object]:
    """`DELETE /{media}`: whole posts only, since December 2025."""
    row = work.box.store.one("SELECT parent_id FROM media WHERE id = ?", work.node.id)
    if row is not None and row["parent_id"] is not None:
        raise refused("delete_child")
    remove_media(work.box, work.node.id)
    return {"success": True, "deleted_id": work.node.id}


def remove_media(box: Box, media_id: str) -> None:
    """Take a media with its items and comments away."""
    for row in box.store.all("SELECT id FROM media WHERE id = ?1 OR parent_id = ?1", media_id):
        box.store.run("DELETE FROM media WHERE id = ?", row["id"])
        box.forget_node(row["id"])
    for row in box.store.all("SELECT id FROM comment WHERE object_id = ?", media_id):
        box.store.run("DELETE FROM comment WHERE id = ?", row["id"])
        box.forget_node(row["id"])


def list_media(work: Work) -> dict[str, object]:
    """`GET /{ig}/media`: everything but stories."""
    return _list(work, "media", _FEED)


def list_stories(work: Work) -> dict[str, object]:
    """`GET /{ig}/stories`."""
    return _list(work, "stories", _STORIES)


def list_children(work: Work) -> dict[str, object]:
    """`GET /{media}/children`."""
    rows = work.box.store.all("SELECT * FROM media WHERE parent_id = ? ORDER BY position", work.node.id)
    wanted = wanted_fields(work.values.text("fields"))
    return {"data": [shaped(work.box, MEDIA, row, wanted) for row in rows]}


def _list(work: Work, edge: str, query: str) -> dict[str, object]:
    lag = work.box.worlds.number("list_lag_s", *accounts_of(work.box, work.node))
    newest = work.box.clock.now() - lag

    def fetch(part: Window) -> list[sqlite3.Row]:
        return work.box.store.all(
            query + _WINDOW, *(work.node.id, part.after, part.since, part.until, newest, part.count)
        )

    return listed(work, MEDIA, edge, fetch)


def _type(_box: Box, row: sqlite3.Row, _field: Field) -> object:
    return _TYPES[row["kind"]]


def _product(_box: Box, row: sqlite3.Row, _field: Field) -> object:
    return "STORY" if row["kind"] == "STORIES" else "FEED"


def _time(_box: Box, row: sqlite3.Row, _field: Field) -> object:
    return graph_time(row["created"])


def _permalink(box: Box, row: sqlite3.Row, _field: Field) -> object:
    if row["permalink_reads"] < box.worlds.number("permalink_missing_reads", row["ig_id"]):
        box.store.run("UPDATE media SET permalink_reads = permalink_reads + 1 WHERE id = ?", row["id"])
        return None
    return media_permalink(box, row["shortcode"])


def media_permalink(box: Box, shortcode: str) -> str:
    """Where the pretend media can be looked at."""
    return f"{box.base_url}/p/{shortcode}"


def _address(box: Box, row: sqlite3.Row, _field: Field) -> object:
    first = row
    if row["kind"] == "CAROUSEL":
        child = box.store.one("SELECT * FROM media WHERE parent_id = ? ORDER BY position LIMIT 1", row["id"])
        first = child or row
    return address_of(box, first["id"], FULL)


def _children(box: Box, row: sqlite3.Row, field: Field) -> object:
    rows = box.store.all("SELECT * FROM media WHERE parent_id = ? ORDER BY position", row["id"])
    return {"data": [shaped(box, MEDIA, child, field.wanted) for child in rows]} if rows else None


def _username(box: Box, row: sqlite3.Row, _field: Field) -> object:
    page = box.store.one("SELECT ig_username FROM page WHERE ig_id = ?", row["ig_id"])
    return page["ig_username"] if page else None


def _owner(_box: Box, row: sqlite3.Row, _field: Field) -> object:
    return {"id": row["ig_id"]}


def _comment_count(box: Box, row: sqlite3.Row, _field: Field) -> object:
    return box.store.number("SELECT count(*) FROM comment WHERE object_id = ?", row["id"])


def _comments_on(_box: Box, row: sqlite3.Row, _field: Field) -> object:
    return bool(row["comments_on"])


_FEED = "SELECT * FROM media WHERE ig_id = ? AND kind <> 'STORIES'"
_STORIES = "SELECT * FROM media WHERE ig_id = ? AND kind = 'STORIES'"
_WINDOW = (
    " AND parent_id IS NULL AND seq < ? AND created BETWEEN ? AND ? AND created <= ?"
    " ORDER BY seq DESC LIMIT ?"
)
MEDIA = view_of(
    "media",
    {
        "id": column("id"),
        "ig_id": column("id"),
        "caption": column("caption"),
        "alt_text": column("alt"),
        "media_type": _type,
        "media_product_type": _product,
        "media_url": _address,
        "permalink": _permalink,
        "shortcode": column("shortcode"),
        "timestamp": _time,
        "username": _username,
        "owner": _owner,
        "children": _children,
        "comments": comments_field,
        "comments_count": _comment_count,
        "like_count": fixed(0),
        "is_comment_enabled": _comments_on,
    },
)
