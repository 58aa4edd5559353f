"""The titles of publications, to name what is being sent."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from planner.content.ids import PublicationId

if TYPE_CHECKING:
    from planner.desk.desk import Desk

MOST = 20


def titles_of(desk: Desk, publication_ids: Iterable[PublicationId]) -> tuple[str, ...]:
    """Return the titles of the posts behind some publications, each once, the first few of them."""
    with desk.reading() as records:
        posts = dict.fromkeys(records.publications.get(one).post_id for one in sorted(publication_ids)[:MOST])
        return tuple(records.posts.get(one).content.title for one in posts)
