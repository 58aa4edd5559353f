"""Scheduled posts: the window in which they may lie, and their going out when the clock passes their time.

Source: Pages API, Posts (10 minutes to 30 days ahead).
"""

from __future__ import annotations

from planner.sandbox.box import Box
from planner.sandbox.errors import refused
from planner.sandbox.limits import limit


def check_window(box: Box, when: int) -> None:
    """Raise code 100 unless `when` is between 10 minutes and 30 days from now."""
    ahead = when - box.clock.now()
    if not limit("schedule_min_s") - 1 < ahead <= limit("schedule_max_s"):
        raise refused("schedule_window")


def make_public(box: Box, post_id: str, when: float) -> None:
    """Show a post to the world; its place in the order of publication is fixed now."""
    box.store.run(
        "UPDATE post SET published_at = ?, public_seq = ?, updated = ? WHERE id = ? AND published_at IS NULL",
        *(when, box.store.next_serial("public"), when, post_id),
    )


def release_due(box: Box) -> None:
    """Let everything go out whose time has come since the last request, and forget what was never used."""
    sweep_photos(box)
    due = box.store.all(
        "SELECT id, page_id, scheduled FROM post WHERE scheduled <= ? AND scheduled IS NOT NULL"
        " AND published_at IS NULL ORDER BY scheduled, seq",
        int(box.clock.now()),
    )
    for row in due:
        box.changes += 1
        if box.worlds.flag("schedule_vanishes", row["page_id"]):
            remove_post(box, row["id"])
            continue
        make_public(box, row["id"], float(row["scheduled"]))
        box.store.run("UPDATE post SET created = scheduled, scheduled = NULL WHERE id = ?", row["id"])


def sweep_photos(box: Box) -> None:
    """Photos that were never attached are removed after a day, as secondary sources say of Meta."""
    oldest = int(box.clock.now() - box.worlds.number("unattached_life_s"))
    for row in box.store.all("SELECT id FROM photo WHERE post_id IS NULL AND created < ?", oldest):
        remove_photo(box, row["id"])


def remove_photo(box: Box, photo_id: str) -> None:
    """Delete a photo; its bytes stay in the folder, its addresses die."""
    box.store.run("DELETE FROM photo WHERE id = ?", photo_id)
    box.store.run("DELETE FROM rendition WHERE photo_id = ?", photo_id)
    box.forget_node(photo_id)


def remove_post(box: Box, post_id: str) -> None:
    """Delete a post with its photos and comments."""
    photos = box.store.all("SELECT id FROM photo WHERE post_id = ?", post_id)
    for row in photos:
        remove_photo(box, row["id"])
    for row in box.store.all("SELECT id FROM comment WHERE object_id = ?", post_id):
        box.forget_node(row["id"])
    box.store.run("DELETE FROM comment WHERE object_id = ?", post_id)
    box.store.run("DELETE FROM post WHERE id = ?", post_id)
    box.forget_node(post_id)
