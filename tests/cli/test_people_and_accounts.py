"""``init``, ``people`` and ``accounts``."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from cli.running import Planner
from sandbox_process import Sandbox

ALL_ROLES = ["admin", "approver", "contributor", "designer", "publisher"]


def test_init_makes_a_workspace_whose_owner_holds_every_role(planner: Planner, tmp_path: Path) -> None:
    other = tmp_path / "baru"
    answer = planner("init", "--agency", "Badan", "--owner", "rini", "--workspace", other, "--json")
    assert answer.code == 0
    assert {"planner.db", "media", "backups", "logs"} <= {file.name for file in other.iterdir()}
    (owner,) = planner.json("people", "list", "--workspace", other)["people"]
    assert (owner["login"], owner["roles"]) == ("rini", ALL_ROLES)


def test_init_refuses_a_folder_with_a_workspace(planner: Planner) -> None:
    answer = planner("init", "--agency", "Badan", "--json")
    assert answer.code == 3
    assert answer.error["code"] == "workspace-exists"


@pytest.mark.parametrize(
    ("words", "code"),
    [(["--agency", " "], "name-empty"), (["--agency", "B", "--zone", "Asia/Bukan"], "zone-unknown")],
)
def test_init_refuses_what_makes_no_sense(
    planner: Planner, tmp_path: Path, words: list[str], code: str
) -> None:
    answer = planner("init", *words, "--workspace", tmp_path / "baru", "--json")
    assert answer.code == 2
    assert answer.error["code"] == code
    assert not (tmp_path / "baru").exists()


def test_init_where_a_file_is_in_the_way_says_so(planner: Planner, tmp_path: Path) -> None:
    (tmp_path / "berkas").write_text("x")
    answer = planner("init", "--agency", "B", "--workspace", tmp_path / "berkas", "--json")
    assert answer.code == 5
    assert answer.error["code"] == "workspace-unreachable"


def test_people_add_tells_the_person_and_makes_the_unit(planner: Planner) -> None:
    words = ["people", "add", "eka", "--name", "Eka P.", "--role", "designer", "--role", "approver"]
    told = planner.json(*words, "--unit", "PUSDA")["person"]
    assert told["roles"] == ["approver", "designer"]
    assert (told["login"], told["name"], told["unit"], told["active"]) == ("eka", "Eka P.", "PUSDA", True)
    assert told in planner.json("people", "list")["people"]


@pytest.mark.parametrize(
    ("words", "exit_code", "code"),
    [
        (["ayu", "--name", "Ayu", "--role", "admin"], 3, "login-taken"),
        (["eka", "--name", " ", "--role", "admin"], 2, "name-empty"),
        (["eka", "--name", "Eka", "--role", "admin", "--unit", ""], 2, "name-empty"),
        (["eka", "--name", "Eka", "--role", "bos"], 2, "usage"),
        (["eka", "--name", "Eka"], 2, "usage"),
    ],
)
def test_people_add_refuses(planner: Planner, words: list[str], exit_code: int, code: str) -> None:
    answer = planner("people", "add", *words, "--json")
    assert answer.code == exit_code
    assert answer.error["code"] == code


def test_connecting_the_sandbox_connects_every_page_with_its_instagram(
    planner: Planner, the_sandbox: Sandbox
) -> None:
    the_sandbox.reset()
    found = planner.json("accounts", "connect", "--sandbox", the_sandbox.url)["accounts"]
    assert [one["network"] for one in found] == ["facebook", "instagram"] * 2
    assert {one["state"] for one in found} == {"connected"}
    for one in found:
        assert set(one) == {"id", "network", "name", "remote_id", "state", "token_expires_at"}
        assert isinstance(one["id"], str)
        assert isinstance(one["remote_id"], str)
    again = planner.json("accounts", "connect", "--sandbox", the_sandbox.url)["accounts"]
    assert [one["id"] for one in again] == [one["id"] for one in found]
    assert len(planner.json("accounts", "list")["accounts"]) == 4


@pytest.mark.parametrize(
    ("url", "exit_code", "code"),
    [
        ("http://example.com", 3, "sandbox-not-loopback"),
        ("https://graph.facebook.com", 3, "sandbox-not-loopback"),
        ("bukan alamat", 3, "sandbox-not-loopback"),
    ],
)
def test_a_sandbox_elsewhere_is_refused(planner: Planner, url: str, exit_code: int, code: str) -> None:
    answer = planner("accounts", "connect", "--sandbox", url, "--json")
    assert (answer.code, answer.error["code"]) == (exit_code, code)


def test_connecting_needs_an_admin(planner: Planner, the_sandbox: Sandbox) -> None:
    answer = planner("accounts", "connect", "--sandbox", the_sandbox.url, "--as", "ayu", "--json")
    assert (answer.code, answer.error["code"]) == (3, "role-missing")


def test_either_a_sandbox_or_a_token_is_connected(
    planner: Planner, the_sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("token\n"))
    both = planner("accounts", "connect", "--sandbox", the_sandbox.url, "--token-stdin", "--json")
    assert (both.code, both.error["code"]) == (2, "options-exclusive")


def test_an_empty_token_is_refused_before_anybody_is_asked(
    planner: Planner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(" \n"))
    answer = planner("accounts", "connect", "--token-stdin", "--json")
    assert (answer.code, answer.error["code"]) == (2, "token-malformed")


def test_a_real_account_is_not_connected_by_a_clock_that_was_set(
    planner: Planner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("EAAtoken\n"))
    monkeypatch.setenv("PLANNER_NOW", "2027-02-22T08:00:00+07:00")
    answer = planner("accounts", "connect", "--token-stdin", "--json")
    assert (answer.code, answer.error["code"]) == (3, "clock-not-yours")


def test_a_dead_token_is_found_by_check_and_fails_it(online: Planner, the_sandbox: Sandbox) -> None:
    assert online("accounts", "check", "--json").code == 0
    the_sandbox.kill_tokens("all")
    answer = online("accounts", "check", "--json")
    the_sandbox.restore_tokens()
    assert answer.code == 1
    states = {one["state"] for one in answer.json["accounts"]}
    assert states == {"token_dead", "disconnected"}


def test_disconnect_forgets_the_account_but_lists_it(online: Planner) -> None:
    first = online.json("accounts", "list")["accounts"][0]["id"]
    (told,) = online.json("accounts", "disconnect", first)["accounts"]
    assert (told["id"], told["state"]) == (first, "disconnected")
    answer = online("accounts", "disconnect", "bukan", "--json")
    assert (answer.code, answer.error["code"]) == (3, "channel-unknown")
