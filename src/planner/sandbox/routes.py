"""Which method on which node or edge does what, and what it takes to be allowed. Graph API reference."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from planner.sandbox.comments import (
    create_comment,
    delete_comment,
    list_comments,
    read_comment,
    update_comment,
)
from planner.sandbox.container_state import read_container
from planner.sandbox.containers import create_container
from planner.sandbox.identity import list_permissions, read_person
from planner.sandbox.ig_comments import (
    create_ig_comment,
    create_reply,
    hide_comment,
    list_ig_comments,
    list_replies,
    read_ig_comment,
)
from planner.sandbox.ig_media import (
    delete_media,
    list_children,
    list_media,
    list_stories,
    read_media,
    update_media,
)
from planner.sandbox.instagram import publishing_limit, read_instagram
from planner.sandbox.pages import list_accounts, read_page
from planner.sandbox.photos import create_photo, delete_photo, list_photos, read_photo
from planner.sandbox.post_update import delete_post, update_post
from planner.sandbox.post_view import list_feed, list_published, list_scheduled, read_post
from planner.sandbox.posts import create_feed
from planner.sandbox.publishing import publish_container
from planner.sandbox.work import Route, Work

_READ = ("pages_read_engagement",)
_POST = ("pages_manage_posts", "pages_read_engagement")
_ENGAGE = ("pages_manage_engagement",)
_IG = ("instagram_basic",)
_IG_PUBLISH = ("instagram_basic", "instagram_content_publish", "pages_read_engagement")
_IG_TALK = ("instagram_basic", "instagram_manage_comments")
_MAKE, _TALK = "CREATE_CONTENT", "MODERATE"


def _on_page(work: Callable[[Work], object]) -> Route:
    return Route(work=work, needs=_POST, task=_MAKE, page_token=True, publishes=True)


def _on_instagram(work: Callable[[Work], object]) -> Route:
    return Route(work=work, needs=_IG_PUBLISH, task=_MAKE, publishes=True)


ROUTES: Mapping[tuple[str, str, str], Route] = {
    ("user", "", "GET"): Route(work=read_person),
    ("user", "accounts", "GET"): Route(work=list_accounts, needs=("pages_show_list",)),
    ("user", "permissions", "GET"): Route(work=list_permissions),
    ("page", "", "GET"): Route(work=read_page),
    ("page", "feed", "GET"): Route(work=list_feed, needs=_READ, page_token=True),
    ("page", "feed", "POST"): Route(
        work=create_feed, needs=_POST, task=_MAKE, page_token=True, publishes=True
    ),
    ("page", "posts", "GET"): Route(work=list_published, needs=_READ, page_token=True),
    ("page", "published_posts", "GET"): Route(work=list_published, needs=_READ, page_token=True),
    ("page", "scheduled_posts", "GET"): Route(work=list_scheduled, needs=_READ, page_token=True),
    ("page", "photos", "GET"): Route(work=list_photos, needs=_READ, page_token=True),
    ("page", "photos", "POST"): Route(
        work=create_photo, needs=_POST, task=_MAKE, page_token=True, publishes=True
    ),
    ("photo", "", "GET"): Route(work=read_photo, needs=_READ),
    ("photo", "", "DELETE"): Route(work=delete_photo, needs=_POST, task=_MAKE, page_token=True),
    ("photo", "comments", "GET"): Route(work=list_comments, needs=("pages_read_user_content",)),
    ("photo", "comments", "POST"): Route(work=create_comment, needs=_ENGAGE, task=_TALK, page_token=True),
    ("post", "", "GET"): Route(work=read_post, needs=_READ),
    ("post", "", "POST"): _on_page(update_post),
    ("post", "", "DELETE"): Route(work=delete_post, needs=_POST, task=_MAKE, page_token=True),
    ("post", "comments", "GET"): Route(work=list_comments, needs=("pages_read_user_content",)),
    ("post", "comments", "POST"): Route(work=create_comment, needs=_ENGAGE, task=_TALK, page_token=True),
    ("comment", "", "GET"): Route(work=read_comment, needs=("pages_read_user_content",)),
    ("comment", "", "POST"): Route(work=update_comment, needs=_ENGAGE, task=_TALK, page_token=True),
    ("comment", "", "DELETE"): Route(work=delete_comment, needs=_ENGAGE, task=_TALK, page_token=True),
    ("comment", "comments", "GET"): Route(work=list_comments, needs=("pages_read_user_content",)),
    ("comment", "comments", "POST"): Route(work=create_comment, needs=_ENGAGE, task=_TALK, page_token=True),
    ("ig", "", "GET"): Route(work=read_instagram, needs=_IG),
    ("ig", "media", "GET"): Route(work=list_media, needs=_IG),
    ("ig", "media", "POST"): _on_instagram(create_container),
    ("ig", "media_publish", "POST"): Route(
        work=publish_container, needs=_IG_PUBLISH, task=_MAKE, publishes=True
    ),
    ("ig", "stories", "GET"): Route(work=list_stories, needs=_IG),
    ("ig", "content_publishing_limit", "GET"): Route(work=publishing_limit, needs=_IG_PUBLISH),
    ("container", "", "GET"): Route(work=read_container, needs=_IG),
    ("media", "", "GET"): Route(work=read_media, needs=_IG),
    ("media", "", "POST"): Route(work=update_media, needs=_IG_TALK),
    ("media", "", "DELETE"): Route(work=delete_media, needs=("instagram_manage_contents",), task=_MAKE),
    ("media", "children", "GET"): Route(work=list_children, needs=_IG),
    ("media", "comments", "GET"): Route(work=list_ig_comments, needs=_IG_TALK),
    ("media", "comments", "POST"): Route(work=create_ig_comment, needs=_IG_TALK, task=_TALK),
    ("igcomment", "", "GET"): Route(work=read_ig_comment, needs=_IG_TALK),
    ("igcomment", "", "POST"): Route(work=hide_comment, needs=_IG_TALK, task=_TALK),
    ("igcomment", "", "DELETE"): Route(work=delete_comment, needs=_IG_TALK, task=_TALK),
    ("igcomment", "replies", "GET"): Route(work=list_replies, needs=_IG_TALK),
    ("igcomment", "replies", "POST"): Route(work=create_reply, needs=_IG_TALK, task=_TALK),
}
EDGES = frozenset((kind, edge) for kind, edge, _ in ROUTES)
