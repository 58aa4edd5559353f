"""What all tests share: a clock that stands, a desk on a real workspace, guards against silent trouble."""

from __future__ import annotations

import logging
import os
import shutil
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from sqlalchemy import event
from typing_extensions import override

from given import StillClock, a_channel, no_power_cuts
from planner.content.channel import Network
from planner.content.people import Role
from planner.desk.desk import Desk
from planner.desk.opening import found_workspace, open_desk
from planner.desk.people import add_person

SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large]
settings.register_profile(
    "fixed", derandomize=True, deadline=None, max_examples=50, database=None, suppress_health_check=SLOW
)
settings.register_profile("night", deadline=None, max_examples=2000, suppress_health_check=SLOW)
settings.load_profile(os.environ.get("PLANNER_HYPOTHESIS", "fixed"))

PEOPLE = {
    "candra": ((Role.CONTRIBUTOR,), "HUMAS"),
    "tia": ((Role.CONTRIBUTOR,), "TIK"),
    "ayu": ((Role.DESIGNER,), "HUMAS"),
    "bayu": ((Role.APPROVER,), "HUMAS"),
    "sari": ((Role.PUBLISHER,), "HUMAS"),
    "adi": ((Role.ADMIN,), "HUMAS"),
}
"""Who works in the workspace of ``desk``, each with one role; ``dewi``, its owner, has all."""

pytest_plugins = ["tables"]

THREADS_END_S = 2.0
MAY_WARN = "may_warn"


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", f"{MAY_WARN}: the test provokes what is logged as a warning or worse")


class Listener(logging.Handler):
    """Keeps what is logged as a warning or worse."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.heard: list[str] = []

    @override
    def emit(self, record: logging.LogRecord) -> None:
        self.heard.append(f"{record.levelname} {record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def quiet_log(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test in which a warning is logged, unless it is marked ``may_warn``."""
    if request.node.get_closest_marker(MAY_WARN):
        yield
        return
    listener, root = Listener(), logging.getLogger()
    root.addHandler(listener)
    try:
        yield
    finally:
        root.removeHandler(listener)
    assert not listener.heard, "\n".join(listener.heard)


@pytest.fixture(autouse=True)
def no_thread_left() -> Iterator[None]:
    """Fail a test that leaves a thread behind."""
    before = set(threading.enumerate())
    yield
    give_up_at = time.monotonic() + THREADS_END_S
    while left := [one for one in threading.enumerate() if one not in before and one.is_alive()]:
        assert time.monotonic() < give_up_at, f"left-over threads: {[one.name for one in left]}"
        time.sleep(0.01)


@pytest.fixture
def clock() -> StillClock:
    return StillClock()


@pytest.fixture(scope="session")
def founded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with people and two accounts, to be copied."""
    root = tmp_path_factory.mktemp("founded") / "workspace"
    desk = found_workspace(root, StillClock(), agency="Kementerian Contoh", owner="dewi")
    for login, (roles, unit) in PEOPLE.items():
        add_person(desk, login=login, name=login.title(), roles=roles, unit=unit)
    with desk.change("channel.connected") as change:
        for network in Network:
            channel = a_channel(network)
            change.records.channels.put(channel)
            change.audit(channel.id)
    desk.workspace.close()
    return root


@pytest.fixture
def desk(founded: Path, tmp_path: Path, clock: StillClock) -> Iterator[Desk]:
    """Its owner's desk in a workspace on disk."""
    shutil.copytree(founded, tmp_path / "workspace")
    desk = open_desk(tmp_path / "workspace", clock)
    desk.workspace.engine.dispose()
    event.listen(desk.workspace.engine, "connect", no_power_cuts)
    yield desk
    desk.workspace.close()
