"""Measures things in turns, so that whatever else the machine does falls on all of them alike."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds on the wall and of all processors together."""

    wall_s: float
    cpu_s: float


def in_turns(runs: int, subjects: Mapping[str, Callable[[], Cost]]) -> dict[str, Cost]:
    """Return the medians of each subject, after one turn that only warms up."""
    costs: dict[str, list[Cost]] = {name: [] for name in subjects}
    for turn in range(runs + 1):
        for name, measured in subjects.items():
            cost = measured()
            if turn:
                costs[name].append(cost)
    return {name: _median(found) for name, found in costs.items()}


def of_process(command: Sequence[str | Path], environment: Mapping[str, str]) -> Cost:
    """Run a process to its end. Raises CalledProcessError when it does not end well."""
    began = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, env=dict(environment))  # noqa: S603
    _pid, status, used = os.wait4(process.pid, 0)
    wall_s = time.perf_counter() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, list(command))
    return Cost(wall_s, used.ru_utime + used.ru_stime)


def of_call(call: Callable[[], object]) -> Cost:
    """Make a call in this process."""
    wall_s, cpu_s = time.perf_counter(), time.process_time()
    call()
    return Cost(time.perf_counter() - wall_s, time.process_time() - cpu_s)


def tell(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def load() -> str:
    """Return how busy the machine was in the last minute: figures of a busy one are worth less."""
    return f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors"


def _median(costs: Sequence[Cost]) -> Cost:
    return Cost(
        statistics.median(cost.wall_s for cost in costs), statistics.median(cost.cpu_s for cost in costs)
    )
