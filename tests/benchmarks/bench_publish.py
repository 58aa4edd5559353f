"""How long 50 approved posts (100 publications) take to publish, beside the least that their requests need.

The sandbox has ten pairs of accounts and answers after 100 ms. Eight requests may be under way at once, so
the least is: all request times together ÷ 8, or one publication's own chain where that is longer (its
requests one after the other, and the time its container takes). Request times are the sandbox's own.
"""

from __future__ import annotations

import argparse
import asyncio
import itertools
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psutil
from full_queue import Photographs, fill_queue
from turns import load, tell

from planner.content.channel import Network
from planner.content.publication import Publication
from planner.desk.desk import Desk
from planner.desk.publishing import Item, Report, publish_due
from planner.publish.publisher import IN_FLIGHT

sys.path.append(str(Path(__file__).parents[1]))
from sandbox_process import Sandbox, running_sandbox

GOAL = 1.5
PAIRS, LATENCY_MS = 10, 100
CONTAINER_S = 0.8 * 1.25
"""How long the sandbox lets a container take, at most."""

Call = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """What one run took, in seconds, and what was asked of the network."""

    wall_s: float
    cpu_s: float
    sandbox_cpu_s: float
    report: Report
    calls: Sequence[Call]


def publish(desk: Desk, sandbox: Sandbox) -> Run:
    """Publish what is due."""
    asked = len(sandbox.journal())
    other = psutil.Process(sandbox.pid)
    began, worked, sandbox_worked = time.perf_counter(), time.process_time(), _cpu_s(other)
    report = asyncio.run(publish_due(desk, _nobody))
    return Run(
        wall_s=time.perf_counter() - began,
        cpu_s=time.process_time() - worked,
        sandbox_cpu_s=_cpu_s(other) - sandbox_worked,
        report=report,
        calls=sandbox.journal()[asked:],
    )


def ideal_s(calls: Sequence[Call], publications: int) -> tuple[float, float]:
    """Return the least by all requests together, and by the longest chain: the calls of one publication."""
    each_s = [float(call["ms"]) / 1000 for call in calls]
    mean_s = sum(each_s) / len(each_s)
    return sum(each_s) / IN_FLIGHT, mean_s * len(calls) / publications * 2 + CONTAINER_S


def out_of_order(calls: Sequence[Call], publications: Sequence[Publication]) -> int:
    """Return how many public steps came before that of an earlier post on the same account."""
    steps = {_public_step(one): one for one in publications}
    went: defaultdict[str, list[Publication]] = defaultdict(list)
    for call in calls:
        step = steps.pop(_named(call), None)
        if step is not None:
            went[step.channel_id].append(step)
    if steps:
        raise RuntimeError(f"public steps that the journal does not know: {len(steps)}")
    return sum(
        later.due_at < earlier.due_at for line in went.values() for earlier, later in itertools.pairwise(line)
    )


def _public_step(one: Publication) -> tuple[str, str]:
    results = one.results
    return (
        ("media_publish", results["container.0"]) if "container.0" in results else ("reveal", results["post"])
    )


def _named(call: Call) -> tuple[str, str]:
    if call["method"] != "POST":
        return "", ""
    last = str(call["path"]).rpartition("/")[2]
    return (last, str(call["params"].get("creation_id"))) if last == "media_publish" else ("reveal", last)


def main() -> int:
    """Print times, ratio, order and requests; 0 when the goal is met."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--posts", type=int, default=50)
    parser.add_argument("--runs", type=int, default=3)
    asked = parser.parse_args()
    ratios = [_once(asked.posts) for _ in range(asked.runs)]
    tell(f"median {sorted(ratios)[len(ratios) // 2]:.2f}x of the ideal (goal <= {GOAL}), {load()}")
    return int(sorted(ratios)[len(ratios) // 2] > GOAL)


def _once(posts: int) -> float:
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        with running_sandbox(folder / "sandbox", pages=PAIRS, seed=3) as sandbox:
            desk = fill_queue(folder / "workspace", sandbox.url, posts=posts, photographs=Photographs())
            sandbox.latency(LATENCY_MS)
            run = publish(desk, sandbox)
            desk.workspace.close()
    return _told(run, posts)


def _told(run: Run, posts: int) -> float:
    published = [item.publication for item in run.report.published]
    if len(published) != posts * len(Network):
        raise RuntimeError(f"only {len(published)} published, {len(run.report.waiting)} wait")
    by_requests, by_chain = ideal_s(run.calls, len(published))
    ideal = max(by_requests, by_chain)
    tell(
        f"{posts} posts: {run.wall_s:.2f} s wall, {run.cpu_s:.2f} s CPU (sandbox {run.sandbox_cpu_s:.2f});"
        f" ideal {ideal:.2f} s (requests {by_requests:.2f}, chain {by_chain:.2f}): {run.wall_s / ideal:.2f}x"
    )
    kinds = Counter(f"{call['method']} {_edge(call)}" for call in run.calls)
    tell(f"  {len(run.calls) / posts:.1f} requests a post: {dict(kinds.most_common())}")
    wrong = out_of_order(run.calls, published)
    tell(f"  public steps out of due order: {wrong}")
    return run.wall_s / ideal


def _edge(call: Call) -> str:
    """Return the edge of a call, or what kind of thing it names."""
    parts = str(call["path"]).strip("/").split("/")
    return parts[2] if len(parts) > 2 else parts[0] if len(parts) < 2 else "node"


def _cpu_s(process: psutil.Process) -> float:
    used = process.cpu_times()
    return float(used.user + used.system)


def _nobody(item: Item) -> None:
    """Hear of an item and say nothing."""


if __name__ == "__main__":
    sys.exit(main())
