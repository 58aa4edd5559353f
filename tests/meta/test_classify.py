from __future__ import annotations

import pytest

from planner.content.errors import PlannerError
from planner.meta import errors as e
from planner.meta.classify import failure_of, read_error
from planner.meta.error_table import PHRASES, ROWS
from planner.meta.errors import GraphError
from planner.meta.usage import Usage

from .error_claims import CLAIMS

HOUR, DAY = 3600.0, 86400.0


def an_error(
    code: int | None,
    subcode: int | None = None,
    *,
    message: str = "no",
    is_transient: bool = False,
    http_status: int = 400,
) -> GraphError:
    return GraphError(
        code=code,
        subcode=subcode,
        message=message,
        user_title=None,
        user_msg=None,
        fbtrace_id=None,
        http_status=http_status,
        is_transient=is_transient,
    )


@pytest.mark.parametrize(("code", "subcode", "raises", "remedy", "scope"), CLAIMS)
def test_each_error_says_what_happens_next(
    code: int, subcode: int | None, raises: type[PlannerError], remedy: str, scope: str
) -> None:
    failure = failure_of(an_error(code, subcode), writes=True)
    assert (type(failure), failure.remedy, failure.scope) == (raises, remedy, scope)


@pytest.mark.parametrize(("code", "subcode", "raises", "remedy", "scope"), CLAIMS)
def test_a_read_is_never_of_unknown_outcome(
    code: int, subcode: int | None, raises: type[PlannerError], remedy: str, scope: str
) -> None:
    failure = failure_of(an_error(code, subcode), writes=False)
    assert type(failure) is (e.ReadFailed if raises is e.OutcomeUnknown else raises)
    assert failure.remedy == remedy
    assert failure.scope == scope or raises is e.OutcomeUnknown


@pytest.mark.parametrize("subcode", [None, 2299999])
@pytest.mark.parametrize(
    ("code", "raises"),
    [
        (24, e.ContainerGone),
        (25, e.Blocked),
        (9, e.RateLimited),
        (9007, e.NotReady),
        (9004, e.ContentRefused),
        (36003, e.ContentRefused),
        (110, e.ContentRefused),
    ],
)
def test_a_code_means_the_same_without_its_subcode(
    code: int, subcode: int | None, raises: type[PlannerError]
) -> None:
    assert type(failure_of(an_error(code, subcode), writes=True)) is raises


def test_every_row_has_its_claim() -> None:
    claimed = {(code, subcode) for code, subcode, *_ in CLAIMS}
    numbers = {number for pair in claimed for number in pair}
    for row in ROWS:
        assert (row.code, row.subcode) in claimed or (row.code is None and row.subcode in numbers), row


def test_a_missing_page_role_does_not_cost_the_token() -> None:
    message = "Any of the pages_read_engagement... before impersonating a user's page."
    failure = failure_of(an_error(190, message=message), writes=True)
    assert (type(failure), failure.remedy, failure.scope) == (e.NotAllowed, "fix-role", "account")


def test_a_missing_proof_is_no_fault_of_the_content() -> None:
    message = "API calls from the server require an appsecret_proof argument"
    failure = failure_of(an_error(100, message=message), writes=True)
    assert (type(failure), failure.remedy, failure.scope) == (e.NotAllowed, "reconnect", "account")
    assert len(PHRASES) == 2


@pytest.mark.parametrize("subcode", [2207051])
def test_what_was_called_spam_may_be_live_and_rests_a_day(subcode: int) -> None:
    failure = failure_of(an_error(4, subcode), writes=True)
    assert isinstance(failure, e.OutcomeUnknown)
    assert failure.spam
    assert failure.retry_after_s == DAY


def test_an_ordinary_unknown_outcome_is_not_called_spam() -> None:
    failure = failure_of(an_error(2), writes=True)
    assert isinstance(failure, e.OutcomeUnknown)
    assert not failure.spam


def test_a_blocked_account_rests_a_day() -> None:
    failure = failure_of(an_error(368), writes=True)
    assert isinstance(failure, e.Blocked)
    assert failure.retry_after_s == DAY


def test_a_used_up_limit_waits_as_long_as_the_headers_say() -> None:
    failure = failure_of(an_error(80001), writes=True, usage=Usage(percent=100, regain_s=420))
    assert isinstance(failure, e.RateLimited)
    assert failure.retry_after_s == 420


@pytest.mark.parametrize("usage", [None, Usage(percent=100, regain_s=0)])
def test_a_used_up_limit_waits_an_hour_when_nobody_says(usage: Usage | None) -> None:
    failure = failure_of(an_error(4), writes=True, usage=usage)
    assert isinstance(failure, e.RateLimited)
    assert failure.retry_after_s == HOUR


def test_an_unlisted_error_that_calls_itself_transient_is_of_unknown_outcome() -> None:
    error = an_error(987654, is_transient=True)
    assert type(failure_of(error, writes=True)) is e.OutcomeUnknown
    assert type(failure_of(error, writes=False)) is e.ReadFailed


def test_an_unlisted_error_of_a_failing_server_is_of_unknown_outcome() -> None:
    error = an_error(None, http_status=503)
    assert type(failure_of(error, writes=True)) is e.OutcomeUnknown
    assert type(failure_of(error, writes=False)) is e.ReadFailed


def test_too_many_requests_is_a_limit_even_without_a_known_code() -> None:
    failure = failure_of(an_error(None, http_status=429), writes=True)
    assert isinstance(failure, e.RateLimited)
    assert failure.retry_after_s == HOUR


def test_a_known_code_outweighs_status_and_transience() -> None:
    failure = failure_of(an_error(190, 463, is_transient=True, http_status=500), writes=True)
    assert type(failure) is e.TokenDead


def test_what_meta_says_to_people_travels_with_the_error() -> None:
    body = {
        "error": {
            "message": "Invalid parameter",
            "code": "36003",
            "error_subcode": 2207009,
            "error_user_title": "Rasio",
            "error_user_msg": "Rasio foto tidak didukung.",
            "fbtrace_id": "A1",
        }
    }
    error = read_error(body, 400, hide="TOKEN")
    assert error is not None
    failure = failure_of(error, writes=True)
    assert failure.answer == error
    assert failure.code == "picture-ratio"
    assert failure.facts == {
        "graph_code": 36003,
        "graph_subcode": 2207009,
        "detail": "Rasio foto tidak didukung.",
        "trace": "A1",
    }


def test_a_token_quoted_back_is_cut_out() -> None:
    body = {"error": {"message": "bad EAAGsecret", "error_user_msg": "EAAGsecret?", "code": 190}}
    error = read_error(body, 400, hide="EAAGsecret")
    assert error is not None
    assert "EAAGsecret" not in repr(error)


@pytest.mark.parametrize(
    "body", [None, [], {"id": "1"}, {"error": "text"}, {"error": {"code": "x"}}, {"error": []}]
)
def test_what_has_not_the_shape_of_an_error_is_none(body: object) -> None:
    assert read_error(body, 400, hide="TOKEN") is None
