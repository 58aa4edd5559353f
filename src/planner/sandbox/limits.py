"""Meta's numbers, each with its source and date, read from limits.toml."""

from __future__ import annotations

import tomllib
from pathlib import Path

_KEYS = {"value", "source", "date"}


def limit(name: str) -> int:
    """A whole number: bytes, characters, seconds or a count, as its name says."""
    return int(_VALUES[name])


def ratio(name: str) -> float:
    """Width divided by height."""
    return float(_VALUES[name])


def _load() -> dict[str, float]:
    table = tomllib.loads(Path(__file__).with_name("limits.toml").read_text(encoding="utf-8"))
    wrong = [name for name, entry in table.items() if set(entry) != _KEYS]
    if wrong:
        raise ValueError(f"limits.toml: value, source and date are needed, no more: {wrong}")
    return {name: entry["value"] for name, entry in table.items()}


_VALUES = _load()
