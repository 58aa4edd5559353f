"""Keeps Pillow's warnings about sloppy headers from becoming noise, or failures where warnings are errors.

They are understood, not overlooked: a corrupt EXIF block or TIFF tag is left out by Pillow and by us (no
metadata goes into a rendition), a malformed MPO is read as its first JPEG, an invalid APNG as its default
picture. What matters (size, pixels) is checked by itself.
"""

from __future__ import annotations

import logging
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from threading import RLock

log = logging.getLogger(__name__)

# Until Python 3.14 the list of warning filters belongs to the process: two threads that swap it crosswise
# would leave a wrong one behind. Only headers are read under this lock, never pixels.
_lock = RLock()


@contextmanager
def quiet() -> Iterator[None]:
    """Turn warnings of the block into debug lines of the log."""
    with _lock, warnings.catch_warnings(record=True) as heard:
        warnings.simplefilter("always")
        yield
    for warning in heard:
        log.debug("picture header is sloppy: %s", warning.message)
