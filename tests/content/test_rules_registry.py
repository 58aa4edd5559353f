"""The registry holds every rule that is decidable, each with its ground, its words and its reason."""

from __future__ import annotations

from collections import Counter

from planner.content.checks import RULES
from planner.desk.rulebook import check_book
from planner.words.findings import FINDINGS
from planner.words.why import WHY

DECIDABLE = (
    *(f"P{number:02}" for number in range(1, 26)),
    *(f"A{number:02}" for number in range(1, 14)),
    *("L01", "L03", "L04", "L05", "L06", "L08", "L10", "L12", "L14", "L17", "L18"),
    *(f"G{number:02}" for number in range(1, 27) if number not in {12, 20, 25}),
    *(f"S{number:02}" for number in range(1, 18) if number not in {4, 13}),
    *(f"K{number:02}" for number in range(1, 12)),
)
"""What decides exactly or by a list; the rest is approximate or a person's (domain B2)."""

OURS = {
    "no-channel",
    "post-empty",
    "format-not-sendable",
    "link-with-pictures",
    "comment-too-long",
    "too-many-pictures",
}
"""What the program itself can't send; the table has no number for these."""


def test_every_decidable_rule_stands_once() -> None:
    counts = Counter(one.id for one in RULES)
    assert set(counts) == set(DECIDABLE) | OURS
    assert set(counts.values()) == {1}
    assert len(DECIDABLE) == 98


def test_every_rule_has_a_ground_words_and_a_reason() -> None:
    for rule in RULES:
        assert rule.id in check_book().grounds, rule.id
        assert rule.id in WHY, rule.id
        assert rule.id in FINDINGS or any(one.startswith(f"{rule.id}.") for one in FINDINGS), rule.id


def test_secrets_disguises_dangers_and_platform_limits_are_never_set_aside() -> None:
    grounds = check_book().grounds
    never = {"K07", "K08", "K09", *(one for one in DECIDABLE if one.startswith("P"))}
    assert not {one for one in never if grounds[one].is_overridable}
