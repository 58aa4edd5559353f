"""Sessions and workspaces on disk."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine
from sqlalchemy.orm import Session

from planner.store.schema import METADATA
from planner.store.workspace import Workspace, create_workspace


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    """A current, empty workspace."""
    workspace = create_workspace(tmp_path / "workspace")
    yield workspace
    workspace.close()


@pytest.fixture(scope="module")
def loose_session() -> Iterator[Session]:
    """A session on tables without foreign keys, for rows whose parents don't matter."""
    engine = create_engine("sqlite://")
    METADATA.create_all(engine)
    with Session(engine) as session:
        yield session
    engine.dispose()
