from __future__ import annotations

import hashlib
import hmac
import logging
import time
from datetime import UTC, datetime, timedelta

import pytest

from planner.content.errors import Refused
from planner.meta.client import Call, Graph
from planner.meta.errors import GraphRefused, OutcomeUnknown, RateLimited, ReadFailed
from planner.meta.origin import Credential, sandbox
from planner.meta.transport import File, Transport

from .tiny import SECRET, TOKEN, TinyGraph, graph_at, raw, refusal, told

pytestmark = pytest.mark.anyio

PROOF = hmac.new(SECRET.encode(), TOKEN.encode(), hashlib.sha256).hexdigest()
TEXT = "Halo #SIMkeliling & “warga” 100%\nbaris dua 👮🏽‍♀️ + é"


async def test_a_read_names_version_path_and_locale(graph: Graph, tiny: TinyGraph) -> None:
    await graph.get("123_456", fields="id,message")
    seen = tiny.seen[0]
    assert (seen.method, seen.path) == ("GET", "/v26.0/123_456")
    assert seen.query == {"fields": "id,message", "locale": "id_ID", "appsecret_proof": PROOF}


async def test_the_token_rides_in_the_header_and_nowhere_else(graph: Graph, tiny: TinyGraph) -> None:
    await graph.get("me")
    await graph.post("me/feed", {"message": "x"})
    await graph.post(
        "me/photos", {}, File(name="source", filename="a.jpg", content_type="image/jpeg", content=b"1")
    )
    await graph.delete("1")
    for seen in tiny.seen:
        assert seen.headers["authorization"] == f"Bearer {TOKEN}"
        assert TOKEN not in seen.target
        assert TOKEN.encode() not in seen.body


def test_the_proof_is_metas_own_test_vector() -> None:
    vector = "90f23da70078e73bc01c7c5c440e193b3dd759c6b05ea32e8f20c9c82a24f48f"
    assert hmac.new(b"s3cr3t", b"TOKEN", hashlib.sha256).hexdigest() == vector


async def test_without_a_secret_no_proof_is_sent(transport: Transport, tiny: TinyGraph) -> None:
    graph = graph_at(transport, tiny.url, secret=None)
    await graph.get("me")
    await graph.post("me/feed", {"message": "x"})
    assert "appsecret_proof" not in tiny.seen[0].query
    assert "appsecret_proof" not in tiny.seen[1].form


async def test_a_write_is_a_form_that_keeps_every_byte(graph: Graph, tiny: TinyGraph) -> None:
    await graph.post("1/feed", {"message": TEXT, "published": False, "link": None})
    seen = tiny.seen[0]
    assert seen.headers["content-type"] == "application/x-www-form-urlencoded"
    assert seen.query == {}
    assert seen.form == {"message": TEXT, "published": "false", "locale": "id_ID", "appsecret_proof": PROOF}


async def test_a_file_has_a_name_and_a_type(graph: Graph, tiny: TinyGraph) -> None:
    jpeg = b"\xff\xd8\xff\x00\r\n--x"
    file = File(name="source", filename="photo.jpg", content_type="image/jpeg", content=jpeg)
    await graph.post("1/photos", {"alt_text_custom": TEXT}, file)
    seen = tiny.seen[0]
    assert seen.headers["content-type"].startswith("multipart/form-data; boundary=")
    assert b'name="source"; filename="photo.jpg"\r\nContent-Type: image/jpeg\r\n\r\n' + jpeg in seen.body
    assert TEXT.encode() in seen.body


async def test_a_delete_has_no_body(graph: Graph, tiny: TinyGraph) -> None:
    await graph.delete("123")
    assert (tiny.seen[0].method, tiny.seen[0].body) == ("DELETE", b"")


async def test_an_answer_carries_the_servers_clock_and_the_usage(
    transport: Transport, tiny: TinyGraph
) -> None:
    tiny.plays(
        told(
            {"id": "1"}, headers={"Date": "Tue, 24 Nov 2026 08:00:00 GMT", "X-App-Usage": '{"call_count":75}'}
        )
    )
    credential = Credential(token=TOKEN, is_sandbox=True)
    ours = datetime(2026, 11, 24, 7, 50, tzinfo=UTC)
    graph = Graph(transport, sandbox(tiny.url), credential, clock=lambda: ours)
    answer = await graph.get("1")
    assert answer.server_time == datetime(2026, 11, 24, 8, 0, tzinfo=UTC)
    assert answer.usage is not None
    assert answer.usage.percent == 75
    assert graph.usage == answer.usage
    assert graph.skew == timedelta(minutes=10)


@pytest.mark.parametrize(
    "date", ["", "soon", "Tue, 99 Nov 2026 08:00:00 GMT", "Tue, 24 Nov 99999999999 08:00:00 GMT"]
)
async def test_a_garbled_date_is_no_date(graph: Graph, tiny: TinyGraph, date: str) -> None:
    tiny.plays(told({"id": "1"}, headers={"Date": date}))
    assert (await graph.get("1")).server_time is None
    assert graph.skew is None


