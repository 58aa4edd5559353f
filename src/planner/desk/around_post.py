"""What the composer shows around a post: the accounts there are, who may approve it, what was said of it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import timedelta

from planner.content.approval import Approval, Decision
from planner.content.channel import Channel, ChannelState
from planner.content.ids import ChannelId, PostId
from planner.content.people import Person, Role
from planner.desk.desk import Desk
from planner.store.records import Records


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """The last decision on a post, and who took it."""

    approval: Approval
    by: Person


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """``channels`` are the accounts that are connected and those the post is chosen for already.

    ``approvers`` are all that may approve it: nobody who wrote any of it. ``lateness``: how long after its
    hour a post still goes out by itself.
    """

    channels: tuple[Channel, ...]
    approvers: tuple[Person, ...]
    last: Said | None
    lateness: timedelta


def around_post(desk: Desk, post_id: PostId, chosen: Collection[ChannelId] = ()) -> Around:
    """Look around a post, also one that does not exist yet; by indexed queries, fit for the main thread.

    ``chosen``: the channels it goes to so far.
    """
    with desk.reading() as records:
        writers = {one.author_id for one in records.posts.authors(post_id)} | {desk.person.id}
        people = records.people.all()
        return Around(
            channels=tuple(
                one
                for one in records.channels.all()
                if one.state is not ChannelState.DISCONNECTED or one.id in chosen
            ),
            approvers=tuple(one for one in people if one.holds(Role.APPROVER) and one.id not in writers),
            last=_last(records, post_id),
            lateness=timedelta(seconds=records.settings.get().lateness_s),
        )


def _last(records: Records, post_id: PostId) -> Said | None:
    decisions = records.approvals.of(post_id)
    if not decisions:
        return None
    last = max(decisions, key=lambda one: one.at)
    return Said(approval=last, by=records.people.get(last.approver_id))


def asks_for_changes(said: Said | None) -> bool:
    """Tell whether the last word of a reviewer was to change something."""
    return said is not None and said.approval.decision is Decision.CHANGES_REQUESTED
