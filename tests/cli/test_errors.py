"""Every way to end: the exit code, the error as JSON and for people, and a log instead of a traceback."""

from __future__ import annotations

import hashlib
import json
import shutil
import sqlite3
from pathlib import Path

import pytest

from cli.running import Planner, process
from planner.cli import status as status_module
from planner.cli.exit_codes import Exit, exit_for
from planner.content.channel import Channel, Network
from planner.content.errors import Damaged, Misused, PlannerError, Refused, Unavailable
from planner.content.ids import ChannelId
from planner.store import engine
from planner.store.workspace import open_workspace

SECRET = "EAAB" + "x" * 40


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (Misused("document-wrong"), Exit.MISUSED),
        (Refused("role-missing"), Exit.REFUSED),
        (Refused("checks-block"), Exit.REFUSED),
        (Refused("picture-unreadable"), Exit.FAILED),
        (Refused("letters-missing"), Exit.FAILED),
        (Refused("workspace-missing"), Exit.WORKSPACE),
        (Refused("workspace-exists"), Exit.REFUSED),
        (Unavailable("not-sent"), Exit.UNREACHABLE),
        (Unavailable("rate-limited"), Exit.UNREACHABLE),
        (Unavailable("workspace-locked"), Exit.WORKSPACE),
        (Unavailable("keyring-unavailable"), Exit.FAILED),
        (Unavailable("disk-full"), Exit.FAILED),
        (Damaged("workspace-newer"), Exit.WORKSPACE),
        (Damaged("database-damaged"), Exit.WORKSPACE),
        (Damaged("audit-chain-broken"), Exit.WORKSPACE),
        (Damaged("version-changed"), Exit.WORKSPACE),
        (Damaged("answer-damaged"), Exit.UNREACHABLE),
        (Damaged("not-a-sandbox"), Exit.UNREACHABLE),
        (Damaged("archive-damaged"), Exit.FAILED),
        (Damaged("limits-unreadable"), Exit.FAILED),
        (PlannerError("whatever"), Exit.FAILED),
    ],
)
def test_an_error_ends_with_the_exit_code_of_its_kind(error: PlannerError, code: Exit) -> None:
    assert exit_for(error) is code


def test_a_missing_workspace_exits_5_and_says_how_to_make_one(planner: Planner, tmp_path: Path) -> None:
    answer = planner("status", "--workspace", tmp_path / "kosong", "--json")
    assert answer.code == 5
    assert answer.error["code"] == "workspace-missing"
    assert "planner init" in answer.error["hint"]
    assert not (tmp_path / "kosong").exists()


def _digests(folder: Path) -> dict[str, str]:
    return {
        str(file.relative_to(folder)): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }


@pytest.mark.parametrize(
    "words",
    [
        ["status"],
        ["post", "list"],
        ["publish", "--due"],
        ["verify"],
        ["queue", "pause", "--reason", "x"],
        ["backup", "never-written.zip"],
    ],
)
def test_a_newer_workspace_exits_5_and_stays_untouched(planner: Planner, words: list[str]) -> None:
    connection = sqlite3.connect(planner.workspace / "planner.db", isolation_level=None)
    connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    before = _digests(planner.workspace)
    answer = planner(*words, "--json")
    assert answer.code == 5
    assert answer.error["code"] == "workspace-newer"
    assert _digests(planner.workspace) == before


@pytest.mark.parametrize("words", [["status"], ["post", "list"], ["verify"]])
def test_a_damaged_database_exits_5_and_stays_untouched(planner: Planner, words: list[str]) -> None:
    for extra in planner.workspace.glob("planner.db-*"):
        extra.unlink()
    (planner.workspace / "planner.db").write_bytes(b"this is no database " * 500)
    before = _digests(planner.workspace)
    answer = planner(*words, "--json")
    assert answer.code == 5
    assert answer.error["code"] == "database-damaged"
    assert _digests(planner.workspace) == before


def test_a_locked_workspace_exits_5(planner: Planner, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "BUSY_TIMEOUT_S", 0.1)
    blocker = sqlite3.connect(planner.workspace / "planner.db", isolation_level=None)
    blocker.execute("BEGIN IMMEDIATE")
    try:
        answer = planner("queue", "pause", "--reason", "uji", "--json")
    finally:
        blocker.close()
    assert answer.code == 5
    assert answer.error["code"] == "workspace-locked"


def test_a_rule_that_says_no_exits_3(planner: Planner) -> None:
    answer = planner("people", "add", "baru", "--name", "B", "--role", "admin", "--as", "ayu", "--json")
    assert answer.code == 3
    assert answer.error["code"] == "role-missing"
    assert "(admin)" in answer.error["message"]


