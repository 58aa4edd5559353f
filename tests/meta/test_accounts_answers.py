"""Answers about accounts and tokens that the sandbox does not play."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from planner.meta import accounts
from planner.meta.client import Graph
from planner.meta.errors import AnswerDamaged

from .tiny import TOKEN, TinyGraph, told

pytestmark = pytest.mark.anyio


def rows(*ids: object, after: str | None = None, more: bool = False) -> bytes:
    paging: dict[str, object] = {"cursors": {"before": "x", "after": after}}
    if more:
        paging["next"] = f"https://evil.example/v26.0/me/accounts?access_token={TOKEN}&after={after}"
    data = [
        {"id": one, "name": f"Page {one}", "access_token": f"EAAG{one}", "tasks": ["NEW_TASK"]} for one in ids
    ]
    return told({"data": data, "paging": paging})


async def test_a_long_list_is_walked_by_our_own_requests(graph: Graph, tiny: TinyGraph) -> None:
    tiny.plays(rows(1, after="A", more=True), rows(after="B", more=True), rows(2, after="C"))
    found = await accounts.pages(graph)
    assert [page.id for page in found] == ["1", "2"]
    assert [seen.query.get("after") for seen in tiny.seen] == [None, "A", "B"]
    assert all(seen.path == "/v26.0/me/accounts" for seen in tiny.seen)


async def test_a_list_that_goes_in_circles_is_damaged(graph: Graph, tiny: TinyGraph) -> None:
    tiny.plays(rows(1, after="A", more=True))
    with pytest.raises(AnswerDamaged):
        await accounts.pages(graph)
    assert len(tiny.seen) == 2


async def test_a_list_that_never_ends_is_damaged(
    graph: Graph, tiny: TinyGraph, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(accounts, "_REQUESTS_MAX", 3)
    tiny.plays(*(rows(1, after=f"A{n}", more=True) for n in range(9)))
    with pytest.raises(AnswerDamaged):
        await accounts.pages(graph)
    assert len(tiny.seen) == 3


async def test_a_page_does_not_show_its_token(graph: Graph, tiny: TinyGraph) -> None:
    tiny.plays(rows(1))
    (page,) = await accounts.pages(graph)
    assert page.token == "EAAG1"
    assert "EAAG" not in repr(page)
    assert page.instagram is None
    assert page.tasks == {"NEW_TASK"}


async def test_a_page_may_come_without_a_token(graph: Graph, tiny: TinyGraph) -> None:
    tiny.plays(told({"data": [{"id": "1"}]}))
    (page,) = await accounts.pages(graph)
    assert page.token is None


async def test_a_dead_token_is_a_fact_not_an_error(graph: Graph, tiny: TinyGraph) -> None:
    data = {
        "is_valid": False,
        "expires_at": 1795420800,
        "error": {"code": 190, "subcode": 463, "message": "expired"},
    }
    tiny.plays(told({"data": data}))
    facts = await accounts.inspect(graph, "EAAGother")
    assert (facts.is_valid, facts.error) == (False, "expired")
    assert facts.expires_at == datetime(2026, 11, 23, 8, tzinfo=UTC)


@pytest.mark.parametrize("never", [0, -1, 10**18])
async def test_a_token_that_never_expires_has_no_end(graph: Graph, tiny: TinyGraph, never: int) -> None:
    tiny.plays(told({"data": {"is_valid": True, "type": "PAGE", "expires_at": never}}))
    facts = await accounts.inspect(graph, "EAAGother")
    assert (facts.expires_at, facts.data_access_expires_at, facts.scopes) == (None, None, frozenset())


async def test_a_permission_may_have_a_state_of_tomorrow(graph: Graph, tiny: TinyGraph) -> None:
    tiny.plays(
        told({"data": [{"permission": "a", "status": "granted"}, {"permission": "b", "status": "paused"}]})
    )
    assert [permission.is_granted for permission in await accounts.permissions(graph)] == [True, False]
