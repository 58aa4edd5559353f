"""What the tests of the rules share: surroundings, and what one rule says."""

from __future__ import annotations

from given import NOON, a_channel, limits
from planner.content.channel import Channel, Network
from planner.content.checks import RULES, Surroundings
from planner.content.finding import Finding
from planner.content.post import Content
from planner.desk.rulebook import check_book

FB, IG = a_channel(Network.FACEBOOK), a_channel(Network.INSTAGRAM)
LIMITS = limits()
BY_ID = {one.id: one for one in RULES}


def around(**told: object) -> Surroundings:
    known = {"limits": LIMITS, "book": check_book(), "now": NOON, "not_before": NOON}
    return Surroundings(**{**known, **told})  # type: ignore[arg-type]  # the test's own facts


def says(code: str, content: Content, *channels: Channel, about: Surroundings | None = None) -> list[Finding]:
    """Return what one rule says of a post."""
    return list(BY_ID[code].found(content, channels or (FB, IG), about or around()))


def places(code: str, content: Content, *channels: Channel, about: Surroundings | None = None) -> set[str]:
    return {one.where for one in says(code, content, *channels, about=about)}
