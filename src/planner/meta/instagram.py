"""What the planner does on an Instagram account that hangs on a Facebook Page.

Sources: Instagram Platform, Content Publishing; IG User Media; IG Container; IG Media; IG Comment. Reads
raise what ``Graph.get`` raises, writes what ``Graph.post`` and ``Graph.delete`` raise; a write is sent once.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Literal

from planner.meta.answers import Listed, confirm, new_id, read
from planner.meta.classify import out_of_contract
from planner.meta.client import Graph
from planner.meta.errors import Missing
from planner.meta.media import (
    COMMENT_FIELDS,
    CONTAINER_FIELDS,
    MEDIA_FIELDS,
    QUOTA_FIELDS,
    Container,
    ContainerShape,
    InstagramMedia,
    MediaComment,
    MediaCommentShape,
    MediaShape,
    Quota,
    QuotaShape,
)
from planner.meta.wire import Param

__all__ = [
    "Container",
    "InstagramMedia",
    "Kind",
    "MediaComment",
    "Quota",
    "create_carousel",
    "create_comment",
    "create_container",
    "delete_media",
    "list_comments",
    "list_media",
    "list_stories",
    "publish_container",
    "quota",
    "read_container",
    "read_media",
]

Kind = Literal["feed", "story", "carousel-item"]

_KIND: Final[dict[Kind, dict[str, Param]]] = {
    "feed": {},
    "story": {"media_type": "STORIES"},
    "carousel-item": {"is_carousel_item": True},
}
_COMMENTS_MAX: Final = 50


async def create_container(  # noqa: PLR0913 - what a container consists of
    graph: Graph, ig_id: str, *, image_url: str, caption: str | None, alt_text: str | None, kind: Kind
) -> str:
    """Have Meta fetch a picture; returns the container's id, good for 24 hours. Nobody sees anything yet.

    A caption belongs to a feed picture, an alt text to everything but a story. Elsewhere Meta refuses them,
    so they are not sent.
    """
    params: dict[str, Param] = {"image_url": image_url, **_KIND[kind]}
    if kind == "feed":
        params["caption"] = caption
    if kind != "story":
        params["alt_text"] = alt_text or None
    return new_id(await graph.post(f"{ig_id}/media", params))


async def create_carousel(graph: Graph, ig_id: str, *, children: Sequence[str], caption: str | None) -> str:
    """Bind 2 to 10 finished children, in order, into one container; returns its id."""
    params: dict[str, Param] = {"media_type": "CAROUSEL", "children": list(children), "caption": caption}
    return new_id(await graph.post(f"{ig_id}/media", params))


async def read_container(graph: Graph, container_id: str) -> Container:
    """How far a container is. Meta asks to look once a minute, five minutes at most."""
    return read(await graph.get(container_id, fields=CONTAINER_FIELDS), ContainerShape).value()


async def publish_container(graph: Graph, ig_id: str, container_id: str) -> str:
    """Make a finished container public; returns the media's id. After any doubt read the container first."""
    return new_id(await graph.post(f"{ig_id}/media_publish", {"creation_id": container_id}))


async def read_media(graph: Graph, media_id: str) -> InstagramMedia:
    """One media by id. Raises Missing when it is not there."""
    return read(await graph.get(media_id, fields=MEDIA_FIELDS), MediaShape).value()


async def list_media(graph: Graph, ig_id: str, *, limit: int = 25) -> tuple[InstagramMedia, ...]:
    """The newest media of the feed, newest first; stories are not among them."""
    return await _media(graph, f"{ig_id}/media", limit)


async def list_stories(graph: Graph, ig_id: str, *, limit: int = 25) -> tuple[InstagramMedia, ...]:
    """The stories of the last 24 hours."""
    return await _media(graph, f"{ig_id}/stories", limit)


async def quota(graph: Graph, ig_id: str) -> Quota:
    """Posts used up and allowed in the rolling window: asked for, because Meta's pages disagree on it."""
    rows = read(
        await graph.get(f"{ig_id}/content_publishing_limit", fields=QUOTA_FIELDS), Listed[QuotaShape]
    ).data
    if not rows:
        raise out_of_contract("no-quota", writes=False)
    return rows[0].value()


async def delete_media(graph: Graph, media_id: str) -> bool:
    """Delete a whole media (needs ``instagram_manage_contents``); False when it was not there (any more)."""
    try:
        confirm(await graph.delete(media_id))
    except Missing:
        return False
    return True


async def create_comment(graph: Graph, media_id: str, message: str) -> str:
    """Comment as the account; returns the comment's id."""
    return new_id(await graph.post(f"{media_id}/comments", {"message": message}))


async def list_comments(graph: Graph, media_id: str, *, limit: int = 25) -> tuple[MediaComment, ...]:
    """Comments, newest first, 50 at most."""
    answer = await graph.get(f"{media_id}/comments", fields=COMMENT_FIELDS, limit=min(limit, _COMMENTS_MAX))
    return tuple(row.value() for row in read(answer, Listed[MediaCommentShape]).data)


async def _media(graph: Graph, path: str, limit: int) -> tuple[InstagramMedia, ...]:
    answer = await graph.get(path, fields=MEDIA_FIELDS, limit=limit)
    return tuple(row.value() for row in read(answer, Listed[MediaShape]).data)
