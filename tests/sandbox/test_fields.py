"""The field list, the parameter table and the numbers, without a server."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.sandbox.calls import Call
from planner.sandbox.caption_rules import hashtag_count
from planner.sandbox.errors import Refusal, refused
from planner.sandbox.fields import Field, parsed_fields
from planner.sandbox.limits import limit, ratio
from planner.sandbox.parameters import judged

names = st.from_regex(r"[a-z]\w{0,8}", fullmatch=True).filter(str.isascii)
inner = st.lists(st.builds(lambda name: Field(name=name), names), min_size=1, max_size=3).map(tuple)
fields = st.builds(lambda name, wanted: Field(name=name, wanted=wanted), names, st.none() | inner)


def code_of(attempt: Callable[[], object]) -> int | None:
    try:
        attempt()
    except Refusal as refusal:
        return refusal.code
    return None


def written(field: Field) -> str:
    inside = "" if field.wanted is None else "{" + ",".join(written(each) for each in field.wanted) + "}"
    return field.name + inside


@given(st.lists(fields, min_size=1, max_size=4))
def test_a_field_list_reads_back_as_it_was_written(wanted: list[Field]) -> None:
    assert parsed_fields(",".join(written(each) for each in wanted)) == tuple(wanted)


@given(st.text(max_size=40))
def test_no_field_list_breaks_the_reader(text: str) -> None:
    assert code_of(lambda: parsed_fields(text)) in {None, 100}


def test_modifiers_belong_to_their_field() -> None:
    (field,) = parsed_fields("comments.limit(2).summary(total_count){message}")
    assert (field.modifier("limit"), field.modifier("summary")) == ("2", "total_count")
    assert field.wanted == (Field(name="message"),)


def test_nesting_has_an_end() -> None:
    with pytest.raises(Refusal):
        parsed_fields("a{" * 20 + "b" + "}" * 20)


@given(st.text(max_size=30))
def test_no_text_breaks_a_parameter(text: str) -> None:
    for name in ("attached_media", "published", "scheduled_publish_time", "targeting", "actions"):
        call = Call(method="POST", path="/v26.0/1/feed", params={name: text}, uploads={})
        assert code_of(partial(judged, call, "POST page feed")) in {None, 100}


@pytest.mark.parametrize(
    ("caption", "count"),
    [("#satu #dua", 2), ("a#b", 0), ("#", 0), ("#é #日本", 2), ("&#39;", 0), ("(#x)#y", 2)],
)
def test_hashtags_are_counted_as_words(caption: str, count: int) -> None:
    assert hashtag_count(caption) == count


def test_every_number_has_its_source() -> None:
    assert limit("page_photo_bytes") == 4_000_000
    assert ratio("ig_ratio_max") == pytest.approx(1.91)


def test_a_refusal_has_the_shape_of_metas() -> None:
    error = refused("not_ready").body("AbC")["error"]
    assert isinstance(error, dict)
    assert {"message", "type", "code", "error_subcode", "fbtrace_id"} <= set(error)
