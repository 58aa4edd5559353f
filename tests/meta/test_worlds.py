"""Worlds the sandbox can play: doubts about Meta, lost rights, used-up limits."""

from __future__ import annotations

import logging
from datetime import timedelta

import pytest

from planner.meta import accounts, cdn, facebook, instagram
from planner.meta.client import Graph
from planner.meta.errors import Blocked, Missing, NotAllowed, RateLimited
from planner.meta.origin import Credential, sandbox
from planner.meta.transport import Transport
from sandbox_process import Sandbox

from .given import CAPTION, a_jpeg

pytestmark = pytest.mark.anyio


async def publish(page: Graph, box: Sandbox) -> str:
    return await facebook.create_post(
        page, box.page["id"], message=CAPTION, link=None, photo_ids=(), published=True
    )


async def test_where_hidden_posts_go_public_at_once_reading_back_says_so(page: Graph, box: Sandbox) -> None:
    box.world(draft_with_media_public=True)
    photo = await facebook.upload_photo(page, box.page["id"], a_jpeg(), alt_text="")
    post_id = await facebook.create_post(
        page, box.page["id"], message=CAPTION, link=None, photo_ids=(photo,), published=False
    )
    assert (await facebook.read_post(page, post_id)).is_published


async def test_climbing_usage_is_told_with_every_answer(page: Graph, box: Sandbox) -> None:
    box.world(usage=80)
    await facebook.list_feed(page, box.page["id"])
    assert page.usage is not None
    assert page.usage.percent == 80


async def test_a_used_up_limit_says_when_it_ends(page: Graph, box: Sandbox) -> None:
    box.world(usage=100, regain_minutes=7)
    with pytest.raises(RateLimited) as caught:
        await publish(page, box)
    assert caught.value.retry_after_s == 420
    assert caught.value.scope == "account"


async def test_a_blocked_account_makes_no_further_call(page: Graph, box: Sandbox) -> None:
    box.world(blocked_368=True)
    with pytest.raises(Blocked) as caught:
        await publish(page, box)
    assert caught.value.retry_after_s == 86_400


async def test_a_lost_role_is_not_a_dead_token(page: Graph, box: Sandbox) -> None:
    box.world(role_lost=True)
    with pytest.raises(NotAllowed) as caught:
        await publish(page, box)
    assert caught.value.remedy == "fix-role"


async def test_a_withdrawn_permission_is_named_as_missing(page: Graph, box: Sandbox) -> None:
    box.world(missing_permissions=["pages_manage_posts"])
    with pytest.raises(NotAllowed):
        await publish(page, box)


async def test_a_lost_task_shows_before_anything_is_tried(person: Graph, box: Sandbox) -> None:
    box.world(missing_tasks=["CREATE_CONTENT"])
    assert "CREATE_CONTENT" not in (await accounts.pages(person))[0].tasks


async def test_a_page_without_instagram_has_none(person: Graph, box: Sandbox) -> None:
    box.world(instagram_linked=False)
    assert all(page.instagram is None for page in await accounts.pages(person))


async def test_a_media_may_be_missing_for_the_pages_token_only(
    page: Graph, person: Graph, box: Sandbox
) -> None:
    box.world(page_token_reads_fail=True)
    ig_id = box.page["instagram"]["id"]
    with pytest.raises(Missing):
        await instagram.list_media(page, ig_id)
    assert await instagram.list_media(person, ig_id) == ()


async def test_a_wrong_clock_is_measured(page: Graph, box: Sandbox) -> None:
    await accounts.whoami(page)
    before = page.skew
    box.world(clock_skew_s=600)
    await accounts.whoami(page)
    assert before is not None
    assert page.skew is not None
    assert abs(page.skew - before - timedelta(minutes=10)) < timedelta(seconds=5)


@pytest.mark.may_warn
async def test_an_answer_in_another_version_is_warned_of(
    page: Graph, box: Sandbox, caplog: pytest.LogCaptureFixture
) -> None:
    box.world(answer_version="v25.0")
    await accounts.whoami(page)
    await accounts.whoami(page)
    assert [record.levelno for record in caplog.records] == [logging.WARNING]


async def test_a_picture_that_is_handed_out_as_webp_is_seen_as_such(
    page: Graph, box: Sandbox, transport: Transport
) -> None:
    box.world(cdn_webp=True)
    photo_id = await facebook.upload_photo(page, box.page["id"], a_jpeg(), alt_text="")
    image = await facebook.photo_source(page, photo_id)
    assert (await cdn.head(transport, page.origin, image.url)).content_type == "image/webp"


async def test_a_dead_proxy_does_not_hinder_the_sandbox(
    box: Sandbox, page: Graph, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    assert (await accounts.whoami(page)).id == box.page["id"]


async def test_a_missing_proof_is_no_fault_of_the_content(transport: Transport, box: Sandbox) -> None:
    credential = Credential(token=box.page["access_token"], secret="wrong", is_sandbox=True)
    with pytest.raises(NotAllowed, match="secret-wrong"):
        await publish(Graph(transport, sandbox(box.url), credential), box)
