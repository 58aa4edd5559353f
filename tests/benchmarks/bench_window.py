"""How long the window takes from nothing to a month that answers, beside a bare window of PySide6.

Whole processes, in turns, warm disk, medians, without a display. Ours opens a workspace of 10,000 posts,
paints its month and takes keys; then it is closed. Modules are compiled beforehand, as an installer leaves
them.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from big_workspace import build
from turns import Cost, in_turns, load, of_process, tell

GOAL = 4.0
BARE = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication(["bare"])
window = QMainWindow()
window.resize(1440, 900)
window.show()
QTimer.singleShot(0, app.quit)
app.exec()
"""


def main() -> int:
    """Print times and the ratio; 0 when the goal is met, 1 otherwise."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=11)
    parser.add_argument("--posts", type=int, default=10_000)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        workspace = Path(folder) / "workspace"
        build(workspace, asked.posts)
        kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        around = {
            **kept,
            "QT_QPA_PLATFORM": "offscreen",
            "PYTHONPYCACHEPREFIX": str(Path(folder) / "compiled"),
            "PLANNER_SETTINGS": str(Path(folder) / "settings"),
        }
        planner = Path(sys.executable).with_name("planner")
        commands: dict[str, Sequence[str | Path]] = {
            "bare window": [sys.executable, "-c", BARE],
            "planner": [planner, "--exit-when-ready", "--workspace", workspace],
        }
        subjects = {name: partial(of_process, command, around) for name, command in commands.items()}
        costs = in_turns(asked.runs, subjects)
    tell(f"{asked.runs} runs each, {asked.posts} posts, {load()}")
    return _told(costs["planner"], costs["bare window"])


def _told(ours: Cost, bare: Cost) -> int:
    ratio = ours.wall_s / bare.wall_s
    tell(f"bare window {bare.wall_s * 1000:6.0f} ms   planner {ours.wall_s * 1000:6.0f} ms")
    tell(f"{ratio:.2f}x wall, {ours.cpu_s / bare.cpu_s:.2f}x CPU (goal <= {GOAL})")
    return int(ratio > GOAL)


if __name__ == "__main__":
    sys.exit(main())
