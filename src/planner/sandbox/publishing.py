"""Making an Instagram container public. Sources: Instagram Platform, IG User Media Publish; Error Codes."""

from __future__ import annotations

import json
import sqlite3

from planner.sandbox.box import Box
from planner.sandbox.caption_rules import hashtag_count
from planner.sandbox.chance import letters
from planner.sandbox.container_state import state_of
from planner.sandbox.errors import bad_parameter, refused
from planner.sandbox.limits import limit
from planner.sandbox.rights import accounts_of
from planner.sandbox.work import Work

_SHORTCODE_LENGTH = 11


def publish_container(work: Work) -> dict[str, object]:
    """`POST /{ig}/media_publish`: the one public step; a container can be used up only once."""
    creation_id = work.values.text("creation_id")
    if not creation_id:
        raise bad_parameter("The parameter creation_id is required")
    row = work.box.store.one("SELECT * FROM container WHERE id = ?", creation_id)
    if row is None or row["ig_id"] != work.node.id:
        raise refused("container_unknown", id=creation_id)
    if row["is_child"]:
        raise refused("video_alone")
    state = state_of(work.box, row)
    if state == "PUBLISHED":
        return _again(work, row)
    if state == "IN_PROGRESS":
        raise refused("not_ready")
    if state != "FINISHED":
        raise refused("container_gone", id=creation_id)
    _check_quota(work)
    return {"id": _publish(work, row)}


def quota_of(box: Box, ig_id: str, *accounts: str) -> tuple[int, int]:
    """How many posts went out in the last 24 hours, and how many may."""
    since = box.clock.now() - limit("day_s")
    used = box.store.number(
        "SELECT count(*) FROM container WHERE ig_id = ? AND published_at > ?", ig_id, since
    )
    used += int(box.worlds.number("quota_used", *accounts))
    return used, int(box.worlds.number("quota_total", *accounts))


def _again(work: Work, row: sqlite3.Row) -> dict[str, object]:
    if work.box.worlds.value("published_again", *accounts_of(work.box, work.node)) == "same_id":
        return {"id": row["media_id"]}
    raise refused("container_gone", id=row["id"])


def _check_quota(work: Work) -> None:
    used, total = quota_of(work.box, work.node.id, *accounts_of(work.box, work.node))
    if used >= total:
        raise refused("quota")


def _publish(work: Work, row: sqlite3.Row) -> str:
    box, now = work.box, work.box.clock.now()
    media_id = _media(work, row, _caption(work, row), None, 0)
    for position, child_id in enumerate(json.loads(row["children"])):
        child = box.store.one("SELECT * FROM container WHERE id = ?", child_id)
        if child is not None:
            _media(work, child, None, media_id, position)
    box.store.run(
        "UPDATE container SET published_at = ?, media_id = ? WHERE id = ?", now, media_id, row["id"]
    )
    return media_id


def _caption(work: Work, row: sqlite3.Row) -> str | None:
    """One world drops a caption with more hashtags than the app allows, and says nothing."""
    caption: str | None = row["caption"]
    drops = work.box.worlds.value("hashtags", *accounts_of(work.box, work.node)) == "drop_caption"
    return None if drops and hashtag_count(caption or "") > limit("ig_hashtags_app") else caption


def _media(work: Work, row: sqlite3.Row, caption: str | None, parent_id: str | None, position: int) -> str:
    box = work.box
    media_id = box.new_id("media", work.node.page_id)
    public_seq = box.store.next_serial("public") if parent_id is None else None
    box.store.run(
        "INSERT INTO media (id, ig_id, container_id, parent_id, position, kind, caption, alt, sha, shortcode,"
        " created, public_seq) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        *(
            media_id,
            row["ig_id"],
            row["id"],
            parent_id,
            position,
            row["kind"],
            caption,
            row["alt"],
            row["sha"],
        ),
        *(f"S{letters(box.seed, _SHORTCODE_LENGTH - 1, 'shortcode', media_id)}", box.clock.now(), public_seq),
    )
    return media_id
