"""Platform limits are data: read strictly, each with its source and date, and named when they are wrong."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import msgspec
import pytest

from given import limit_texts, limits
from planner.content.errors import Damaged
from planner.content.limits import Limit, parse_limits


def every_limit(part: msgspec.Struct) -> Iterator[Limit[object]]:
    for name in part.__struct_fields__:
        value = getattr(part, name)
        if isinstance(value, Limit):
            yield value
        elif isinstance(value, msgspec.Struct):
            yield from every_limit(value)


def test_every_limit_has_a_source_and_a_date() -> None:
    found = list(every_limit(limits()))
    assert len(found) > 15
    for limit in found:
        assert limit.source.strip()
        assert date(2020, 1, 1) < limit.date <= date(2026, 12, 31)


def test_limits_are_numbers_that_make_sense() -> None:
    told = limits()
    assert told.instagram.text.caption_max_chars.value == 2200
    assert told.instagram.image.ratio_min.value < 1 < told.instagram.image.ratio_max.value
    assert told.instagram.carousel.items_min.value < told.instagram.carousel.items_max.value
    assert all(value > 0 for limit in every_limit(told) if isinstance(value := limit.value, int | float))


def changed(wanted: str, instead: str) -> tuple[str, str]:
    facebook, instagram = limit_texts()
    assert wanted in facebook
    return facebook.replace(wanted, instead, 1), instagram


@pytest.mark.parametrize(
    ("wanted", "instead", "named"),
    [
        ("message_max_chars", "mesage_max_chars", "mesage_max_chars"),
        ("[photo]", "[photos]", "photos"),
        ("value = 63206", 'value = "banyak"', "$.text.message_max_chars.value"),
        ("value = 63206", "value = true", "$.text.message_max_chars.value"),
        ("value = 63206", "value = 632.06", "$.text.message_max_chars.value"),
        ("value = 63206, ", "", "$.text.message_max_chars"),
        ("date = 2026-08-01 }", 'date = "kemarin" }', "$.text.message_max_chars.date"),
        ("own = true", "mine = true", "mine"),
        ("[text]", "[text", "line 2"),
    ],
    ids=[
        "unknown key",
        "unknown table",
        "wrong type",
        "bool for a number",
        "fraction for a number",
        "missing value",
        "wrong date",
        "unknown mark",
        "no TOML",
    ],
)
def test_a_wrong_limit_is_named(wanted: str, instead: str, named: str) -> None:
    with pytest.raises(Damaged, match="limits-unreadable") as damaged:
        parse_limits(*changed(wanted, instead))
    assert named in str(damaged.value.facts["detail"])


def test_a_missing_limit_is_named() -> None:
    facebook, instagram = limit_texts()
    lines = [line for line in instagram.splitlines() if not line.startswith("caption_max_chars")]
    with pytest.raises(Damaged) as damaged:
        parse_limits(facebook, "\n".join(lines))
    assert "caption_max_chars" in str(damaged.value.facts["detail"])
