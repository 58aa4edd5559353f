"""Scripted misfortune: what the caller sees, and what was really done."""

from __future__ import annotations

import time

import httpx
import pytest

from sandbox_process import Sandbox

from .caller import Caller, code

FEED = {"method": "POST", "path": r"/feed$"}


def captions(sandbox: Sandbox) -> list[str]:
    return [entry["caption"] for entry in sandbox.published()]


def test_a_connection_dropped_before_leaves_nothing(sandbox: Sandbox, page: Caller) -> None:
    sandbox.fault(do="drop_before", match=FEED, times=1)
    with pytest.raises(httpx.TransportError):
        page.post(f"{page.page}/feed", message="x")
    assert captions(sandbox) == []
    assert "id" in page.post(f"{page.page}/feed", message="x")


def test_a_connection_dropped_after_leaves_the_post(sandbox: Sandbox, page: Caller) -> None:
    sandbox.fault(do="drop_after", match=FEED, times=1)
    with pytest.raises(httpx.TransportError):
        page.post(f"{page.page}/feed", message="x")
    assert captions(sandbox) == ["x"]


def test_half_an_answer_comes_after_the_work(sandbox: Sandbox, page: Caller) -> None:
    sandbox.fault(do="truncate", match=FEED, times=1)
    with pytest.raises(httpx.RemoteProtocolError, match=r"incomplete|without sending complete"):
        page.post(f"{page.page}/feed", message="x")
    assert captions(sandbox) == ["x"]


@pytest.mark.parametrize(("after", "seen"), [(False, []), (True, ["x"])])
def test_an_error_can_come_before_or_after_the_work(
    sandbox: Sandbox,
    page: Caller,
    after: bool,  # noqa: FBT001 (a table)
    seen: list[str],
) -> None:
    error = {"code": 4, "error_subcode": 2207051, "message": "Action is blocked", "is_transient": True}
    sandbox.fault(do="error", match=FEED, times=1, error=error, after=after)
    answer = page.send("POST", f"{page.page}/feed", data={"message": "x"})
    assert (answer.status_code, code(answer.json())) == (400, (4, 2207051))
    assert answer.json()["error"]["is_transient"] is True
    assert captions(sandbox) == seen


def test_a_server_error_has_the_status_of_one(sandbox: Sandbox, page: Caller) -> None:
    sandbox.fault(do="error", match=FEED, times=1, error={"code": 2})
    assert page.send("POST", f"{page.page}/feed", data={"message": "x"}).status_code == 500


def test_a_page_of_the_edge_is_no_json(sandbox: Sandbox, page: Caller) -> None:
    sandbox.fault(do="status", status=502, after=True, match=FEED, times=1)
    answer = page.send("POST", f"{page.page}/feed", data={"message": "x"})
    assert (answer.status_code, answer.headers["content-type"][:9]) == (502, "text/html")
    assert captions(sandbox) == ["x"]


def test_a_captive_portal_answers_html_with_status_200(sandbox: Sandbox, page: Caller) -> None:
    sandbox.fault(do="status", status=200, body="<html>Masuk</html>", times=1)
    answer = page.send("GET", "me")
    assert (answer.status_code, answer.text) == (200, "<html>Masuk</html>")


@pytest.mark.parametrize("after", [False, True])
def test_a_delay_holds_the_answer_up(sandbox: Sandbox, page: Caller, after: bool) -> None:  # noqa: FBT001 (a table)
    sandbox.fault(do="delay", ms=120, times=1, after=after, match={"path": "me$"})
    began = time.perf_counter()
    page.get("me")
    assert time.perf_counter() - began >= 0.12
    began = time.perf_counter()
    page.get("me")
    assert time.perf_counter() - began < 0.12


def test_times_and_skip_count_matches(sandbox: Sandbox, page: Caller) -> None:
    sandbox.fault(do="error", error={"code": 2}, skip=1, times=2, match={"path": "/me$"})
    assert [page.send("GET", "me").status_code for _ in range(4)] == [200, 500, 500, 200]
    assert sandbox.faults() == []


