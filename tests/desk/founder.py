"""Founds a workspace in a process of its own: ``founder ROOT LOGIN``."""

from __future__ import annotations

import sys
from pathlib import Path

from given import StillClock
from planner.content.errors import Refused
from planner.desk.opening import found_workspace

if __name__ == "__main__":
    root, login = Path(sys.argv[1]), sys.argv[2]
    try:
        found_workspace(root, StillClock(), agency=login, owner=login)
        sys.stdout.write("founded\n")
    except Refused as refused:
        sys.stdout.write(f"{refused.code}\n")
