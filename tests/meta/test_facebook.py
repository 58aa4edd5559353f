from __future__ import annotations

import hashlib
from datetime import UTC, datetime, timedelta

import pytest

from planner.meta import cdn, facebook
from planner.meta.client import Graph
from planner.meta.errors import ContentRefused, Missing, TokenDead
from planner.meta.transport import Transport
from sandbox_process import Sandbox

from .given import ALT, CAPTION, a_jpeg

pytestmark = pytest.mark.anyio


async def a_hidden_post(page: Graph, page_id: str, *, pictures: int = 1, message: str = CAPTION) -> str:
    photos = [
        await facebook.upload_photo(page, page_id, a_jpeg(grey=50 + n), alt_text=ALT) for n in range(pictures)
    ]
    return await facebook.create_post(
        page, page_id, message=message, link=None, photo_ids=photos, published=False
    )


async def test_a_hidden_post_is_there_but_nobody_sees_it(page: Graph, box: Sandbox) -> None:
    post = await facebook.read_post(page, await a_hidden_post(page, box.page["id"], pictures=2))
    assert not post.is_published
    assert post.message == CAPTION
    assert post.photo_count == 2
    assert box.published() == []


async def test_a_hidden_post_becomes_public_by_its_id_and_only_once(page: Graph, box: Sandbox) -> None:
    post_id = await a_hidden_post(page, box.page["id"], pictures=2)
    await facebook.publish_post(page, post_id)
    assert (await facebook.read_post(page, post_id)).is_published
    (live,) = box.published()
    assert live["id"] == post_id
    assert live["caption"] == CAPTION
    assert [media["alt"] for media in live["media"]] == [ALT, ALT]


@pytest.mark.parametrize("pictures", [0, 1, 3])
async def test_a_post_names_its_pictures_in_their_order(page: Graph, box: Sandbox, pictures: int) -> None:
    photos = [
        await facebook.upload_photo(page, box.page["id"], a_jpeg(grey=n), alt_text="")
        for n in range(pictures)
    ]
    post_id = await facebook.create_post(
        page, box.page["id"], message=CAPTION, link=None, photo_ids=photos, published=False
    )
    assert (await facebook.read_post(page, post_id)).photo_ids == tuple(photos)
    assert [post.photo_ids for post in await facebook.list_feed(page, box.page["id"])] == [tuple(photos)]


async def test_the_bytes_that_arrive_are_the_bytes_that_were_sent(page: Graph, box: Sandbox) -> None:
    photos = [
        await facebook.upload_photo(page, box.page["id"], a_jpeg(grey=n), alt_text=ALT) for n in (10, 20)
    ]
    await facebook.create_post(
        page, box.page["id"], message=CAPTION, link=None, photo_ids=photos[::-1], published=True
    )
    (live,) = box.published()
    sent = [hashlib.sha256(a_jpeg(grey=n)).hexdigest() for n in (20, 10)]
    assert [media["sha256"] for media in live["media"]] == sent


async def test_a_staged_photo_has_an_address_that_gives_it_out(
    page: Graph, box: Sandbox, transport: Transport
) -> None:
    photo_id = await facebook.upload_photo(page, box.page["id"], a_jpeg(), alt_text="", temporary=True)
    image = await facebook.photo_source(page, photo_id)
    assert (image.width, image.height) == (1080, 1350)
    assert image.expires_at is None or image.expires_at > datetime.now(UTC)
    staged = await cdn.fetch(transport, page.origin, image.url, max_bytes=8_000_000)
    assert staged.content_type == "image/jpeg"
    assert staged.sha256 == hashlib.sha256(staged.bytes).hexdigest()
    assert (await cdn.head(transport, page.origin, image.url)).content_type == "image/jpeg"


