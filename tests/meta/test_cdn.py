from __future__ import annotations

import hashlib

import pytest

from planner.content.errors import Refused
from planner.meta import cdn
from planner.meta.errors import AnswerDamaged, ReadFailed
from planner.meta.origin import REAL, sandbox
from planner.meta.transport import Transport

from .tiny import HANG_UP, TinyGraph, raw

pytestmark = pytest.mark.anyio

JPEG = b"\xff\xd8\xff" + bytes(5000)


async def test_a_picture_is_fetched_as_it_is_without_a_token(transport: Transport, tiny: TinyGraph) -> None:
    tiny.plays(raw(JPEG, kind="image/JPEG; charset=binary"))
    url = f"{tiny.url}/cdn/a.jpg?oe=6A000000&oh=1"
    staged = await cdn.fetch(transport, sandbox(tiny.url), url, max_bytes=10_000)
    assert staged.content_type == "image/jpeg"
    assert staged.sha256 == hashlib.sha256(JPEG).hexdigest()
    assert staged.bytes == JPEG
    assert tiny.seen[0].target == "/cdn/a.jpg?oe=6A000000&oh=1"
    assert "authorization" not in tiny.seen[0].headers


async def test_a_look_costs_no_bytes(transport: Transport, tiny: TinyGraph) -> None:
    tiny.plays(raw(b"", kind="image/webp", headers={"Content-Length": "123"}))
    head = await cdn.head(transport, sandbox(tiny.url), f"{tiny.url}/a.jpg")
    assert (head.content_type, head.length) == ("image/webp", 123)
    assert tiny.seen[0].method == "HEAD"


async def test_a_look_may_leave_the_length_untold(transport: Transport, tiny: TinyGraph) -> None:
    tiny.plays(raw(b"", headers={"Content-Length": ""}).replace(b"Content-Length: \r\n", b""))
    assert (await cdn.head(transport, sandbox(tiny.url), f"{tiny.url}/a")).length is None


@pytest.mark.parametrize(
    "url",
    [
        "https://evil.example/a.jpg",
        "http://scontent.fbcdn.net/a.jpg",
        "https://fbcdn.net.evil.example/a.jpg",
        "https://evilfbcdn.net/a.jpg",
        "https://x.fbcdn.net@evil.example/a.jpg",
        "http://127.0.0.1/a.jpg",
        "file:///etc/passwd",
        "https://[fbcdn.net",
    ],
)
async def test_only_metas_picture_hosts_are_asked(transport: Transport, url: str) -> None:
    with pytest.raises(Refused, match="host-not-cdn"):
        await cdn.fetch(transport, REAL, url, max_bytes=1)


async def test_a_sandbox_is_asked_on_its_own_port_only(transport: Transport, tiny: TinyGraph) -> None:
    async with TinyGraph() as other:
        with pytest.raises(Refused, match="host-not-cdn"):
            await cdn.fetch(transport, sandbox(tiny.url), f"{other.url}/a.jpg", max_bytes=1)
        assert other.seen == []


async def test_more_than_allowed_is_not_read(transport: Transport, tiny: TinyGraph) -> None:
    tiny.plays(raw(JPEG))
    with pytest.raises(AnswerDamaged):
        await cdn.fetch(transport, sandbox(tiny.url), f"{tiny.url}/a.jpg", max_bytes=5000)


@pytest.mark.parametrize(
    "answer",
    [raw(b"", status="403 Forbidden"), raw(b"", status="302 Found", headers={"Location": "/b.jpg"}), HANG_UP],
)
async def test_an_expired_or_moved_address_is_a_failed_read(
    transport: Transport, tiny: TinyGraph, answer: bytes
) -> None:
    tiny.plays(answer)
    with pytest.raises(ReadFailed):
        await cdn.fetch(transport, sandbox(tiny.url), f"{tiny.url}/a.jpg", max_bytes=5000)
    assert len(tiny.seen) == 1
