"""Overrides: a person lets a post pass in spite of a finding, and says why."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from planner.content.finding import Finding, Severity
from planner.content.ids import OverrideId, PersonId, PostId

LEAST_LETTERS = 10
"""Of a reason; what is shorter says nothing to whoever reads it in a year."""

NEVER = frozenset({"K07", "K08", "K09"})
"""Secrets, disguised files and dangerous ones: no reason makes them harmless."""

PASSING = frozenset({"hours_left", "days_left", "minutes_left", "channel"})
"""Facts that change by themselves, or are said of the place already: they make no other finding of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Override:
    """Who lets which finding of a post pass, and why. It holds while the finding says the very same."""

    id: OverrideId
    post_id: PostId
    rule: str
    place: str
    fingerprint: str
    severity: Severity
    reason: str
    by: PersonId
    at: datetime

    @property
    def key(self) -> tuple[str, str, str]:
        return self.rule, self.place, self.fingerprint


def fingerprint(finding: Finding) -> str:
    """Return what a finding said, as a hash: another text, count or weight asks again."""
    facts = {name: fact for name, fact in finding.facts.items() if name not in PASSING}
    said = [finding.code, finding.where, finding.severity.value, facts, finding.text]
    return hashlib.sha256(json.dumps(said, sort_keys=True, ensure_ascii=False).encode()).hexdigest()


def key_of(finding: Finding) -> tuple[str, str, str]:
    """Return what an override of this finding is kept under."""
    return finding.code, finding.where, fingerprint(finding)


def holding(overrides: Iterable[Override], authors: Collection[PersonId]) -> tuple[Override, ...]:
    """Return the overrides that count: that of a blocker no longer does once its giver wrote a version."""
    return tuple(one for one in overrides if one.severity is not Severity.BLOCK or one.by not in authors)


def standing(found: Sequence[Finding], overrides: Collection[Override]) -> tuple[Finding, ...]:
    """Return the findings that nobody has overridden."""
    if not overrides:
        return tuple(found)
    given = {one.key for one in overrides}
    return tuple(one for one in found if key_of(one) not in given)
