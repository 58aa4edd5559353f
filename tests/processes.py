"""Processes of their own for tests that kill them, starve them of disk, or let them race."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

PYTHON_PATH = os.pathsep.join(str(one) for one in (Path(__file__).parent, Path(__file__).parents[1] / "src"))


def start(module: str, *arguments: object) -> subprocess.Popen[str]:
    """Start a module of the tests in a process of its own, its output in our hands."""
    command = [sys.executable, "-m", module, *map(str, arguments)]
    environment = {**os.environ, "PYTHONPATH": PYTHON_PATH}
    return subprocess.Popen(  # noqa: S603  our own interpreter and module
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment
    )


def finish(process: subprocess.Popen[str], *, within_s: float = 60) -> str:
    """Wait for a process that must end well, and return what it printed."""
    told, complaint = process.communicate(timeout=within_s)
    assert process.returncode == 0, complaint
    return told


def run(module: str, *arguments: object) -> str:
    """Run a module of the tests to its end, and return what it printed."""
    return finish(start(module, *arguments))


def kill(process: subprocess.Popen[str]) -> str:
    """kill -9; returns what the process had printed until then."""
    process.kill()
    told, _ = process.communicate(timeout=30)
    return told
