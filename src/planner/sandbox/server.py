"""The sandbox as a running server: its folder, its port, its one line of greeting, its quiet end."""

from __future__ import annotations

import json
import signal
import socket
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import partial
from pathlib import Path

import uvicorn
from typing_extensions import override

from planner.sandbox.app import application
from planner.sandbox.birth import be_born, credentials
from planner.sandbox.box import Box
from planner.sandbox.clock import SandboxClock
from planner.sandbox.faults import Faults
from planner.sandbox.journal import Journal
from planner.sandbox.pictures import Vault
from planner.sandbox.store import Store
from planner.sandbox.wire import OpenProtocol
from planner.sandbox.worlds import Worlds

_LOOPBACK = {"127.0.0.1": "127.0.0.1", "localhost": "127.0.0.1", "::1": "::1"}
_HEADER_BYTES = 64 * 1024
_BACKLOG = 512
_PATIENCE_S = 2


class NotLoopback(ValueError):
    """The sandbox never listens where others could reach it."""


def serve(  # noqa: PLR0913 (each is an option of the command)
    *,
    state_dir: Path,
    port: int = 0,
    host: str = "127.0.0.1",
    pages: int = 1,
    latency_ms: int = 0,
    seed: int = 0,
    require_proof: bool = False,
    now: datetime | None = None,
    announce: Callable[[str], None] = print,
) -> None:
    """Serve until SIGTERM or SIGINT. `announce` gets one line of JSON once connections are accepted.

    `now` starts the clock of a new folder; an existing one goes on with its own. Raises NotLoopback for
    any host but the loopback, FolderInUse when another sandbox serves the folder, OSError when the port
    is not free.
    """
    if host not in _LOOPBACK:
        raise NotLoopback(f"The sandbox listens on the loopback only (127.0.0.1), not on {host}.")
    state_dir.mkdir(parents=True, exist_ok=True)
    store = Store(state_dir / "sandbox.db")
    try:
        with store.transaction():
            clock = SandboxClock(store, now)
            be_born(store, pages=pages, seed=seed, now=clock.now())
        line = _listen(store, _LOOPBACK[host], port)
        box = _box(state_dir, store, clock, line)
        box.latency_ms, box.require_proof = latency_ms, require_proof
        _run(box, line, partial(_greet, box, announce))
    finally:
        store.close()


def _greet(box: Box, announce: Callable[[str], None]) -> None:
    announce(json.dumps(credentials(box.store, box.base_url)))
    sys.stdout.flush()


class _Server(uvicorn.Server):
    def __init__(self, config: uvicorn.Config, ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._ready = ready

    @override
    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets=sockets)
        if self.started:
            self._ready()


def _box(folder: Path, store: Store, clock: SandboxClock, line: socket.socket) -> Box:
    seed = int(store.setting("seed") or 0)
    address, port = line.getsockname()[:2]
    shown = f"[{address}]" if ":" in address else address
    return Box(
        folder=folder,
        store=store,
        clock=clock,
        worlds=Worlds(store),
        faults=Faults(store, seed),
        journal=Journal(store),
        vault=Vault(folder / "media"),
        base_url=f"http://{shown}:{port}",
        seed=seed,
    )


def _listen(store: Store, address: str, port: int) -> socket.socket:
    """Take the port that is asked for; with 0 the one this folder had, else any free one."""
    remembered = int(store.setting("port") or 0)
    try:
        line = _bound(address, port or remembered)
    except OSError:
        if port:
            raise
        line = _bound(address, 0)
    store.remember("port", str(line.getsockname()[1]))
    return line


def _bound(address: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    # The protocol is named, for asyncio switches Nagle's delay off only where it reads TCP.
    line = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        line.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        line.bind((address, port))
        line.listen(_BACKLOG)
    except OSError:
        line.close()
        raise
    line.setblocking(False)  # noqa: FBT003 (the name is the method's)
    return line


def _run(box: Box, line: socket.socket, ready: Callable[[], None]) -> None:
    config = uvicorn.Config(
        application(box),
        http=OpenProtocol,
        ws="none",
        lifespan="off",
        log_level="warning",
        access_log=False,
        date_header=False,
        server_header=False,
        h11_max_incomplete_event_size=_HEADER_BYTES,
        timeout_keep_alive=60,
        timeout_graceful_shutdown=_PATIENCE_S,
    )
    with line, _quiet_signals():
        _Server(config, ready).run(sockets=[line])


@contextmanager
def _quiet_signals() -> Iterator[None]:
    """Uvicorn raises a signal again after it has stopped; here that second one does nothing."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = {name: signal.signal(name, lambda *_: None) for name in (signal.SIGTERM, signal.SIGINT)}
    try:
        yield
    finally:
        for name, handler in before.items():
            signal.signal(name, handler)
