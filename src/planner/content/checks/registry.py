"""Every rule there is, and what they say of a post."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from planner.content.channel import Channel
from planner.content.checks.account_rules import ACCOUNT_RULES
from planner.content.checks.channel_rules import CHANNEL_RULES
from planner.content.checks.clock_rules import CLOCK_RULES
from planner.content.checks.date_rules import DATE_RULES
from planner.content.checks.layer_rules import LAYER_RULES
from planner.content.checks.media_rules import MEDIA_RULES
from planner.content.checks.naming_rules import NAMING_RULES
from planner.content.checks.personal_rules import PERSONAL_RULES
from planner.content.checks.reader_rules import READER_RULES
from planner.content.checks.rule import Need, Rule
from planner.content.checks.schedule_rules import SCHEDULE_RULES
from planner.content.checks.security_rules import SECURITY_RULES
from planner.content.checks.spelling_rules import SPELLING_RULES
from planner.content.checks.surroundings import Surroundings
from planner.content.checks.tag_rules import TAG_RULES
from planner.content.checks.whole_rules import WHOLE_RULES
from planner.content.finding import Finding, Severity
from planner.content.post import Content

RULES: tuple[Rule, ...] = (
    *CHANNEL_RULES,
    *PERSONAL_RULES,
    *NAMING_RULES,
    *DATE_RULES,
    *CLOCK_RULES,
    *SPELLING_RULES,
    *TAG_RULES,
    *READER_RULES,
    *WHOLE_RULES,
    *MEDIA_RULES,
    *LAYER_RULES,
    *SCHEDULE_RULES,
    *ACCOUNT_RULES,
    *SECURITY_RULES,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What the rules said, worst first, and how many of those that looked had nothing to say: ``silent``."""

    findings: tuple[Finding, ...]
    passed: int
    silent: tuple[str, ...] = ()


def findings(content: Content, channels: Sequence[Channel], around: Surroundings) -> tuple[Finding, ...]:
    """Return what the rules say of a post on its channels, worst first."""
    return outcome(content, channels, around).findings


def outcome(
    content: Content, channels: Sequence[Channel], around: Surroundings, knowing: Need | None = None
) -> Outcome:
    """Let every rule look that knows enough; ``knowing`` None: whatever post and surroundings hold."""
    known = known_of(content, channels, around) if knowing is None else knowing
    found: list[Finding] = []
    silent: list[str] = []
    for rule in RULES:
        if not is_asked(rule, around, known):
            continue
        said = list(_weighed(rule.found(content, channels, around), around))
        silent += [] if said else [rule.id]
        found += said
    rank = list(Severity)
    ordered = sorted(found, key=lambda one: rank.index(one.severity))
    return Outcome(findings=tuple(ordered), passed=len(silent), silent=tuple(silent))


def is_asked(rule: Rule, around: Surroundings, known: Need) -> bool:
    """Tell whether a rule is on and knows all it needs."""
    ground = around.book.grounds.get(rule.id)
    return (ground is None or ground.is_on) and rule.needs in known


def known_of(content: Content, channels: Sequence[Channel], around: Surroundings) -> Need:
    """Return what is known of a post."""
    known = Need.TEXT | Need.MEDIA
    facts = (
        (Need.CHANNEL, bool(channels)),
        (Need.PICTURES, around.pictures is not None),
        (Need.TIME, around.now is not None or content.publish_at is not None),
        (Need.ACCOUNT, around.accounts is not None),
        (Need.LAYERS, around.layers is not None),
        (Need.NEIGHBOURS, around.near is not None),
    )
    for need, is_known in facts:
        known = known | need if is_known else known
    return known


def _weighed(found: Iterator[Finding], around: Surroundings) -> Iterator[Finding]:
    """Yield findings as heavy as the central desk wants them."""
    for one in found:
        ground = around.book.grounds.get(one.code)
        yield one if ground is None or ground.severity is None else replace(one, severity=ground.severity)