async def test_a_scheduled_post_keeps_its_minute(page: Graph, box: Sandbox) -> None:
    due = datetime.fromisoformat(box.now()).astimezone(UTC).replace(microsecond=0) + timedelta(hours=2)
    post_id = await facebook.create_post(
        page, box.page["id"], message=CAPTION, link=None, photo_ids=(), published=False, scheduled_at=due
    )
    post = await facebook.read_post(page, post_id)
    assert (post.is_published, post.scheduled_at) == (False, due)
    assert [one.id for one in await facebook.list_scheduled(page, box.page["id"])] == [post_id]


async def test_a_minute_that_is_too_near_is_refused(page: Graph, box: Sandbox) -> None:
    soon = datetime.fromisoformat(box.now()) + timedelta(minutes=5)
    with pytest.raises(ContentRefused):
        await facebook.create_post(
            page, box.page["id"], message="x", link=None, photo_ids=(), published=False, scheduled_at=soon
        )


async def test_the_lists_tell_hidden_from_public(page: Graph, box: Sandbox) -> None:
    hidden = await a_hidden_post(page, box.page["id"], pictures=0, message="satu")
    public = await facebook.create_post(
        page, box.page["id"], message="dua", link=None, photo_ids=(), published=True
    )
    assert {post.id for post in await facebook.list_feed(page, box.page["id"])} == {hidden, public}
    assert [post.id for post in await facebook.list_published(page, box.page["id"])] == [public]
    assert len(await facebook.list_feed(page, box.page["id"], limit=1)) == 1


async def test_a_link_goes_out_as_it_is(page: Graph, box: Sandbox) -> None:
    link = "https://humas.polri.go.id/berita?id=1&kategori=layanan"
    await facebook.create_post(page, box.page["id"], message=CAPTION, link=link, photo_ids=(), published=True)
    assert len(box.published()) == 1


async def test_an_edit_changes_the_text(page: Graph, box: Sandbox) -> None:
    post_id = await a_hidden_post(page, box.page["id"])
    await facebook.publish_post(page, post_id)
    await facebook.edit_post(page, post_id, message=CAPTION + "!")
    assert (await facebook.read_post(page, post_id)).message == CAPTION + "!"


async def test_what_is_deleted_is_gone_and_deleting_again_says_so(page: Graph, box: Sandbox) -> None:
    post_id = await a_hidden_post(page, box.page["id"])
    assert await facebook.delete_object(page, post_id) is True
    assert await facebook.delete_object(page, post_id) is False
    with pytest.raises(Missing):
        await facebook.read_post(page, post_id)


async def test_a_staged_photo_can_be_taken_away(page: Graph, box: Sandbox) -> None:
    photo_id = await facebook.upload_photo(page, box.page["id"], a_jpeg(), alt_text="")
    assert await facebook.delete_object(page, photo_id) is True


async def test_the_page_comments_on_its_post(page: Graph, box: Sandbox) -> None:
    post_id = await a_hidden_post(page, box.page["id"])
    await facebook.publish_post(page, post_id)
    comment_id = await facebook.create_comment(page, post_id, CAPTION)
    (comment,) = await facebook.list_comments(page, post_id)
    assert (comment.id, comment.message) == (comment_id, CAPTION)
    assert comment.author_id in {None, box.page["id"]}


async def test_a_post_without_anything_in_it_is_refused(page: Graph, box: Sandbox) -> None:
    with pytest.raises(ContentRefused):
        await facebook.create_post(page, box.page["id"], message="", link=None, photo_ids=(), published=False)


async def test_a_picture_that_is_none_is_refused(page: Graph, box: Sandbox) -> None:
    with pytest.raises(ContentRefused) as caught:
        await facebook.upload_photo(page, box.page["id"], b"no picture", alt_text="")
    assert caught.value.remedy == "rerender"


async def test_an_expired_token_stops_the_account(page: Graph, box: Sandbox) -> None:
    box.expire("all")
    with pytest.raises(TokenDead) as caught:
        await facebook.create_post(
            page, box.page["id"], message="x", link=None, photo_ids=(), published=False
        )
    assert (caught.value.scope, caught.value.remedy) == ("account", "reconnect")
