"""Short ways to write a rule down in its table."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from planner.content.checks.passage import Kind, Passage
from planner.content.checks.rule import Decidable, Hit, Need, TextRule
from planner.content.checks.surroundings import Surroundings
from planner.content.finding import Severity

Look = Callable[[Passage, Surroundings], Iterable[Hit]]


def exact(
    code: str, severity: Severity, look: Look, *, also: Need = Need.TEXT, kinds: frozenset[Kind] | None = None
) -> TextRule:
    """Return a rule about texts that decides exactly; ``also`` is what it needs beside the text."""
    needs = Need.TEXT | also
    return TextRule(
        id=code, severity=severity, decidable=Decidable.EXACTLY, needs=needs, look=look, kinds=kinds
    )


def listed(
    code: str, severity: Severity, look: Look, *, also: Need = Need.TEXT, kinds: frozenset[Kind] | None = None
) -> TextRule:
    """Return a rule about texts that decides by a list."""
    needs = Need.TEXT | also
    return TextRule(
        id=code, severity=severity, decidable=Decidable.BY_LIST, needs=needs, look=look, kinds=kinds
    )
