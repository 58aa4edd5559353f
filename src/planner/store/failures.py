"""Turns what the database and the disk throw into the planner's own errors, so that none leaves this room."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DatabaseError, OperationalError

from planner.content.errors import Damaged, PlannerError, Unavailable

_FULL_DISK = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_BY_WORDS: tuple[tuple[str, type[PlannerError], str], ...] = (
    ("disk is full", Unavailable, "disk-full"),
    ("disk i/o error", Unavailable, "disk-full"),
    ("locked", Unavailable, "workspace-locked"),
    ("readonly", Unavailable, "workspace-read-only"),
    ("unable to open", Unavailable, "workspace-unreachable"),
    ("malformed", Damaged, "database-damaged"),
    ("not a database", Damaged, "database-damaged"),
    ("no such table", Damaged, "database-damaged"),
)


@contextmanager
def told_kindly(place: Path) -> Iterator[None]:
    """Translate database and disk failures. Raises Unavailable or Damaged; what it does not know passes."""
    try:
        yield
    except DatabaseError as error:
        raise _of_database(error, place) from error
    except OSError as error:
        if error.errno in _FULL_DISK:
            raise Unavailable("disk-full", place=str(place)) from error
        if isinstance(error, PermissionError):
            raise Unavailable("workspace-read-only", place=str(place)) from error
        raise


def _of_database(error: DatabaseError, place: Path) -> Exception:
    words = str(error.orig).lower()
    for phrase, kind, code in _BY_WORDS:
        if phrase in words:
            return kind(code, place=str(place))
    return Unavailable("disk-full", place=str(place)) if _is_short_write(error) else error


def _is_short_write(error: DatabaseError) -> bool:
    return isinstance(error, OperationalError) and "i/o" in str(error.orig).lower()