def test_roles_and_states_are_said_by_their_names(planner: Planner) -> None:
    post_id = planner.post({"title": "T"})
    answer = planner("post", "approve", post_id, "--as", "ayu")
    assert "(penyetuju)" in answer.err
    answer = planner("post", "approve", post_id, "--as", "bayu", "--lang", "en")
    assert "(Draft)" in answer.err


def test_a_network_that_is_not_there_exits_4(planner: Planner) -> None:
    answer = planner("accounts", "connect", "--sandbox", "http://127.0.0.1:9", "--json")
    assert answer.code == 4
    assert answer.error["code"] == "not-sent"


@pytest.mark.may_warn
def test_a_bug_prints_no_traceback_but_the_path_of_the_log(
    planner: Planner, monkeypatch: pytest.MonkeyPatch
) -> None:
    def look(_: object) -> None:
        raise ZeroDivisionError(f"with a token {SECRET}")

    monkeypatch.setattr(status_module, "look", look)
    answer = planner("status", "--json")
    log = planner.workspace / "logs" / "planner.log"
    assert answer.code == 1
    assert answer.error["code"] == "bug"
    assert str(log) in answer.error["message"]
    written = [json.loads(line) for line in log.read_text(encoding="utf-8").splitlines()]
    assert "ZeroDivisionError" in written[-1]["traceback"]
    assert SECRET not in log.read_text(encoding="utf-8")


@pytest.mark.may_warn
def test_a_bug_without_a_workspace_is_logged_in_the_users_folder(
    planner: Planner, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def resolve(_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("planner.cli.render._order", lambda *_: resolve(0))
    monkeypatch.setattr("platformdirs.user_log_path", lambda *_, **__: tmp_path / "log")
    missing = tmp_path / "kosong"
    answer = planner("render", "x.jpg", "--target", "story", "--workspace", missing, "--json")
    assert answer.code == 1
    assert str(tmp_path / "log" / "planner.log") in answer.error["message"]
    assert not missing.exists()


def test_a_refusal_is_written_into_the_log(planner: Planner) -> None:
    planner("post", "show", "bukan")
    log = (planner.workspace / "logs" / "planner.log").read_text(encoding="utf-8")
    assert "post-unknown" in log


def test_a_log_that_cannot_be_written_disturbs_nothing(planner: Planner) -> None:
    shutil.rmtree(planner.workspace / "logs")
    (planner.workspace / "logs").write_text("a file in the way")
    answer = planner("status", "--json")
    assert (answer.code, answer.err) == (0, "")


def test_tokens_never_reach_the_screen(planner: Planner) -> None:
    answer = planner("post", "show", SECRET, "--json")
    assert answer.code == 3
    assert SECRET not in answer.out + answer.err


def _connect_for_real(planner: Planner) -> None:
    workspace = open_workspace(planner.workspace)
    channel = Channel(
        id=ChannelId("01a00000-0000-7000-8000-000000000001"),
        network=Network.FACEBOOK,
        name="Halaman",
        remote_id="1",
        page_id="1",
        graph="https://graph.facebook.com",
        is_sandbox=False,
    )
    with workspace.writing() as records:
        records.channels.put(channel)
    workspace.close()


@pytest.mark.parametrize("words", [["status"], ["publish", "--due"], ["post", "list"], ["accounts", "list"]])
def test_planner_now_is_refused_only_where_a_real_account_is_connected(
    planner: Planner, monkeypatch: pytest.MonkeyPatch, words: list[str]
) -> None:
    monkeypatch.setenv("PLANNER_NOW", "2027-02-22T08:00:00+07:00")
    assert planner(*words).code == 0
    _connect_for_real(planner)
    answer = planner(*words, "--json")
    assert answer.code == 3
    assert answer.error["code"] == "clock-not-yours"
    monkeypatch.delenv("PLANNER_NOW")
    assert planner(*words).code == 0


def test_planner_now_sets_the_clock_of_this_process_and_is_not_stored(
    planner: Planner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PLANNER_NOW", "2027-02-22T08:00:00+07:00")
    assert planner.json("status")["now"].startswith("2027-02-22T08:00:0")
    monkeypatch.delenv("PLANNER_NOW")
    assert not planner.json("status")["now"].startswith("2027-02-22")


@pytest.mark.parametrize("told", ["besok", "2027-02-22T08:00:00", "2027-02-22", "9999-12-31T23:59:59+00:00"])
def test_a_planner_now_that_is_no_instant_is_wrong_usage(
    planner: Planner, monkeypatch: pytest.MonkeyPatch, told: str
) -> None:
    monkeypatch.setenv("PLANNER_NOW", told)
    answer = planner("status", "--json")
    assert answer.code == 2
    assert answer.error["code"].startswith("time-")


def test_the_error_of_a_process_stands_on_both_streams(planner: Planner) -> None:
    answer = process("post", "show", "bukan", "--json", PLANNER_WORKSPACE=str(planner.workspace))
    assert answer.code == 3
    assert answer.error["code"] == "post-unknown"
