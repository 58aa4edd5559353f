"""The verbs behind the screen of the accounts: who may, what is refused, what is counted."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from planner.content.channel import Network
from planner.content.errors import Refused
from planner.desk.account_lines import account_lines, admins
from planner.desk.account_safety import look_at_safety
from planner.desk.accounts import all_accounts
from planner.desk.check_each import check_each
from planner.desk.demo import seated
from planner.desk.desk import Desk
from planner.desk.reach import Reach, connect_pages, reach_of_sandbox, reach_of_token
from sandbox_process import Sandbox, running_sandbox

VERBS: dict[str, Callable[[Desk, Reach], Awaitable[object]]] = {
    "reach a sandbox": lambda desk, reach: reach_of_sandbox(desk, reach.origin.graph),
    "reach by token": lambda desk, _reach: reach_of_token(desk, "EAAGrahasia"),
    "connect": lambda desk, reach: connect_pages(desk, reach, {}),
    "check": lambda desk, _reach: check_each(desk, ()),
}


@pytest.fixture(scope="module")
def sandbox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sandbox]:
    with running_sandbox(tmp_path_factory.mktemp("jejaring") / "state", pages=2) as running:
        yield running


@pytest.fixture
def reach(desk: Desk, sandbox: Sandbox) -> Iterator[Reach]:
    sandbox.reset()
    yield asyncio.run(reach_of_sandbox(desk, sandbox.url))
    sandbox.reset()


@pytest.mark.parametrize("login", ["candra", "ayu", "bayu", "sari"])
@pytest.mark.parametrize("verb", VERBS)
def test_only_an_admin_may(desk: Desk, reach: Reach, verb: str, login: str) -> None:
    async def do() -> None:
        await VERBS[verb](seated(desk, login), reach)

    before = all_accounts(desk)
    with pytest.raises(Refused, match="role-missing"):
        asyncio.run(do())
    assert all_accounts(desk) == before


def test_looking_keeps_nothing(desk: Desk, sandbox: Sandbox) -> None:
    with desk.reading() as records:
        before = records.audit.verify()
    found = asyncio.run(reach_of_sandbox(desk, sandbox.url))
    with desk.reading() as records:
        assert records.audit.verify() == before
    assert len(found.pages) == 2


def test_a_reach_shows_no_secret(reach: Reach, sandbox: Sandbox) -> None:
    told = repr(reach)
    assert sandbox.credentials["user_token"] not in told
    assert sandbox.credentials["app_secret"] not in told
    assert sandbox.page["access_token"] not in told


def test_an_instagram_account_may_be_left_out(desk: Desk, reach: Reach) -> None:
    first, second = (one.id for one in reach.pages)
    connected = asyncio.run(connect_pages(desk, reach, {first: True, second: False}))
    assert [one.network for one in connected] == [Network.FACEBOOK, Network.INSTAGRAM, Network.FACEBOOK]


def test_the_end_of_access_is_kept_though_the_token_itself_does_not_end(
    desk: Desk, reach: Reach, sandbox: Sandbox
) -> None:
    query = {"input_token": sandbox.page["access_token"], "access_token": sandbox.credentials["user_token"]}
    told = sandbox.http.get(sandbox.graph("debug_token"), params=query).json()["data"]
    assert told["expires_at"] == 0
    page, _instagram = asyncio.run(connect_pages(desk, reach, {sandbox.page["id"]: True}))
    assert page.token_expires_at == datetime.fromtimestamp(told["data_access_expires_at"], UTC)


def test_a_page_that_may_only_be_seen_is_refused(desk: Desk, sandbox: Sandbox) -> None:
    sandbox.world(account=sandbox.page["id"], missing_tasks=["CREATE_CONTENT", "MANAGE"])
    found = asyncio.run(reach_of_sandbox(desk, sandbox.url))
    sandbox.reset()
    assert [one.may_publish for one in found.pages] == [False, True]
    with pytest.raises(Refused, match="page-task-missing"):
        asyncio.run(connect_pages(desk, found, {sandbox.page["id"]: True}))


def test_permissions_that_lack_are_told(desk: Desk, sandbox: Sandbox) -> None:
    sandbox.world(missing_permissions=["pages_manage_posts"])
    found = asyncio.run(reach_of_sandbox(desk, sandbox.url))
    sandbox.reset()
    assert found.missing == ("pages_manage_posts",)
    assert replace(found, granted=None).missing == ()


def test_the_accounts_of_a_page_stand_together(desk: Desk, reach: Reach) -> None:
    asyncio.run(connect_pages(desk, reach, {one.id: True for one in reach.pages}))
    pages = [one.channel.page_id for one in account_lines(desk)]
    assert len({page for page, before in zip(pages, ["", *pages], strict=False) if page != before}) == len(
        set(pages)
    )


def test_safety_names_the_admins_and_an_unbroken_trail(desk: Desk) -> None:
    found = look_at_safety(desk)
    assert found.admins == admins(desk)
    with desk.reading() as records:
        assert found.entries == records.audit.verify()


def test_a_broken_trail_is_found(desk: Desk, tmp_path: Path) -> None:
    assert tmp_path.exists()
    with desk.workspace.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE audit SET verb = 'lain' WHERE seq = 1")
    assert look_at_safety(desk).entries is None
