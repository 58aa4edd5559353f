"""Letting a publisher look once more for a post whose fate is uncertain."""

from __future__ import annotations

from dataclasses import replace

from planner.content.errors import Refused
from planner.content.ids import PublicationId
from planner.content.people import Role
from planner.content.publication import Publication
from planner.content.state import PublicationState
from planner.desk.desk import Desk


def look_again(desk: Desk, publication_id: PublicationId) -> Publication:
    """Ask the network anew what became of a publication (role publisher). Raises Refused.

    Nothing is sent by this: the publisher looks, adopts what it finds, or leaves the decision to a person.
    """
    desk.person.require(Role.PUBLISHER)
    with desk.change("queue.look_again") as change:
        before = change.records.publications.get(publication_id)
        if before.state is not PublicationState.UNCONFIRMED or before.intent is None:
            raise Refused("nothing-to-decide", publication=publication_id, state=before.state.value)
        looking = replace(before, next_at=desk.clock.now(), reason="looking")
        change.records.publications.put(looking)
        change.touched.add(before.id)
        change.audit(before.post_id, publication=publication_id)
    return looking
