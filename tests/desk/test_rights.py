"""Who may what: every verb against every role, as the contract's table says."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, replace

import pytest

from given import NOON
from pictures import a_jpeg
from planner.content.errors import PlannerError, Refused
from planner.content.ids import PublicationId
from planner.content.people import Role
from planner.content.post import Post
from planner.content.state import PublicationState
from planner.desk.accounts import check_accounts, connect_sandbox, connect_token, disconnect
from planner.desk.demo import seated
from planner.desk.desk import Desk
from planner.desk.hold import decide, pause, resume, retry
from planner.desk.keeping import back_up_workspace
from planner.desk.media import add_file, add_media
from planner.desk.people import add_person
from planner.desk.publishing import publish_now
from planner.desk.review import approve, request_changes
from planner.desk.schedule import cancel, schedule
from planner.desk.submit import submit
from planner.desk.write_post import create_post, edit_post

from .office import (
    LATER,
    a_draft,
    alive,
    approved,
    channel,
    given_an_hour,
    in_review,
    put_publications,
    words,
)

CONTRIBUTOR, OTHER_UNIT, DESIGNER = "candra", "tia", "ayu"
APPROVER, PUBLISHER, ADMIN = "bayu", "sari", "adi"
EVERYBODY = (CONTRIBUTOR, OTHER_UNIT, DESIGNER, APPROVER, PUBLISHER, ADMIN)
WRITERS = {CONTRIBUTOR, OTHER_UNIT, DESIGNER}
WRITERS_HERE = {CONTRIBUTOR, DESIGNER}
NOWHERE = "http://127.0.0.1:9"


@dataclass(frozen=True, slots=True)
class Deed:
    """A verb, the post it is tried on, and who may do it."""

    on: Callable[[Desk], Post]
    do: Callable[[Desk, Post], object]
    by: set[str]


def scheduled(desk: Desk) -> Post:
    return approved(desk, at=LATER)


def failed(desk: Desk) -> Post:
    post = scheduled(desk)
    put_publications(desk, post.id, PublicationState.FAILED)
    return post


def uncertain(desk: Desk) -> Post:
    post = scheduled(desk)
    put_publications(desk, post.id, PublicationState.UNCONFIRMED)
    return post


def publication_of(desk: Desk, post: Post) -> PublicationId:
    (one,) = alive(desk, post.id)
    return one.id


def reaching(connect: Callable[[Desk], object]) -> Callable[[Desk, Post], None]:
    """Connecting gets as far as asking a network that is not there, where the right is not missing."""

    def reach(desk: Desk, _: Post) -> None:
        try:
            connect(desk)
        except PlannerError as error:
            if error.code == "role-missing":
                raise

    return reach


def add_picture(desk: Desk, add: Callable[..., object], *, many: bool) -> object:
    file = desk.workspace.root.parent / "foto.jpg"
    file.write_bytes(a_jpeg())
    return add(desk, [file] if many else file)


DEEDS = {
    "create": Deed(a_draft, lambda desk, _: create_post(desk, words(desk)), WRITERS),
    "create for the central unit": Deed(
        a_draft, lambda desk, _: create_post(desk, words(desk), unit_code="HUMAS"), WRITERS_HERE
    ),
    "edit": Deed(
        a_draft, lambda desk, post: edit_post(desk, post.id, words(desk, title="Lain")), WRITERS_HERE
    ),
    "submit": Deed(a_draft, lambda desk, post: submit(desk, post.id), WRITERS_HERE),
    "approve": Deed(in_review, lambda desk, post: approve(desk, post.id), {APPROVER}),
    "ask for changes": Deed(
        in_review, lambda desk, post: request_changes(desk, post.id, note="Perbaiki"), {APPROVER}
    ),
    "schedule a draft": Deed(a_draft, lambda desk, post: schedule(desk, post.id, LATER), WRITERS_HERE),
    "give its hour": Deed(approved, lambda desk, post: schedule(desk, post.id, LATER), {PUBLISHER}),
    "move a given hour": Deed(given_an_hour, lambda desk, post: schedule(desk, post.id, NOON), {PUBLISHER}),
    "move an approved hour": Deed(
        scheduled, lambda desk, post: schedule(desk, post.id, NOON), {*WRITERS_HERE, APPROVER}
    ),
    "cancel": Deed(in_review, lambda desk, post: cancel(desk, post.id), {*WRITERS_HERE, APPROVER, PUBLISHER}),
    "add media": Deed(a_draft, lambda desk, _: add_picture(desk, add_media, many=True), WRITERS),
    "add a file": Deed(a_draft, lambda desk, _: add_picture(desk, add_file, many=False), WRITERS),
    "pause": Deed(a_draft, lambda desk, _: pause(desk, reason="Rapat"), {PUBLISHER}),
    "resume": Deed(a_draft, lambda desk, _: resume(desk), {PUBLISHER}),
    "retry": Deed(failed, lambda desk, post: retry(desk, publication_of(desk, post)), {PUBLISHER}),
    "decide": Deed(
        uncertain, lambda desk, post: decide(desk, publication_of(desk, post), remote_id=None), {PUBLISHER}
    ),
    "add a person": Deed(
        a_draft,
        lambda desk, _: add_person(desk, login="baru", name="Baru", roles=[Role.DESIGNER], unit=None),
        {ADMIN},
    ),
    "connect": Deed(a_draft, reaching(lambda desk: asyncio.run(connect_sandbox(desk, NOWHERE))), {ADMIN}),
    "check": Deed(a_draft, reaching(lambda desk: asyncio.run(check_accounts(desk))), {ADMIN}),
    "disconnect": Deed(a_draft, lambda desk, _: disconnect(desk, channel(desk).id), {ADMIN}),
    "back up": Deed(
        a_draft, lambda desk, _: back_up_workspace(desk, desk.workspace.root.parent / "backup"), {ADMIN}
    ),
}


@pytest.mark.parametrize("login", EVERYBODY)
@pytest.mark.parametrize("verb", DEEDS)
def test_who_may_what(desk: Desk, verb: str, login: str) -> None:
    deed = DEEDS[verb]
    post = deed.on(desk)
    with desk.reading() as records:
        before = (records.audit.verify(), records.changes.since(0))
    if login in deed.by:
        deed.do(seated(desk, login), post)
        return
    with pytest.raises(Refused, match=r"role-missing|unit-not-yours"):
        deed.do(seated(desk, login), post)
    with desk.reading() as records:
        assert (records.audit.verify(), records.changes.since(0)) == before, "a refusal writes nothing"


@pytest.mark.parametrize("login", EVERYBODY)
def test_only_a_publisher_publishes_now(desk: Desk, login: str) -> None:
    post = given_an_hour(desk)
    pause(seated(desk, PUBLISHER), reason="Rapat")
    if login == PUBLISHER:
        report = asyncio.run(publish_now(seated(desk, login), post.id, lambda _: None))
        assert [one.publication.reason for one in report.waiting] == ["paused"]
        return
    with pytest.raises(Refused, match="role-missing"):
        asyncio.run(publish_now(seated(desk, login), post.id, lambda _: None))


@pytest.mark.parametrize("login", [one for one in EVERYBODY if one != ADMIN])
def test_only_an_admin_connects_real_accounts(desk: Desk, login: str) -> None:
    with pytest.raises(Refused, match="role-missing"):
        asyncio.run(connect_token(seated(desk, login), "token"))


@pytest.mark.parametrize("verb", DEEDS)
def test_who_has_left_may_do_nothing(desk: Desk, verb: str) -> None:
    deed = DEEDS[verb]
    post = deed.on(desk)
    gone = replace(desk, person=replace(desk.person, active=False))
    with pytest.raises(Refused, match="role-missing"):
        deed.do(gone, post)
