from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.meta.usage import parse_usage

APP = "x-app-usage"
PAGE = "x-page-usage"
BUSINESS = "x-business-use-case-usage"


def test_no_header_means_nothing_is_told() -> None:
    assert parse_usage({}) is None


@pytest.mark.parametrize("header", [APP, PAGE])
def test_the_worst_of_three_shares_counts(header: str) -> None:
    usage = parse_usage({header: '{"call_count":28,"total_time":91,"total_cputime":25}'})
    assert usage is not None
    assert usage.percent == 91
    assert usage.regain_s == 0


def test_minutes_until_access_become_seconds() -> None:
    rows = {"17841": [{"type": "instagram", "call_count": 120, "estimated_time_to_regain_access": 7}]}
    usage = parse_usage({BUSINESS: json.dumps(rows), APP: '{"call_count":3}'})
    assert usage is not None
    assert (usage.percent, usage.regain_s) == (120, 420)


@pytest.mark.parametrize(
    "garbled",
    [
        "",
        "null",
        "[]",
        "{",
        '{"call_count":"lots"}',
        '{"call_count":-4}',
        '{"call_count":true}',
        '{"call_count":null}',
        '{"call_count":[1]}',
        '{"1":{"call_count":9}}',
        '{"1":[["call_count"]]}',
        "[" * 4000,
        '{"call_count":' + "9" * 5000 + "}",
        '{"call_count":1' + " " * 70_000 + "}",
    ],
)
@pytest.mark.parametrize("header", [APP, BUSINESS])
def test_a_garbled_header_is_no_header(header: str, garbled: str) -> None:
    assert parse_usage({header: garbled}) is None


def test_numbers_sent_as_text_are_numbers() -> None:
    usage = parse_usage({APP: '{"call_count":"28.5"}'})
    assert usage is not None
    assert usage.percent == 28.5


def test_nobody_is_locked_out_for_longer_than_a_week() -> None:
    rows = {"1": [{"call_count": 100, "estimated_time_to_regain_access": 1e300}]}
    usage = parse_usage({BUSINESS: json.dumps(rows)})
    assert usage is not None
    assert usage.regain_s == 604_800


@settings(deadline=None)
@given(app=st.text(max_size=200), business=st.text(max_size=200))
def test_no_header_can_crash_the_reader(app: str, business: str) -> None:
    parse_usage({APP: app, BUSINESS: business})
