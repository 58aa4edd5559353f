"""Writing: every version is kept, every write is in the trail and in the news, a refusal leaves nothing."""

from __future__ import annotations

import sqlite3
from dataclasses import replace

import pytest
from sqlalchemy import event

from given import StillClock, a_content
from planner.content.changed import Changed
from planner.content.errors import Misused, PlannerError, Refused, Unavailable
from planner.content.ids import PostId
from planner.desk.demo import seated
from planner.desk.desk import Desk
from planner.desk.keeping import verify_workspace
from planner.desk.look_up import history
from planner.desk.submit import ChecksBlock, submit
from planner.desk.write_post import create_post, edit_post

from .office import WRITER, a_draft, look, verbs, words


@pytest.fixture
def writer(desk: Desk) -> Desk:
    return seated(desk, WRITER)


def change_rows(desk: Desk) -> list[tuple[str, str]]:
    with desk.reading() as records:
        return [(verb, one) for _, verb, one in records.changes.since(0)]


def test_a_new_post_is_a_draft_of_ones_own_unit(writer: Desk) -> None:
    post = create_post(writer, words(writer))
    assert look(writer, post.id) == post
    assert (post.version_number, post.created_by) == (1, writer.person.id)
    assert post.unit_id == writer.person.unit_id


def test_an_unknown_unit_is_named_with_those_there_are(writer: Desk) -> None:
    with pytest.raises(Misused, match="unit-unknown") as unknown:
        create_post(writer, words(writer), unit_code="XYZ")
    assert unknown.value.facts == {"unit": "XYZ", "known": "HUMAS, TIK"}


def test_every_version_is_kept_with_its_author_and_its_parent(writer: Desk, desk: Desk) -> None:
    post = create_post(writer, words(desk))
    second = edit_post(seated(desk, "ayu"), post.id, words(desk, caption="Dua"))
    third = edit_post(writer, post.id, words(desk, caption="Tiga"))
    assert [one.version_number for one in (post, second, third)] == [1, 2, 3]
    with desk.reading() as records:
        people = {one.id: one.login for one in records.people.all()}
        assert [people[one.author_id] for one in records.posts.authors(post.id)] == [WRITER, "ayu", WRITER]
        assert [one.number for one in records.posts.versions()] == [1, 2, 3]
    assert verify_workspace(desk).faults == ()


def test_equal_content_changes_nothing(writer: Desk) -> None:
    post = a_draft(writer)
    heard: list[Changed] = []
    writer.listeners.append(heard.append)
    before = (change_rows(writer), verbs(writer, post.id))
    assert edit_post(writer, post.id, post.content) == post
    assert (change_rows(writer), verbs(writer, post.id)) == before
    assert heard == []


def test_every_write_is_in_the_trail_the_change_log_and_the_news(writer: Desk) -> None:
    heard: list[Changed] = []
    writer.listeners.append(heard.append)
    post = create_post(writer, words(writer))
    edit_post(writer, post.id, words(writer, caption="Lain"))
    submit(writer, post.id)
    expected = ["post.created", "post.edited", "post.submitted"]
    assert verbs(writer, post.id) == expected
    assert [one.verb for one in heard] == expected
    assert all(post.id in one.touched for one in heard)
    assert [verb for verb, one in change_rows(writer) if one == post.id] == expected
    assert [(entry.login, entry.os_account) for entry in history(writer, post.id)] == [
        (WRITER, writer.os_account)
    ] * 3


def test_news_comes_after_the_write_is_on_disk(writer: Desk) -> None:
    seen: list[int] = []

    def look_again(_: Changed) -> None:
        with writer.reading() as records:
            seen.append(records.posts.count())

    writer.listeners.append(look_again)
    create_post(writer, words(writer))
    assert seen == [1]


@pytest.mark.may_warn
def test_a_listener_that_fails_does_not_make_a_write_look_lost(writer: Desk) -> None:
    heard: list[Changed] = []

    def broken(_: Changed) -> None:
        raise ZeroDivisionError

    writer.listeners.extend([broken, heard.append])
    post = create_post(writer, words(writer))
    assert look(writer, post.id) == post
    assert len(heard) == 1


def test_a_write_that_breaks_off_leaves_nothing(writer: Desk) -> None:
    heard: list[Changed] = []
    writer.listeners.append(heard.append)
    before = change_rows(writer)

    def break_off() -> None:
        with writer.change("post.created") as change:
            change.audit("x", title="Setengah")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        break_off()
    assert (change_rows(writer), heard, verbs(writer, PostId("x"))) == (before, [], [])


def test_what_is_not_there_is_refused(writer: Desk) -> None:
    for verb in (lambda: edit_post(writer, PostId("x"), a_content()), lambda: history(writer, PostId("x"))):
        with pytest.raises(Refused, match="post-unknown"):
            verb()


def test_an_id_of_odd_bytes_is_refused_kindly(writer: Desk) -> None:
    with pytest.raises(PlannerError):
        history(writer, PostId("\udcff"))


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ({"caption": "x" * 63_207}, "P11"),
        ({"caption": " \n"}, "post-empty"),
        ({"channels": ()}, "no-channel"),
    ],
)
def test_what_can_not_be_sent_is_refused_and_the_draft_is_kept_whole(
    writer: Desk, told: dict[str, object], code: str
) -> None:
    post = create_post(writer, words(writer, **told))
    before = verbs(writer, post.id)
    with pytest.raises(ChecksBlock) as blocked:
        submit(writer, post.id)
    (finding,) = blocked.value.findings
    assert finding.code == code
    if code == "P11":
        assert {"count": 63_207, "limit": 63_206, "over": 1}.items() <= finding.facts.items()
    assert (look(writer, post.id), verbs(writer, post.id)) == (post, before)


def test_a_full_disk_is_told_and_the_draft_is_kept_whole(writer: Desk) -> None:
    post = create_post(writer, words(writer, caption="Aman"))
    engine = writer.workspace.engine
    with engine.connect() as connection:
        pages = int(connection.exec_driver_sql("PRAGMA page_count").scalar() or 0)
    engine.dispose()

    @event.listens_for(engine, "connect")
    def no_room(connection: sqlite3.Connection, _entry: object) -> None:
        connection.execute(f"PRAGMA max_page_count = {pages + 3}")

    heard: list[Changed] = []
    writer.listeners.append(heard.append)
    with pytest.raises(Unavailable, match="disk-full"):
        edit_post(writer, post.id, replace(post.content, caption="x" * 60_000))
    assert (look(writer, post.id), heard) == (post, [])
    event.remove(engine, "connect", no_room)
    engine.dispose()
    assert edit_post(writer, post.id, replace(post.content, caption="x" * 60_000)).version_number == 2
    assert verify_workspace(writer).faults == ()


def test_the_clock_of_the_desk_dates_the_trail(writer: Desk, clock: StillClock) -> None:
    post = a_draft(writer)
    clock.advance(minutes=5)
    edit_post(writer, post.id, words(writer, caption="Lain"))
    first, second = history(writer, post.id)
    assert (second.at - first.at).total_seconds() == 300
