"""The log: one rotating file of JSON lines in the workspace, with all that looks like a token cut out."""

from __future__ import annotations

import contextlib
import json
import logging
import logging.handlers
import tempfile
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from typing_extensions import override

from planner.content.secrecy import masked

FILE = "planner.log"
MAX_BYTES = 2_000_000
KEPT = 5


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


class LogFile(logging.handlers.RotatingFileHandler):
    """The file; one that can't be written any more (a full disk) never disturbs the work itself."""

    def __init__(self, file: Path) -> None:
        super().__init__(
            file, maxBytes=MAX_BYTES, backupCount=KEPT, encoding="utf-8", errors="backslashreplace"
        )
        self.setFormatter(OneLine())

    @override
    def handleError(self, record: logging.LogRecord) -> None:
        pass


@contextmanager
def quiet_logging() -> Iterator[None]:
    """Keep what is logged off the screen inside the block, and close the log at its end."""
    root, level = logging.getLogger(), logging.getLogger().level
    silence = logging.NullHandler()
    root.addHandler(silence)
    try:
        yield
    finally:
        root.setLevel(level)
        stop_logging()
        root.removeHandler(silence)


def stop_logging() -> None:
    """Close the log of this process, as when its workspace is closed."""
    root = logging.getLogger()
    for handler in [one for one in root.handlers if isinstance(one, LogFile)]:
        root.removeHandler(handler)
        with contextlib.suppress(OSError):  # a full disk, once more
            handler.close()


def log_into(folder: Path) -> Path | None:
    """Write the log of this process into a folder; return the file, None where it can't be written."""
    root = logging.getLogger()
    for handler in root.handlers:
        if isinstance(handler, LogFile):
            return Path(handler.baseFilename)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = LogFile(folder / FILE)
    except OSError:
        return None
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    return folder / FILE


def log_of_a_bug(workspace: Path) -> Path | None:
    """Return a log to write a bug into: that of the workspace, else the user's, else a temporary one."""
    if workspace.is_dir():
        found = log_into(workspace / "logs")
        if found is not None:
            return found
    import platformdirs  # noqa: PLC0415  only where something went wrong

    return log_into(platformdirs.user_log_path("Humas Planner", appauthor=False)) or log_into(
        Path(tempfile.gettempdir()) / "humas-planner"
    )
