"""Who may what: every verb against every role, as the contract's table says."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest
from pictures import a_jpeg

from planner.content.errors import Refused
from planner.content.ids import ChannelId
from planner.content.people import Role
from planner.content.post import Post
from planner.content.state import PublicationState, State
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

from .office import LATER, a_draft, alive, approved, channel, given_an_hour, in_review, put_publications, words

CONTRIBUTOR, DESIGNER = "candra", "ayu"
APPROVER, PUBLISHER, ADMIN = "bayu", "sari", "adi"
OTHER_UNIT = "tia"
EVERYBODY = (CONTRIBUTOR, OTHER_UNIT, DESIGNER, APPROVER, PUBLISHER, ADMIN)

Prepare = Callable[[Desk], object]
Do = Callable[[Desk, object], object]


def a_file(desk: Desk) -> Path:
    file = desk.workspace.root.parent / "foto.jpg"
    file.write_bytes(a_jpeg())
    return file


def failed(desk: Desk) -> Post:
    post = approved(desk, at=LATER)
    put_publications(desk, post.id, PublicationState.FAILED)
    return post


def uncertain(desk: Desk) -> Post:
    post = approved(desk, at=LATER)
    put_publications(desk, post.id, PublicationState.SENDING)
    put_publications(desk, post.id, PublicationState.UNCONFIRMED)
    return post


def only(desk: Desk, post: Post) -> str:
    (one,) = alive(desk, post.id)
    return one.id


def connected(desk: Desk) -> ChannelId:
    return channel(desk).id


def unreachable(desk: Desk, _: object) -> None:
    """Connecting gets as far as asking a network that is not there: the right was not missing."""
    try:
        asyncio.run(connect_sandbox(desk, "http://127.0.0.1:9"))
    except Refused:
        raise
    except Exception as error:  # noqa: BLE001  whatever the network says
        assert not isinstance(error, Refused)


def nothing(_: Desk) -> None:
    return None


VERBS: dict[str, tuple[Prepare, Do, set[str]]] = {
    "create": (nothing, lambda desk, _: create_post(desk, words(desk)), {CONTRIBUTOR, OTHER_UNIT, DESIGNER}),
    "create for the desk's unit": (
        nothing,
        lambda desk, _: create_post(desk, words(desk), unit_code="HUMAS"),
        {CONTRIBUTOR, DESIGNER},
    ),
    "edit": (
        a_draft,
        lambda desk, post: edit_post(desk, post.id, words(desk, title="Lain")),  # type: ignore[attr-defined]
        {CONTRIBUTOR, DESIGNER},
    ),
    "submit": (a_draft, lambda desk, post: submit(desk, post.id), {CONTRIBUTOR, DESIGNER}),  # type: ignore[attr-defined]
    "approve": (in_review, lambda desk, post: approve(desk, post.id), {APPROVER}),  # type: ignore[attr-defined]
    "request changes": (
        in_review,
        lambda desk, post: request_changes(desk, post.id, note="Perbaiki"),  # type: ignore[attr-defined]
        {APPROVER},
    ),
    "schedule a draft": (
        a_draft,
        lambda desk, post: schedule(desk, post.id, LATER),  # type: ignore[attr-defined]
        {CONTRIBUTOR, DESIGNER},
    ),
    "give an approved post its hour": (
        approved,
        lambda desk, post: schedule(desk, post.id, LATER),  # type: ignore[attr-defined]
        {PUBLISHER},
    ),
    "move an approved post": (
        lambda desk: approved(desk, at=LATER),
        lambda desk, post: schedule(desk, post.id, LATER.replace(hour=9)),  # type: ignore[attr-defined]
        {CONTRIBUTOR, DESIGNER, APPROVER},
    ),
    "cancel": (
        in_review,
        lambda desk, post: cancel(desk, post.id),  # type: ignore[attr-defined]
        {CONTRIBUTOR, DESIGNER, APPROVER, PUBLISHER},
    ),
    "add media": (a_file, lambda desk, file: add_media(desk, [file]), {CONTRIBUTOR, OTHER_UNIT, DESIGNER}),  # type: ignore[list-item]
    "add a file": (a_file, lambda desk, file: add_file(desk, file), {CONTRIBUTOR, OTHER_UNIT, DESIGNER}),  # type: ignore[arg-type]
    "pause": (nothing, lambda desk, _: pause(desk, reason="Rapat"), {PUBLISHER}),
    "resume": (nothing, lambda desk, _: resume(desk), {PUBLISHER}),
    "retry": (failed, lambda desk, post: retry(desk, only(desk, post)), {PUBLISHER}),  # type: ignore[arg-type]
    "decide": (
        uncertain,
        lambda desk, post: decide(desk, only(desk, post), remote_id=None),  # type: ignore[arg-type]
        {PUBLISHER},
    ),
    "add a person": (
        nothing,
        lambda desk, _: add_person(desk, login="baru", name="Baru", roles=[Role.DESIGNER], unit=None),
        {ADMIN},
    ),
    "disconnect": (connected, lambda desk, one: disconnect(desk, one), {ADMIN}),  # type: ignore[arg-type]
    "connect": (nothing, unreachable, {ADMIN}),
    "back up": (
        nothing,
        lambda desk, _: back_up_workspace(desk, desk.workspace.root.parent / "backup"),
        {ADMIN},
    ),
}


@pytest.mark.parametrize("login", EVERYBODY)
@pytest.mark.parametrize("verb", VERBS)
def test_who_may_what(desk: Desk, verb: str, login: str) -> None:
    prepare, do, allowed = VERBS[verb]
    about = prepare(desk)
    with desk.reading() as records:
        before = (records.audit.verify(), records.changes.since(0))
    if login in allowed:
        do(seated(desk, login), about)
        return
    with pytest.raises(Refused) as refused:
        do(seated(desk, login), about)
    assert refused.value.code in {"role-missing", "unit-not-yours"}
    with desk.reading() as records:
        assert (records.audit.verify(), records.changes.since(0)) == before, "a refusal writes nothing"


@pytest.mark.parametrize("login", EVERYBODY)
def test_only_a_publisher_publishes_now(desk: Desk, login: str) -> None:
    post = given_an_hour(desk)
    with desk.change("channel.stopped") as change:
        held = channel(desk)
        change.records.pauses.begin(pause_of(held.id))
        change.audit(held.id)
    if login == PUBLISHER:
        report = asyncio.run(publish_now(seated(desk, login), post.id, lambda _: None))
        assert [one.publication.reason for one in report.waiting] == ["paused"]
        return
    with pytest.raises(Refused, match="role-missing"):
        asyncio.run(publish_now(seated(desk, login), post.id, lambda _: None))


def pause_of(channel_id: ChannelId) -> object:
    raise NotImplementedError(channel_id)


@pytest.mark.parametrize("login", [one for one in EVERYBODY if one != ADMIN])
def test_only_an_admin_works_on_accounts(desk: Desk, login: str) -> None:
    for work in (lambda who: connect_token(who, "token"), check_accounts):
        with pytest.raises(Refused, match="role-missing"):
            asyncio.run(work(seated(desk, login)))


def test_who_has_left_may_do_nothing(desk: Desk) -> None:
    from dataclasses import replace  # noqa: PLC0415

    owner = seated(desk, "dewi")
    post = approved(desk, at=LATER)
    gone = replace(owner, person=replace(owner.person, active=False))
    for verb in (
        lambda: create_post(gone, words(desk)),
        lambda: schedule(gone, post.id, LATER.replace(hour=9)),
        lambda: cancel(gone, post.id),
        lambda: approve(gone, post.id),
    ):
        with pytest.raises(Refused, match="role-missing"):
            verb()
    assert State.SCHEDULED
