"""A workspace: one folder with the database, the media vault, backups and logs."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from planner.content.errors import Refused
from planner.store.engine import WRITING, open_engine
from planner.store.failures import told_kindly
from planner.store.records import Records
from planner.store.upgrade import bring_up_to_date
from planner.store.vault import Vault

DATABASE = "planner.db"


class Workspace:
    """An open workspace. Sessions are short: none is held across a wait."""

    def __init__(self, root: Path, engine: Engine) -> None:
        self.root = root
        self.vault = Vault(root / "media")
        self.engine = engine
        self._writer = engine.execution_options(**{WRITING: True})

    @contextmanager
    def reading(self) -> Iterator[Records]:
        """A transaction that sees one state of the database and writes nothing."""
        with told_kindly(self.root), Session(self.engine, expire_on_commit=False) as session:
            yield Records(session)

    @contextmanager
    def writing(self) -> Iterator[Records]:
        """A transaction that holds the write lock; leaving with an error writes nothing."""
        with (
            told_kindly(self.root),
            Session(self._writer, expire_on_commit=False) as session,
            session.begin(),
        ):
            yield Records(session)

    def close(self) -> None:
        self.engine.dispose()


def create_workspace(root: Path) -> Workspace:
    """Make the folder and a current database, empty until it is founded; what is there already is kept."""
    with told_kindly(root):
        for folder in ("media", "backups", "logs"):
            (root / folder).mkdir(parents=True, exist_ok=True)
        return _opened(root)


def open_workspace(root: Path) -> Workspace:
    """Open a workspace, upgrading its database when it is older than the program (a copy is kept first).

    Raises Refused when there is none, WorkspaceNewer when a newer program wrote it, Damaged or Unavailable.
    """
    if not (root / DATABASE).is_file():
        raise Refused("workspace-missing", place=str(root))
    with told_kindly(root):
        return _opened(root)


def _opened(root: Path) -> Workspace:
    engine = open_engine(root / DATABASE)
    try:
        bring_up_to_date(engine, root / DATABASE, root / "backups")
    except BaseException:
        engine.dispose()
        raise
    return Workspace(root, engine)
