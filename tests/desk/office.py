"""People at their desks and posts on their way, in few words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from given import NOON, a_content
from planner.content.channel import Channel, Network
from planner.content.errors import PlannerError
from planner.content.ids import PostId
from planner.content.post import Content, Post
from planner.content.publication import Publication
from planner.content.state import PublicationState, State
from planner.desk.demo import seated
from planner.desk.desk import Desk
from planner.desk.review import approve
from planner.desk.schedule import schedule
from planner.desk.submit import submit
from planner.desk.write_post import create_post
from planner.publish.sealing import sealed_manifest
from planner.publish.standing import refresh_post

LATER = NOON + timedelta(hours=3)
THROUGH = {
    PublicationState.PUBLISHED: (PublicationState.SENDING,),
    PublicationState.UNCONFIRMED: (PublicationState.SENDING,),
    PublicationState.TAKEN_DOWN: (PublicationState.SENDING, PublicationState.PUBLISHED),
}
WRITER, APPROVER, PUBLISHER = "candra", "bayu", "sari"


def channel(desk: Desk, network: Network = Network.FACEBOOK) -> Channel:
    with desk.reading() as records:
        return next(one for one in records.channels.all() if one.network is network)


def words(desk: Desk, **told: object) -> Content:
    """Content without pictures, for Facebook."""
    return a_content(**{"channels": (channel(desk).id,), **told})


def a_draft(desk: Desk, *, by: str = WRITER, **told: object) -> Post:
    return create_post(seated(desk, by), words(desk, **told))


def in_review(desk: Desk, *, by: str = WRITER, **told: object) -> Post:
    return submit(seated(desk, by), a_draft(desk, by=by, **told).id)


def approved(desk: Desk, *, at: datetime | None = None, **told: object) -> Post:
    """An approved post; with an hour it is scheduled."""
    return approve(seated(desk, APPROVER), in_review(desk, by=WRITER, publish_at=at, **told).id)


def given_an_hour(desk: Desk, at: datetime = LATER) -> Post:
    """A post approved without an hour, to which a publisher gave one."""
    return schedule(seated(desk, PUBLISHER), approved(desk).id, at)


def look(desk: Desk, post_id: PostId) -> Post:
    with desk.reading() as records:
        return records.posts.get(post_id)


def alive(desk: Desk, post_id: PostId) -> list[Publication]:
    """What of a post is in the queue, under way, live or failed."""
    with desk.reading() as records:
        return [
            one for one in records.publications.of(post_id) if one.state is not PublicationState.CANCELLED
        ]


def put_publications(desk: Desk, post_id: PostId, state: PublicationState, **told: object) -> None:
    """Let what is alive of a post stand where a publisher would have brought it."""
    for through in THROUGH.get(state, ()):
        put_publications(desk, post_id, through)
    with desk.workspace.writing() as records:
        for one in records.publications.of(post_id):
            if one.state is not PublicationState.CANCELLED:
                after = replace(one, state=state, **told)  # type: ignore[arg-type]  # the test's own words
                records.publications.put(after)
                refresh_post(records, after)


def sent_as_approved(desk: Desk, post_id: PostId) -> bool:
    """Tell whether the queue holds just what is approved, by somebody who wrote none of it."""
    with desk.reading() as records:
        post = records.posts.get(post_id)
        sealed = sealed_manifest(records, post.content)
        authors = {one.author_id for one in records.posts.authors(post_id)}
        for one in records.publications.of(post_id):
            if one.state in {PublicationState.QUEUED, PublicationState.OVERDUE}:
                approval = records.approvals.standing(post_id, one.digest)
                if approval is None or approval.id != one.approval_id or approval.approver_id in authors:
                    return False
                if sealed is None or sealed.digest != one.digest or post.state is not State.SCHEDULED:
                    return False
    return True


def verbs(desk: Desk, post_id: PostId) -> list[str]:
    """What the audit trail says happened to a post."""
    with desk.reading() as records:
        return [entry.verb for entry in records.audit.of(post_id)]


def outcome(verb: Callable[[], object]) -> str:
    """Tell how a verb ended: the code of its refusal, or "done"."""
    try:
        verb()
    except PlannerError as error:
        return error.code
    return "done"
