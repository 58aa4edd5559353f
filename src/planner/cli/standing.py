"""The process as a person meets it: UTF-8 on its streams, and nothing on the screen but our own words."""

from __future__ import annotations

import io
import logging
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sys import UnraisableHookArgs

log = logging.getLogger(__name__)


def stand() -> None:
    """Prepare a process of our own; not for tests, which run commands in theirs."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    logging.captureWarnings(capture=True)
    sys.unraisablehook = _into_the_log


def _into_the_log(unraisable: UnraisableHookArgs) -> None:
    """Note what failed where nobody could catch it: an interrupt in the middle of a set-up, mostly."""
    log.error("unraisable: %s in %r", unraisable.exc_value, unraisable.object)
