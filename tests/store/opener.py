"""Opens a workspace as a later program would, in a process of its own: ``opener ROOT MIGRATIONS``."""

from __future__ import annotations

import sys
from pathlib import Path

from planner.store import upgrade
from planner.store.upgrade import stored_revision
from planner.store.workspace import DATABASE, open_workspace

if __name__ == "__main__":
    root, migrations = map(Path, sys.argv[1:])
    upgrade.MIGRATIONS = migrations
    open_workspace(root).close()
    sys.stdout.write(f"{stored_revision(root / DATABASE)}\n")
