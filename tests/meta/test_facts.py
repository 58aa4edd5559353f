from __future__ import annotations

from datetime import date

import pytest

from planner.assets import resources
from planner.content.errors import Damaged
from planner.meta.facts import parse, shipped


def test_the_pinned_version_is_one_that_is_served() -> None:
    facts = shipped()
    life = facts.life_of(facts.graph.version)
    assert facts.graph.version == "v26.0"
    assert life is not None
    assert life.introduced <= facts.graph.checked
    assert life.ends is None or life.ends > facts.graph.checked


def test_an_ending_version_says_when() -> None:
    life = shipped().life_of("v25.0")
    assert life is not None
    assert life.ends == date(2028, 7, 29)
    assert shipped().life_of("v1.0") is None


def test_an_unknown_key_is_refused() -> None:
    text = (resources() / "platforms" / "graph.toml").read_text(encoding="utf-8")
    with pytest.raises(Damaged, match="graph-facts-damaged"):
        parse(text.replace("checked =", "chekced =", 1))


@pytest.mark.parametrize("text", ["", "no toml", "graph = 1"])
def test_what_is_no_fact_sheet_is_damaged(text: str) -> None:
    with pytest.raises(Damaged, match="graph-facts-damaged"):
        parse(text)
