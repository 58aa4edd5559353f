"""One call of every function with which the planner talks to the Graph, each with all it can send."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import Any, Final

from planner.meta import accounts, facebook, instagram
from planner.meta.client import Graph
from planner.meta.origin import Credential, sandbox
from planner.meta.transport import Transport

from .recorder import COMMENT, CONTAINER, IG, MEDIA, PAGE, PHOTO, POST

AT = datetime(2026, 12, 1, 3, 0, tzinfo=UTC)
Drive = Callable[[Graph], Awaitable[Any]]

DRIVES: Final[dict[str, Drive]] = {
    "facebook.upload_photo": lambda g: facebook.upload_photo(
        g, PAGE, b"\xff\xd8", alt_text="Foto", temporary=True
    ),
    "facebook.photo_source": lambda g: facebook.photo_source(g, PHOTO),
    "facebook.create_post": lambda g: facebook.create_post(
        g,
        PAGE,
        message="Halo #1 & é",
        link="https://polri.go.id",
        photo_ids=("1", "2"),
        published=False,
        scheduled_at=AT,
    ),
    "facebook.read_post": lambda g: facebook.read_post(g, POST),
    "facebook.publish_post": lambda g: facebook.publish_post(g, POST),
    "facebook.edit_post": lambda g: facebook.edit_post(g, POST, message="Halo"),
    "facebook.list_feed": lambda g: facebook.list_feed(g, PAGE),
    "facebook.list_published": lambda g: facebook.list_published(g, PAGE),
    "facebook.list_scheduled": lambda g: facebook.list_scheduled(g, PAGE),
    "facebook.delete_object": lambda g: facebook.delete_object(g, POST),
    "facebook.delete_object photo": lambda g: facebook.delete_object(g, PHOTO),
    "facebook.delete_object comment": lambda g: facebook.delete_object(g, COMMENT),
    "facebook.create_comment": lambda g: facebook.create_comment(g, POST, "Halo"),
    "facebook.list_comments": lambda g: facebook.list_comments(g, POST),
    "instagram.create_container": lambda g: instagram.create_container(
        g, IG, image_url="https://x/a.jpg", caption="Halo #1", alt_text="Foto", kind="feed"
    ),
    "instagram.create_container story": lambda g: instagram.create_container(
        g, IG, image_url="https://x/a.jpg", caption=None, alt_text=None, kind="story"
    ),
    "instagram.create_container item": lambda g: instagram.create_container(
        g, IG, image_url="https://x/a.jpg", caption=None, alt_text="Foto", kind="carousel-item"
    ),
    "instagram.create_carousel": lambda g: instagram.create_carousel(
        g, IG, children=("1", "2"), caption="Halo"
    ),
    "instagram.read_container": lambda g: instagram.read_container(g, CONTAINER),
    "instagram.publish_container": lambda g: instagram.publish_container(g, IG, CONTAINER),
    "instagram.read_media": lambda g: instagram.read_media(g, MEDIA),
    "instagram.list_media": lambda g: instagram.list_media(g, IG),
    "instagram.list_stories": lambda g: instagram.list_stories(g, IG),
    "instagram.quota": lambda g: instagram.quota(g, IG),
    "instagram.delete_media": lambda g: instagram.delete_media(g, MEDIA),
    "instagram.create_comment": lambda g: instagram.create_comment(g, MEDIA, "Halo"),
    "instagram.list_comments": lambda g: instagram.list_comments(g, MEDIA),
    "accounts.pages": accounts.pages,
    "accounts.whoami": accounts.whoami,
    "accounts.inspect": lambda g: accounts.inspect(g, "EAAGother"),
    "accounts.permissions": accounts.permissions,
}


async def run(drive: Drive, url: str) -> None:
    async with Transport(timeout_s=5.0) as transport:
        await drive(Graph(transport, sandbox(url), Credential(token="EAAG", secret="s", is_sandbox=True)))
