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
    """``code`` names the rule, ``where`` the field (``instagram.caption``), ``facts`` fill its sentence."""

    code: str
    severity: Severity
    where: str
    facts: Mapping[str, Fact] = field(default_factory=dict)
