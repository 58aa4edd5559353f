"""Whatever a server sends, what comes out is a value or an error of the planner's."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from planner.content.errors import PlannerError
from planner.meta import accounts, media, page_posts
from planner.meta.answers import Created, Done, Listed, new_id, read, read_written
from planner.meta.classify import failure_of, read_error
from planner.meta.errors import AnswerDamaged, GraphRefused, OutcomeUnknown, RateLimited, ReadFailed
from planner.meta.reply import Answer, judge
from planner.meta.transport import Incoming

quick = settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow])

LEAVES = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=12)
    | st.sampled_from(["2026-11-23T08:00:00+0000", "1795420800", "17841_1", "error code 2207082", "true"])
)
JSON = st.recursive(
    LEAVES, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner)
)
SHAPES: list[type[Any]] = [
    page_posts.PostShape,
    page_posts.CommentShape,
    page_posts.PhotoShape,
    media.ContainerShape,
    media.MediaShape,
    media.MediaCommentShape,
    media.QuotaShape,
    accounts._Page,
    accounts._Inspected,
]


def documents(shape: type[Any]) -> st.SearchStrategy[dict[str, Any]]:
    """Documents with the names of a shape and anything at all in them."""
    names = [one.encode_name for one in msgspec.structs.fields(shape)]
    return st.fixed_dictionaries({}, optional=dict.fromkeys(names, JSON))


def an_answer(data: object) -> Answer:
    return Answer(data=data, server_time=None, usage=None)


@pytest.mark.parametrize("shape", SHAPES)
@quick
@given(data=st.data())
def test_any_document_is_a_value_or_damaged(shape: type[Any], data: st.DataObject) -> None:
    document = data.draw(documents(shape))
    try:
        read(an_answer(document), shape)
        for row in read(an_answer({"data": [document]}), Listed[shape]).data:  # type: ignore[valid-type]
            getattr(row, "value", lambda: None)()
    except AnswerDamaged:
        pass


@quick
@given(document=st.fixed_dictionaries({}, optional={"id": JSON, "success": JSON, "post_id": JSON}))
def test_any_answer_to_a_write_is_an_id_or_of_unknown_outcome(document: dict[str, Any]) -> None:
    for shape in (Created, Done):
        try:
            read_written(an_answer(document), shape)
            new_id(an_answer(document))
        except OutcomeUnknown:
            pass


@quick
@given(
    error=st.fixed_dictionaries(
        {},
        optional=dict.fromkeys(["code", "error_subcode", "message", "is_transient", "error_user_msg"], JSON),
    ),
    status=st.integers(min_value=200, max_value=599),
    writes=st.booleans(),
)
def test_any_error_is_a_failure_that_says_what_happens_next(
    error: dict[str, Any], status: int, *, writes: bool
) -> None:
    told = read_error({"error": error}, status, hide="TOKEN")
    if told is not None:
        failure = failure_of(told, writes=writes)
        assert failure.scope in {"post", "account", "everything"}
        assert writes or not isinstance(failure, OutcomeUnknown)


@quick
@given(body=JSON, status=st.integers(min_value=200, max_value=599), writes=st.booleans())
def test_any_body_is_an_answer_or_a_failure_of_the_planners(
    body: object, status: int, *, writes: bool
) -> None:
    incoming = Incoming(status=status, headers={}, body=b"")
    with suppress(*((PlannerError,) if writes else (GraphRefused, ReadFailed, RateLimited, AnswerDamaged))):
        judge(incoming, body, writes=writes, hide="TOKEN")
