"""Scripted misfortune: broken connections, errors after the work was done, half answers, delays."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from planner.sandbox.chance import fraction
from planner.sandbox.store import Store

KINDS = ("drop_before", "drop_after", "delay", "status", "error", "truncate")
_KNOWN = frozenset(
    [
        "match",
        "do",
        "times",
        "skip",
        "probability",
        "ms",
        "status",
        "error",
        "after",
        "body",
        "headers",
        "name",
    ]
)


class BadFault(ValueError):
    """The rule can't be understood."""


@dataclass(slots=True, kw_only=True)
class Fault:
    """One rule, and how often it may still strike."""

    n: int
    do: str
    method: str | None
    path: re.Pattern[str] | None
    times: int | None
    skip: int
    probability: float
    seen: int = 0
    rule: dict[str, object] = field(default_factory=dict)

    @property
    def is_after(self) -> bool:
        """The work is done first, and the misfortune strikes its answer."""
        return self.do in {"drop_after", "truncate"} or bool(self.rule.get("after"))

    @property
    def delay_s(self) -> float:
        ms = self.rule.get("ms", 0)
        return float(ms) / 1000 if isinstance(ms, (int, float)) else 0.0

    def fits(self, method: str, path: str) -> bool:
        if self.method is not None and self.method != method:
            return False
        return self.path is None or self.path.search(path) is not None


class Faults:
    """The rules in force, oldest first; each strike is counted in the file before it hurts."""

    def __init__(self, store: Store, seed: int) -> None:
        self._store = store
        self._seed = seed
        self._rules: list[Fault] = []
        self.reload()

    def reload(self) -> None:
        rows = self._store.all("SELECT n, rule FROM fault ORDER BY n")
        self._rules = [_fault(row["n"], json.loads(row["rule"])) for row in rows]

    def add(self, rule: Mapping[str, object]) -> int:
        fault = _fault(0, rule)
        fault.n = self._store.insert("INSERT INTO fault (rule) VALUES (?)", json.dumps(dict(rule)))
        self._rules.append(fault)
        return fault.n

    def clear(self) -> None:
        self._store.run("DELETE FROM fault")
        self._rules = []

    def shown(self) -> list[dict[str, object]]:
        return [
            {**fault.rule, "n": fault.n, "times": fault.times, "skip": fault.skip, "seen": fault.seen}
            for fault in self._rules
        ]

    def striking(self, method: str, path: str) -> tuple[Fault, ...]:
        """All delays that hit this request, then the first other rule that does."""
        if not self._rules:
            return ()
        struck: list[Fault] = []
        for fault in list(self._rules):
            taken = any(other.do != "delay" for other in struck)
            if fault.do != "delay" and taken:
                continue
            if fault.fits(method, path) and self._strikes(fault):
                struck.append(fault)
        return tuple(struck)

    def _strikes(self, fault: Fault) -> bool:
        fault.seen += 1
        if fault.skip > 0:
            fault.skip -= 1
            self._keep(fault)
            return False
        if fraction(self._seed, "fault", fault.n, fault.seen) >= fault.probability:
            return False
        if fault.times is not None:
            fault.times -= 1
            self._keep(fault)
        return True

    def _keep(self, fault: Fault) -> None:
        if fault.times is not None and fault.times <= 0:
            self._rules.remove(fault)
            self._store.run("DELETE FROM fault WHERE n = ?", fault.n)
            return
        rule = {**fault.rule, "times": fault.times, "skip": fault.skip}
        self._store.run("UPDATE fault SET rule = ? WHERE n = ?", json.dumps(rule), fault.n)


def _fault(n: int, rule: Mapping[str, object]) -> Fault:
    unknown = set(rule) - _KNOWN
    if unknown:
        raise BadFault(f"unknown keys {sorted(unknown)}; known: {sorted(_KNOWN)}")
    match = rule.get("match") or {}
    if rule.get("do") not in KINDS or not isinstance(match, Mapping) or set(match) - {"method", "path"}:
        raise BadFault(f"`do` is one of {', '.join(KINDS)}; `match` has method and path")
    path = match.get("path")
    return Fault(
        n=n,
        do=str(rule["do"]),
        method=str(match["method"]).upper() if match.get("method") else None,
        path=_pattern(str(path)) if path else None,
        times=_count(rule, "times"),
        skip=_count(rule, "skip") or 0,
        probability=_share(rule),
        rule=dict(rule),
    )


def _pattern(text: str) -> re.Pattern[str]:
    try:
        return re.compile(text)
    except re.error as error:
        raise BadFault(f"match.path is no regular expression: {error}") from error


def _count(rule: Mapping[str, object], key: str) -> int | None:
    value = rule.get(key)
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise BadFault(f"{key} is a whole number")
    return value


def _share(rule: Mapping[str, object]) -> float:
    value = rule.get("probability", 1.0)
    if not isinstance(value, (int, float)):
        raise BadFault("probability is a number from 0 to 1")
    return float(value)
