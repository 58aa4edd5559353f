"""A sandbox running as a process of its own, for tests of any room."""

from __future__ import annotations

import contextlib
import json
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx

_START_S = 20.0
_STOP_S = 10.0


class Sandbox:
    """One running sandbox. Options are those of `python -m planner.sandbox`, with underscores."""

    def __init__(self, state_dir: Path, options: dict[str, object]) -> None:
        self.state_dir = state_dir
        self._options = options
        self._process: subprocess.Popen[str] | None = None
        self.credentials: dict[str, Any] = {}
        self.http = httpx.Client(trust_env=False, timeout=30)
        self._start()

    @property
    def url(self) -> str:
        return str(self.credentials["url"])

    @property
    def pid(self) -> int:
        return self._process.pid if self._process else 0

    @property
    def page(self) -> dict[str, Any]:
        """The first Page, as it was announced."""
        found: dict[str, Any] = self.credentials["pages"][0]
        return found

    def graph(self, path: str) -> str:
        """The address of a Graph path in the announced version."""
        return f"{self.url}/{self.credentials['graph_version']}/{path.lstrip('/')}"

    def published(self) -> list[dict[str, Any]]:
        return list(self._get("published"))

    def journal(self, since: int = 0) -> list[dict[str, Any]]:
        return list(self._get(f"journal?since={since}"))

    def fault(self, *, do: str, match: dict[str, str] | None = None, **more: object) -> int:
        return int(self._post("faults", {"match": match or {}, "do": do, **more})["n"])

    def clear_faults(self) -> None:
        self.http.delete(f"{self.url}/_control/faults").raise_for_status()

    def faults(self) -> list[dict[str, Any]]:
        return list(self._get("faults"))

    def advance(self, seconds: float) -> str:
        return str(self._post("clock", {"advance_s": seconds})["now"])

    def now(self) -> str:
        return str(self._get("clock")["now"])

    def expire(self, which: str) -> None:
        self._post("tokens", {"expire": which})

    def kill_tokens(self, which: str, subcode: int = 460) -> None:
        self._post("tokens", {"kill": which, "subcode": subcode})

    def restore_tokens(self) -> None:
        self._post("tokens", {"restore": True})

    def world(self, **settings: object) -> dict[str, Any]:
        """Change the world (with `account=` for one account only); with nothing, read it."""
        return dict(self._post("world", settings) if settings else self._get("world"))

    def outside(self, **act: object) -> dict[str, Any]:
        return dict(self._post("outside", act))

    def expire_containers(self) -> None:
        self._post("expire_containers", {})

    def latency(self, ms: int) -> None:
        self._post("latency", {"ms": ms})

    def reset(self) -> None:
        self._post("reset", {})

    def kill(self) -> None:
        """kill -9."""
        if self._process is not None:
            self._process.kill()
            self._process.wait(_STOP_S)
            self._close_pipes()

    def stop(self) -> int:
        """SIGTERM; gives the exit code."""
        if self._process is None:
            return 0
        self._process.terminate()
        code = self._process.wait(_STOP_S)
        self._close_pipes()
        return code

    def restart(self) -> None:
        """Start again on the same folder, after a kill too."""
        if self._process is not None and self._process.poll() is None:
            self.stop()
        self._start()

    def close(self) -> None:
        self.http.close()
        if self._process is not None and self._process.poll() is None:
            self.stop()
        self._close_pipes()

    def _start(self) -> None:
        command = [sys.executable, "-m", "planner.sandbox", "--state", str(self.state_dir)]
        for name, value in self._options.items():
            flag = f"--{name.replace('_', '-')}"
            command += [flag] if value is True else [] if value is False else [flag, str(value)]
        log = (self.state_dir.parent / f"{self.state_dir.name}.log").open("a", encoding="utf-8")
        with log:
            self._process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=log, text=True)  # noqa: S603
        self.credentials = json.loads(self._greeting())

    def _greeting(self) -> str:
        process = self._process
        if process is None or process.stdout is None:
            raise RuntimeError("no process")
        too_late = threading.Timer(_START_S, process.kill)
        too_late.start()
        line = process.stdout.readline()
        too_late.cancel()
        if not line:
            self.kill()
            raise RuntimeError(
                f"the sandbox in {self.state_dir} did not start; see its .log beside the folder"
            )
        return line

    def _close_pipes(self) -> None:
        if self._process is not None and self._process.stdout is not None:
            self._process.stdout.close()

    def _get(self, name: str) -> Any:  # noqa: ANN401 (JSON)
        return self._read(self.http.get(f"{self.url}/_control/{name}"))

    def _post(self, name: str, document: dict[str, object]) -> Any:  # noqa: ANN401 (JSON)
        return self._read(self.http.post(f"{self.url}/_control/{name}", json=document))

    def _read(self, response: httpx.Response) -> Any:  # noqa: ANN401 (JSON)
        if response.is_error:
            raise AssertionError(response.text)
        return response.json()


@contextmanager
def running_sandbox(state_dir: Path, **options: object) -> Iterator[Sandbox]:
    """A sandbox that runs inside the `with` block."""
    state_dir.parent.mkdir(parents=True, exist_ok=True)
    sandbox = Sandbox(state_dir, options)
    try:
        yield sandbox
    finally:
        with contextlib.suppress(ProcessLookupError):
            sandbox.close()
