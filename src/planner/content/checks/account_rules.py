"""Rules about the accounts that a post goes to (K10)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from planner.content.checks.placed import Placed
from planner.content.checks.rule import ChannelRule, Decidable, Hit, Need, Rule
from planner.content.finding import Severity

LEAST_ADMINS = 2


def account_is_in_order(placed: Placed) -> Iterator[Hit]:
    """K10: its token lasts, and two people can reach it, each with a second step."""
    facts = (placed.around.accounts or {}).get(placed.channel.id)
    if facts is None:
        return
    now = placed.around.now
    if facts.token_expires_at is not None and now is not None:
        at = max(now, placed.content.publish_at or now)
        left = facts.token_expires_at - at
        if left < timedelta(days=placed.around.book.plan.token_days.value):
            yield Hit(field="account", case="token", facts={"days_left": max(0, left.days)})
    if facts.has_two_factor is False:
        yield Hit(field="account")
    if facts.admins is not None and facts.admins < LEAST_ADMINS:
        yield Hit(field="account", case="admins", facts={"count": facts.admins})


ACCOUNT_RULES: tuple[Rule, ...] = (
    ChannelRule(
        id="K10",
        severity=Severity.WARN,
        decidable=Decidable.EXACTLY,
        needs=Need.TEXT | Need.MEDIA | Need.CHANNEL | Need.ACCOUNT,
        look=account_is_in_order,
    ),
)
