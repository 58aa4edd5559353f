"""How values become parameters, and times become values again.

Source: Graph API, Using the Graph API, and what Meta's own SDK 26.0.3 sends: booleans as ``true``, lists and
objects as compact JSON in one parameter, an absent value left out.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Final

from planner.content.errors import Refused

Param = str | int | bool | Sequence[object] | Mapping[str, object] | None

_SAID_MAX: Final = 1_000
_ADDRESS: Final = re.compile(r"https?://[!-~]{1,2000}")
_ID: Final = re.compile(r"[A-Za-z0-9_:-]{1,128}")
_PATH: Final = re.compile(r"[A-Za-z0-9_:-]{1,128}(/[a-z0-9_]{1,64})?")


def encode(params: Mapping[str, Param]) -> dict[str, str]:
    """Parameters as Meta reads them from a query or a form; None is left out, text goes out as it is."""
    return {name: _text(value) for name, value in params.items() if value is not None}


def is_id(text: str) -> bool:
    """Tell whether a text can be an id of Meta's, and nothing else in a path."""
    return _ID.fullmatch(text) is not None


def checked_path(path: str) -> str:
    """A node, or a node and one edge: no id breaks out of that. Raises Refused("graph-path")."""
    if not _PATH.fullmatch(path):
        raise Refused("graph-path", path=path)
    return path


def parse_time(value: str | float) -> datetime:
    """A time in UTC from unix seconds, or from ISO text with or without a colon in its offset.

    Raises ValueError for anything else, also for a time without offset.
    """
    try:
        moment = datetime.fromtimestamp(float(value), UTC)
    except (ValueError, OverflowError, OSError):
        moment = datetime.fromisoformat(str(value))
    if moment.tzinfo is None:
        raise ValueError(value)
    return moment.astimezone(UTC)


def shown(text: str) -> str:
    """A server's words fit for a screen: one line, nothing that moves a cursor, not without end."""
    return " ".join("".join(char if char.isprintable() else " " for char in text[:_SAID_MAX]).split())


def address(text: str | None) -> str | None:
    """A web address as told, None when it is none: it is kept, printed and clicked on."""
    return text if text is not None and _ADDRESS.fullmatch(text) else None


def _text(value: Param) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str | int):
        return str(value)
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False)
