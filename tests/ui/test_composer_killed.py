"""The program is killed while somebody types: at most half a second of it is lost."""

from __future__ import annotations

import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from planner.content.ids import PostId
from planner.desk.desk import Desk
from planner.desk.look_up import PostFilter, list_posts, show_post
from planner.desk.typed import typed_anywhere
from planner.ui.composer.page import ComposerPage
from ui.typist import LETTERS

if TYPE_CHECKING:
    from planner.ui.window import MainWindow

LOST_AT_MOST_S = 0.5


@pytest.fixture
def killed(app_desk: Desk, tmp_path: Path) -> Iterator[Callable[[str], tuple[int, int]]]:
    """Let somebody type and kill him; return how many letters were surely old, and how many there were."""
    running: list[subprocess.Popen[bytes]] = []

    def run(subject: str) -> tuple[int, int]:
        log = tmp_path / "typed.log"
        log.unlink(missing_ok=True)
        command = [sys.executable, "-m", "ui.typist", str(app_desk.workspace.root), str(log), subject]
        here = Path(__file__).parent.parent
        path = os.pathsep.join((str(here), str(here.parent / "src")))
        process = subprocess.Popen(  # noqa: S603  our own interpreter and module
            command, env={**os.environ, "PYTHONPATH": path}, cwd=here
        )
        running.append(process)
        _wait_for(lambda: log.exists() and log.stat().st_size > 0, process)
        commit_s = _longest_commit(tmp_path / "beside.db", random.uniform(0.7, 1.5))  # noqa: S311  no secret
        process.send_signal(signal.SIGKILL)
        killed_at = time.monotonic()
        process.wait(10)
        lines = [line.split() for line in log.read_text().splitlines() if line.count(" ") == 1]
        typed = [(int(number), float(at)) for number, at in lines]
        surely_old = killed_at - LOST_AT_MOST_S - 2 * commit_s  # one commit under way, and the one behind it
        return max((n for n, at in typed if at <= surely_old), default=0), typed[-1][0]

    yield run
    for one in running:
        one.kill()
        one.wait(10)


def _wait_for(is_so: Callable[[], bool], process: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + 60
    while not is_so():
        assert process.poll() is None, "the typist ended by itself"
        assert time.monotonic() < until
        time.sleep(0.01)


def _longest_commit(path: Path, seconds: float) -> float:
    """Commit to a database of its own for a while: what the disk can't write, the window can't keep."""
    database = sqlite3.connect(path, isolation_level=None)
    database.executescript(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE IF NOT EXISTS t (n)"
    )
    until, longest = time.monotonic() + seconds, 0.0
    while time.monotonic() < until:
        begun = time.monotonic()
        database.execute("INSERT INTO t VALUES (1)")
        longest = max(longest, time.monotonic() - begun)
        time.sleep(0.02)
    database.close()
    return longest


def typed_letters(count: int) -> str:
    return "".join(LETTERS[number % len(LETTERS)] for number in range(count))


@pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL")
def test_a_kill_costs_half_a_second_of_a_new_post(
    app_desk: Desk, killed: Callable[[str], tuple[int, int]], window_with: Callable[..., MainWindow]
) -> None:
    known: dict[str, str] = {}
    for _round in range(3):
        old, all_of_it = killed("")
        (newest,) = (one for one in typed_anywhere(app_desk) if one.post_id not in known)
        known[newest.post_id] = kept = newest.content.caption
        assert typed_letters(all_of_it + 1).startswith(kept)
        assert len(kept) >= old, f"{old - len(kept)} letters older than half a second are lost"
    frame = window_with().frame
    assert frame is not None
    toast = frame.toasts.toast()
    assert toast is not None
    assert toast.run is not None
    toast.run()
    page = frame.screen_named("composer")
    assert isinstance(page, ComposerPage)
    assert page.caption.edit.text() == known[page.editing.post_id]


@pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL")
def test_a_kill_costs_half_a_second_of_a_post_that_stands(
    app_desk: Desk, killed: Callable[[str], tuple[int, int]], window: MainWindow
) -> None:
    lines = list_posts(app_desk, PostFilter(text="7 hal sebelum mudik"))
    post_id: PostId = lines[0].id
    before = show_post(app_desk, post_id).post.content.caption
    old, _all = killed(post_id)
    frame = window.frame
    assert frame is not None
    frame.go("composer", post_id)
    page = frame.screen_named("composer")
    assert isinstance(page, ComposerPage)
    kept = page.caption.edit.text()
    assert kept.startswith(before)
    assert len(kept) - len(before) >= old
    assert page.editing.is_changed()