def test_probability_is_reproducible(sandbox: Sandbox, page: Caller) -> None:
    runs = []
    for _ in range(2):
        sandbox.reset()
        sandbox.fault(do="error", error={"code": 2}, probability=0.5, match={"path": "/me$"})
        runs.append([page.send("GET", "me").status_code for _ in range(12)])
    assert runs[0] == runs[1]
    assert set(runs[0]) == {200, 500}


def test_the_oldest_rule_wins_and_delays_add_to_it(sandbox: Sandbox, page: Caller) -> None:
    sandbox.fault(do="delay", ms=20)
    sandbox.fault(do="error", error={"code": 2}, times=1)
    sandbox.fault(do="error", error={"code": 17}, times=1)
    assert [code(page.get("me"))[0] for _ in range(2)] == [2, 17]
    assert [entry["fault"] for entry in sandbox.journal()] == ["delay+error", "delay+error"]


def test_faults_are_cleared(sandbox: Sandbox, page: Caller) -> None:
    sandbox.fault(do="drop_before")
    sandbox.clear_faults()
    assert page.get("me")["id"] == page.page


def test_picture_addresses_are_hit_too_and_controls_never(sandbox: Sandbox, page: Caller) -> None:
    url = page.address()
    sandbox.fault(do="status", status=404)
    assert sandbox.http.get(url).status_code == 404
    assert len(sandbox.credentials["pages"]) == 2
    assert sandbox.http.get(f"{sandbox.url}/_control/credentials").status_code == 200


@pytest.mark.parametrize(
    "rule",
    [
        {"do": "explode"},
        {"do": "delay", "mss": 1},
        {"do": "delay", "match": {"path": "("}},
        {"do": "delay", "times": -1},
        {"do": "delay", "match": {"where": "x"}},
        {"do": "delay", "probability": "often"},
    ],
)
def test_a_rule_that_makes_no_sense_is_refused(sandbox: Sandbox, rule: dict[str, object]) -> None:
    answer = sandbox.http.post(f"{sandbox.url}/_control/faults", json=rule)
    assert answer.status_code == 400
    assert sandbox.faults() == []


def test_the_journal_tells_what_struck_and_how_long_it_took(sandbox: Sandbox, page: Caller) -> None:
    page.get("me")
    sandbox.fault(do="drop_after", match=FEED, times=1)
    with pytest.raises(httpx.TransportError):
        page.post(f"{page.page}/feed", message="x")
    page.post(f"{page.page}/feed")
    entries = sandbox.journal()
    assert [entry["n"] for entry in entries] == [1, 2, 3]
    assert [(entry["method"], entry["status"]) for entry in entries] == [
        ("GET", 200),
        ("POST", 200),
        ("POST", 400),
    ]
    assert entries[1]["fault"] == "drop_after"
    assert entries[1]["params"] == {"message": "x"}
    assert entries[2]["error"]["code"] == 100
    assert all(entry["ms"] >= 0 for entry in entries)
    assert [entry["n"] for entry in sandbox.journal(since=2)] == [3]


def test_the_journal_describes_files_by_size_and_digest(sandbox: Sandbox, page: Caller) -> None:
    page.upload()
    source = sandbox.journal()[0]["params"]["source"]
    assert set(source) == {"filename", "type", "bytes", "sha256"}


def test_latency_is_added_to_graph_answers_only(sandbox: Sandbox, page: Caller) -> None:
    sandbox.latency(100)
    began = time.perf_counter()
    page.get("me")
    assert time.perf_counter() - began >= 0.1
    began = time.perf_counter()
    sandbox.published()
    assert time.perf_counter() - began < 0.1
    assert sandbox.journal()[0]["ms"] >= 100


def test_an_error_before_the_work_still_records_what_was_asked(sandbox: Sandbox, page: Caller) -> None:
    sandbox.fault(do="error", match=FEED, times=1, error={"code": 368})
    page.post(f"{page.page}/feed", message="x")
    entry = sandbox.journal()[0]
    assert (entry["params"], entry["status"], entry["error"]["code"]) == ({"message": "x"}, 400, 368)
