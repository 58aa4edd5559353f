"""The local sandbox as a process of its own, for the demo."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from planner.content.errors import Unavailable
from planner.desk.demo import DEMO_START

STOP_S = 10


@contextmanager
def running_sandbox(state: Path) -> Iterator[str]:
    """Run a sandbox in a process of its own; yield its address. Raises Unavailable when it does not start."""
    command = [sys.executable, "-m", "planner", "sandbox", "serve", "--state", str(state)]
    environment = {**os.environ, "PLANNER_NOW": os.environ.get("PLANNER_NOW") or DEMO_START.isoformat()}
    state.mkdir(parents=True, exist_ok=True)
    with _ending_cleanly(), (state / "sandbox.log").open("ab") as log:
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=log, env=environment)  # noqa: S603
        try:
            greeting = process.stdout.readline() if process.stdout else b""
            if not greeting:
                raise Unavailable("sandbox-not-started", place=str(state / "sandbox.log"))
            yield str(json.loads(greeting)["url"])
        finally:
            process.terminate()
            try:
                process.wait(STOP_S)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
            if process.stdout:
                process.stdout.close()


@contextmanager
def _ending_cleanly() -> Iterator[None]:
    """Let SIGTERM unwind the block instead of leaving a sandbox behind."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def end(number: int, _frame: object) -> None:
        sys.exit(128 + number)

    before = signal.signal(signal.SIGTERM, end)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)
