from __future__ import annotations

from datetime import UTC, datetime

import msgspec
import pytest

from planner.meta.answers import Listed, Moment, Node, RemoteId, confirm, new_id, read, read_written
from planner.meta.errors import AnswerDamaged, OutcomeUnknown
from planner.meta.reply import Answer


class Thing(msgspec.Struct):
    id: RemoteId
    at: Moment | None = None
    width: int = 0


def an_answer(data: object) -> Answer:
    return Answer(data=data, server_time=None, usage=None)


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        ("17841_99", "17841_99"),
        (178414000000000000123, "178414000000000000123"),
        (0, "0"),
        ("upload:x-1", "upload:x-1"),
    ],
)
def test_an_id_is_text_however_it_was_sent(sent: object, kept: str) -> None:
    assert read(an_answer({"id": sent}), Thing).id == kept


@pytest.mark.parametrize(
    "sent", ["", "../me", "1/2", "1?x", 1.5, True, None, ["1"], {"id": "1"}, "1" * 129, "a\nb"]
)
def test_what_could_leave_its_place_in_a_path_is_no_id(sent: object) -> None:
    with pytest.raises(AnswerDamaged):
        read(an_answer({"id": sent}), Thing)


@pytest.mark.parametrize("sent", [{}, {"id": None}, {"success": True}, {"id": "1/2"}])
def test_a_create_without_a_good_id_is_of_unknown_outcome(sent: object) -> None:
    with pytest.raises(OutcomeUnknown):
        new_id(an_answer(sent))


def test_a_new_id_is_plain_text() -> None:
    assert type(new_id(an_answer({"id": 12, "post_id": "1_2"}))) is str


@pytest.mark.parametrize("sent", [{"success": False}, {}, {"success": "maybe"}, {"id": "1"}])
def test_an_update_that_is_not_confirmed_is_of_unknown_outcome(sent: object) -> None:
    with pytest.raises(OutcomeUnknown):
        confirm(an_answer(sent))


@pytest.mark.parametrize("sent", [True, "true", 1])
def test_success_may_be_sent_in_any_form(sent: object) -> None:
    confirm(an_answer({"success": sent}))


def test_text_for_a_number_is_a_number_and_the_unknown_is_passed_over() -> None:
    thing = read(an_answer({"id": "1", "width": "1080", "new_in_v99": {"a": [1]}}), Thing)
    assert thing.width == 1080


def test_a_time_is_read_in_utc() -> None:
    thing = read(an_answer({"id": "1", "at": "2026-11-23T15:00:00+0700"}), Thing)
    assert thing.at is not None
    assert thing.at.at == datetime(2026, 11, 23, 8, tzinfo=UTC)


@pytest.mark.parametrize("sent", ["soon", [], {}, 1e300])
def test_a_time_that_is_none_damages_the_answer(sent: object) -> None:
    with pytest.raises(AnswerDamaged):
        read(an_answer({"id": "1", "at": sent}), Thing)


def test_a_written_answer_out_of_shape_is_never_called_damaged() -> None:
    with pytest.raises(OutcomeUnknown):
        read_written(an_answer({"id": "1", "width": "wide"}), Thing)


@pytest.mark.parametrize(
    ("paging", "cursor"),
    [
        (None, None),
        ({}, None),
        ({"cursors": {"before": "A", "after": "B"}}, None),
        ({"cursors": {"after": "B"}, "next": "https://x/?access_token=t"}, "B"),
        ({"next": "https://x"}, None),
    ],
)
def test_only_an_absent_next_ends_a_list(paging: object, cursor: str | None) -> None:
    assert read(an_answer({"data": [], "paging": paging}), Listed[Node]).cursor() == cursor
