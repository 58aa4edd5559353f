"""Who may write which post, and when a post must not be touched."""

from __future__ import annotations

from planner.content.errors import Refused
from planner.content.ids import PostId, UnitId
from planner.content.people import Role
from planner.content.publication import Publication
from planner.content.state import LOCKED, PublicationState
from planner.desk.desk import Desk
from planner.store.records import Records


def require_writing(desk: Desk, unit_id: UnitId) -> None:
    """Raise Refused unless the person may write for this unit."""
    desk.person.require(Role.CONTRIBUTOR, Role.DESIGNER)
    if Role.DESIGNER not in desk.person.roles and desk.person.unit_id != unit_id:
        raise Refused("unit-not-yours", login=desk.person.login)


def require_at_rest(records: Records, post_id: PostId) -> tuple[Publication, ...]:
    """Return the publications of a post. Raises Refused while one is being sent, is uncertain, or is live."""
    publications = records.publications.of(post_id)
    for one in publications:
        if one.state in LOCKED:
            raise Refused("post-is-being-sent", post=post_id, state=one.state.value)
        if one.state is PublicationState.PUBLISHED:
            raise Refused("post-is-live", post=post_id)
    return publications


def require_other_than_authors(desk: Desk, records: Records, post_id: PostId) -> bool:
    """Raise Refused when the person wrote any version; tell whether an author used this very OS account."""
    authors = records.posts.authors(post_id)
    if any(one.author_id == desk.person.id for one in authors):
        raise Refused("author-may-not-approve", login=desk.person.login)
    return any(one.os_account == desk.os_account for one in authors)
