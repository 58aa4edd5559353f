"""Who works an account: a dead publisher's is free at once, a silent one's after a minute."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from planner.content.channel import Network
from planner.publish.holder import Holder
from planner.store.leases import LEASE_S, LeaseLost
from publish.killed_publisher import hold_account
from publish.stage import Stage

NOW = 1_800_000_000.0


@pytest.fixture
def holders(tmp_path: Path) -> Iterator[tuple[Holder, Holder]]:
    first, second = Holder(tmp_path / "locks"), Holder(tmp_path / "locks")
    yield first, second
    first.close()
    second.close()


def claim(stage: Stage, holder: Holder, now_s: float) -> int | None:
    channel = stage.channel(Network.FACEBOOK)
    with stage.desk.workspace.writing() as records:
        return records.leases.claim(channel.id, holder.name, now_s, holder.is_alive)


def require(stage: Stage, holder: Holder, fence: int, now_s: float) -> None:
    channel = stage.channel(Network.FACEBOOK)
    with stage.desk.workspace.writing() as records:
        records.leases.require(channel.id, holder.name, fence, now_s)


def test_a_living_publisher_keeps_its_account(stage: Stage, holders: tuple[Holder, Holder]) -> None:
    first, second = holders
    assert claim(stage, first, NOW) is not None
    assert claim(stage, second, NOW + LEASE_S - 1) is None


def test_a_silent_publisher_loses_its_account_after_a_minute_and_writes_no_more(
    stage: Stage, holders: tuple[Holder, Holder]
) -> None:
    first, second = holders
    fence = claim(stage, first, NOW)
    assert fence is not None
    assert claim(stage, second, NOW + LEASE_S + 1) == fence + 1
    with pytest.raises(LeaseLost):
        require(stage, first, fence, NOW + LEASE_S + 2)


def test_each_write_prolongs_the_lease(stage: Stage, holders: tuple[Holder, Holder]) -> None:
    first, second = holders
    fence = claim(stage, first, NOW)
    assert fence is not None
    require(stage, first, fence, NOW + 50)
    assert claim(stage, second, NOW + LEASE_S + 1) is None


def test_a_killed_publisher_s_account_is_free_at_once(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    context = multiprocessing.get_context("spawn")
    ready = context.Event()
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(sys.path))
    channel = stage.channel(Network.FACEBOOK)
    root = stage.desk.workspace.root
    process = context.Process(target=hold_account, args=(root, channel.id, ready))
    process.start()
    assert ready.wait(30)
    other, now_s = Holder(root / "locks"), time.time()
    with stage.desk.workspace.writing() as records:
        assert records.leases.claim(channel.id, other.name, now_s, other.is_alive) is None
    if process.pid is not None:
        os.kill(process.pid, signal.SIGKILL)
    process.join(30)
    with stage.desk.workspace.writing() as records:
        assert records.leases.claim(channel.id, other.name, now_s, other.is_alive) is not None
    other.close()
