"""One SQLite file: every request is one transaction, so it happened or it did not."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from planner.sandbox.tables import SCHEMA

Argument = str | int | float | None


class FolderInUse(Exception):
    """Another sandbox serves this folder already."""


class Store:
    """The only connection to the file; used by the thread of the event loop alone."""

    def __init__(self, file: Path) -> None:
        self._db = sqlite3.connect(file, isolation_level=None, timeout=0.3)
        self._db.row_factory = sqlite3.Row
        try:
            self._db.execute("PRAGMA locking_mode=EXCLUSIVE")
            self._db.execute("PRAGMA journal_mode=WAL")
            self._db.execute("PRAGMA synchronous=NORMAL")
            self._db.executescript(SCHEMA)
        except sqlite3.OperationalError as error:
            self._db.close()
            raise FolderInUse(f"{file.parent} is in use by another sandbox, or damaged: {error}") from error

    def close(self) -> None:
        self._db.close()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Commit on leaving, take everything back on an exception."""
        self._db.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._db.execute("ROLLBACK")
            raise
        self._db.execute("COMMIT")

    def one(self, sql: str, *arguments: Argument) -> sqlite3.Row | None:
        row: sqlite3.Row | None = self._db.execute(sql, arguments).fetchone()
        return row

    def all(self, sql: str, *arguments: Argument) -> list[sqlite3.Row]:
        return self._db.execute(sql, arguments).fetchall()

    def number(self, sql: str, *arguments: Argument) -> int:
        """The single number that a counting query answers."""
        return int(self._db.execute(sql, arguments).fetchone()[0])

    def run(self, sql: str, *arguments: Argument) -> int:
        """Change rows and say how many."""
        return self._db.execute(sql, arguments).rowcount

    def insert(self, sql: str, *arguments: Argument) -> int:
        """Add a row and say its number."""
        return self._db.execute(sql, arguments).lastrowid or 0

    def next_serial(self, name: str) -> int:
        """Count up `name`; the counter is never set back, so that no id is given twice."""
        row = self.one(
            "INSERT INTO serial VALUES (?, 1) ON CONFLICT (name) DO UPDATE SET n = n + 1 RETURNING n", name
        )
        return int(row["n"]) if row else 0

    def setting(self, key: str) -> str | None:
        row = self.one("SELECT value FROM setting WHERE key = ?", key)
        return None if row is None else str(row["value"])

    def remember(self, key: str, value: str) -> None:
        self.run("INSERT OR REPLACE INTO setting VALUES (?, ?)", key, value)
