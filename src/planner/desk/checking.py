"""What the checks say of a content, and what they may know of its surroundings."""

from __future__ import annotations

from datetime import datetime, timedelta

from planner.content.channel import Channel
from planner.content.checks import Outcome, Surroundings, outcome
from planner.content.ids import PostId
from planner.content.post import Content
from planner.desk.desk import Desk
from planner.desk.rulebook import check_book
from planner.desk.surroundings import known_around
from planner.publish.sealing import channels_of
from planner.store.records import Records

__all__ = ["Outcome", "around_typing", "checked_content", "surroundings"]


def surroundings(
    desk: Desk,
    records: Records,
    content: Content,
    not_before: datetime | None = None,
    post_id: PostId | None = None,
) -> Surroundings:
    """Return what the rules may know beside a post. ``not_before`` None: the lateness counts.

    With ``post_id`` also what stands near it: the plan is asked of who plans, not of who approves.
    """
    now = desk.clock.now()
    late = not_before or now - timedelta(seconds=records.settings.get().lateness_s)
    around = Surroundings(limits=desk.limits, book=check_book(), now=now, not_before=late)
    return known_around(desk, records, content, post_id).beside(around)


def around_typing(desk: Desk, lateness: timedelta) -> Surroundings:
    """Return what the rules may know while somebody types: nothing that must be read from disk."""
    now = desk.clock.now()
    return Surroundings(limits=desk.limits, book=check_book(), now=now, not_before=now - lateness)


def checked_content(desk: Desk, content: Content, channels: tuple[Channel, ...] | None = None) -> Outcome:
    """Return what the checks say of a content now, on its channels. Saves nothing."""
    with desk.reading() as records:
        on = channels_of(records, content) if channels is None else channels
        around = surroundings(desk, records, content)
    return outcome(content, on, around)
