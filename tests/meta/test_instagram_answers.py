"""Answers of an Instagram account that the sandbox does not play."""

from __future__ import annotations

import pytest

from planner.meta import instagram
from planner.meta.client import Graph
from planner.meta.errors import AnswerDamaged, OutcomeUnknown

from .tiny import TinyGraph, refusal, told

pytestmark = pytest.mark.anyio


@pytest.mark.parametrize(
    ("status", "subcode"),
    [
        ("Error: Media upload has failed with error code 2207082", 2207082),
        ("Finished: Media has been uploaded and it is ready to be published.", None),
        ("error code none", None),
        ("", None),
    ],
)
async def test_the_reason_of_a_failed_container_is_found_in_its_text(
    graph: Graph, tiny: TinyGraph, status: str, subcode: int | None
) -> None:
    tiny.plays(told({"id": "1", "status_code": "ERROR", "status": status}))
    container = await instagram.read_container(graph, "1")
    assert (container.status, container.error_subcode) == (status, subcode)


async def test_a_state_of_tomorrow_is_passed_on(graph: Graph, tiny: TinyGraph) -> None:
    tiny.plays(told({"id": 17899999999999999999, "status_code": "PONDERING"}))
    container = await instagram.read_container(graph, "1")
    assert (container.id, container.status_code, container.status) == (
        "17899999999999999999",
        "PONDERING",
        "",
    )


async def test_a_container_without_a_state_is_damaged(graph: Graph, tiny: TinyGraph) -> None:
    tiny.plays(told({"id": "1"}))
    with pytest.raises(AnswerDamaged):
        await instagram.read_container(graph, "1")


async def test_publishing_that_answers_with_spam_may_have_worked(graph: Graph, tiny: TinyGraph) -> None:
    tiny.plays(refusal(4, 2207051))
    with pytest.raises(OutcomeUnknown) as caught:
        await instagram.publish_container(graph, "1", "2")
    assert caught.value.spam
    assert len(tiny.seen) == 1


async def test_a_quota_that_is_not_told_is_the_smaller_of_metas_two(graph: Graph, tiny: TinyGraph) -> None:
    tiny.plays(told({"data": [{"quota_usage": 2}]}))
    assert await instagram.quota(graph, "1") == instagram.Quota(used=2, total=50, window_s=86_400)


async def test_a_quota_that_is_told_is_believed(graph: Graph, tiny: TinyGraph) -> None:
    config = {"quota_total": 25, "quota_duration": 3600}
    tiny.plays(told({"data": [{"quota_usage": "7", "config": config}]}))
    assert await instagram.quota(graph, "1") == instagram.Quota(used=7, total=25, window_s=3600)


async def test_a_quota_of_nothing_is_not_none(graph: Graph, tiny: TinyGraph) -> None:
    tiny.plays(told({"data": [{"quota_usage": 0, "config": {"quota_total": 0}}]}))
    assert (await instagram.quota(graph, "1")).total == 0


async def test_no_quota_row_is_damaged(graph: Graph, tiny: TinyGraph) -> None:
    tiny.plays(told({"data": []}))
    with pytest.raises(AnswerDamaged):
        await instagram.quota(graph, "1")


async def test_a_media_may_leave_out_caption_and_permalink(graph: Graph, tiny: TinyGraph) -> None:
    tiny.plays(told({"id": 1, "timestamp": "2026-11-23T08:00:00+0000", "media_type": "NEW"}))
    media = await instagram.read_media(graph, "1")
    assert (media.id, media.caption, media.permalink, media.media_type, media.child_count) == (
        "1",
        "",
        None,
        "NEW",
        0,
    )


@pytest.mark.parametrize("kind", ["story", "carousel-item"])
async def test_a_caption_belongs_to_a_feed_picture_only(
    graph: Graph, tiny: TinyGraph, kind: instagram.Kind
) -> None:
    await instagram.create_container(graph, "1", image_url="https://x", caption="c", alt_text="a", kind=kind)
    assert "caption" not in tiny.seen[0].form
    assert ("alt_text" in tiny.seen[0].form) == (kind == "carousel-item")


async def test_a_media_that_is_gone_counts_as_not_deleted_now(graph: Graph, tiny: TinyGraph) -> None:
    tiny.plays(refusal(100, 33))
    assert await instagram.delete_media(graph, "1") is False
