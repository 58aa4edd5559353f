"""One sandbox process for the whole session, emptied before every test."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from sandbox_process import Sandbox, running_sandbox

from .caller import Caller


@pytest.fixture(scope="session")
def process(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sandbox]:
    with running_sandbox(tmp_path_factory.mktemp("sandbox") / "state", pages=2) as sandbox:
        yield sandbox


@pytest.fixture
def sandbox(process: Sandbox) -> Sandbox:
    process.reset()
    process.latency(0)
    process.world(container_delay_s=0)
    return process


@pytest.fixture
def page(sandbox: Sandbox) -> Caller:
    """Calls with the token of the first Page."""
    return Caller(sandbox, sandbox.page["access_token"])


@pytest.fixture
def person(sandbox: Sandbox) -> Caller:
    """Calls with the token of the person."""
    return Caller(sandbox, sandbox.credentials["user_token"])


@pytest.fixture
def other(sandbox: Sandbox) -> Caller:
    """Calls with the token of the second Page."""
    return Caller(sandbox, sandbox.credentials["pages"][1]["access_token"], position=1)
