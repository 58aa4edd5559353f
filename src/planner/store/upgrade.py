"""Brings a workspace's database to this program's schema: copied first, upgraded whole, or left alone.

Alembic is imported only when there is something to do: comparing two revision numbers needs plain SQL alone.
"""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from filelock import FileLock
from sqlalchemy import Engine

from planner.content.errors import Damaged
from planner.store.engine import WRITING

if TYPE_CHECKING:
    from sqlalchemy import Connection

MIGRATIONS = Path(__file__).parent / "migrations"
UPGRADE_WAIT_S = 120


class WorkspaceNewer(Damaged):
    """A newer program wrote this workspace; this one must not touch it."""

    def __init__(self, revision: str) -> None:
        super().__init__("workspace-newer", revision=revision)


def revisions() -> tuple[str, ...]:
    """Return the revisions that this program knows, oldest first."""
    return tuple(sorted(file.stem.split("_")[0] for file in (MIGRATIONS / "versions").glob("[0-9]*.py")))


def stored_revision(file: Path) -> str | None:
    """Return the revision of a database file, None for a new one, without changing a byte of it."""
    if not file.exists() or file.stat().st_size == 0:
        return None
    connection = sqlite3.connect(f"{file.resolve().as_uri()}?mode=ro", uri=True, timeout=10)
    try:
        row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    except sqlite3.DatabaseError as error:
        if "no such table" in str(error) and _is_empty(connection):
            return None
        raise Damaged("database-damaged", place=str(file)) from error
    finally:
        connection.close()
    return None if row is None else str(row[0])


def _is_empty(connection: sqlite3.Connection) -> bool:
    return bool(connection.execute("SELECT count(*) FROM sqlite_master").fetchone() == (0,))


def bring_up_to_date(engine: Engine, file: Path, backups: Path) -> None:
    """Upgrade the file behind ``engine`` where needed. Raises WorkspaceNewer (untouched) or Damaged."""
    known = revisions()
    if _current(file, known):
        return
    with FileLock(file.with_suffix(".upgrade.lock"), timeout=UPGRADE_WAIT_S):
        if _current(file, known):
            return
        old = stored_revision(file)
        if old is not None:
            _copy(file, backups / f"planner-{old}-{datetime.now(UTC):%Y%m%dT%H%M%S}.db")
        _migrate(engine)


def _current(file: Path, known: tuple[str, ...]) -> bool:
    revision = stored_revision(file)
    if revision is not None and revision not in known:
        raise WorkspaceNewer(revision)
    return revision == known[-1]


def _copy(file: Path, copy: Path) -> None:
    copy.parent.mkdir(parents=True, exist_ok=True)
    source, target = sqlite3.connect(file), sqlite3.connect(copy)
    try:
        source.backup(target)
    finally:
        target.close()
        source.close()


def _migrate(engine: Engine) -> None:
    """Run the migrations in one transaction, foreign keys off: batch mode would else empty child tables."""
    with engine.execution_options(**{WRITING: True}).connect() as connection:
        _pragma(connection, "PRAGMA foreign_keys = OFF")
        with connection.begin():
            _run(connection)
            orphans = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
            if orphans:
                raise Damaged("migration-left-orphans", table=str(orphans[0][0]))
        _pragma(connection, "PRAGMA foreign_keys = ON")


def _pragma(connection: Connection, statement: str) -> None:
    driver = connection.connection.driver_connection
    if not isinstance(driver, sqlite3.Connection):
        raise TypeError("the workspace database is SQLite")
    driver.execute(statement).close()


def _run(connection: Connection) -> None:
    from alembic import command  # noqa: PLC0415  half the start-up time, and rarely needed
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
