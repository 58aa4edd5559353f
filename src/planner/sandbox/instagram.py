"""The Instagram account itself, and how many posts it may still make today.

Sources: Instagram Platform, IG User and Content Publishing Limit.
"""

from __future__ import annotations

import sqlite3

from planner.sandbox.box import Box
from planner.sandbox.fields import Field
from planner.sandbox.limits import limit
from planner.sandbox.publishing import quota_of
from planner.sandbox.rights import accounts_of
from planner.sandbox.shape import column, fixed, shaped, view_of, wanted_fields
from planner.sandbox.work import Work

_FOLLOWERS = 890_000


def read_instagram(work: Work) -> dict[str, object]:
    """`GET /{ig}`."""
    row = instagram_row(work.box, work.node.id)
    return {} if row is None else shaped(work.box, INSTAGRAM, row, wanted_fields(work.values.text("fields")))


def instagram_row(box: Box, ig_id: str) -> sqlite3.Row | None:
    """The account with this id, its columns named as the view needs them."""
    return box.store.one("SELECT ig_id AS id, ig_username AS username, name FROM page WHERE ig_id = ?", ig_id)


def publishing_limit(work: Work) -> dict[str, object]:
    """`GET /{ig}/content_publishing_limit`."""
    used, total = quota_of(work.box, work.node.id, *accounts_of(work.box, work.node))
    row = work.box.store.one("SELECT ? AS used, ? AS total, ? AS duration", used, total, limit("day_s"))
    wanted = wanted_fields(work.values.text("fields"))
    return {"data": [] if row is None else [shaped(work.box, LIMIT, row, wanted)]}


def _media_count(box: Box, row: sqlite3.Row, _field: Field) -> object:
    return box.store.number(
        "SELECT count(*) FROM media WHERE ig_id = ? AND parent_id IS NULL AND kind <> 'STORIES'", row["id"]
    )


def _config(_box: Box, row: sqlite3.Row, _field: Field) -> object:
    return {"quota_total": row["total"], "quota_duration": row["duration"]}


INSTAGRAM = view_of(
    "ig",
    {
        "id": column("id"),
        "ig_id": column("id"),
        "username": column("username"),
        "name": column("name"),
        "biography": fixed("Informasi layanan publik. Akun tiruan untuk latihan."),
        "website": fixed("https://contoh.go.id/tautan"),
        "followers_count": fixed(_FOLLOWERS),
        "follows_count": fixed(37),
        "media_count": _media_count,
        "is_published": fixed(value=True),
        "has_profile_pic": fixed(value=False),
    },
)
LIMIT = view_of("limit", {"quota_usage": column("used"), "config": _config})
