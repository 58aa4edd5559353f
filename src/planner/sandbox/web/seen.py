"""What the page shows of one account: posts, tiles and counts, read straight from the tables."""

from __future__ import annotations

import sqlite3
from collections import Counter
from dataclasses import dataclass

from planner.sandbox.box import Box
from planner.sandbox.published import published

_SHADES = 8
_POSTS_SHOWN, _TILES_SHOWN = 40, 90


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """A Page with its Instagram account, as the page shows them."""

    page_id: str
    ig_id: str
    name: str
    username: str
    shade: int

    @property
    def initials(self) -> str:
        words = self.name.split()
        return (words[0][:1] + (words[1][:1] if len(words) > 1 else "")).upper()


def accounts_of(box: Box) -> list[Account]:
    """All accounts in their order."""
    return [
        Account(
            page_id=row["id"],
            ig_id=row["ig_id"],
            name=row["name"],
            username=row["ig_username"],
            shade=row["position"] % _SHADES,
        )
        for row in box.store.all("SELECT * FROM page ORDER BY position")
    ]


def posts_of(box: Box, account: Account) -> list[sqlite3.Row]:
    """Public posts, newest first."""
    return box.store.all(
        "SELECT * FROM post WHERE page_id = ? AND published_at IS NOT NULL AND hidden = 0"
        " ORDER BY public_seq DESC LIMIT ?",
        account.page_id,
        _POSTS_SHOWN,
    )


def photos_of(box: Box, post_id: str) -> list[sqlite3.Row]:
    """The photos of a post in their order."""
    return box.store.all("SELECT sha, alt FROM photo WHERE post_id = ? ORDER BY position", post_id)


def comments_of(box: Box, object_id: str) -> list[sqlite3.Row]:
    """The first comments that are not hidden."""
    return box.store.all(
        "SELECT from_name, message FROM comment WHERE object_id = ? AND hidden = 0 ORDER BY seq LIMIT 20",
        object_id,
    )


def tiles_of(box: Box, account: Account) -> list[sqlite3.Row]:
    """Posts of the profile, newest first, each with its first picture and the number of pictures."""
    return box.store.all(
        "SELECT *, coalesce(sha, (SELECT sha FROM media AS item WHERE item.parent_id = media.id"
        " ORDER BY position LIMIT 1)) AS first,"
        " (SELECT count(*) FROM media AS item WHERE item.parent_id = media.id) AS items"
        " FROM media WHERE ig_id = ? AND parent_id IS NULL AND kind <> 'STORIES' ORDER BY seq DESC LIMIT ?",
        account.ig_id,
        _TILES_SHOWN,
    )


def media_by(box: Box, shortcode: str) -> tuple[sqlite3.Row, list[sqlite3.Row]] | None:
    """A media by its short code, with its pictures in order."""
    row = box.store.one("SELECT * FROM media WHERE shortcode = ?", shortcode)
    if row is None:
        return None
    pictures = box.store.all(
        "SELECT sha, alt FROM media WHERE (id = ?1 OR parent_id = ?1) AND sha IS NOT NULL ORDER BY position",
        row["id"],
    )
    return row, pictures


def counts_of(box: Box, account: Account) -> tuple[int, int]:
    """Posts of the profile, and stories."""
    count = "SELECT count(*) FROM media WHERE ig_id = ? AND parent_id IS NULL AND (kind = 'STORIES') = ?"
    return box.store.number(count, account.ig_id, 0), box.store.number(count, account.ig_id, 1)


def shown_and_doubled(box: Box) -> tuple[int, int]:
    """How much is public, and how much of it is there once more: same account, same text, same pictures."""
    seen: Counter[tuple[object, ...]] = Counter()
    for entry in published(box):
        media = entry["media"]
        digests = tuple(each["sha256"] for each in media) if isinstance(media, list) else ()
        seen[(entry["account_id"], entry["type"], entry["caption"], digests)] += 1
    return sum(seen.values()), sum(count - 1 for count in seen.values())
