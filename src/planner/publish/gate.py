"""The gate before the public: nothing passes that is not due, not approved as it is now, or held back."""

from __future__ import annotations

from datetime import datetime, timedelta

from planner.content.channel import Channel, ChannelState
from planner.content.errors import PlannerError, Refused
from planner.content.publication import Publication
from planner.publish.outcomes import Wait
from planner.publish.pace import STAY_S
from planner.publish.sealing import sealed_manifest
from planner.store.records import Records

OVERDUE = "overdue"
CLOCKS_AGREE_S = 60.0
WORD_HOLDS_S = 3600.0
"""How long a person's "send it now" holds when it could not be sent at once."""


def held_back(records: Records, channel: Channel, now: datetime) -> Wait | None:
    """Return why nothing may be sent on this account at all."""
    if channel.state is not ChannelState.CONNECTED:
        return Wait(None, f"account-{channel.state.value.replace('_', '-')}")
    for pause in records.pauses.standing(now):
        if pause.channel_id in {None, channel.id}:
            seconds = None if pause.until is None else (pause.until - now).total_seconds()
            return Wait(seconds, "paused" if pause.until is None else pause.reason)
    return None


def agreed_hour(channel: Channel, now: datetime, server_at: datetime) -> datetime:
    """Return the hour it is: the network's own where our clock runs ahead, so that nothing goes early."""
    runs_ahead = (now - server_at).total_seconds() > CLOCKS_AGREE_S
    return server_at if runs_ahead and not channel.is_sandbox else now


def not_its_hour(records: Records, publication: Publication, now: datetime) -> Wait | None:
    """Return a wait for an hour that is still to come, or for a person when it is long past."""
    early = (publication.due_at - now).total_seconds()
    if early > 0:
        return Wait(early, "hour", stay=early <= STAY_S)
    lateness_s: float = records.approvals.manifest(publication.digest).lateness_s
    if publication.released:
        lateness_s = max(lateness_s, WORD_HOLDS_S)
    if now - publication.due_at > timedelta(seconds=lateness_s):
        return Wait(None, OVERDUE)
    return None


def check_approval(records: Records, publication: Publication) -> None:
    """Compare what would be sent now with what was approved. Raises Refused when it is not the same.

    The manifest is made anew from the post, so that no edit can slip past, whoever wrote it and however.
    """
    post_id = publication.post_id
    approval = records.approvals.standing(post_id, publication.digest)
    if approval is None or approval.id != publication.approval_id:
        raise Refused("approval-gone", post=post_id)
    if any(one.author_id == approval.approver_id for one in records.posts.authors(post_id)):
        raise Refused("approved-by-author", post=post_id)
    try:
        content = records.posts.get(post_id).content
        lateness_s = records.approvals.manifest(publication.digest).lateness_s
        sealed = sealed_manifest(records, content, lateness_s=lateness_s)
    except PlannerError as error:
        raise Refused("content-changed", post=post_id) from error
    if sealed is None or sealed.digest != publication.digest:
        raise Refused("content-changed", post=post_id)
