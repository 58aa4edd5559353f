"""How much memory the publisher without a window keeps while it publishes 50 posts with pictures near 4 MB.

``planner publish --watch`` runs as a process of its own on a full queue (ten pairs of accounts) and is looked
at twenty times a second: RSS is all that is resident, USS what no other process shares. The peak is the
highest while it publishes, steady is what is left when the queue is empty.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass
from pathlib import Path

import psutil
from full_queue import GRAIN, LARGE, Photographs, fill_queue
from turns import load, tell

from planner.content.channel import Network
from planner.content.state import PublicationState

sys.path.append(str(Path(__file__).parents[1]))
from sandbox_process import running_sandbox

GOAL_MB = 120
PAIRS, LATENCY_MS = 10, 100
LOOK_EVERY_S, STEADY_S = 0.05, 3.0
PATIENCE_S = 300.0


@dataclass(frozen=True, slots=True)
class Seen:
    """One look at a process, in MB."""

    rss: float
    uss: float


def look(process: psutil.Process) -> Seen:
    """Return what a process keeps now."""
    memory = process.memory_full_info()
    return Seen(memory.rss / 1e6, memory.uss / 1e6)


def watch(workspace: Path, publications: int) -> tuple[list[Seen], list[Seen]]:
    """Let a publisher work the queue; return how it looked while it worked, and after.

    Raises TimeoutError when it is not through in time.
    """
    planner = Path(sys.executable).with_name("planner")
    command: list[str | Path] = [planner, "publish", "--watch", "--json", "--workspace", workspace]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)  # noqa: S603
    through = threading.Event()
    reader = threading.Thread(target=_read, args=(process, publications, through))
    reader.start()
    try:
        other = psutil.Process(process.pid)
        working = _looks(other, through, PATIENCE_S)
        if not through.is_set():
            raise TimeoutError("the publisher is not through")
        return working, _looks(other, threading.Event(), STEADY_S)
    finally:
        process.terminate()
        process.wait()
        reader.join()


def _read(process: subprocess.Popen[str], publications: int, through: threading.Event) -> None:
    """Set ``through`` when so many publications are live."""
    live = 0
    for line in process.stdout or ():
        live += '"state":"published"' in line
        if live == publications:
            through.set()


def _looks(process: psutil.Process, until: threading.Event, longest_s: float) -> list[Seen]:
    seen: list[Seen] = []
    end = time.monotonic() + longest_s
    while not until.is_set() and time.monotonic() < end:
        seen.append(look(process))
        until.wait(LOOK_EVERY_S)
    return seen


def main() -> int:
    """Print peak and steady memory; 0 when the goal is met."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--posts", type=int, default=50)
    posts = parser.parse_args().posts
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        with running_sandbox(folder / "sandbox", pages=PAIRS, seed=3) as sandbox:
            photographs = Photographs(size=LARGE, grain=GRAIN)
            desk = fill_queue(folder / "workspace", sandbox.url, posts=posts, photographs=photographs)
            with desk.reading() as records:
                made = [
                    records.approvals.manifest(one.digest)
                    for one in records.publications.in_state(PublicationState.QUEUED)
                ]
            sent = {
                picture.sha256 for one in made for dispatch in one.dispatches for picture in dispatch.pictures
            }
            sizes = [desk.workspace.vault.path(one).stat().st_size for one in sent]
            desk.workspace.close()
            sandbox.latency(LATENCY_MS)
            working, after = watch(desk.workspace.root, posts * len(Network))
    tell(
        f"{posts} posts, files of {min(sizes) / 1e6:.1f} to {max(sizes) / 1e6:.1f} MB"
        f" (median {statistics.median(sizes) / 1e6:.1f}), {load()}"
    )
    peak = max(seen.rss for seen in working)
    tell(f"peak   {peak:6.1f} MB RSS {max(seen.uss for seen in working):6.1f} MB USS (goal <= {GOAL_MB} MB)")
    tell(f"steady {after[-1].rss:6.1f} MB RSS {after[-1].uss:6.1f} MB USS")
    return int(peak > GOAL_MB)


if __name__ == "__main__":
    sys.exit(main())
