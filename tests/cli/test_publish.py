"""``publish`` and ``queue``, against a sandbox."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from cli.running import Planner
from planner.store.workspace import open_workspace
from sandbox_process import Sandbox

NOW = "2026-01-02T10:00:00+07:00"
LATER = "2030-01-02T10:00:00+07:00"
ITEM_KEYS = {"id", "post_id", "channel", "channel_id", "account", "state", "remote_id", "permalink"}


@pytest.fixture
def at_ten(online: Planner, monkeypatch: pytest.MonkeyPatch) -> Planner:
    """Ten o'clock by the clock of every command."""
    monkeypatch.setenv("PLANNER_NOW", NOW)
    return online


def _a_post(caption: str, *channels: str, at: str | None = NOW, **more: object) -> dict[str, Any]:
    return {
        "title": caption[:60],
        "caption": caption,
        "channels": list(channels or ["facebook"]),
        "publish_at": at,
        **more,
    }


def test_everything_due_is_published_once_on_both_networks(
    at_ten: Planner, the_sandbox: Sandbox, photo: Path
) -> None:
    media = [{"file": str(photo), "alt": "Sebuah foto"}]
    post_id = at_ten.approved(_a_post("Selamat pagi", "facebook", "instagram", media=media))
    at_ten.approved(_a_post("Nanti saja", at=LATER))
    told = at_ten.json("publish", "--due")
    assert set(told) == {"published", "waiting", "failed"}
    assert [one["channel"] for one in told["published"]] == ["facebook", "instagram"]
    for one in told["published"]:
        assert set(one) >= ITEM_KEYS
        assert (one["post_id"], one["state"]) == (post_id, "published")
        assert one["permalink"].startswith(the_sandbox.url)
    assert (told["waiting"], told["failed"]) == ([], [])
    live = the_sandbox.published()
    assert sorted(one["network"] for one in live) == ["facebook", "instagram"]
    assert {one["id"] for one in live} == {one["remote_id"] for one in told["published"]}
    assert at_ten.json("publish", "--due") == {"published": [], "waiting": [], "failed": []}
    assert len(the_sandbox.published()) == 2
    variants = at_ten.json("post", "show", post_id)["post"]["variants"]
    assert {one["state"] for one in variants} == {"published"}
    assert {one["remote_id"] for one in variants} == {one["id"] for one in live}


def test_publish_due_needs_no_role(at_ten: Planner, the_sandbox: Sandbox) -> None:
    at_ten.approved(_a_post("Sistem"))
    assert len(at_ten.json("publish", "--due", "--as", "citra")["published"]) == 1
    assert len(the_sandbox.published()) == 1


def test_one_post_is_published_now_before_its_hour(at_ten: Planner, the_sandbox: Sandbox) -> None:
    first = at_ten.approved(_a_post("Segera", at=LATER))
    at_ten.approved(_a_post("Tunggu"))
    told = at_ten.json("publish", "--post", first, "--as", "sari")
    assert [one["post_id"] for one in told["published"]] == [first]
    assert [one["caption"] for one in the_sandbox.published()] == ["Segera"]


@pytest.mark.parametrize(
    ("login", "code"), [("ayu", "role-missing"), ("bayu", "role-missing"), ("citra", "role-missing")]
)
def test_publishing_now_needs_a_publisher(at_ten: Planner, login: str, code: str) -> None:
    post_id = at_ten.approved(_a_post("Segera"))
    answer = at_ten("publish", "--post", post_id, "--as", login, "--json")
    assert (answer.code, answer.error["code"]) == (3, code)


def test_a_draft_is_not_published(at_ten: Planner) -> None:
    answer = at_ten("publish", "--post", at_ten.post(_a_post("Draf")), "--json")
    assert (answer.code, answer.error["code"]) == (3, "state-forbids")


def test_what_the_network_refuses_fails_with_code_message_and_hint(
    at_ten: Planner, the_sandbox: Sandbox
) -> None:
    at_ten.approved(_a_post("Ditolak"))
    error = {"code": 100, "message": "Invalid parameter"}
    the_sandbox.fault(do="error", match={"method": "POST", "path": "feed"}, error=error)
    answer = at_ten("publish", "--due", "--json")
    assert answer.code == 1
    (failed,) = answer.json["failed"]
    assert set(failed) >= {"post_id", "channel", "code", "message", "hint"}
    assert failed["code"]
    assert failed["message"].endswith(("Invalid parameter", "."))
    assert the_sandbox.published() == []
    the_sandbox.clear_faults()
    again = at_ten.json("queue", "retry", failed["id"], "--as", "sari")
    assert again["publication"]["state"] == "queued"
    assert len(at_ten.json("publish", "--due")["published"]) == 1


