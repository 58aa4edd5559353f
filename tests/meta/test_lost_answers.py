"""What the client makes of answers that are lost, late, cut or foreign: the heart of 'never twice'."""

from __future__ import annotations

import asyncio
import socket

import pytest

from planner.meta.client import Graph
from planner.meta.errors import AnswerDamaged, ContentRefused, NotSent, OutcomeUnknown, ReadFailed
from planner.meta.transport import Transport

from .tiny import HANG, HANG_UP, TinyGraph, graph_at, raw, refusal, told

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("no_pauses")]

PORTAL = raw(b"<html><title>Wi-Fi login</title></html>", kind="text/html")
GATEWAY = raw(b"<html>502</html>", status="502 Bad Gateway", kind="text/html")
EMPTY = raw(b"")
HALF = raw(b'{"id": "1', headers={"Content-Length": "11"})
HALF_JSON = raw(b'{"id": "1')
DEEP = raw(b"[" * 50_000)
BAD_UTF8 = raw(b'{"id": "\xff"}')
MOVED = raw(b"", status="302 Found", headers={"Location": "/v26.0/bait"})
SHAPELESS = raw(b'{"error": "text"}', status="400 Bad Request")
FALSE_ALARM = told({"id": "1"}, status="500 Internal Server Error")
NOT_OUR_400 = told({"id": "1"}, status="400 Bad Request")
NO_GZIP = raw(b"plain", headers={"Content-Encoding": "gzip"})
TOO_BIG = raw(b'{"id":"' + b"1" * 9_000_000 + b'"}')
A_LIST = told(["1"])

FOREIGN = {
    "portal": PORTAL,
    "gateway": GATEWAY,
    "empty": EMPTY,
    "half": HALF,
    "half-json": HALF_JSON,
    "deep": DEEP,
    "bad-utf8": BAD_UTF8,
    "moved": MOVED,
    "shapeless": SHAPELESS,
    "500-with-body": FALSE_ALARM,
    "400-with-body": NOT_OUR_400,
    "no-gzip": NO_GZIP,
    "too-big": TOO_BIG,
    "list": A_LIST,
    "hang-up": HANG_UP,
}


@pytest.mark.parametrize("answer", FOREIGN.values(), ids=FOREIGN.keys())
async def test_a_write_without_a_true_answer_is_of_unknown_outcome_and_sent_once(
    graph: Graph, tiny: TinyGraph, answer: bytes
) -> None:
    tiny.plays(answer)
    with pytest.raises(OutcomeUnknown):
        await graph.post("1/feed", {"message": "x"})
    with pytest.raises(OutcomeUnknown):
        await graph.delete("1")
    assert [seen.method for seen in tiny.seen] == ["POST", "DELETE"]


@pytest.mark.parametrize(
    "answer",
    [FOREIGN[name] for name in ("portal", "gateway", "empty", "half", "moved", "no-gzip", "hang-up")],
    ids=["portal", "gateway", "empty", "half", "moved", "no-gzip", "hang-up"],
)
async def test_a_read_without_a_true_answer_is_asked_three_times(
    graph: Graph, tiny: TinyGraph, answer: bytes
) -> None:
    tiny.plays(answer)
    with pytest.raises(ReadFailed):
        await graph.get("1")
    assert len(tiny.seen) == 3
    assert all(seen.path == "/v26.0/1" for seen in tiny.seen)


@pytest.mark.parametrize("answer", [SHAPELESS, NOT_OUR_400, TOO_BIG, A_LIST])
async def test_a_read_out_of_contract_is_damaged_and_not_asked_again(
    graph: Graph, tiny: TinyGraph, answer: bytes
) -> None:
    tiny.plays(answer)
    with pytest.raises(AnswerDamaged):
        await graph.get("1")
    assert len(tiny.seen) == 1


async def test_a_read_that_fails_in_passing_is_answered_in_the_end(graph: Graph, tiny: TinyGraph) -> None:
    tiny.plays(HANG_UP, refusal(2, status="503 Service Unavailable"), told({"id": "7"}))
    assert (await graph.get("1")).data == {"id": "7"}


async def test_a_refused_read_is_asked_once(graph: Graph, tiny: TinyGraph) -> None:
    tiny.plays(refusal(100))
    with pytest.raises(ContentRefused):
        await graph.get("1")
    assert len(tiny.seen) == 1


async def test_a_write_that_failed_in_passing_is_not_repeated(graph: Graph, tiny: TinyGraph) -> None:
    tiny.plays(refusal(2, status="503 Service Unavailable", is_transient=True), told({"id": "7"}))
    with pytest.raises(OutcomeUnknown):
        await graph.post("1/feed", {"message": "x"})
    assert len(tiny.seen) == 1


async def test_an_error_in_a_good_status_is_an_error(graph: Graph, tiny: TinyGraph) -> None:
    tiny.plays(refusal(36003, 2207009, status="200 OK"))
    with pytest.raises(ContentRefused):
        await graph.post("1/media", {"image_url": "x"})


async def test_a_redirect_gets_neither_the_write_nor_the_token(transport: Transport, tiny: TinyGraph) -> None:
    async with TinyGraph() as bait:
        tiny.plays(raw(b"", status="307 Temporary Redirect", headers={"Location": f"{bait.url}/bait"}))
        graph = graph_at(transport, tiny.url)
        with pytest.raises(OutcomeUnknown):
            await graph.post("1/feed", {"message": "x"})
        with pytest.raises(ReadFailed):
            await graph.get("1")
        assert bait.seen == []


async def test_silence_after_a_write_is_of_unknown_outcome(tiny: TinyGraph) -> None:
    tiny.plays(HANG)
    async with Transport(timeout_s=0.2) as transport:
        with pytest.raises(OutcomeUnknown) as caught:
            await graph_at(transport, tiny.url).post("1/feed", {"message": "x"})
    assert "Timeout" in str(caught.value.facts["reason"])
    assert len(tiny.seen) == 1


async def test_silence_after_a_read_is_a_failed_read(tiny: TinyGraph) -> None:
    tiny.plays(HANG)
    async with Transport(timeout_s=0.2) as transport:
        with pytest.raises(ReadFailed):
            await graph_at(transport, tiny.url).get("1")


async def test_a_closed_port_means_that_nothing_was_sent(transport: Transport) -> None:
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{sock.getsockname()[1]}"
    graph = graph_at(transport, url)
    with pytest.raises(NotSent):
        await graph.post("1/feed", {"message": "x"})
    with pytest.raises(NotSent):
        await graph.get("1")


async def test_a_broken_handshake_means_that_nothing_was_sent(transport: Transport, tiny: TinyGraph) -> None:
    graph = graph_at(transport, tiny.url.replace("http", "https"))
    listening = asyncio.create_task(asyncio.sleep(0))
    with pytest.raises(NotSent):
        await graph.post("1/feed", {"message": "x"})
    await listening
    assert tiny.seen == []


async def test_ids_beyond_what_json_numbers_hold_stay_whole(graph: Graph, tiny: TinyGraph) -> None:
    tiny.plays(raw(b'{"id": 178414000000000000123}'))
    assert (await graph.get("1")).data == {"id": 178414000000000000123}
