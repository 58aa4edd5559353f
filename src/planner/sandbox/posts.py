"""Making posts on a Page. Sources: Pages API, Posts; Graph API, Page Feed."""

from __future__ import annotations

from dataclasses import dataclass

from planner.sandbox.box import Box
from planner.sandbox.errors import bad_parameter, refused
from planner.sandbox.limits import limit
from planner.sandbox.links import check_link
from planner.sandbox.rights import missing
from planner.sandbox.schedule import check_window, make_public
from planner.sandbox.work import Work


@dataclass(frozen=True, slots=True, kw_only=True)
class NewPost:
    """What a post shall be."""

    message: str | None
    published: bool
    app_id: str
    link: str | None = None
    scheduled: int | None = None
    content_type: str | None = None
    photos: tuple[str, ...] = ()
    is_single_photo: bool = False


def create_feed(work: Work) -> dict[str, object]:
    """`POST /{page}/feed`: text, link or attached photos; public, unpublished or scheduled."""
    values, box = work.values, work.box
    message, link = values.text("message"), values.text("link")
    photos = _attached(work)
    if not message and not link and not photos:
        raise refused("empty_post")
    check_message(message)
    if link:
        check_link(link)
    _check_duplicate(box, work.node.id, message)
    post = NewPost(
        message=message,
        link=link,
        published=_is_published(work),
        scheduled=values.number("scheduled_publish_time"),
        content_type=values.text("unpublished_content_type"),
        photos=photos,
        app_id=box.app_id,
    )
    return {"id": make_post(box, work.node.id, post)}


def make_post(box: Box, page_id: str, post: NewPost) -> str:
    """Enter a post; gives its id. Raises code 100 when its hour lies outside the window."""
    if post.scheduled is not None:
        check_window(box, post.scheduled)
    post_id = box.new_id("post", page_id)
    now = box.clock.now()
    content_type = post.content_type or ("SCHEDULED" if post.scheduled else None)
    box.store.run(
        "INSERT INTO post (id, page_id, message, link, created, updated, content_type, scheduled, app_id,"
        " single_photo) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        *(post_id, page_id, post.message, post.link, now, now, content_type, post.scheduled, post.app_id),
        int(post.is_single_photo),
    )
    for position, photo_id in enumerate(post.photos):
        box.store.run("UPDATE photo SET post_id = ?, position = ? WHERE id = ?", post_id, position, photo_id)
    if post.published or _leaks(box, page_id, post):
        make_public(box, post_id, now)
    return post_id


def check_message(message: str | None) -> None:
    """Raise code 100 when the text is longer than Facebook takes."""
    if message and len(message) > limit("page_message_chars"):
        raise refused("message_too_long", length=len(message), most=limit("page_message_chars"))


def _is_published(work: Work) -> bool:
    values = work.values
    published = values.flag("published")
    scheduled, content_type = values.number("scheduled_publish_time"), values.text("unpublished_content_type")
    if published is not False and scheduled is not None:
        raise bad_parameter("scheduled_publish_time needs published=false")
    if published is not False and content_type not in {None, "PUBLISHED"}:
        raise bad_parameter("unpublished_content_type needs published=false")
    if content_type == "SCHEDULED" and scheduled is None:
        raise bad_parameter("unpublished_content_type=SCHEDULED needs scheduled_publish_time")
    return published is not False


def _attached(work: Work) -> tuple[str, ...]:
    items = work.values.items("attached_media") or []
    photos: list[str] = []
    for item in items:
        if not isinstance(item, dict) or not isinstance(item.get("media_fbid"), (str, int)):
            raise bad_parameter('attached_media must be an array of {"media_fbid": "…"}')
        photos.append(str(item["media_fbid"]))
        _check_photo(work, photos)
    return tuple(photos)


def _check_photo(work: Work, photos: list[str]) -> None:
    photo_id = photos[-1]
    row = work.box.store.one("SELECT page_id, post_id FROM photo WHERE id = ?", photo_id)
    if row is None or row["page_id"] != work.node.id:
        raise missing(photo_id, "POST")
    if row["post_id"] is None:
        if photos.count(photo_id) > 1:
            raise refused("photo_used")
        return
    alone = work.box.store.one("SELECT 1 FROM post WHERE id = ? AND single_photo = 1", row["post_id"])
    raise refused("photo_used") if alone is None else refused("photo_public", id=photo_id)


def _check_duplicate(box: Box, page_id: str, message: str | None) -> None:
    within = box.worlds.number("duplicate_text_506_s", page_id)
    if not within or not message:
        return
    last = box.store.one(
        "SELECT message, created FROM post WHERE page_id = ? ORDER BY seq DESC LIMIT 1", page_id
    )
    if last is not None and last["message"] == message and box.clock.now() - last["created"] < within:
        raise refused("duplicate_text")


def _leaks(box: Box, page_id: str, post: NewPost) -> bool:
    """Whether this world shows what was meant to stay hidden."""
    if post.scheduled is not None:
        return False
    key = "draft_with_media_public" if post.photos else "hidden_text_public"
    return box.worlds.flag(key, page_id)
