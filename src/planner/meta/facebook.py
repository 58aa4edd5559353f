"""What the planner does on a Facebook Page. Every call needs the Page's own token.

Sources: Graph API, Pages Posts; Page Photos; Page Post reference; Comments. Reads raise what ``Graph.get``
raises, writes what ``Graph.post`` and ``Graph.delete`` raise; a write is sent once.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from planner.meta.answers import Listed, confirm, new_id, read
from planner.meta.classify import out_of_contract
from planner.meta.client import Graph
from planner.meta.errors import Missing
from planner.meta.page_posts import (
    COMMENT_FIELDS,
    POST_FIELDS,
    CommentShape,
    PageComment,
    PagePost,
    PhotoShape,
    PostShape,
    StagedImage,
)
from planner.meta.transport import File

__all__ = [
    "PageComment",
    "PagePost",
    "StagedImage",
    "create_comment",
    "create_post",
    "delete_object",
    "edit_post",
    "list_comments",
    "list_feed",
    "list_published",
    "list_scheduled",
    "photo_source",
    "publish_post",
    "read_post",
    "upload_photo",
]

FEED_LIMIT_MAX: Final = 100
"""Rows that a feed edge gives at most (Graph API, Page Feed)."""


async def upload_photo(
    graph: Graph, page_id: str, jpeg: bytes, *, alt_text: str, temporary: bool = False
) -> str:
    """Put a picture on the Page where nobody sees it; returns its id.

    ``temporary`` marks a picture that waits for a scheduled post. Left unattached it disappears after about a
    day. Without a file name and type Meta refuses the part, and neither caption nor alt text can be changed
    afterwards.
    """
    answer = await graph.post(
        f"{page_id}/photos",
        {"published": False, "alt_text_custom": alt_text or None, "temporary": temporary or None},
        File(name="source", filename="photo.jpg", content_type="image/jpeg", content=jpeg),
    )
    return new_id(answer)


async def photo_source(graph: Graph, photo_id: str) -> StagedImage:
    """The address of the largest rendition of a photo. Ask right before use: it is signed and expires."""
    image = read(await graph.get(photo_id, fields="images"), PhotoShape).largest()
    if image is None:
        raise out_of_contract("no-images", writes=False)
    return image


async def create_post(  # noqa: PLR0913 - what a post consists of
    graph: Graph,
    page_id: str,
    *,
    message: str,
    link: str | None,
    photo_ids: Sequence[str],
    published: bool,
    scheduled_at: datetime | None = None,
) -> str:
    """Create a post with its pictures in the order given; returns its id (``{page}_{post}``).

    ``published=False`` keeps it hidden, so Meta says: read ``is_published`` back and believe that.
    ``scheduled_at`` (10 minutes to 30 days ahead, only with ``published=False``) lets Meta publish it; sent
    as unix seconds, for relative text is read back differently.
    """
    answer = await graph.post(
        f"{page_id}/feed",
        {
            "message": message or None,
            "link": link,
            "attached_media": [{"media_fbid": photo_id} for photo_id in photo_ids] or None,
            "published": published,
            "scheduled_publish_time": int(scheduled_at.timestamp()) if scheduled_at else None,
            "unpublished_content_type": "SCHEDULED" if scheduled_at else None,
        },
    )
    return new_id(answer)


async def read_post(graph: Graph, post_id: str) -> PagePost:
    """One post by id: fresher than any list. Raises Missing when it is not there."""
    return read(await graph.get(post_id, fields=POST_FIELDS), PostShape).value()


async def publish_post(graph: Graph, post_id: str) -> None:
    """Make a hidden or scheduled post of this app public; safe to ask twice.

    Believe only what ``read_post`` says afterwards.
    """
    confirm(await graph.post(post_id, {"is_published": True}))


async def edit_post(graph: Graph, post_id: str, *, message: str) -> None:
    """Change the text of a post of this app; people see that it was edited."""
    confirm(await graph.post(post_id, {"message": message}))


async def list_feed(graph: Graph, page_id: str, *, limit: int = 25) -> tuple[PagePost, ...]:
    """The newest posts, hidden ones and visitors' ones among them; a new one may take seconds to appear."""
    return await _posts(graph, f"{page_id}/feed", limit)


async def list_published(graph: Graph, page_id: str, *, limit: int = 25) -> tuple[PagePost, ...]:
    """The Page's own public posts, newest first."""
    return await _posts(graph, f"{page_id}/published_posts", limit)


async def list_scheduled(graph: Graph, page_id: str, *, limit: int = 25) -> tuple[PagePost, ...]:
    """Posts that Meta will publish by itself."""
    return await _posts(graph, f"{page_id}/scheduled_posts", limit)


async def delete_object(graph: Graph, object_id: str) -> bool:
    """Delete a post, photo or comment; False when it was not there (any more)."""
    try:
        confirm(await graph.delete(object_id))
    except Missing:
        return False
    return True


async def create_comment(graph: Graph, object_id: str, message: str) -> str:
    """Comment as the Page; returns the comment's id. On a comment this is a reply."""
    return new_id(await graph.post(f"{object_id}/comments", {"message": message}))


async def list_comments(graph: Graph, object_id: str, *, limit: int = 25) -> tuple[PageComment, ...]:
    """Comments on every level, newest first."""
    answer = await graph.get(
        f"{object_id}/comments",
        fields=COMMENT_FIELDS,
        filter="stream",
        order="reverse_chronological",
        limit=limit,
    )
    return tuple(row.value() for row in read(answer, Listed[CommentShape]).data)


async def _posts(graph: Graph, path: str, limit: int) -> tuple[PagePost, ...]:
    answer = await graph.get(path, fields=POST_FIELDS, limit=min(limit, FEED_LIMIT_MAX))
    return tuple(row.value() for row in read(answer, Listed[PostShape]).data)
