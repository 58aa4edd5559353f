"""A finding: what a check has to say about a post."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from planner.content.errors import Fact


class Severity(StrEnum):
    """How much a finding weighs."""

    BLOCK = "block"
    WARN = "warn"
    HINT = "hint"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """``code`` names the rule, ``where`` the field (``instagram.caption``), ``facts`` fill its sentence.

    ``start`` and ``end`` are code points in that field's text, None where it is about no place; ``text`` is
    what stands there and ``fix`` what may stand there instead (None: only a person can tell). ``case`` tells
    which of the rule's sentences is meant.
    """

    code: str
    severity: Severity
    where: str
    facts: Mapping[str, Fact] = field(default_factory=dict)
    start: int | None = None
    end: int | None = None
    text: str = ""
    fix: str | None = None
    case: str = ""

    @property
    def saying(self) -> str:
        """Return the key of its sentence: the code, and the case where the rule has several."""
        return f"{self.code}.{self.case}" if self.case else self.code
