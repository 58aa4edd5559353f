"""The sandbox's misfortunes, and what the client says of each; the truth is what the sandbox shows."""

from __future__ import annotations

import logging

import pytest

from planner.meta import facebook
from planner.meta.client import Graph
from planner.meta.errors import (
    Blocked,
    ContentRefused,
    OutcomeUnknown,
    RateLimited,
    ReadFailed,
    TokenDead,
)
from planner.meta.transport import Transport
from sandbox_process import Sandbox

from .given import seen_by

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("no_pauses")]

WRITE = {"method": "POST", "path": "/feed"}
READ = {"method": "GET", "path": "/feed"}


async def publish(page: Graph, box: Sandbox) -> str:
    return await facebook.create_post(
        page, box.page["id"], message="Halo", link=None, photo_ids=(), published=True
    )


def writes(box: Sandbox) -> int:
    return sum(row["method"] == "POST" for row in box.journal())


async def test_a_line_cut_before_the_work_is_of_unknown_outcome(page: Graph, box: Sandbox) -> None:
    box.fault(do="drop_before", match=WRITE, times=1)
    with pytest.raises(OutcomeUnknown):
        await publish(page, box)
    assert box.published() == []


async def test_a_line_cut_after_the_work_is_of_unknown_outcome_and_the_post_is_live_once(
    page: Graph, box: Sandbox
) -> None:
    box.fault(do="drop_after", match=WRITE)
    with pytest.raises(OutcomeUnknown):
        await publish(page, box)
    assert len(box.published()) == 1
    assert writes(box) == 1


async def test_half_an_answer_is_of_unknown_outcome_and_the_post_is_live_once(
    page: Graph, box: Sandbox
) -> None:
    box.fault(do="truncate", match=WRITE)
    with pytest.raises(OutcomeUnknown):
        await publish(page, box)
    assert len(box.published()) == 1


async def test_an_answer_that_comes_too_late_is_of_unknown_outcome(box: Sandbox) -> None:
    box.fault(do="delay", match=WRITE, ms=700, times=1, after=True)
    async with Transport(timeout_s=0.3) as hasty:
        with pytest.raises(OutcomeUnknown):
            await publish(seen_by(hasty, box, box.page["access_token"]), box)
    assert len(box.published()) == 1


@pytest.mark.parametrize("status", [500, 502, 503, 504])
async def test_a_failing_server_leaves_the_outcome_of_a_write_unknown(
    page: Graph, box: Sandbox, status: int
) -> None:
    box.fault(do="status", match=WRITE, status=status, times=1)
    with pytest.raises(OutcomeUnknown):
        await publish(page, box)


@pytest.mark.parametrize(
    ("error", "raises"),
    [
        ({"code": 2, "message": "Service temporarily unavailable"}, OutcomeUnknown),
        ({"code": 4, "error_subcode": 2207051, "message": "Action is blocked"}, OutcomeUnknown),
        ({"code": 4, "message": "Application request limit reached"}, RateLimited),
        ({"code": 368, "message": "Temporarily blocked"}, Blocked),
        ({"code": 100, "message": "Invalid parameter"}, ContentRefused),
    ],
)
async def test_an_error_is_what_its_code_says(
    page: Graph, box: Sandbox, error: dict[str, object], raises: type[Exception]
) -> None:
    box.fault(do="error", match=WRITE, error=error, times=1)
    with pytest.raises(raises):
        await publish(page, box)
    assert writes(box) == 1


@pytest.mark.parametrize("do", ["drop_before", "drop_after", "truncate"])
async def test_a_read_is_asked_again_until_it_is_answered(page: Graph, box: Sandbox, do: str) -> None:
    box.fault(do=do, match=READ, times=2)
    assert await facebook.list_feed(page, box.page["id"]) == ()


@pytest.mark.parametrize("do", ["drop_before", "drop_after", "truncate"])
async def test_a_read_that_is_never_answered_has_failed(page: Graph, box: Sandbox, do: str) -> None:
    box.fault(do=do, match=READ)
    with pytest.raises(ReadFailed):
        await facebook.list_feed(page, box.page["id"])
    assert len(box.journal()) == 3


async def test_neither_journal_nor_log_ever_has_a_token(
    page: Graph, box: Sandbox, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    box.fault(
        do="error", match=WRITE, error={"code": 190, "error_subcode": 463, "message": "Expired"}, times=1
    )
    with pytest.raises(TokenDead) as caught:
        await publish(page, box)
    await publish(page, box)
    await facebook.list_feed(page, box.page["id"])
    told = f"{box.journal()} {caplog.text} {caught.value!r} {caught.value.answer!r}"
    for secret in (box.page["access_token"], box.credentials["app_secret"]):
        assert secret not in told
    assert {row["token_in"] for row in box.journal()} <= {"header", None}
