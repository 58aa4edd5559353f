"""Brings a workspace's database to this program's schema: copied first, upgraded whole, or left alone.

Alembic is imported only when there is something to do: comparing two revision numbers needs plain SQL alone.
"""

from __future__ import annotations

import contextlib
import sqlite3
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Engine

from planner.content.errors import Damaged, Unavailable
from planner.store.engine import WRITING
from planner.store.failures import told_kindly

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
    """Return the revision of a database file, None for a new one, without leaving a trace beside it.

    Raises Damaged when it is no database of ours, Unavailable when it can't be read.
    """
    if not file.exists() or file.stat().st_size == 0:
        return None
    with told_kindly(file), contextlib.closing(sqlite3.connect(_to_look_at(file), uri=True)) as connection:
        tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
        if not tables:
            return None
        row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    if row is None:
        raise Damaged("database-damaged", place=str(file))
    return str(row[0])


def _to_look_at(file: Path) -> str:
    """Return the address for reading; where nobody has it open, SQLite need lay no files beside it."""
    log = file.with_name(f"{file.name}-wal")
    is_closed = not log.exists() or log.stat().st_size == 0
    return f"{file.resolve().as_uri()}?mode=ro{'&immutable=1' if is_closed else ''}"


def bring_up_to_date(engine: Engine, file: Path, backups: Path) -> None:
    """Upgrade the file behind ``engine`` where needed. Raises WorkspaceNewer, Damaged, Unavailable."""
    known = revisions()
    if _current(file, known):
        return
    from filelock import FileLock, Timeout  # noqa: PLC0415  rarely needed, and not for free

    try:
        with FileLock(file.with_suffix(".upgrade.lock"), timeout=UPGRADE_WAIT_S):
            if not _current(file, known):
                _upgrade(engine, file, backups)
    except Timeout as error:
        raise Unavailable("workspace-locked", place=str(file)) from error


def _upgrade(engine: Engine, file: Path, backups: Path) -> None:
    old = stored_revision(file)
    if old is not None:
        backups.mkdir(parents=True, exist_ok=True)
        copy_database(file, backups / f"planner-{old}-{datetime.now(UTC):%Y%m%dT%H%M%S%f}.db")
    _migrate(engine)


def _current(file: Path, known: tuple[str, ...]) -> bool:
    revision = stored_revision(file)
    if revision is not None and revision not in known:
        raise WorkspaceNewer(revision)
    return revision == known[-1]


def copy_database(file: Path, copy: Path) -> None:
    """Copy a database that others may be writing, whole or not at all. Raises Damaged, Unavailable."""
    fresh = copy.with_name(f".{copy.name}.part")
    try:
        with (
            told_kindly(copy.parent),
            contextlib.closing(sqlite3.connect(file)) as source,
            contextlib.closing(sqlite3.connect(fresh)) as target,
        ):
            source.backup(target)
            told = target.execute("PRAGMA quick_check").fetchall()
        if told != [("ok",)]:
            raise Damaged("database-damaged", place=str(file))
        fresh.replace(copy)
    finally:
        fresh.unlink(missing_ok=True)


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
