"""Every request the client can send, driven for real and held against Meta's own machine-readable lists.

Parameter and field names, types and enums: SDK ``facebook_business`` 26.0.3 (API v26.0), read 24 November
2026; copied as far as we use them. Where the lists are silent, the exception stands below with its reason.
"""

from __future__ import annotations

import asyncio
import inspect
import json
import re
import threading
from collections.abc import Callable, Iterator
from types import ModuleType
from typing import Final

import msgspec
import pytest

from meta.drives import DRIVES, run
from meta.recorder import Recorder, Request
from planner.meta import accounts, facebook, instagram, media, page_posts

UNPUBLISHED: Final = frozenset(
    {
        "ADS_POST",
        "DRAFT",
        "INLINE_CREATED",
        "PUBLISHED",
        "PUBLISH_PENDING",
        "REVIEWABLE_BRANDED_CONTENT",
        "SCHEDULED",
        "SCHEDULED_RECURRING",
    }
)

# (object, method, edge): parameter -> type, or the values of its enum
PARAMETERS: Final[dict[tuple[str, str, str], dict[str, str | frozenset[str]]]] = {
    ("Page", "POST", "photos"): {"alt_text_custom": "string", "published": "bool", "temporary": "bool"},
    ("Page", "POST", "feed"): {
        "message": "string",
        "link": "string",
        "attached_media": "list",
        "published": "bool",
        "scheduled_publish_time": "datetime",
        "unpublished_content_type": UNPUBLISHED,
    },
    ("Page", "GET", "feed"): {"limit": "unsigned int"},
    ("Page", "GET", "published_posts"): {"limit": "unsigned int"},
    ("Page", "GET", "scheduled_posts"): {},
    ("PagePost", "GET", ""): {},
    ("PagePost", "POST", ""): {"message": "string", "is_published": "bool"},
    ("PagePost", "DELETE", ""): {},
    ("PagePost", "POST", "comments"): {"message": "string"},
    ("PagePost", "GET", "comments"): {
        "filter": frozenset({"stream", "toplevel"}),
        "order": frozenset({"chronological", "reverse_chronological"}),
    },
    ("Photo", "GET", ""): {},
    ("Photo", "DELETE", ""): {},
    ("Comment", "DELETE", ""): {},
    ("IGUser", "POST", "media"): {
        "image_url": "string",
        "caption": "string",
        "alt_text": "string",
        "media_type": "string",
        "is_carousel_item": "bool",
        "children": "list",
    },
    ("IGUser", "POST", "media_publish"): {"creation_id": "unsigned int"},
    ("IGUser", "GET", "media"): {},
    ("IGUser", "GET", "stories"): {},
    ("IGUser", "GET", "content_publishing_limit"): {},
    ("ShadowIGMediaBuilder", "GET", ""): {},
    ("IGMedia", "GET", ""): {},
    ("IGMedia", "DELETE", ""): {},
    ("IGMedia", "POST", "comments"): {"message": "string"},
    ("IGMedia", "GET", "comments"): {},
    ("User", "GET", "accounts"): {},
    ("User", "GET", "permissions"): {},
    ("User", "GET", ""): {},
}

EXCEPTIONS: Final[dict[tuple[str, str, str], dict[str, str]]] = {
    ("Page", "POST", "photos"): {"source": "the file; the spec forgets it, Page Photos documents it"},
    ("DebugToken", "GET", ""): {"input_token": "the lists have no debug_token; Meta's page Debug Token has"},
}
"""Parameters beyond the lists, each with its reason."""

EVERYWHERE: Final = {
    "fields": "field expansion, Graph API overview",
    "limit": "paging, Graph API overview",
    "after": "paging, Graph API overview",
    "locale": "language of error_user_msg, Error Handling",
    "appsecret_proof": "Login Security",
}
"""General parameters that no list of an edge repeats."""

FIELDS: Final[dict[str, frozenset[str]]] = {
    "PagePost": frozenset(
        [
            "id",
            "message",
            "created_time",
            "is_published",
            "scheduled_publish_time",
            "permalink_url",
            "attachments",
        ]
    ),
    "Photo": frozenset({"images"}),
    "PlatformImageSource": frozenset({"source", "width", "height"}),
    "Comment": frozenset({"id", "message", "created_time", "from"}),
    "ShadowIGMediaBuilder": frozenset({"id", "status", "status_code"}),
    "IGMedia": frozenset(
        ["id", "caption", "timestamp", "media_type", "media_product_type", "permalink", "children"]
    ),
    "IGComment": frozenset({"id", "text", "timestamp", "username"}),
    "ContentPublishingLimitResponse": frozenset({"quota_usage", "config"}),
    "Page": frozenset({"id", "name", "category", "access_token", "instagram_business_account"}),
    "IGUser": frozenset({"id", "username"}),
    "User": frozenset({"id", "name"}),
    "Permission": frozenset({"permission", "status"}),
}
FIELD_EXCEPTIONS: Final[dict[str, dict[str, str]]] = {
    "Page": {"tasks": "answered by me/accounts, printed in Meta's page Access Tokens"},
    "PagePost": {
        "attachments.media_type": "StoryAttachment is named but not described; printed in Pages Posts",
        "attachments.subattachments": "as media_type",
        "attachments.target": "Story Attachment: the object that hangs there, for a photo the photo",
    },
}
RETURNS: Final = {
    ("Page", "feed"): "PagePost",
    ("Page", "published_posts"): "PagePost",
    ("Page", "scheduled_posts"): "PagePost",
    ("PagePost", "comments"): "Comment",
    ("IGUser", "media"): "IGMedia",
    ("IGUser", "stories"): "IGMedia",
    ("IGUser", "content_publishing_limit"): "ContentPublishingLimitResponse",
    ("IGMedia", "comments"): "IGComment",
    ("User", "accounts"): "Page",
    ("User", "permissions"): "Permission",
}
INNER: Final = {"instagram_business_account": "IGUser", "children": "IGMedia", "from": "User"}

