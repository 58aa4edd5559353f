"""What the public could see, in the order in which it appeared."""

from __future__ import annotations

import sqlite3

from planner.sandbox.box import Box
from planner.sandbox.clock import control_time
from planner.sandbox.ig_media import media_permalink
from planner.sandbox.post_view import post_permalink

_TYPES = {"IMAGE": "image", "STORIES": "story", "CAROUSEL": "carousel"}


def published(box: Box) -> list[dict[str, object]]:
    """All public posts of both networks; deleted ones are gone."""
    seen = [(row["public_seq"], _post(box, row)) for row in box.store.all(_POSTS)]
    seen += [(row["public_seq"], _media(box, row)) for row in box.store.all(_MEDIA)]
    return [entry for _, entry in sorted(seen, key=lambda pair: int(pair[0]))]


def _post(box: Box, row: sqlite3.Row) -> dict[str, object]:
    photos = [_picture(photo) for photo in box.store.all(_PHOTOS, row["id"])]
    kind = "album" if len(photos) > 1 else "photo" if photos else "link" if row["link"] else "text"
    return {
        "network": "facebook",
        "account_id": row["page_id"],
        "id": row["id"],
        "type": kind,
        "caption": row["message"] or "",
        "link": row["link"],
        "media": photos,
        "published_at": control_time(row["published_at"]),
        "permalink": post_permalink(box, row["id"]),
    }


def _media(box: Box, row: sqlite3.Row) -> dict[str, object]:
    pictures = box.store.all(_ITEMS, row["id"])
    return {
        "network": "instagram",
        "account_id": row["ig_id"],
        "id": row["id"],
        "type": _TYPES[row["kind"]],
        "caption": row["caption"] or "",
        "media": [_picture(picture) for picture in pictures],
        "published_at": control_time(row["created"]),
        "permalink": media_permalink(box, row["shortcode"]),
    }


def _picture(row: sqlite3.Row) -> dict[str, object]:
    return {"sha256": row["sha"], "width": row["width"], "height": row["height"], "alt": row["alt"]}


_POSTS = "SELECT * FROM post WHERE published_at IS NOT NULL AND hidden = 0"
_MEDIA = "SELECT * FROM media WHERE parent_id IS NULL"
_PHOTOS = (
    "SELECT photo.sha, width, height, alt FROM photo JOIN blob ON blob.sha = photo.sha"
    " WHERE post_id = ? ORDER BY position"
)
_ITEMS = (
    "SELECT media.sha, width, height, alt FROM media JOIN blob ON blob.sha = media.sha"
    " WHERE media.id = ?1 OR parent_id = ?1 ORDER BY position"
)
