"""The bootstrap: what it says when it can't go on, and what makes it work again."""

from __future__ import annotations

import importlib.util
import re
import sys
from pathlib import Path
from types import ModuleType
from typing import NamedTuple

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def dev() -> ModuleType:
    """packaging/dev.py as a module of its own for each test, for it is no package."""
    spec = importlib.util.spec_from_file_location("dev", ROOT / "packaging" / "dev.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("words", [[], ["build"], ["--json", "demo"]])
def test_wrong_usage_exits_with_2_and_names_the_jobs(
    dev: ModuleType, capsys: pytest.CaptureFixture[str], words: list[str]
) -> None:
    assert dev.main(words) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert all(job in told.err for job in ("setup", "demo", "test"))


def test_help_is_no_error(dev: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    assert dev.main(["--help"]) == 0
    assert capsys.readouterr().out.startswith("usage: ")


class Version(NamedTuple):
    """As ``sys.version_info``, as far as it is asked."""

    major: int
    minor: int


@pytest.mark.parametrize("version", [Version(3, 10), Version(3, 15)])
@pytest.mark.parametrize(
    ("platform", "remedy"),
    [
        ("linux", "sudo apt-get install python3 python3-venv"),
        ("win32", "winget install Python.Python.3.13"),
        ("freebsd14", "https://www.python.org/downloads/"),
    ],
)
def test_another_python_is_asked_for_by_name(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch, version: Version, platform: str, remedy: str
) -> None:
    monkeypatch.setattr(dev.sys, "version_info", version)
    monkeypatch.setattr(dev.sys, "version", f"{version.major}.{version.minor}.1 (main)")
    monkeypatch.setattr(dev.sys, "platform", platform)
    monkeypatch.setattr(dev, "succeeds", lambda _words: False)
    with pytest.raises(dev.CannotGoOn) as refused:
        dev.main(["setup"])
    told = str(refused.value)
    assert "Python 3.11 to 3.14 is needed" in told
    assert f"this is {version.major}.{version.minor}.1" in told
    assert remedy in told


def test_a_supported_python_on_the_path_takes_over(dev: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[list[str]] = []

    def become(words: list[str]) -> int:
        started.append(words)
        return 7

    monkeypatch.setattr(dev.sys, "version_info", Version(3, 9))
    monkeypatch.setattr(dev, "succeeds", lambda words: words[0] == "python3.12")
    monkeypatch.setattr(dev, "become", become)
    assert dev.main(["demo", "--headless"]) == 7
    assert started == [["python3.12", str(ROOT / "packaging" / "dev.py"), "demo", "--headless"]]


def lacking(dev: ModuleType, monkeypatch: pytest.MonkeyPatch, tools: set[str]) -> None:
    """Let libraries be missing for an ordinary user who has only these tools."""
    monkeypatch.setattr(dev, "missing_packages", lambda: ["libgl1", "libegl1"])
    monkeypatch.setattr(dev.os, "access", lambda _path, _mode: False)
    monkeypatch.setattr(dev.shutil, "which", lambda tool: f"/usr/bin/{tool}" if tool in tools else None)
    monkeypatch.setattr(dev.sys.stdin, "isatty", lambda: False)
    monkeypatch.setattr(dev, "succeeds", lambda _words: False)


@pytest.mark.parametrize("tools", [{"apt-get"}, {"apt-get", "sudo"}])
def test_without_the_right_to_install_the_one_command_is_told(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch, tools: set[str]
) -> None:
    lacking(dev, monkeypatch, tools)
    with pytest.raises(dev.CannotGoOn) as stopped:
        dev.install_system_packages()
    command = "sudo apt-get update && sudo apt-get install -y --no-install-recommends libgl1 libegl1"
    assert str(stopped.value).splitlines()[-1].strip() == command


def test_without_apt_the_packages_are_named(dev: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    lacking(dev, monkeypatch, set())
    with pytest.raises(dev.CannotGoOn, match="libgl1 libegl1"):
        dev.install_system_packages()


def test_a_missing_library_is_known_by_its_package(dev: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev, "LIBRARIES", {"libnowhere.so.9": "libnowhere9"})
    assert "libnowhere9" in dev.missing_packages()


@pytest.fixture
def checkout(dev: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A checkout with lock files and a .venv whose Python starts, as far as dev.py looks."""
    for lock in ("run.txt", "test.txt"):
        (tmp_path / "packaging").mkdir(exist_ok=True)
        (tmp_path / "packaging" / lock).write_text(f"lock {lock}\n", "utf-8")
    venv = tmp_path / ".venv"
    (venv / "bin").mkdir(parents=True)
    (venv / "bin" / "python").symlink_to(sys.executable)
    names = {"ROOT": tmp_path, "VENV": venv, "STAMP": venv / "stamp", "PYTHON": venv / "bin" / "python"}
    for name, value in names.items():
        monkeypatch.setattr(dev, name, value)
    return tmp_path


def test_the_fingerprint_follows_the_lock_file(dev: ModuleType, checkout: Path) -> None:
    before = dev.fingerprint("run.txt")
    assert before == dev.fingerprint("run.txt")
    assert before != dev.fingerprint("test.txt")
    (checkout / "packaging" / "run.txt").write_text("another\n", "utf-8")
    assert before != dev.fingerprint("run.txt")


def test_a_new_lock_file_makes_the_environment_stale(dev: ModuleType, checkout: Path) -> None:
    assert not dev.is_ready("run.txt")
    dev.STAMP.write_text(f"{checkout}\n{dev.fingerprint('run.txt')}", "utf-8")
    assert dev.is_ready("run.txt")
    assert not dev.is_ready("test.txt")
    (checkout / "packaging" / "run.txt").write_text("another\n", "utf-8")
    assert not dev.is_ready("run.txt")


def test_the_larger_environment_serves_the_demo(dev: ModuleType, checkout: Path) -> None:
    dev.STAMP.write_text(f"{checkout}\n{dev.fingerprint('test.txt')}", "utf-8")
    assert dev.is_ready("run.txt")


@pytest.mark.parametrize("stamp", ["unfinished", "/elsewhere\n0123"])
def test_a_half_made_or_moved_environment_is_made_anew(
    dev: ModuleType, checkout: Path, monkeypatch: pytest.MonkeyPatch, stamp: str
) -> None:
    monkeypatch.setattr(dev, "succeeds", lambda _words: True)
    assert checkout.is_dir()
    assert dev.is_sound()  # made by hand: no stamp
    dev.STAMP.write_text(stamp, "utf-8")
    assert not dev.is_sound()


def failing(dev: ModuleType, monkeypatch: pytest.MonkeyPatch, *, sound: bool) -> None:
    def fail(_lock: str, *, anew: bool) -> None:
        raise dev.CannotGoOn(f"no network, anew={anew}")

    monkeypatch.setattr(dev, "install_locked_packages", fail)
    monkeypatch.setattr(dev, "install_system_packages", lambda: None)
    monkeypatch.setattr(dev, "is_sound", lambda: sound)


def test_a_failure_leaves_no_half_made_environment(
    dev: ModuleType, checkout: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    failing(dev, monkeypatch, sound=False)
    with pytest.raises(dev.CannotGoOn):
        dev.make_environment("run.txt")
    assert not (checkout / ".venv").exists()


def test_a_failure_leaves_a_working_environment_alone(
    dev: ModuleType, checkout: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    failing(dev, monkeypatch, sound=True)
    dev.STAMP.write_text(f"{checkout}\nolder", "utf-8")
    with pytest.raises(dev.CannotGoOn):
        dev.make_environment("run.txt")
    assert dev.STAMP.read_text("utf-8") == f"{checkout}\nolder"


def test_children_get_utf8_our_packages_alone_and_no_colours_in_ci(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("LC_ALL", "LC_CTYPE", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in {"PYTHONPATH": "/x", "PYTHONHOME": "/x", "CI": "true", "FORCE_COLOR": "1"}.items():
        monkeypatch.setenv(name, value)
    env = dev.surroundings()
    assert env["PYTHONUTF8"] == "1"
    assert env["NO_COLOR"] == "1"
    assert not {"PYTHONPATH", "PYTHONHOME", "FORCE_COLOR"} & set(env)
    assert sys.platform != "linux" or env["LC_ALL"] == "C.UTF-8"


def test_every_check_runs_though_the_first_fails(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(dev, "python", lambda words: int("ruff" in words))
    assert dev.run_checks() == 1
    told = capsys.readouterr().out
    assert all(f"== {name}: " in told for name, _words in dev.CHECKS)
    assert "== failed: ruff format, ruff check" in told


def entries(lock: str) -> dict[str, str]:
    """Return each requirement of a lock file (name, version, marker) with its hashes."""
    text = (ROOT / "packaging" / lock).read_text("utf-8")
    blocks = re.split(r"\n(?=\S)", re.sub(r"(?m)^\s*#.*\n?", "", text).strip())
    return {block.split("\\")[0].strip(): block for block in blocks}


@pytest.mark.parametrize("lock", ["run.txt", "test.txt"])
def test_every_locked_package_is_pinned_and_has_wheels(lock: str) -> None:
    """A package on PyPI has at most one source archive, so two hashes mean: there is a wheel."""
    assert len(entries(lock)) > 20
    for name, block in entries(lock).items():
        assert re.match(r"[a-z0-9][a-z0-9.-]*(\[[a-z]+\])?==[\w.]+( ; .+)?$", name)
        assert len(re.findall(r"--hash=sha256:[0-9a-f]{64}", block)) >= 2, name


def test_tests_run_on_what_the_program_runs_on() -> None:
    assert set(entries("run.txt")) <= set(entries("test.txt"))


def test_ci_calls_the_bootstrap_and_nothing_else() -> None:
    lines = (ROOT / ".ci" / "run").read_text("utf-8").splitlines()
    calls = [line for line in lines if line and not line.startswith(("#", "set ", "cd "))]
    assert calls == ["python3 packaging/dev.py test"]
