"""kill -9 at any moment: every approved post ends live exactly once on each network, none twice, none lost.

Real processes are killed at recorded steps and at random instants; the judge is the sandbox's list of
what the public could see, not our database.
"""

from __future__ import annotations

import multiprocessing
import os
import random
import sys
import time
from collections import Counter
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from planner.content.ids import PostId
from planner.content.publication import Publication
from planner.content.state import PublicationState
from publish.killed_publisher import later, work
from publish.stage import KINDS, Stage, never_late, set_stage
from sandbox_process import running_sandbox

SEED = int(os.environ.get("PLANNER_SEED", "20270222"))
POSTS = 36
KILLS = 64
CALM_RUNS = 40
STEP_KILLS = ("publication.begun", "publication.recorded")

pytestmark = pytest.mark.skipif(
    "forkserver" not in multiprocessing.get_all_start_methods(), reason="needs POSIX processes"
)


class Nursery:
    """Starts publishers quickly: the imports are done once, each child is a real process."""

    def __init__(self) -> None:
        self._context = multiprocessing.get_context("forkserver")
        self._context.set_forkserver_preload(["publish.killed_publisher"])

    def start(self, *arguments: object) -> multiprocessing.process.BaseProcess:
        process = self._context.Process(target=work, args=arguments)
        process.start()
        return process


def kill_again_and_again(
    root: Path, now: datetime, chance: random.Random
) -> tuple[int, datetime, Counter[str]]:
    """Kill publishers until enough died at work; return how many, the time then, and where."""
    nursery, killed, where = Nursery(), 0, Counter[str]()
    for attempt in range(2 * KILLS):
        now = later(now, 1.5)
        verb, count = chance.choice(STEP_KILLS), chance.randint(1, 6) if attempt % 3 else 0
        process = nursery.start(root, now, count, verb)
        process.join(1.2 if count else chance.uniform(0.1, 0.5))
        is_at_work = process.is_alive()
        process.kill()
        process.join(30)
        if process.exitcode == -9:
            killed += 1
            where["random instant" if is_at_work else verb] += 1
        if killed >= KILLS:
            break
    return killed, now, where


def calm_down(root: Path, now: datetime, left: Callable[[], list[Publication]]) -> None:
    nursery = Nursery()
    for _ in range(CALM_RUNS):
        now = later(now, 3)
        process = nursery.start(root, now, 0, "")
        process.join(60)
        assert process.exitcode == 0
        if not left():
            return
    pytest.fail(f"never came to rest: {left()}")


def test_killed_publishers_neither_lose_nor_double(
    template: Path,
    tmp_path: Path,
    photos: tuple[Path, ...],
    record_property: Callable[[str, object], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    paths = os.pathsep.join(sys.path)  # the nursery forgets them (CPython before 3.12)
    monkeypatch.setenv("PYTHONPATH", paths)
    chance = random.Random(SEED)  # noqa: S311  a test, no secret
    began = time.monotonic()
    with running_sandbox(tmp_path / "sandbox", seed=11, pages=3) as sandbox:
        sandbox.world(quota_total=1000, container_delay_s=0.2)
        stage = set_stage(template, tmp_path / "workspace", sandbox, photos)
        never_late(stage)
        posts = spread_posts(stage)
        root = stage.desk.workspace.root
        killed, now, where = kill_again_and_again(root, stage.clock.now(), chance)

        def left() -> list[Publication]:
            every = [one for post_id in posts.values() for one in stage.publications_of(post_id)]
            return [one for one in every if one.state is not PublicationState.PUBLISHED]

        calm_down(root, now, left)
        judge(stage, posts)
    took = time.monotonic() - began
    assert killed >= 60, f"only {killed} kills, seed {SEED}"
    assert took < 90, f"{took:.0f} s"
    record_property(
        "kill -9", f"{took:.0f} s, {killed} kills {dict(where)} over {len(posts)} posts: 0 twice, 0 lost"
    )


def spread_posts(stage: Stage) -> dict[str, PostId]:
    """Return caption -> post id: posts of all kinds over all accounts, due now."""
    with stage.desk.reading() as records:
        accounts = records.channels.all()
    kinds = [kind for kind in KINDS if "story" not in kind]
    made: dict[str, PostId] = {}
    for number in range(POSTS):
        kind = kinds[number % len(kinds)]
        of_kind = [one for one in accounts if one.network is KINDS[kind][0]]
        caption = f"{kind} nomor {number} 🇮🇩"
        made[caption] = stage.approved(kind, caption, channel=of_kind[number % len(of_kind)]).id
    return made


def judge(stage: Stage, posts: dict[str, PostId]) -> None:
    seen = stage.sandbox.published()
    assert Counter(one["caption"] for one in seen) == Counter(list(posts))
    by_id = {one["id"]: one for one in seen}
    with stage.desk.reading() as records:
        for caption, post_id in posts.items():
            (mine,) = records.publications.of(post_id)
            live = by_id[mine.remote_id]
            sent = records.approvals.manifest(mine.digest).dispatches[0]
            assert (live["caption"], live["permalink"]) == (caption, mine.permalink)
            assert [one["sha256"] for one in live["media"]] == [one.sha256 for one in sent.pictures]
