from __future__ import annotations

import pytest

from planner.meta import accounts
from planner.meta.client import Graph
from planner.meta.errors import TokenDead
from planner.meta.transport import Transport
from sandbox_process import Sandbox

from .given import seen_by

pytestmark = pytest.mark.anyio


def the_app(transport: Transport, box: Sandbox) -> Graph:
    """The Graph as the app's own token sees it."""
    return seen_by(transport, box, f"{box.credentials['app_id']}|{box.credentials['app_secret']}")


async def test_every_page_comes_with_its_token_and_its_instagram_account(person: Graph, box: Sandbox) -> None:
    found = await accounts.pages(person)
    announced = box.credentials["pages"]
    assert [page.id for page in found] == [page["id"] for page in announced]
    assert [page.token for page in found] == [page["access_token"] for page in announced]
    first = found[0]
    assert first.instagram is not None
    assert (first.instagram.id, first.instagram.username) == tuple(announced[0]["instagram"].values())
    assert "CREATE_CONTENT" in first.tasks


async def test_a_page_token_speaks_for_its_page(page: Graph, box: Sandbox) -> None:
    assert (await accounts.whoami(page)).id == box.page["id"]


async def test_a_persons_token_speaks_for_the_person(person: Graph, box: Sandbox) -> None:
    assert (await accounts.whoami(person)).id != box.page["id"]


async def test_the_permissions_are_granted(person: Graph) -> None:
    granted = {permission.name for permission in await accounts.permissions(person) if permission.is_granted}
    assert {"pages_manage_posts", "instagram_content_publish"} <= granted


async def test_a_living_token_is_valid(transport: Transport, box: Sandbox) -> None:
    facts = await accounts.inspect(the_app(transport, box), box.page["access_token"])
    assert facts.is_valid
    assert facts.type == "PAGE"
    assert facts.expires_at is None
    assert "pages_manage_posts" in facts.scopes


async def test_an_expired_token_is_told_as_a_fact(transport: Transport, box: Sandbox) -> None:
    box.expire("user")
    facts = await accounts.inspect(the_app(transport, box), box.credentials["user_token"])
    assert not facts.is_valid
    assert facts.error


async def test_an_expired_token_cannot_ask_for_anything(person: Graph, box: Sandbox) -> None:
    box.expire("user")
    with pytest.raises(TokenDead, match="token-expired"):
        await accounts.pages(person)
