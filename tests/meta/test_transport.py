from __future__ import annotations

import asyncio

import pytest

from planner.meta.client import Graph
from planner.meta.errors import NotSent, OutcomeUnknown, ReadFailed
from planner.meta.origin import REAL, Credential
from planner.meta.transport import Outgoing, Transport

from .tiny import HANG, TinyGraph, graph_at, raw, told

pytestmark = pytest.mark.anyio

DEAD_PROXY = "http://127.0.0.1:9"
PROXY_NAMES = ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY")


@pytest.fixture
def no_proxy(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    for name in PROXY_NAMES:
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)
    return monkeypatch


async def test_a_dead_proxy_does_not_hinder_the_loopback(
    no_proxy: pytest.MonkeyPatch, tiny: TinyGraph
) -> None:
    for name in PROXY_NAMES[:3]:
        no_proxy.setenv(name, DEAD_PROXY)
    async with Transport(timeout_s=2.0) as transport:
        assert (await graph_at(transport, tiny.url).get("1")).data == {"id": "1"}


async def test_meta_is_reached_through_the_systems_proxy_which_never_sees_the_token(
    no_proxy: pytest.MonkeyPatch, tiny: TinyGraph
) -> None:
    no_proxy.setenv("HTTPS_PROXY", tiny.url)
    tiny.plays(raw(b"", status="407 Proxy Authentication Required"))
    async with Transport(timeout_s=2.0) as transport:
        graph = Graph(transport, REAL, Credential(token="EAAGreal", secret="s", is_sandbox=False))
        with pytest.raises(NotSent):
            await graph.post("1/feed", {"message": "x"})
    assert (tiny.seen[0].method, tiny.seen[0].target) == ("CONNECT", "graph.facebook.com:443")
    assert "authorization" not in tiny.seen[0].headers


async def test_a_dead_proxy_means_that_nothing_was_sent(no_proxy: pytest.MonkeyPatch) -> None:
    no_proxy.setenv("HTTPS_PROXY", DEAD_PROXY)
    async with Transport(timeout_s=2.0) as transport:
        graph = Graph(transport, REAL, Credential(token="EAAGreal", is_sandbox=False))
        with pytest.raises(NotSent):
            await graph.post("1/feed", {"message": "x"})


@pytest.mark.parametrize("proxy", ["socks5://127.0.0.1:9", "gopher://127.0.0.1:9", "http://127.0.0.1:port"])
async def test_an_unusable_proxy_setting_means_that_nothing_was_sent(
    no_proxy: pytest.MonkeyPatch, proxy: str
) -> None:
    no_proxy.setenv("HTTPS_PROXY", proxy)
    async with Transport(timeout_s=2.0) as transport:
        graph = Graph(transport, REAL, Credential(token="EAAGreal", is_sandbox=False))
        with pytest.raises(NotSent, match="network-settings"):
            await graph.post("1/feed", {"message": "x"})


async def test_a_missing_certificate_file_means_that_nothing_was_sent(no_proxy: pytest.MonkeyPatch) -> None:
    no_proxy.setenv("SSL_CERT_FILE", "/nowhere/roots.pem")
    async with Transport(timeout_s=2.0) as transport:
        graph = Graph(transport, REAL, Credential(token="EAAGreal", is_sandbox=False))
        with pytest.raises(NotSent, match="network-settings"):
            await graph.post("1/feed", {"message": "x"})


async def test_no_more_than_so_many_requests_are_in_flight(tiny: TinyGraph) -> None:
    tiny.plays(HANG)
    async with Transport(max_in_flight=2, timeout_s=0.3) as transport:
        first, second = graph_at(transport, tiny.url), graph_at(transport, tiny.url)
        writes = [graph.post("1/feed", {"message": "x"}) for graph in (first, second, first, second)]
        tasks = [asyncio.ensure_future(write) for write in writes]
        await asyncio.sleep(0.15)
        assert len(tiny.seen) == 2
        outcomes = await asyncio.gather(*tasks, return_exceptions=True)
    assert [type(outcome) for outcome in outcomes] == [OutcomeUnknown] * 4


async def test_cookies_of_one_account_do_not_reach_another(transport: Transport, tiny: TinyGraph) -> None:
    tiny.plays(told({"id": "1"}, headers={"Set-Cookie": "who=me; Path=/"}))
    await graph_at(transport, tiny.url).get("1")
    await graph_at(transport, tiny.url).get("1")
    assert "cookie" not in tiny.seen[1].headers


async def test_a_server_that_drips_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    given_up = asyncio.Event()

    async def drip(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 999\r\n\r\n")
        while not writer.is_closing():
            writer.write(b" ")
            await asyncio.sleep(0.05)
        writer.close()
        given_up.set()

    monkeypatch.setattr("planner.meta.transport._CONNECT_S", 0.1)
    server = await asyncio.start_server(drip, "127.0.0.1", 0)
    url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/"
    async with Transport(timeout_s=0.2) as transport:
        with pytest.raises(ReadFailed):
            await transport.exchange(Outgoing(method="GET", url=url, is_local=True))
    await given_up.wait()
    server.close()


async def test_an_address_that_cannot_be_one_is_never_sent(transport: Transport) -> None:
    url = "http://127.0.0.1/" + "a" * 70_000
    with pytest.raises(NotSent):
        await transport.exchange(Outgoing(method="GET", url=url, is_local=True))
