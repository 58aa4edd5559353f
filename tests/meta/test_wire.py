from __future__ import annotations

from datetime import UTC, datetime

import pytest

from planner.content.errors import Refused
from planner.meta.wire import checked_path, encode, parse_time


def test_values_are_written_as_metas_sdk_writes_them() -> None:
    written = encode({"a": True, "b": False, "n": 17841400000000000123, "gone": None, "empty": "", "zero": 0})
    assert written == {"a": "true", "b": "false", "n": "17841400000000000123", "empty": "", "zero": "0"}


def test_lists_are_one_parameter_of_compact_json() -> None:
    assert encode({"m": [{"media_fbid": "1"}, {"media_fbid": "2"}]}) == {
        "m": '[{"media_fbid":"1"},{"media_fbid":"2"}]'
    }


@pytest.mark.parametrize("path", ["me", "me/accounts", "17841_99", "123/media_publish", "debug_token"])
def test_a_path_is_a_node_and_at_most_one_edge(path: str) -> None:
    assert checked_path(path) == path


@pytest.mark.parametrize(
    "path", ["", "/me", "../me", "1/../2", "1?x=1", "1/feed?x", "1/feed/2", "1#", "1 2", "１"]
)
def test_no_id_breaks_out_of_the_path(path: str) -> None:
    with pytest.raises(Refused, match="graph-path"):
        checked_path(path)


@pytest.mark.parametrize(
    "told",
    [
        "2026-11-23T08:00:00+0000",
        "2026-11-23T08:00:00+00:00",
        "2026-11-23T15:00:00+0700",
        "2026-11-23T08:00:00Z",
        1795420800,
        1795420800.0,
        "1795420800",
    ],
)
def test_a_time_is_read_in_every_form_meta_sends(told: str | float) -> None:
    assert parse_time(told) == datetime(2026, 11, 23, 8, 0, tzinfo=UTC)


@pytest.mark.parametrize("told", ["soon", "2026-11-23T08:00:00", "", "1e300", float("inf")])
def test_what_is_no_moment_is_refused(told: str | float) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - any text of it will do
        parse_time(told)
