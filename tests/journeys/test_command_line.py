"""The whole main job as an administrator types it: every command a process of its own."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from cli.running import process
from pictures import a_jpeg
from sandbox_process import Sandbox, running_sandbox


class Desk:
    """A workspace that commands are typed at."""

    def __init__(self, workspace: Path) -> None:
        self._workspace = workspace

    def __call__(self, *words: str | Path, given: str = "") -> dict[str, object]:
        answer = process(*words, "--json", given=given, PLANNER_WORKSPACE=str(self._workspace))
        assert answer.code == 0, answer
        told: dict[str, object] = answer.json
        return told


def _founded(folder: Path) -> Desk:
    desk = Desk(folder)
    desk("init", "--agency", "Kementerian Contoh", "--owner", "dewi")
    for login, role in (("ayu", "designer"), ("bayu", "approver"), ("sari", "publisher")):
        desk("people", "add", login, "--name", login.title(), "--role", role)
    return desk


def _announcement(photo: Path) -> str:
    document = {
        "title": "Layanan SIM keliling",
        "caption": "Datanglah ke alun-alun pukul 09.00 WIB.",
        "media": [{"file": str(photo), "alt": "Mobil layanan di alun-alun", "credit": "Humas/Ayu"}],
        "channels": ["facebook", "instagram"],
    }
    return json.dumps(document)


def _written(desk: Desk, photo: Path) -> str:
    post = desk("post", "create", "-", "--as", "ayu", given=_announcement(photo))["post"]
    assert isinstance(post, dict)
    return str(post["id"])


def _published(desk: Desk, sandbox: Sandbox, post_id: str) -> None:
    desk("post", "submit", post_id, "--as", "ayu")
    desk("post", "approve", post_id, "--as", "bayu")
    told = desk("publish", "--post", post_id, "--as", "sari")["published"]
    assert isinstance(told, list)
    live = sandbox.published()
    assert sorted(one["id"] for one in live) == sorted(one["remote_id"] for one in told)
    assert {one["caption"] for one in live} == {"Datanglah ke alun-alun pukul 09.00 WIB."}
    assert all(one["media"][0]["alt"] == "Mobil layanan di alun-alun" for one in live)


def test_a_photograph_becomes_one_post_on_each_network_and_is_kept_safe(tmp_path: Path) -> None:
    photo = tmp_path / "foto.jpg"
    photo.write_bytes(a_jpeg(1600, 2000))
    with running_sandbox(tmp_path / "sandbox") as sandbox:
        desk = _founded(tmp_path / "ruang")
        desk("accounts", "connect", "--sandbox", sandbox.url)
        post_id = _written(desk, photo)
        _published(desk, sandbox, post_id)
        assert desk("publish", "--due") == {"published": [], "waiting": [], "failed": []}
        assert len(sandbox.published()) == 2
    assert desk("verify")["ok"] is True
    desk("backup", tmp_path / "cadangan.zip")
    desk("restore", tmp_path / "cadangan.zip", "--to", tmp_path / "pulih")
    restored = Desk(tmp_path / "pulih")
    assert restored("verify")["ok"] is True
    post = restored("post", "show", post_id)["post"]
    assert isinstance(post, dict)
    assert (post["state"], len(post["variants"])) == ("published", 2)


@pytest.mark.parametrize(
    "asked",
    [
        ("--headless",),
        pytest.param((), marks=pytest.mark.skipif(sys.platform != "linux", reason="has a display")),
    ],
    ids=["asked for", "no display"],
)
def test_the_demo_walks_it_all_and_sees_each_post_live_exactly_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, asked: tuple[str, ...]
) -> None:
    for told_to_qt in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(told_to_qt, raising=False)
    answer = process("demo", *asked, "--posts", "1", "--workspace", tmp_path / "demo", "--json")
    assert answer.code == 0, answer
    told = answer.json
    assert told["live_exactly_once"] is True
    (item,) = told["items"]
    assert set(item) == {"post_id", "title", "publications"}
    assert [one["channel"] for one in item["publications"]] == ["facebook", "instagram"]
    assert all(set(one) == {"channel", "state", "remote_id", "permalink"} for one in item["publications"])
    assert len(answer.err.splitlines()) >= 6