def test_a_network_that_is_gone_waits_and_exits_4(online: Planner, the_sandbox: Sandbox) -> None:
    post_id = online.approved(_a_post("Luring", at=None))
    accounts = online.json("accounts", "list")["accounts"]
    _move(online, "http://127.0.0.1:9")
    answer = online("publish", "--post", post_id, "--json")
    _move(online, the_sandbox.url)
    assert answer.code == 4
    (waiting,) = answer.json["waiting"]
    assert waiting["reason"] == "no-network"
    assert waiting["next_at"]
    assert accounts == online.json("accounts", "list")["accounts"]


def _move(online: Planner, url: str) -> None:
    workspace = open_workspace(online.workspace)
    with workspace.writing() as records:
        for channel in records.channels.all():
            records.channels.put(replace(channel, graph=url))
    workspace.close()


def test_what_a_person_holds_back_waits_with_its_reason(at_ten: Planner, the_sandbox: Sandbox) -> None:
    post_id = at_ten.approved(_a_post("Tertahan"))
    at_ten.json("queue", "pause", "--reason", "berkabung", "--as", "sari")
    answer = at_ten("publish", "--due", "--json")
    assert answer.code == 0
    (waiting,) = answer.json["waiting"]
    assert (waiting["post_id"], waiting["reason"], waiting["next_at"]) == (post_id, "paused", None)
    assert waiting["message"]
    assert the_sandbox.published() == []
    assert at_ten.json("queue", "resume", "--as", "sari") == {"resumed": 1}
    assert len(at_ten.json("publish", "--due")["published"]) == 1


def test_one_account_is_held_back_alone(at_ten: Planner, photo: Path) -> None:
    media = [{"file": str(photo), "alt": "Foto"}]
    at_ten.approved(_a_post("Sebagian", "facebook", "instagram", media=media))
    accounts = at_ten.json("accounts", "list")["accounts"]
    instagram = next(
        one["id"] for one in accounts if (one["network"], one["state"]) == ("instagram", "connected")
    )
    told = at_ten.json("queue", "pause", "--account", instagram, "--reason", "uji", "--as", "sari")
    assert set(told["pause"]) == {"account", "by", "reason", "at", "until"}
    assert told["pause"]["account"] == instagram
    report = at_ten.json("publish", "--due")
    assert [one["channel"] for one in report["published"]] == ["facebook"]
    assert [one["channel"] for one in report["waiting"]] == ["instagram"]


def test_what_is_long_overdue_waits_for_a_person(
    online: Planner, the_sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PLANNER_NOW", NOW)
    online.approved(_a_post("Terlambat"))
    monkeypatch.setenv("PLANNER_NOW", "2026-01-03T10:00:00+07:00")
    (waiting,) = online.json("publish", "--due")["waiting"]
    assert (waiting["state"], waiting["reason"]) == ("overdue", "overdue")
    assert the_sandbox.published() == []


def test_the_queue_lists_what_is_open_with_its_post(at_ten: Planner) -> None:
    post_id = at_ten.approved(_a_post("Dalam antrean", at=LATER))
    told = at_ten.json("queue", "list")
    assert told["pauses"] == []
    (line,) = told["queue"]
    assert (line["post_id"], line["title"], line["state"]) == (post_id, "Dalam antrean", "queued")
    assert line["due_at"] == LATER
    assert "Dalam antrean" in at_ten("queue", "list").out


@pytest.mark.parametrize(
    ("words", "exit_code", "code"),
    [
        (["pause", "--reason", "x", "--as", "ayu"], 3, "role-missing"),
        (["pause", "--reason", " "], 3, "pause-reason-empty"),
        (["pause"], 2, "usage"),
        (["pause", "--account", "bukan", "--reason", "x"], 3, "channel-unknown"),
        (["resume", "--as", "ayu"], 3, "role-missing"),
        (["retry", "bukan"], 3, "publication-unknown"),
        (["decide", "bukan", "--not-live"], 3, "publication-unknown"),
        (["decide", "bukan", "--not-live", "--live", "1"], 2, "options-exclusive"),
    ],
)
def test_the_queue_refuses(planner: Planner, words: list[str], exit_code: int, code: str) -> None:
    answer = planner("queue", *words, "--json")
    assert (answer.code, answer.error["code"]) == (exit_code, code)


def test_what_did_not_fail_is_not_retried(at_ten: Planner) -> None:
    at_ten.approved(_a_post("Masih antre", at=LATER))
    (line,) = at_ten.json("queue", "list")["queue"]
    answer = at_ten("queue", "retry", line["id"], "--json")
    assert answer.code == 3
