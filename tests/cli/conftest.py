"""Workspaces for the command line: an empty one, and one connected to a sandbox."""

from __future__ import annotations

import contextlib
import io
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from cli.running import OURS, Planner
from pictures import a_jpeg
from planner.cli.main import run
from sandbox_process import Sandbox, running_sandbox

PEOPLE = (("ayu", "designer"), ("bayu", "approver"), ("sari", "publisher"), ("citra", "contributor"))


def _made(*words: str) -> None:
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        assert run(words) == 0


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace of dewi, who holds all roles, with one person for each other role."""
    folder = tmp_path_factory.mktemp("template") / "ruang"
    _made("init", "--agency", "Kementerian Contoh", "--owner", "dewi", "--workspace", str(folder))
    for login, role in PEOPLE:
        unit = ["--unit", "BIRO"] if login == "citra" else []
        words = ["people", "add", login, "--name", login.title(), "--role", role, *unit]
        _made(*words, "--workspace", str(folder))
    return folder


@pytest.fixture(scope="session")
def the_sandbox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sandbox]:
    """One sandbox process, with two Pages, for all tests of this room."""
    with running_sandbox(tmp_path_factory.mktemp("cli") / "sandbox", pages=2, seed=3) as sandbox:
        yield sandbox


@pytest.fixture(scope="session")
def photo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("photo") / "foto.jpg"
    file.write_bytes(a_jpeg(800, 1000))
    return file


@pytest.fixture(autouse=True)
def clean_surroundings(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in OURS:
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def planner(
    template: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Planner:
    """The command line at a workspace of its own."""
    folder = tmp_path / "ruang"
    shutil.copytree(template, folder)
    monkeypatch.setenv("PLANNER_WORKSPACE", str(folder))
    return Planner(folder, capsys)


@pytest.fixture
def online(planner: Planner, the_sandbox: Sandbox) -> Planner:
    """The same, with the sandbox's accounts connected; only those of the first Page are kept."""
    the_sandbox.reset()
    found = planner.json("accounts", "connect", "--sandbox", the_sandbox.url)["accounts"]
    for account in found[2:]:
        planner.json("accounts", "disconnect", account["id"])
    return planner
