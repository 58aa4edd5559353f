"""Answers of a Page that the sandbox does not play: odd numbers, new words, missing parts."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from planner.meta import facebook
from planner.meta.client import Graph
from planner.meta.errors import AnswerDamaged, NotAllowed, OutcomeUnknown

from .tiny import TinyGraph, refusal, told

pytestmark = pytest.mark.anyio

POST = {
    "id": "1_2",
    "created_time": "2026-11-23T08:00:00+0000",
    "is_published": False,
    "application": {"id": 9},
    "status_type": "a_word_of_tomorrow",
}


async def test_the_largest_rendition_is_taken_wherever_it_stands(graph: Graph, tiny: TinyGraph) -> None:
    small = {"source": "https://scontent.fbcdn.net/s.jpg?oe=69999999", "width": 320, "height": 400}
    large = {
        "source": "https://scontent.fbcdn.net/l.jpg?oh=1&oe=6A000000&x=1",
        "width": "1080",
        "height": 1350,
    }
    tiny.plays(told({"id": "1", "images": [small, large]}))
    image = await facebook.photo_source(graph, "1")
    assert (image.url, image.width, image.height) == (large["source"], 1080, 1350)
    assert image.expires_at == datetime.fromtimestamp(0x6A000000, UTC)


@pytest.mark.parametrize("query", ["", "?oe=", "?oe=zz", "?oe=-ffffffffffffff", "?oe=" + "f" * 40])
async def test_an_address_without_a_readable_end_has_none(graph: Graph, tiny: TinyGraph, query: str) -> None:
    tiny.plays(told({"images": [{"source": f"https://x.fbcdn.net/a{query}", "width": 1, "height": 1}]}))
    assert (await facebook.photo_source(graph, "1")).expires_at is None


@pytest.mark.parametrize("answer", [{"id": "1"}, {"images": []}, {"images": [{"source": "x"}]}])
async def test_a_photo_without_renditions_is_damaged(graph: Graph, tiny: TinyGraph, answer: object) -> None:
    tiny.plays(told(answer))
    with pytest.raises(AnswerDamaged):
        await facebook.photo_source(graph, "1")


async def test_a_post_that_does_not_say_whether_it_is_public_is_not_believed(
    graph: Graph, tiny: TinyGraph
) -> None:
    tiny.plays(told({name: value for name, value in POST.items() if name != "is_published"}))
    with pytest.raises(AnswerDamaged):
        await facebook.read_post(graph, "1_2")


async def test_what_a_post_leaves_out_is_empty(graph: Graph, tiny: TinyGraph) -> None:
    tiny.plays(told(POST))
    post = await facebook.read_post(graph, "1_2")
    assert (post.message, post.permalink, post.scheduled_at, post.photo_count) == ("", None, None, 0)


@pytest.mark.parametrize("when", [1795420800, 1795420800.0, "1795420800", "2026-11-23T08:00:00+0000"])
async def test_a_planned_time_is_read_in_every_form(graph: Graph, tiny: TinyGraph, when: object) -> None:
    tiny.plays(told({**POST, "scheduled_publish_time": when}))
    assert (await facebook.read_post(graph, "1_2")).scheduled_at == datetime(2026, 11, 23, 8, tzinfo=UTC)


@pytest.mark.parametrize(
    ("attachments", "count"),
    [
        ([], 0),
        ([{"media_type": "photo"}], 1),
        ([{"media_type": "link"}], 0),
        ([{"media_type": "album", "subattachments": {"data": [{"media_type": "photo"}] * 3}}], 3),
        ([{"media_type": "album", "subattachments": {"data": []}}], 0),
        ([{"media_type": "tomorrow"}], 0),
    ],
)
async def test_pictures_are_counted_alone_or_in_an_album(
    graph: Graph, tiny: TinyGraph, attachments: list[object], count: int
) -> None:
    tiny.plays(told({**POST, "attachments": {"data": attachments}}))
    assert (await facebook.read_post(graph, "1_2")).photo_count == count


async def test_pictures_are_named_as_far_as_the_server_tells(graph: Graph, tiny: TinyGraph) -> None:
    named = {"media_type": "photo", "target": {"id": 122094000000024028, "url": "https://x"}}
    parts = [named, {"media_type": "photo"}, {"media_type": "photo", "target": {"url": "https://x"}}]
    album = {"media_type": "album", "target": {"id": "1_2"}, "subattachments": {"data": parts}}
    tiny.plays(told({**POST, "attachments": {"data": [album]}}))
    post = await facebook.read_post(graph, "1_2")
    assert post.photo_ids == ("122094000000024028",)
    assert post.photo_count == 3


async def test_what_is_gone_already_counts_as_not_deleted_now(graph: Graph, tiny: TinyGraph) -> None:
    tiny.plays(refusal(100, 33))
    assert await facebook.delete_object(graph, "1") is False


async def test_a_right_that_is_missing_is_not_taken_for_gone(graph: Graph, tiny: TinyGraph) -> None:
    tiny.plays(refusal(200))
    with pytest.raises(NotAllowed):
        await facebook.delete_object(graph, "1")


async def test_a_delete_that_is_not_confirmed_is_of_unknown_outcome(graph: Graph, tiny: TinyGraph) -> None:
    tiny.plays(told({"success": False}))
    with pytest.raises(OutcomeUnknown):
        await facebook.delete_object(graph, "1")


async def test_a_post_created_without_an_id_is_of_unknown_outcome(graph: Graph, tiny: TinyGraph) -> None:
    tiny.plays(told({"success": True}))
    with pytest.raises(OutcomeUnknown):
        await facebook.create_post(graph, "1", message="x", link=None, photo_ids=(), published=False)


async def test_a_comment_may_hide_its_author(graph: Graph, tiny: TinyGraph) -> None:
    row = {"id": 12, "message": "Terima kasih", "created_time": 1795420800}
    tiny.plays(told({"data": [row, {**row, "from": {"id": 5, "name": "x"}}]}))
    comments = await facebook.list_comments(graph, "1_2")
    assert [comment.author_id for comment in comments] == [None, "5"]
