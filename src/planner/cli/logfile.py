"""The log: one rotating file of JSON lines in the workspace, with anything that looks like a token cut out."""

from __future__ import annotations

import contextlib
import json
import logging
import logging.handlers
import re
import traceback
from pathlib import Path

from typing_extensions import override

FILE = "planner.log"
MAX_BYTES = 2_000_000
KEPT = 5
TOKEN = re.compile(r"\bEAA[A-Za-z0-9_-]{16,}|(?<=access_token=)[^&\s\"']+|(?<=Bearer )\S+|(?<=OAuth )\S+")


class OneLine(logging.Formatter):
    """Writes a record as one JSON object, tokens masked."""

    @override
    def format(self, record: logging.LogRecord) -> str:
        line = {
            "at": self.formatTime(record, "%Y-%m-%dT%H:%M:%S%z"),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
        }
        if record.exc_info:
            line["traceback"] = "".join(traceback.format_exception(*record.exc_info))
        return masked(json.dumps(line, ensure_ascii=False))


def masked(text: str) -> str:
    """Return text without anything that looks like a token."""
    return TOKEN.sub("***", text)


def log_into(folder: Path) -> None:
    """Write the log of this process into a folder; where that can't be written, do without."""
    root = logging.getLogger()
    if any(isinstance(handler, logging.handlers.RotatingFileHandler) for handler in root.handlers):
        return
    with contextlib.suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        handler = logging.handlers.RotatingFileHandler(
            folder / FILE, maxBytes=MAX_BYTES, backupCount=KEPT, encoding="utf-8", delay=True
        )
        handler.setFormatter(OneLine())
        root.addHandler(handler)
        root.setLevel(logging.INFO)
