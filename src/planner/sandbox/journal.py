"""The record of every request, tokens masked: what was asked, what was answered, what misfortune struck."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

from planner.sandbox.store import Store

_SECRET_NAMES = frozenset(
    {"access_token", "appsecret_proof", "input_token", "client_secret", "fb_exchange_token", "code"}
)
_LOOKS_SECRET = re.compile(r"EAAG\w{8,}|\d{6,}\|\w{8,}")
MASK = "***"


class Journal:
    """Appends inside the transaction of the request itself."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def write(self, entry: Mapping[str, object]) -> None:
        self._store.run("INSERT INTO journal (entry) VALUES (?)", json.dumps(entry, ensure_ascii=False))

    def since(self, n: int) -> list[dict[str, object]]:
        rows = self._store.all("SELECT n, entry FROM journal WHERE n > ? ORDER BY n", n)
        return [{"n": row["n"], **json.loads(row["entry"])} for row in rows]


def masked(params: Mapping[str, str]) -> dict[str, object]:
    """The parameters as they may be written down."""
    return {
        name: MASK if name in _SECRET_NAMES else _LOOKS_SECRET.sub(MASK, value)
        for name, value in params.items()
    }
