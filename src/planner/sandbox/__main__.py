"""`python -m planner.sandbox --state DIR`: the sandbox as a process of its own."""

from __future__ import annotations

import argparse
import sys
from datetime import datetime
from pathlib import Path

from planner.sandbox.server import NotLoopback, serve
from planner.sandbox.store import FolderInUse

_WRONG_USAGE, _UNAVAILABLE = 2, 1


def main(arguments: list[str] | None = None) -> int:
    """Serve as the arguments say; gives the exit code."""
    asked = _parser().parse_args(arguments)
    try:
        serve(
            state_dir=asked.state,
            port=asked.port,
            host=asked.host,
            pages=asked.pages,
            latency_ms=asked.latency,
            seed=asked.seed,
            require_proof=asked.require_proof,
            now=asked.now,
            announce=_say,
        )
    except NotLoopback as error:
        print(error, file=sys.stderr)  # noqa: T201 (a command speaks)
        return _WRONG_USAGE
    except (FolderInUse, OSError) as error:
        print(f"The sandbox can't start: {error}", file=sys.stderr)  # noqa: T201 (a command speaks)
        return _UNAVAILABLE
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m planner.sandbox", description="A pretend Graph API for this machine."
    )
    parser.add_argument("--state", type=Path, required=True, help="folder that keeps everything")
    parser.add_argument("--port", type=int, default=0, help="0: the one the folder had, else a free one")
    parser.add_argument("--host", default="127.0.0.1", help="the loopback; nothing else is taken")
    parser.add_argument("--pages", type=int, default=1, help="how many Pages, each with an Instagram account")
    parser.add_argument("--latency", type=int, default=0, help="milliseconds before each answer")
    parser.add_argument("--seed", type=int, default=0, help="for ids, tokens and chance")
    parser.add_argument("--require-proof", action="store_true", help="refuse calls without appsecret_proof")
    parser.add_argument("--now", type=datetime.fromisoformat, help="where the clock of a new folder starts")
    return parser


def _say(line: str) -> None:
    print(line, flush=True)  # noqa: T201 (a command speaks)


if __name__ == "__main__":
    sys.exit(main())
