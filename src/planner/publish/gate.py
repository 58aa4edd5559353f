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


def held_back(records: Records, channel: Channel, now: datetime) -> Wait | None:
    """Return why nothing may be sent on this account at all."""
    if channel.state is not ChannelState.CONNECTED:
        return Wait(None, f"account-{channel.state.value.replace('_', '-')}")
    for pause in records.pauses.standing(now):
        if pause.channel_id in {None, channel.id}:
            seconds = None if pause.until is None else (pause.until - now).total_seconds()
            return Wait(seconds, "paused" if pause.until is None else pause.reason)
    return None


def not_its_hour(records: Records, publication: Publication, now: datetime) -> Wait | None:
    """Return a wait for an hour that is still to come, or for a person when it is long past."""
    early = (publication.due_at - now).total_seconds()
    if early > 0:
        return Wait(early, "hour", stay=early <= STAY_S)
    lateness = timedelta(seconds=records.approvals.manifest(publication.digest).lateness_s)
    if now - publication.due_at > lateness and not publication.released:
        return Wait(None, OVERDUE)
    return None


def check_approval(records: Records, publication: Publication) -> None:
    """Compare what would be sent now with what was approved. Raises Refused when it is not the same.

    The manifest is made anew from the post, so that no edit can slip past, whoever wrote it and however.
    """
    post = records.posts.get(publication.post_id)
    approval = records.approvals.standing(post.id, publication.digest)
    if approval is None or approval.id != publication.approval_id:
        raise Refused("approval-gone", post=post.id)
    if any(one.author_id == approval.approver_id for one in records.posts.authors(post.id)):
        raise Refused("approved-by-author", post=post.id)
    try:
        lateness_s = records.approvals.manifest(publication.digest).lateness_s
        sealed = sealed_manifest(records, post.content, lateness_s=lateness_s)
    except PlannerError as error:
        raise Refused("content-changed", post=post.id) from error
    if sealed is None or sealed.digest != publication.digest:
        raise Refused("content-changed", post=post.id)
