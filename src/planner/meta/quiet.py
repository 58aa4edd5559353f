"""Keeps the HTTP libraries out of the log: their lines name whole URLs, queries and all."""

from __future__ import annotations

import logging
from typing import Final

import stamina
import stamina.instrumentation
from typing_extensions import override

_TALKATIVE: Final = (
    "httpx",
    "httpcore",
    "httpcore.connection",
    "httpcore.http11",
    "httpcore.http2",
    "httpcore.proxy",
    "httpcore.socks",
)


class _OnlyWarnings(logging.Filter):
    """Drops everything below a warning, whatever level someone sets on the logger."""

    @override
    def filter(self, record: logging.LogRecord) -> bool:
        return record.levelno >= logging.WARNING


_ONLY_WARNINGS: Final = _OnlyWarnings()


def quiet_libraries() -> None:
    """Attach the filter to each logger of httpx and httpcore; doing it twice changes nothing.

    A read that is asked again is no news either: what it came to is told by whoever asked.
    """
    stamina.instrumentation.set_on_retry_hooks([])
    for name in _TALKATIVE:
        logging.getLogger(name).addFilter(_ONLY_WARNINGS)
