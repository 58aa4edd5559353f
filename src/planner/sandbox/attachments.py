"""What hangs on a post: a photo, an album or a link. Source: Graph API, Story Attachment."""

from __future__ import annotations

import sqlite3

from planner.sandbox.box import Box
from planner.sandbox.cdn import FULL, address_of
from planner.sandbox.fields import Field


def attachments(box: Box, row: sqlite3.Row, field: Field) -> object:
    """The field `attachments` of a post; left out when it has none."""
    photos = [_photo(box, photo) for photo in _photos(box, row["id"])]
    if len(photos) == 1:
        whole = photos[0]
    elif photos:
        whole = {**photos[0], "media_type": "album", "type": "album", "subattachments": {"data": photos}}
        whole["target"] = {"id": row["id"], "url": f"{box.base_url}/p/{row['id']}"}
    elif row["link"]:
        whole = {"media_type": "link", "type": "share", "url": row["link"], "title": row["link"]}
    else:
        return None
    return {"data": [_picked(whole, field.wanted)]}


def full_picture(box: Box, row: sqlite3.Row, _field: Field) -> object:
    """The address of the first photo."""
    photos = _photos(box, row["id"])
    return address_of(box, photos[0]["id"], FULL) if photos else None


def _photos(box: Box, post_id: str) -> list[sqlite3.Row]:
    return box.store.all(
        "SELECT photo.id, caption, width, height FROM photo JOIN blob ON blob.sha = served_sha"
        " WHERE post_id = ? ORDER BY position",
        post_id,
    )


def _photo(box: Box, photo: sqlite3.Row) -> dict[str, object]:
    image = {"src": address_of(box, photo["id"], FULL), "width": photo["width"], "height": photo["height"]}
    link = f"{box.base_url}/photo/{photo['id']}"
    whole: dict[str, object] = {
        "media_type": "photo",
        "type": "photo",
        "media": {"image": image},
        "target": {"id": photo["id"], "url": link},
        "url": link,
    }
    return {**whole, "description": photo["caption"]} if photo["caption"] else whole


def _picked(whole: dict[str, object], wanted: tuple[Field, ...] | None) -> dict[str, object]:
    if wanted is None:
        return whole
    picked: dict[str, object] = {}
    for field in wanted:
        value = whole.get(field.name)
        if isinstance(value, dict) and isinstance(value.get("data"), list):
            picked[field.name] = {"data": [_picked(item, field.wanted) for item in value["data"]]}
        elif isinstance(value, dict):
            picked[field.name] = _picked(value, field.wanted)
        elif value is not None:
            picked[field.name] = value
    return picked
