from __future__ import annotations

import asyncio

import pytest

from planner.meta import facebook, instagram
from planner.meta.client import Graph
from planner.meta.errors import ContainerGone, ContentRefused, GraphRefused, Missing, NotReady
from sandbox_process import Sandbox

from .given import ALT, CAPTION, a_jpeg

pytestmark = pytest.mark.anyio


@pytest.fixture
def ig_id(box: Sandbox) -> str:
    box.world(container_delay_s=0.1)
    return str(box.page["instagram"]["id"])


async def an_address(
    page: Graph, box: Sandbox, *, grey: int = 90, width: int = 1080, height: int = 1350
) -> str:
    jpeg = a_jpeg(width, height, grey)
    photo_id = await facebook.upload_photo(page, box.page["id"], jpeg, alt_text="")
    return (await facebook.photo_source(page, photo_id)).url


async def finished(person: Graph, container_id: str) -> str:
    """Wait until a container can be published, a few looks at most."""
    state = "IN_PROGRESS"
    for _ in range(60):
        if state != "IN_PROGRESS":
            break
        await asyncio.sleep(0.05)
        state = (await instagram.read_container(person, container_id)).status_code
    assert state == "FINISHED"
    return container_id


async def a_container(
    page: Graph, person: Graph, box: Sandbox, ig_id: str, kind: instagram.Kind = "feed"
) -> str:
    url = await an_address(page, box)
    made = await instagram.create_container(
        person, ig_id, image_url=url, caption=CAPTION, alt_text=ALT, kind=kind
    )
    return await finished(person, made)


async def test_a_container_is_published_with_every_byte_of_its_caption(
    page: Graph, person: Graph, box: Sandbox, ig_id: str
) -> None:
    container_id = await a_container(page, person, box, ig_id)
    assert box.published() == []
    media_id = await instagram.publish_container(person, ig_id, container_id)
    (live,) = box.published()
    assert (live["network"], live["id"], live["caption"]) == ("instagram", media_id, CAPTION)
    assert live["media"][0]["alt"] == ALT
    assert (await instagram.read_container(person, container_id)).status_code == "PUBLISHED"


async def test_a_published_media_reads_back_as_it_went_out(
    page: Graph, person: Graph, box: Sandbox, ig_id: str
) -> None:
    media_id = await instagram.publish_container(person, ig_id, await a_container(page, person, box, ig_id))
    media = await instagram.read_media(person, media_id)
    assert (media.id, media.caption, media.media_type) == (media_id, CAPTION, "IMAGE")
    assert media.product_type == "FEED"
    assert media.child_count == 0
    assert await instagram.list_media(person, ig_id) == (media,)


async def test_a_carousel_keeps_the_order_of_its_pictures(
    page: Graph, person: Graph, box: Sandbox, ig_id: str
) -> None:
    children = []
    for grey in (30, 60, 90):
        url = await an_address(page, box, grey=grey)
        child = await instagram.create_container(
            person, ig_id, image_url=url, caption=None, alt_text=ALT, kind="carousel-item"
        )
        children.append(await finished(person, child))
    parent = await instagram.create_carousel(person, ig_id, children=children, caption=CAPTION)
    media_id = await instagram.publish_container(person, ig_id, await finished(person, parent))
    (live,) = box.published()
    assert live["caption"] == CAPTION
    assert len({media["sha256"] for media in live["media"]}) == 3
    assert (await instagram.read_media(person, media_id)).child_count == 3


async def test_a_story_is_listed_apart(page: Graph, person: Graph, box: Sandbox, ig_id: str) -> None:
    media_id = await instagram.publish_container(
        person, ig_id, await a_container(page, person, box, ig_id, kind="story")
    )
    assert [story.id for story in await instagram.list_stories(person, ig_id)] == [media_id]
    assert await instagram.list_media(person, ig_id) == ()


async def test_publishing_counts_against_the_quota(
    page: Graph, person: Graph, box: Sandbox, ig_id: str
) -> None:
    before = await instagram.quota(person, ig_id)
    await instagram.publish_container(person, ig_id, await a_container(page, person, box, ig_id))
    after = await instagram.quota(person, ig_id)
    assert after.used == before.used + 1
    assert (after.total, after.window_s) == (before.total, 86_400)


async def test_a_picture_of_the_wrong_ratio_is_refused(
    page: Graph, person: Graph, box: Sandbox, ig_id: str
) -> None:
    url = await an_address(page, box, width=1080, height=1351)
    with pytest.raises(ContentRefused, match="picture-ratio"):
        await instagram.create_container(
            person, ig_id, image_url=url, caption=CAPTION, alt_text=None, kind="feed"
        )


async def test_a_caption_that_is_too_long_is_refused(
    page: Graph, person: Graph, box: Sandbox, ig_id: str
) -> None:
    url = await an_address(page, box)
    with pytest.raises(ContentRefused, match="caption-too-long"):
        await instagram.create_container(
            person, ig_id, image_url=url, caption="a" * 2201, alt_text=None, kind="feed"
        )


async def test_an_unfinished_container_is_not_ready(
    page: Graph, person: Graph, box: Sandbox, ig_id: str
) -> None:
    box.world(container_delay_s=60)
    url = await an_address(page, box)
    made = await instagram.create_container(
        person, ig_id, image_url=url, caption=CAPTION, alt_text=None, kind="feed"
    )
    with pytest.raises(NotReady):
        await instagram.publish_container(person, ig_id, made)


async def test_an_expired_container_is_gone(page: Graph, person: Graph, box: Sandbox, ig_id: str) -> None:
    container_id = await a_container(page, person, box, ig_id)
    box.expire_containers()
    assert (await instagram.read_container(person, container_id)).status_code == "EXPIRED"
    with pytest.raises(ContainerGone):
        await instagram.publish_container(person, ig_id, container_id)


async def test_a_container_is_published_once(page: Graph, person: Graph, box: Sandbox, ig_id: str) -> None:
    container_id = await a_container(page, person, box, ig_id)
    await instagram.publish_container(person, ig_id, container_id)
    with pytest.raises(GraphRefused):
        await instagram.publish_container(person, ig_id, container_id)
    assert len(box.published()) == 1


async def test_a_deleted_media_is_gone_and_deleting_again_says_so(
    page: Graph, person: Graph, box: Sandbox, ig_id: str
) -> None:
    media_id = await instagram.publish_container(person, ig_id, await a_container(page, person, box, ig_id))
    assert await instagram.delete_media(person, media_id) is True
    assert await instagram.delete_media(person, media_id) is False
    with pytest.raises(Missing):
        await instagram.read_media(person, media_id)


async def test_the_account_comments_on_its_media(
    page: Graph, person: Graph, box: Sandbox, ig_id: str
) -> None:
    media_id = await instagram.publish_container(person, ig_id, await a_container(page, person, box, ig_id))
    comment_id = await instagram.create_comment(person, media_id, CAPTION)
    (comment,) = await instagram.list_comments(person, media_id)
    assert (comment.id, comment.message) == (comment_id, CAPTION)
