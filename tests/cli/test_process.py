"""What only a process of its own shows: what is loaded, signals, pipes, completion, streams."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from cli.running import Planner, process, started, surroundings
from sandbox_process import Sandbox

HEAVY = ("sqlalchemy", "alembic", "httpx", "PIL", "skia", "numpy", "keyring", "uvicorn", "PySide6")


def _loaded(*words: str) -> set[str]:
    """Return which of the heavy libraries a command brought along."""
    code = (
        "import sys\nfrom planner.cli.main import run\ncode = run(sys.argv[1:])\n"
        f"print(*[name for name in {HEAVY!r} if name in sys.modules], file=sys.stderr)\nsys.exit(code)"
    )
    told = subprocess.run(  # noqa: S603  our own program
        [sys.executable, "-c", code, *words],
        capture_output=True,
        text=True,
        check=True,
        env=surroundings(),
    )
    return set(told.stderr.split())


def test_the_version_loads_no_library_of_weight() -> None:
    assert _loaded("--version") == set()


@pytest.mark.parametrize("words", [["status"], ["post", "list"], ["queue", "list"], ["media", "list"]])
def test_a_look_at_the_workspace_loads_the_database_only(planner: Planner, words: list[str]) -> None:
    assert _loaded(*words, "--workspace", str(planner.workspace)) == {"sqlalchemy"}


def test_the_help_of_every_command_loads_no_qt() -> None:
    assert "PySide6" not in _loaded("--help")


def _completed(*words: str) -> list[str]:
    """Return what bash would offer for the last word."""
    answer = process(
        COMP_WORDS=" ".join(["planner", *words]),
        COMP_CWORD=str(len(words)),
        _PLANNER_COMPLETE="bash_complete",
    )
    assert answer.code == 0, answer
    assert answer.err == ""
    return [line.partition(",")[2] for line in answer.out.splitlines()]


def test_bash_is_given_a_completion_script() -> None:
    answer = process(_PLANNER_COMPLETE="bash_source")
    assert answer.code == 0
    assert "_PLANNER_COMPLETE=bash_complete" in answer.out
    assert "complete" in answer.out.splitlines()[-1] or "_planner_completion_setup" in answer.out


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        (["pos"], ["post"]),
        (["post", "s"], ["schedule", "show", "submit"]),
        (["post", "list", "--st"], ["--state"]),
        (["post", "list", "--state", "app"], ["approved"]),
        (["--la"], ["--lang"]),
        (["queue", "re"], ["resume", "retry"]),
    ],
)
def test_commands_and_options_are_completed_through_the_lazy_groups(
    words: list[str], offered: list[str]
) -> None:
    assert _completed(*words) == offered


def test_a_command_writes_its_result_to_stdout_and_its_progress_to_stderr(
    photo: Path, tmp_path: Path
) -> None:
    answer = process("render", photo, "--target", "story", "-o", tmp_path, "--json")
    assert answer.code == 0
    assert len(answer.json["renditions"]) == 1
    assert "foto.story.jpg" in answer.err


def test_a_closed_pipe_is_no_bug(planner: Planner) -> None:
    for number in range(30):
        planner.post({"title": f"Unggahan {number} {'panjang ' * 40}"})
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "w") as broken:
        done = subprocess.run(
            [sys.executable, "-m", "planner", "post", "list"],
            stdout=broken,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
            env=surroundings(PLANNER_WORKSPACE=str(planner.workspace)),
        )
    assert done.returncode == 1
    assert done.stderr == ""


def test_an_interrupt_exits_130_without_a_traceback(planner: Planner) -> None:
    with started("publish", "--watch", PLANNER_WORKSPACE=str(planner.workspace)) as child:
        _until_at_work(planner)
        child.send_signal(signal.SIGINT)
        out, err = child.communicate(timeout=20)
    assert child.returncode == 130
    assert "Traceback" not in out + err


def test_a_service_that_is_stopped_ends_well(planner: Planner) -> None:
    with started("publish", "--watch", PLANNER_WORKSPACE=str(planner.workspace)) as child:
        _until_at_work(planner)
        child.terminate()
        child.communicate(timeout=20)
    assert child.returncode == 0


def test_an_interrupt_while_a_command_waits_exits_130_and_is_told_as_json(online: Planner) -> None:
    words = ("post", "create", "-", "--as", "ayu", "--json")
    with started(*words, stdin=subprocess.PIPE, PLANNER_WORKSPACE=str(online.workspace)) as child:
        time.sleep(1.2)
        child.send_signal(signal.SIGINT)
        child.wait(20)
        out = child.stdout.read() if child.stdout else ""
        err = child.stderr.read() if child.stderr else ""
    assert child.returncode == 130
    assert json.loads(out)["error"]["code"] == "interrupted"
    assert "Traceback" not in err


def test_watch_prints_one_json_object_a_line(online: Planner, the_sandbox: Sandbox) -> None:
    for number in range(2):
        post_id = online.approved({"title": "T", "caption": f"Watch {number}", "channels": ["facebook"]})
        online.json("post", "schedule", post_id, "--at", "2026-01-02T10:00:00+07:00", "--as", "sari")
    now, here = "2026-01-02T10:00:01+07:00", str(online.workspace)
    with started("publish", "--watch", "--json", PLANNER_WORKSPACE=here, PLANNER_NOW=now) as child:
        assert child.stdout is not None
        lines = [child.stdout.readline(), child.stdout.readline()]
        child.terminate()
        child.communicate(timeout=20)
    documents = [json.loads(line) for line in lines]
    assert {one["state"] for one in documents} == {"published"}
    assert len(the_sandbox.published()) == 2


def _until_at_work(planner: Planner) -> None:
    """Wait until a publisher holds its lock."""
    deadline = time.monotonic() + 20
    while not list((planner.workspace / "locks").glob("*")):
        assert time.monotonic() < deadline
        time.sleep(0.05)
    time.sleep(0.3)
