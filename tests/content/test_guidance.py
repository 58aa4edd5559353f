"""The guide as data: complete, in order, and explaining checks that exist."""

from __future__ import annotations

import pytest

from planner.content.errors import Damaged
from planner.content.guidance import parse_guide
from planner.desk.guide import guide


def test_there_are_twenty_topics_with_places_and_known_sources() -> None:
    told = guide()
    assert [one.number for one in told.topic] == list(range(1, 21))
    assert all(one.place for one in told.topic)
    assert {source for one in told.topic for source in one.sources} <= set(told.sources)


def test_the_first_week_names_topics() -> None:
    assert guide().first_week == {
        "contributor": (1, 2, 3, 5, 7),
        "curator": (8, 9, 10, 16),
        "admin": (17, 18, 15),
    }


def test_a_check_leads_to_its_topic() -> None:
    found = guide().of_rule("A01")
    assert found is not None
    assert found.id == "alt_text"
    assert guide().of_rule("Z99") is None


@pytest.mark.parametrize("text", ["", "topic = 1", "[[topic]]\nnumber = 2\nid = 'x'\nplace = 'y'"])
def test_a_guide_that_is_not_whole_is_damaged(text: str) -> None:
    with pytest.raises(Damaged):
        parse_guide(text)
