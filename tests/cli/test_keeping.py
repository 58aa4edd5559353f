"""``backup``, ``restore``, ``verify`` and ``status``."""

from __future__ import annotations

import sqlite3
import zipfile
from pathlib import Path

import pytest

from cli.running import Planner
from planner import __version__
from planner.store.upgrade import revisions


@pytest.fixture
def archive(planner: Planner, photo: Path, tmp_path: Path) -> Path:
    planner.post({"title": "Disimpan", "media": [{"file": str(photo)}]})
    planner.json("backup", tmp_path / "cadangan.zip")
    return tmp_path / "cadangan.zip"


def test_a_backup_restores_to_a_workspace_that_verifies(
    planner: Planner, archive: Path, tmp_path: Path
) -> None:
    there = tmp_path / "pulih"
    told = planner.json("restore", archive, "--to", there)
    assert Path(told["workspace"]) == there
    restored = planner.json("post", "list", "--workspace", there)["posts"]
    assert [one["title"] for one in restored] == ["Disimpan"]
    verified = planner.json("verify", "--workspace", there)
    assert (verified["ok"], verified["media"], verified["faults"]) == (True, 1, [])


def test_a_backup_tells_its_file_and_size(planner: Planner, tmp_path: Path) -> None:
    told = planner.json("backup", tmp_path / "b.zip")
    assert told["bytes"] == (tmp_path / "b.zip").stat().st_size
    assert told["file"] == str(tmp_path / "b.zip")


@pytest.mark.parametrize(
    ("words", "ending"),
    [
        (["backup", "ada.zip"], (3, "file-exists")),
        (["backup", "baru.zip", "--as", "ayu"], (3, "role-missing")),
        (["backup", "ada.zip/di-dalam.zip"], (5, "workspace-unreachable")),
        (["restore", "hilang.zip", "--to", "pulih"], (2, "file-vanished")),
        (["restore", "ada.zip", "--to", "pulih"], (1, "archive-damaged")),
        (["restore", "cadangan.zip", "--to", "penuh"], (3, "folder-not-empty")),
        (["restore", "cadangan.zip"], (2, "usage")),
    ],
)
@pytest.mark.usefixtures("archive")
def test_keeping_refuses(
    planner: Planner,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    words: list[str],
    ending: tuple[int, str],
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("ada.zip").write_bytes(b"no archive")
    Path("penuh").mkdir()
    Path("penuh/berkas").write_text("x")
    answer = planner(*words, "--json")
    assert (answer.code, answer.error["code"]) == ending
    assert Path("ada.zip").read_bytes() == b"no archive"
    assert not Path("pulih").exists()


def test_a_backup_of_which_a_byte_changed_is_not_restored(
    planner: Planner, archive: Path, tmp_path: Path
) -> None:
    changed = tmp_path / "diubah.zip"
    with zipfile.ZipFile(archive) as old, zipfile.ZipFile(changed, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            new.writestr(name, data[:-1] + b"?" if name.startswith("media/") else data)
    answer = planner("restore", changed, "--to", tmp_path / "pulih", "--json")
    assert (answer.code, answer.error["code"]) == (1, "archive-damaged")
    assert not (tmp_path / "pulih").exists()


def test_verify_exits_5_and_names_every_fault(planner: Planner, photo: Path) -> None:
    (told,) = planner.json("media", "add", photo)["media"]
    digest = told["sha256"]
    (planner.workspace / "media" / digest[:2] / digest).unlink()
    connection = sqlite3.connect(planner.workspace / "planner.db", isolation_level=None)
    connection.execute("DROP TRIGGER IF EXISTS audit_no_update")
    for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        connection.execute(f'DROP TRIGGER "{name}"')
    connection.execute("UPDATE audit SET login = 'orang lain' WHERE rowid = 1")
    connection.close()
    answer = planner("verify", "--json")
    assert answer.code == 5
    assert answer.json["ok"] is False
    assert {one["code"] for one in answer.json["faults"]} >= {"vault-file-missing", "audit-chain-broken"}
    assert all(set(one) == {"code", "message", "hint"} for one in answer.json["faults"])


def test_status_tells_all_that_monitoring_needs(online: Planner, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLANNER_NOW", "2026-01-02T10:00:00+07:00")
    document = {
        "title": "T",
        "caption": "x",
        "channels": ["facebook"],
        "publish_at": "2026-01-02T10:00:00+07:00",
    }
    online.approved(document)
    told = online.json("status")
    assert told["version"] == __version__
    assert told["agency"] == "Kementerian Contoh"
    assert told["database"]["revision"] == revisions()[-1]
    assert told["database"]["posts"] == 1
    assert told["queue"]["counts"] == {"queued": 1}
    assert told["queue"]["oldest_due"] == "2026-01-02T10:00:00+07:00"
    assert told["queue"]["pauses"] == []
    assert {one["state"] for one in told["accounts"]} == {"connected", "disconnected"}
    assert all("token_expires_at" in one for one in told["accounts"])
    assert told["disk"]["free_bytes"] > 0


def test_status_for_people_names_things(planner: Planner) -> None:
    answer = planner("status")
    assert "Kementerian Contoh" in answer.out
    assert "Antrean: –" in answer.out
    assert "Free space" in planner("status", "--lang", "en").out
