"""The post document as the command line is given it: a file, or ``-`` for standard input."""

from __future__ import annotations

import sys
from pathlib import Path

from planner.content.errors import Misused

STDIN = "-"


def given_document(file: str) -> tuple[str, Path]:
    """Return a document's text, and the folder its relative paths start from. Raises Misused."""
    try:
        if file == STDIN:
            return sys.stdin.buffer.read().decode("utf-8-sig"), Path.cwd()
        return Path(file).read_bytes().decode("utf-8-sig"), Path(file).absolute().parent
    except FileNotFoundError as error:
        raise Misused("file-vanished", file=file) from error
    except OSError as error:
        raise Misused("file-unreadable", file=file) from error
    except UnicodeDecodeError as error:
        raise Misused("document-not-json", detail=str(error)) from error