FORMS: Final[dict[str, Callable[[str], bool]]] = {
    "string": lambda _: True,
    "bool": lambda text: text in {"true", "false"},
    "unsigned int": str.isdecimal,
    "datetime": str.isdecimal,  # unix seconds: relative text is read back differently (Pages Posts)
    "list": lambda text: isinstance(json.loads(text), list),
}


@pytest.fixture(scope="module")
def recorder() -> Iterator[Recorder]:
    server = Recorder()
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield server
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture(params=[pytest.param(drive, id=name) for name, drive in DRIVES.items()])
def request_sent(request: pytest.FixtureRequest, recorder: Recorder) -> Request:
    """The one request that one function of the client sends."""
    recorder.requests.clear()
    asyncio.run(run(request.param, f"http://127.0.0.1:{recorder.server_port}"))
    (sent,) = recorder.requests
    return sent


def test_the_edge_the_method_and_every_parameter_are_in_the_lists(request_sent: Request) -> None:
    allowed = PARAMETERS.get(request_sent.place, {}).keys() | EXCEPTIONS.get(request_sent.place, {}).keys()
    assert request_sent.place in PARAMETERS or request_sent.place in EXCEPTIONS
    assert request_sent.params.keys() | request_sent.files.keys() <= allowed | EVERYWHERE.keys()


def test_every_value_has_the_form_of_its_type(request_sent: Request) -> None:
    for name, kind in PARAMETERS.get(request_sent.place, {}).items():
        text = request_sent.params.get(name)
        if text is None:
            continue
        assert text in kind if isinstance(kind, frozenset) else FORMS[kind](text), (name, text)


def test_every_field_asked_for_is_in_the_lists(request_sent: Request) -> None:
    node, _, edge = request_sent.place
    read = RETURNS.get((node, edge), node)
    for name, inner in _fields(request_sent.params.get("fields", "")):
        assert name in FIELDS[read] | FIELD_EXCEPTIONS.get(read, {}).keys()
        for deep, _ in _fields(inner):
            known = deep in FIELDS[INNER[name]] if name in INNER else False
            assert known or f"{name}.{deep}" in FIELD_EXCEPTIONS.get(read, {})


def test_a_file_has_a_name_with_an_ending_and_a_type(request_sent: Request) -> None:
    for part in request_sent.files.values():
        assert str(part.get_filename()).endswith(".jpg")
        assert part.get_content_type() == "image/jpeg"


def test_no_write_has_anything_in_its_address(request_sent: Request) -> None:
    if request_sent.method == "POST":
        assert "?" not in request_sent.target


@pytest.mark.parametrize("module", [facebook, instagram, accounts])
def test_every_function_of_the_client_is_driven_here(module: ModuleType) -> None:
    room = module.__name__.rpartition(".")[2]
    public = {
        f"{room}.{name}"
        for name, one in vars(module).items()
        if inspect.iscoroutinefunction(one) and one.__module__ == module.__name__ and not name.startswith("_")
    }
    assert public == {name.split()[0] for name in DRIVES if name.startswith(room)}


@pytest.mark.parametrize(
    ("shape", "asked"),
    [
        (page_posts.PostShape, page_posts.POST_FIELDS),
        (page_posts.CommentShape, page_posts.COMMENT_FIELDS),
        (page_posts.PhotoShape, "images"),
        (media.ContainerShape, media.CONTAINER_FIELDS),
        (media.MediaShape, media.MEDIA_FIELDS),
        (media.MediaCommentShape, media.COMMENT_FIELDS),
        (media.QuotaShape, media.QUOTA_FIELDS),
        (accounts._Page, accounts.PAGE_FIELDS),
    ],
)
def test_every_field_read_was_asked_for(shape: type[msgspec.Struct], asked: str) -> None:
    read = {one.encode_name for one in msgspec.structs.fields(shape)}
    assert read == {name for name, _ in _fields(asked)}


def _fields(text: str) -> list[tuple[str, str]]:
    """The names of a ``fields`` parameter with what stands in their braces."""
    return re.findall(r"(\w+)(?:\{([^{}]*)\})?", text)
