"""Copies a file that never ends into a vault, to be killed while it does: ``slow_copier MEDIA``."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from pathlib import Path

from planner.store.vault import Vault


def without_end() -> Iterator[bytes]:
    while True:
        yield b"x" * 100_000
        time.sleep(0.01)


if __name__ == "__main__":
    Vault(Path(sys.argv[1]))._write(without_end())
