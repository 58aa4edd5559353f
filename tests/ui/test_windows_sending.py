"""Real windows of their own that send: killed in the middle, and two at once. The sandbox judges."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from planner.content.clock import RunningClock
from planner.content.state import PublicationState
from publish.stage import Stage, make_photos, make_template, set_stage
from sandbox_process import Sandbox, running_sandbox

S = PublicationState
SOON_S = 60
pytestmark = [
    pytest.mark.xdist_group("slow"),
    pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL"),
]


@pytest.fixture(scope="module")
def ground(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Sandbox, Path, tuple[Path, ...]]]:
    base = tmp_path_factory.mktemp("windows")
    make_template(base / "template", datetime.now(UTC))
    with running_sandbox(base / "sandbox", seed=5) as sandbox:
        yield sandbox, base / "template", make_photos(base / "foto")


@pytest.fixture
def stage(ground: tuple[Sandbox, Path, tuple[Path, ...]], tmp_path: Path) -> Stage:
    sandbox, template, photos = ground
    sandbox.reset()
    made = set_stage(template, tmp_path / "ruang", sandbox, photos)
    made.desk.clock = RunningClock(datetime.fromisoformat(sandbox.now()))
    return made


@pytest.fixture
def open_window(stage: Stage, tmp_path: Path) -> Iterator[Callable[[], subprocess.Popen[bytes]]]:
    """Start the program as a person does; it sends as long as it lives."""
    running: list[subprocess.Popen[bytes]] = []

    def start() -> subprocess.Popen[bytes]:
        around = {
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            "PLANNER_NOW": stage.sandbox.now(),
            "PLANNER_SETTINGS": str(tmp_path / f"settings-{len(running)}"),
        }
        command = [sys.executable, "-m", "planner", "--workspace", str(stage.desk.workspace.root)]
        running.append(subprocess.Popen(command, env=around))  # noqa: S603
        return running[-1]

    yield start
    for one in running:
        one.kill()
        one.wait(20)


def until(holds: Callable[[], object]) -> None:
    end = time.monotonic() + SOON_S
    while not holds():
        assert time.monotonic() < end, "it never came to that"
        time.sleep(0.05)


def states(stage: Stage) -> list[PublicationState]:
    with stage.desk.reading() as records:
        return [one.state for one in records.publications.in_state(*S)]


def is_waiting(stage: Stage) -> bool:
    """Tell whether the post waits for the next look at the network."""
    with stage.desk.reading() as records:
        (one,) = records.publications.in_state(*S)
    now = datetime.fromisoformat(stage.sandbox.now())
    return one.state is S.UNCONFIRMED and one.next_at is not None and one.next_at > now


def test_a_window_killed_while_sending_is_followed_by_one_that_sends_once(
    stage: Stage, open_window: Callable[[], subprocess.Popen[bytes]]
) -> None:
    stage.approved("facebook photo", "Jendela dimatikan")
    stage.sandbox.latency(700)
    first = open_window()
    until(lambda: S.SENDING in states(stage))
    time.sleep(0.9)  # into one of the calls; which one, the machine decides
    first.kill()
    first.wait(20)
    stage.sandbox.latency(0)
    for _look in range(5):  # where a post may be live already, the next look comes a minute or more later
        stage.sandbox.advance(200)
        window = open_window()
        until(lambda: states(stage) == [S.PUBLISHED] or is_waiting(stage))
        if states(stage) == [S.PUBLISHED]:
            break
        window.kill()
        window.wait(20)
    assert states(stage) == [S.PUBLISHED]
    assert len(stage.live("Jendela dimatikan")) == 1


def test_two_windows_send_each_post_once(
    stage: Stage, open_window: Callable[[], subprocess.Popen[bytes]]
) -> None:
    titles = [f"Dua jendela {number}" for number in range(3)]
    stage.sandbox.latency(100)
    for title in titles[:2]:
        stage.approved("facebook photo", title)
    open_window()
    open_window()
    until(lambda: states(stage).count(S.PUBLISHED) == 2)
    stage.approved("facebook text", titles[2])
    until(lambda: states(stage).count(S.PUBLISHED) == 3)
    assert [len(stage.live(title)) for title in titles] == [1, 1, 1]
