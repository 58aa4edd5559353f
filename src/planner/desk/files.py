"""Writing where a person said: what the system refuses there is told kindly."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from planner.content.errors import Unavailable

_FULL_DISK = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


@contextmanager
def writing_to(place: Path) -> Iterator[None]:
    """Translate what the system says while writing to a file or folder. Raises Unavailable."""
    try:
        yield
    except OSError as error:
        code = "disk-full" if error.errno in _FULL_DISK else "file-unwritable"
        raise Unavailable(code, file=str(place), place=str(place)) from error
