"""Turns what the database and the disk throw into the planner's own errors, so that none leaves this room."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DatabaseError

from planner.content.errors import Damaged, Misused, PlannerError, Unavailable

_FULL_DISK = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_READ_ONLY = {errno.EACCES, errno.EPERM, errno.EROFS}
_BY_WORDS: tuple[tuple[str, type[PlannerError], str], ...] = (
    ("disk is full", Unavailable, "disk-full"),
    ("disk i/o error", Unavailable, "disk-full"),  # so SQLite calls a write that came out short
    ("locked", Unavailable, "workspace-locked"),
    ("readonly", Unavailable, "workspace-read-only"),
    ("unable to open", Unavailable, "workspace-unreachable"),
    ("malformed", Damaged, "database-damaged"),
    ("not a database", Damaged, "database-damaged"),
    ("no such table", Damaged, "database-damaged"),
    ("no such column", Damaged, "database-damaged"),
)


@contextmanager
def told_kindly(place: Path) -> Iterator[None]:
    """Translate what the database and the disk throw. Raises Unavailable, Damaged or Misused.

    Misused: a text that is no Unicode, such as a file name of odd bytes. What it does not know passes.
    """
    try:
        yield
    except DatabaseError as error:
        raise _of_database(str(error.orig), place) or error from error
    except sqlite3.DatabaseError as error:
        raise _of_database(str(error), place) or error from error
    except UnicodeEncodeError as error:
        raise Misused("option-wrong", option="Unicode", value=ascii(error.object)[:80]) from error
    except OSError as error:
        raise Unavailable(_of_disk(error), place=str(place)) from error


def _of_database(words: str, place: Path) -> PlannerError | None:
    for phrase, kind, code in _BY_WORDS:
        if phrase in words.lower():
            return kind(code, place=str(place))
    return None


def _of_disk(error: OSError) -> str:
    if error.errno in _FULL_DISK:
        return "disk-full"
    return "workspace-read-only" if error.errno in _READ_ONLY else "workspace-unreachable"
