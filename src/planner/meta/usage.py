"""How much of the rate limit is used, as the answers' headers tell it.

Source: Graph API, Rate Limits. ``X-App-Usage`` and ``X-Page-Usage`` hold percentages,
``X-Business-Use-Case-Usage`` a list per business object with minutes until calls are let in again. The
headers are absent while usage is near nothing.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

import msgspec

_FLAT: Final = ("x-app-usage", "x-page-usage")
_BUSINESS: Final = "x-business-use-case-usage"
_SHARES: Final = ("call_count", "total_time", "total_cputime")
_REGAIN: Final = "estimated_time_to_regain_access"
_LONGEST_HEADER: Final = 65_536
_WEEK_S: Final = 604_800.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Usage:
    """The worst share of a limit (percent, may pass 100) and the seconds until calls are let in again."""

    percent: float
    regain_s: float


def parse_usage(headers: Mapping[str, str]) -> Usage | None:
    """Read the usage headers (names in lower case); None when there are none or none can be read."""
    rows = [*_flat_rows(headers), *_business_rows(headers)]
    shares = [share for row in rows for name in _SHARES if (share := _number(row.get(name))) is not None]
    if not shares:
        return None
    regain = max((_number(row.get(_REGAIN)) or 0.0 for row in rows), default=0.0)
    return Usage(percent=max(shares), regain_s=min(regain * 60.0, _WEEK_S))


def _flat_rows(headers: Mapping[str, str]) -> Iterator[dict[str, object]]:
    for name in _FLAT:
        row = _json(headers.get(name))
        if isinstance(row, dict):
            yield row


def _business_rows(headers: Mapping[str, str]) -> Iterator[dict[str, object]]:
    by_object = _json(headers.get(_BUSINESS))
    if not isinstance(by_object, dict):
        return
    for rows in by_object.values():
        if isinstance(rows, list):
            yield from (row for row in rows if isinstance(row, dict))


def _json(text: str | None) -> object:
    if text is None or len(text) > _LONGEST_HEADER:
        return None
    try:
        return msgspec.json.decode(text)
    except (msgspec.DecodeError, RecursionError):
        return None


def _number(value: object) -> float | None:
    """A finite number that is not negative, also when it was sent as text."""
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    try:
        number = float(value)
    except (ValueError, OverflowError):
        return None
    return number if math.isfinite(number) and number >= 0 else None
