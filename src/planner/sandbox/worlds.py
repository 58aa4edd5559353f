"""What kind of world the sandbox plays: doubts about Meta are switches, so that both answers can be tried.

Every setting holds for the whole sandbox or for one account (a Page id or an Instagram id); all of them stand
in worlds.toml with their meaning.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping
from pathlib import Path

from planner.sandbox.store import Store

EVERYWHERE = ""


class UnknownSetting(ValueError):
    """There is no such setting, or it can't have this value."""


class Worlds:
    """The settings in force; kept in the file, so a restart changes nothing."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def value(self, key: str, *accounts: str | None) -> object:
        """The value of the first of these accounts that has one, else the sandbox's, else the default."""
        rows = self._store.all("SELECT account, value FROM world WHERE key = ?", key)
        if not rows:
            return DEFAULTS[key]
        kept = {row["account"]: row["value"] for row in rows}
        for account in (*accounts, EVERYWHERE):
            if account in kept:
                value: object = json.loads(kept[account])
                return value
        return DEFAULTS[key]

    def flag(self, key: str, *accounts: str | None) -> bool:
        return bool(self.value(key, *accounts))

    def number(self, key: str, *accounts: str | None) -> float:
        value = self.value(key, *accounts)
        return float(value) if isinstance(value, (int, float)) else 0.0

    def words(self, key: str, *accounts: str | None) -> tuple[str, ...]:
        value = self.value(key, *accounts)
        return tuple(str(word) for word in value) if isinstance(value, list) else ()

    def forget(self, key: str) -> None:
        """Back to the default, for a setting that holds once."""
        self._store.run("DELETE FROM world WHERE key = ?", key)

    def settle(self, settings: Mapping[str, object], account: str = EVERYWHERE) -> None:
        """Take these settings over. Raises UnknownSetting before any of them is kept."""
        for key, value in settings.items():
            _check(key, value)
        for key, value in settings.items():
            self._store.run("INSERT OR REPLACE INTO world VALUES (?, ?, ?)", account, key, json.dumps(value))

    def shown(self) -> dict[str, object]:
        """Everything in force, and under `accounts` what single accounts have of their own."""
        accounts: dict[str, dict[str, object]] = {}
        settings = dict(DEFAULTS)
        for row in self._store.all("SELECT account, key, value FROM world"):
            place = accounts.setdefault(row["account"], {}) if row["account"] else settings
            place[row["key"]] = json.loads(row["value"])
        return {**settings, "accounts": accounts}


def _check(key: str, value: object) -> None:
    if key not in SETTINGS:
        raise UnknownSetting(f"unknown setting {key!r}; known: {', '.join(sorted(SETTINGS))}")
    choices = SETTINGS[key].get("choices")
    if isinstance(choices, list) and value not in choices:
        raise UnknownSetting(f"{key} is one of {', '.join(choices)}")
    default = DEFAULTS[key]
    if isinstance(default, bool) != isinstance(value, bool) and default is not None:
        raise UnknownSetting(f"{key} is {'' if isinstance(default, bool) else 'not '}true or false")
    if isinstance(default, (int, float)) and not isinstance(value, (int, float)):
        raise UnknownSetting(f"{key} is a number")
    if isinstance(default, list) and not isinstance(value, list):
        raise UnknownSetting(f"{key} is a list")


SETTINGS: dict[str, dict[str, object]] = tomllib.loads(
    Path(__file__).with_name("worlds.toml").read_text(encoding="utf-8")
)
DEFAULTS: dict[str, object] = {key: entry.get("default") for key, entry in SETTINGS.items()}
