"""``sandbox serve`` and the process that ``demo`` runs it in."""

from __future__ import annotations

import json
import signal
import socket
from pathlib import Path

import httpx
import pytest

from cli.running import Planner, started
from planner.content.errors import Unavailable
from planner.desk.sandbox_process import running_sandbox

OUTSIDE = "0.0.0.0"  # noqa: S104  what must be refused


def test_serve_prints_one_line_of_json_when_it_accepts_connections(tmp_path: Path) -> None:
    instant = "2027-02-22T08:00:00+07:00"
    with started("sandbox", "serve", "--state", tmp_path / "s", "--pages", "2", PLANNER_NOW=instant) as child:
        assert child.stdout is not None
        told = json.loads(child.stdout.readline())
        with httpx.Client(trust_env=False) as http:
            again = http.get(f"{told['url']}/_control/credentials").json()
            now = http.get(f"{told['url']}/_control/clock").json()["now"]
        child.send_signal(signal.SIGTERM)
        out, _ = child.communicate(timeout=20)
    assert child.returncode == 0
    assert out == ""
    assert again == told
    keys = {"url", "graph_version", "app_id", "app_secret", "user_token", "pages"}
    assert set(told) >= keys
    assert len(told["pages"]) == 2
    assert now.startswith(("2027-02-22T01:00:0", "2027-02-22T08:00:0"))


def test_serve_takes_the_loopback_only(planner: Planner, tmp_path: Path) -> None:
    answer = planner("sandbox", "serve", "--state", tmp_path / "s", "--host", OUTSIDE, "--json")
    assert (answer.code, answer.error["code"]) == (2, "sandbox-not-loopback")


def test_serve_says_when_the_port_is_taken(planner: Planner, tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        answer = planner("sandbox", "serve", "--state", tmp_path / "s", "--port", port, "--json")
    assert (answer.code, answer.error["code"]) == (1, "sandbox-not-started")


def test_serve_says_when_another_one_has_the_folder(planner: Planner, tmp_path: Path) -> None:
    with running_sandbox(tmp_path / "s"):
        answer = planner("sandbox", "serve", "--state", tmp_path / "s", "--json")
    assert (answer.code, answer.error["code"]) == (1, "sandbox-folder-in-use")


def test_the_demos_sandbox_that_does_not_start_is_told_with_its_place(tmp_path: Path) -> None:
    with running_sandbox(tmp_path / "s"), pytest.raises(Unavailable) as told, running_sandbox(tmp_path / "s"):
        pass
    assert told.value.code == "sandbox-not-started"


def test_demo_refuses_a_workspace_that_is_no_demo(planner: Planner) -> None:
    answer = planner("demo", "--headless", "--json")
    assert (answer.code, answer.error["code"]) == (3, "workspace-exists")


def test_demo_wants_photographs_where_a_folder_is_named(planner: Planner, tmp_path: Path) -> None:
    (tmp_path / "kosong").mkdir()
    photos, there = str(tmp_path / "kosong"), str(tmp_path / "demo")
    answer = planner("demo", "--headless", "--photos", photos, "--workspace", there, "--json")
    assert (answer.code, answer.error["code"]) == (3, "no-photographs")


@pytest.mark.parametrize(("wanted", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_demo_that_is_ended_leaves_no_sandbox_behind(
    tmp_path: Path, wanted: signal.Signals, code: int
) -> None:
    with started("demo", "--headless", "--workspace", tmp_path / "demo", PLANNER_LANG="en") as child:
        assert child.stderr is not None
        url = child.stderr.readline().split()[-1]
        child.send_signal(wanted)
        _, err = child.communicate(timeout=30)
    assert child.returncode == code
    assert "Traceback" not in err
    with pytest.raises(httpx.ConnectError), httpx.Client(trust_env=False) as http:
        http.get(f"{url}/_control/clock")
