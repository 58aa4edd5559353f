"""How long ``planner --version`` and ``planner status`` (10,000 posts) take from nothing, beside imports.

Whole processes, in turns, warm disk, medians. The measure is ``python -c "import sqlalchemy, httpx"`` of the
same interpreter: what any program with a database and a network pays. Modules are compiled beforehand, as an
installer leaves them (in a folder of ours, for all alike); ``--uncompiled`` takes the environment as it is.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

from big_workspace import build
from turns import Cost, in_turns, load, of_process, tell

GOAL = 1.5
MEASURE = "import sqlalchemy, httpx"


def commands(workspace: Path) -> dict[str, Sequence[str | Path]]:
    """Return what is started, by name; the last one but two is the measure of the others."""
    python, planner = sys.executable, Path(sys.executable).with_name("planner")
    return {
        "python -c pass": [python, "-c", "pass"],
        MEASURE: [python, "-c", MEASURE],
        "planner --version": [planner, "--version"],
        "planner status": [planner, "status", "--workspace", workspace],
    }


def environment(compiled: Path | None) -> Mapping[str, str]:
    """Return the environment of the processes; ``compiled`` is where they keep their compiled modules."""
    if compiled is None:
        return os.environ
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "PYTHONPYCACHEPREFIX": str(compiled)}


def main() -> int:
    """Print times and ratios; 0 when both goals are met, 1 otherwise."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=11)
    parser.add_argument("--posts", type=int, default=10_000)
    parser.add_argument("--uncompiled", action="store_true")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        workspace = Path(folder) / "workspace"
        build(workspace, asked.posts)
        around = environment(None if asked.uncompiled else Path(folder) / "compiled")
        subjects = {
            name: partial(of_process, command, around) for name, command in commands(workspace).items()
        }
        costs = in_turns(asked.runs, subjects)
    tell(f"{asked.runs} runs each, {asked.posts} posts, {load()}")
    return max([_told(name, cost, costs[MEASURE]) for name, cost in costs.items()])


def _told(name: str, cost: Cost, measure: Cost) -> int:
    wall, cpu = cost.wall_s / measure.wall_s, cost.cpu_s / measure.cpu_s
    tell(
        f"{name:28} {cost.wall_s * 1000:6.0f} ms wall {cost.cpu_s * 1000:6.0f} ms CPU"
        f"   {wall:.2f}x wall {cpu:.2f}x CPU (goal <= {GOAL})"
    )
    return int(wall > GOAL)


if __name__ == "__main__":
    sys.exit(main())
