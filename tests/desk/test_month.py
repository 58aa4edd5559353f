"""What stands in a span of days, and putting posts away."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import Connection, event

from given import NOON, a_picture, an_asset
from planner.content.channel import Network
from planner.content.errors import Refused
from planner.content.ids import AssetId, new_id
from planner.content.post import Mark
from planner.content.state import PublicationState, State
from planner.desk.archive import archive, unarchive
from planner.desk.demo import seated
from planner.desk.desk import Desk
from planner.desk.mark import mark
from planner.desk.month import posts_in_days
from planner.desk.pitch import pitch
from planner.desk.schedule import cancel

from .office import (
    LATER,
    a_draft,
    channel,
    given_an_hour,
    in_review,
    look,
    outcome,
    put_publications,
    verbs,
    words,
)

JAKARTA, JAYAPURA = ZoneInfo("Asia/Jakarta"), ZoneInfo("Asia/Jayapura")
DAY = NOON.astimezone(JAKARTA).date()


def shown(desk: Desk, first: date = DAY, last: date = DAY) -> dict[str, str]:
    return {one.title: str(one.shown) for one in posts_in_days(desk, first, last, JAKARTA)}


def test_a_day_holds_what_is_due_from_its_midnight_to_the_next_in_the_zone(desk: Desk) -> None:
    midnight = datetime.combine(DAY, datetime.min.time(), JAKARTA)
    second = timedelta(seconds=1)
    for title, at in {
        "kemarin": midnight - second,
        "awal": midnight,
        "akhir": midnight + timedelta(days=1) - second,
        "besok": midnight + timedelta(days=1),
    }.items():
        a_draft(desk, title=title, publish_at=at)
    assert list(shown(desk)) == ["awal", "akhir"]
    eastern = [one.title for one in posts_in_days(desk, DAY, DAY, JAYAPURA)]
    assert eastern == ["kemarin", "awal"]  # their day begins two hours earlier


def test_posts_come_by_their_hour_with_networks_and_first_picture(desk: Desk) -> None:
    asset = an_asset(id=AssetId(new_id()), sha256="c" * 64, added_by=desk.person.id)
    with desk.workspace.writing() as records:
        records.assets.add(asset)
    both = (channel(desk, Network.INSTAGRAM).id, channel(desk).id)
    picture = a_picture(asset_id=asset.id, focus=(0.25, 0.75))
    a_draft(desk, title="dua", publish_at=LATER + timedelta(hours=1), channels=())
    a_draft(desk, title="satu", publish_at=LATER, channels=both, media=(picture,))
    first, second = posts_in_days(desk, DAY, DAY, JAKARTA)
    assert (first.title, second.title) == ("satu", "dua")
    assert first.networks == (Network.FACEBOOK, Network.INSTAGRAM)
    assert (first.sha256, first.focus) == ("c" * 64, (0.25, 0.75))
    assert (second.networks, second.sha256, second.focus) == ((), None, None)
    assert first.due_at == LATER
    assert first.due_at.tzinfo is UTC


def test_a_mark_is_shown_in_place_of_the_state_until_the_post_is_cancelled(desk: Desk) -> None:
    post = in_review(desk, title="libur", publish_at=LATER)
    mark(seated(desk, "bayu"), post.id, Mark.AWAITING_DECREE, reason="Menunggu SKB.")
    assert shown(desk) == {"libur": "awaiting_decree"}
    cancel(seated(desk, "bayu"), post.id)
    assert shown(desk) == {"libur": "cancelled"}


@pytest.mark.parametrize(
    ("part", "told"),
    [
        (PublicationState.UNCONFIRMED, "unconfirmed"),
        (PublicationState.OVERDUE, "overdue"),
        (PublicationState.PUBLISHED, "published"),
        (PublicationState.TAKEN_DOWN, "taken_down"),
        (PublicationState.FAILED, "failed"),
    ],
)
def test_what_became_of_it_on_the_network_is_shown(desk: Desk, part: PublicationState, told: str) -> None:
    post = given_an_hour(desk)
    put_publications(desk, post.id, part)
    assert list(shown(desk).values()) == [told]


def test_reading_a_month_is_one_query_over_indexes(desk: Desk) -> None:
    a_draft(desk, publish_at=LATER)
    asked: list[tuple[str, object]] = []

    def listen(_c: Connection, _cursor: object, statement: str, told: object, _x: object, _m: bool) -> None:  # noqa: FBT001
        if statement.strip().startswith("SELECT"):
            asked.append((statement, told))

    event.listen(desk.workspace.engine, "before_cursor_execute", listen)
    posts_in_days(desk, DAY, DAY + timedelta(days=41), JAKARTA)
    event.remove(desk.workspace.engine, "before_cursor_execute", listen)
    assert len(asked) == 1
    with desk.workspace.engine.connect() as connection:
        plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {asked[0][0]}", asked[0][1])  # type: ignore[arg-type]
        steps = [str(row[3]) for row in plan]
    assert not [step for step in steps if step.startswith("SCAN")]
    assert any("ix_post_due_at" in step for step in steps)


def test_an_archived_post_leaves_the_calendar_and_comes_back_as_it_was(desk: Desk) -> None:
    writer = seated(desk, "candra")
    draft = a_draft(desk, title="draf", publish_at=LATER)
    idea = pitch(writer, words(desk, title="usulan", publish_at=LATER))
    for post in (draft, idea):
        archive(writer, post.id)
    assert shown(desk) == {}
    unarchive(writer, draft.id)
    unarchive(writer, idea.id, as_idea=True)
    assert shown(desk) == {"draf": "draft", "usulan": "idea"}
    assert verbs(desk, draft.id) == ["post.created", "post.archived", "post.unarchived"]


def test_only_writers_of_its_unit_put_a_post_away(desk: Desk) -> None:
    told = {}
    for login in ("candra", "tia", "ayu", "bayu", "sari", "adi"):
        post = a_draft(desk)
        told[login] = outcome(lambda login=login, post=post: archive(seated(desk, login), post.id))  # type: ignore[misc]
    assert {login for login, end in told.items() if end == "done"} == {"candra", "ayu"}


def test_what_is_on_its_way_or_live_is_not_put_away(desk: Desk) -> None:
    post = given_an_hour(desk)
    writer = seated(desk, "candra")
    assert outcome(lambda: archive(writer, post.id)) == "move-refused"
    put_publications(desk, post.id, PublicationState.PUBLISHED)
    assert outcome(lambda: archive(writer, post.id)) == "post-is-live"
    assert look(desk, post.id).state is State.PUBLISHED


def test_what_is_not_put_away_cannot_be_taken_out(desk: Desk) -> None:
    post = a_draft(desk)
    with pytest.raises(Refused, match="state-forbids"):
        unarchive(seated(desk, "candra"), post.id)