async def test_a_portals_clock_and_limits_are_not_learnt(graph: Graph, tiny: TinyGraph) -> None:
    headers = {"Date": "Tue, 24 Nov 2020 08:00:00 GMT", "X-App-Usage": '{"call_count":100}'}
    tiny.plays(raw(b"<html>Wi-Fi</html>", kind="text/html", headers=headers))
    with pytest.raises(OutcomeUnknown):
        await graph.post("1/feed", {"message": "x"})
    assert graph.skew is None
    assert graph.usage is None


async def test_usage_is_kept_when_an_answer_tells_none(graph: Graph, tiny: TinyGraph) -> None:
    tiny.plays(told({"id": "1"}, headers={"X-App-Usage": '{"call_count":75}'}), told({"id": "1"}))
    await graph.get("1")
    assert (await graph.get("1")).usage is None
    assert graph.usage is not None


async def test_usage_is_learnt_from_a_refusal_too(graph: Graph, tiny: TinyGraph) -> None:
    rows = '{"1":[{"call_count":100,"estimated_time_to_regain_access":5}]}'
    headers = {"X-Business-Use-Case-Usage": rows}
    tiny.plays(told({"error": {"message": "no", "code": 80001}}, status="400 Bad Request", headers=headers))
    with pytest.raises(RateLimited) as caught:
        await graph.post("1/feed", {"message": "x"})
    assert caught.value.retry_after_s == 300
    assert graph.usage is not None


@pytest.mark.may_warn
async def test_another_version_is_warned_of_once(
    graph: Graph, tiny: TinyGraph, caplog: pytest.LogCaptureFixture
) -> None:
    tiny.plays(told({"id": "1"}, headers={"facebook-api-version": "v25.0"}))
    await graph.get("1")
    await graph.get("1")
    assert [record.levelname for record in caplog.records if record.name == "planner.meta.client"] == [
        "WARNING"
    ]


async def test_the_same_version_is_no_news(
    graph: Graph, tiny: TinyGraph, caplog: pytest.LogCaptureFixture
) -> None:
    tiny.plays(told({"id": "1"}, headers={"facebook-api-version": "v26.0"}))
    await graph.get("1")
    assert not caplog.records


async def test_no_log_line_has_a_token_or_an_address(
    graph: Graph, tiny: TinyGraph, caplog: pytest.LogCaptureFixture
) -> None:
    for name in ("", "httpx", "httpcore", "httpcore.http11", "httpcore.connection"):
        caplog.set_level(logging.DEBUG, logger=name)
    tiny.plays(refusal(190, 463), told({"id": "1"}))
    with pytest.raises(GraphRefused):
        await graph.get("debug_token", input_token=TOKEN)
    await graph.get("debug_token", input_token=TOKEN)
    assert TOKEN not in caplog.text
    assert PROOF not in caplog.text
    assert "debug_token" not in caplog.text


async def test_a_failure_does_not_tell_the_token(graph: Graph, tiny: TinyGraph) -> None:
    tiny.plays(refusal(190, message=f"Malformed access token {TOKEN}", error_user_msg=TOKEN))
    with pytest.raises(GraphRefused) as caught:
        await graph.post("1/feed", {"message": "x"})
    assert TOKEN not in str(caught.value)
    assert TOKEN not in repr(caught.value.answer)


async def test_every_call_is_observed(transport: Transport, tiny: TinyGraph) -> None:
    calls: list[Call] = []
    credential = Credential(token=TOKEN, is_sandbox=True)
    graph = Graph(transport, sandbox(tiny.url), credential, observe=calls.append)
    tiny.plays(told({"id": "1"}, headers={"x-fb-trace-id": "T1"}), refusal(2, fbtrace_id="T2"))
    await graph.get("123", fields="id")
    with pytest.raises(OutcomeUnknown):
        await graph.post("123/feed", {"message": "x"})
    good, bad = calls
    assert (good.method, good.path, good.status, good.fbtrace_id, good.failure) == (
        "GET",
        "123",
        200,
        "T1",
        None,
    )
    assert good.bytes_received == len('{"id": "1"}')
    assert 0 < good.duration_s < 2
    assert (bad.method, bad.path, bad.status, bad.fbtrace_id) == ("POST", "123/feed", 400, "T2")
    assert bad.failure == "outcome-unknown"


async def test_a_read_that_keeps_failing_pauses_and_gives_up_within_seconds(
    graph: Graph, tiny: TinyGraph
) -> None:
    tiny.plays(refusal(2, status="503 Service Unavailable"))
    started = time.monotonic()
    with pytest.raises(ReadFailed):
        await graph.get("1")
    assert 0.4 < time.monotonic() - started < 4
    assert len(tiny.seen) == 3


async def test_a_credential_is_refused_before_anything_is_sent(transport: Transport, tiny: TinyGraph) -> None:
    with pytest.raises(Refused, match="credential-elsewhere"):
        Graph(transport, sandbox(tiny.url), Credential(token=TOKEN, is_sandbox=False))
    assert tiny.seen == []
