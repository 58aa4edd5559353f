from __future__ import annotations

from collections.abc import AsyncIterator, Iterator

import pytest
import stamina

from planner.meta.client import Graph
from planner.meta.transport import Transport
from sandbox_process import Sandbox, running_sandbox

from .given import seen_by
from .tiny import TinyGraph, graph_at


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture
async def transport() -> AsyncIterator[Transport]:
    async with Transport(timeout_s=2.0) as transport:
        yield transport


@pytest.fixture
async def tiny() -> AsyncIterator[TinyGraph]:
    async with TinyGraph() as tiny:
        yield tiny


@pytest.fixture
def graph(transport: Transport, tiny: TinyGraph) -> Graph:
    """A client of the tiny server; it speaks with a sandbox credential that has a secret."""
    return graph_at(transport, tiny.url)


@pytest.fixture
def no_pauses() -> Iterator[None]:
    """Reads are asked again at once instead of after a pause."""
    with stamina.set_testing(True, attempts=3, cap=True):
        yield


@pytest.fixture(scope="session")
def the_sandbox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sandbox]:
    """One sandbox process for all tests of this room."""
    with running_sandbox(tmp_path_factory.mktemp("graph") / "state", pages=2) as sandbox:
        yield sandbox


@pytest.fixture
def box(the_sandbox: Sandbox) -> Sandbox:
    """The sandbox as if new: nothing published, no faults, all tokens alive."""
    the_sandbox.reset()
    return the_sandbox


@pytest.fixture
def page(transport: Transport, box: Sandbox) -> Graph:
    """The Graph as the first Page's own token sees it."""
    return seen_by(transport, box, box.page["access_token"])


@pytest.fixture
def person(transport: Transport, box: Sandbox) -> Graph:
    """The Graph as the person's token sees it, which Instagram prefers."""
    return seen_by(transport, box, box.credentials["user_token"])
