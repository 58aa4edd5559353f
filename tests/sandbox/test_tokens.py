"""Who may call: tokens, proofs, permissions, tasks."""

from __future__ import annotations

import hashlib
import hmac
from pathlib import Path

import pytest

from sandbox_process import Sandbox, running_sandbox

from .caller import Caller, code


def test_a_call_without_token_is_refused(sandbox: Sandbox) -> None:
    answer = Caller(sandbox, None).send("GET", "me")
    assert (answer.status_code, code(answer.json())) == (401, (104, None))


def test_garbage_is_no_token(sandbox: Sandbox) -> None:
    assert code(Caller(sandbox, "EAAGnonsense").get("me")) == (190, None)


def test_an_expired_page_token_is_refused_until_it_is_restored(
    sandbox: Sandbox, page: Caller, person: Caller
) -> None:
    sandbox.expire("page")
    assert code(page.get("me")) == (190, 463)
    assert "id" in person.get("me")
    sandbox.restore_tokens()
    assert page.get("me")["id"] == page.page


def test_a_user_token_dies_after_sixty_days_of_its_clock(
    sandbox: Sandbox, page: Caller, person: Caller
) -> None:
    expires = person.get("debug_token", input_token=person.token or "")["data"]["expires_at"]
    assert expires > 0
    sandbox.expire("user")
    assert code(person.get("me")) == (190, 463)
    assert "id" in page.get("me")


@pytest.mark.parametrize("subcode", [458, 459, 460, 464, 467, 490, 492])
def test_a_token_can_die_of_other_causes(
    sandbox: Sandbox, page: Caller, person: Caller, subcode: int
) -> None:
    sandbox.kill_tokens("all", subcode)
    assert code(page.get("me")) == (190, subcode)
    assert code(person.get("me")) == (190, subcode)


def test_a_person_cannot_use_what_only_a_page_may(person: Caller) -> None:
    assert code(person.get(f"{person.page}/feed")) == (200, 2069030)
    assert code(person.post(f"{person.page}/feed", message="x")) == (200, 2069030)


def test_a_page_cannot_touch_another_page(page: Caller, other: Caller) -> None:
    post = page.draft()
    assert code(other.get(post)) == (100, 33)
    assert code(other.get(page.ig)) == (100, 33)
    assert code(other.post(f"{page.page}/feed", message="x")) == (200, None)
    assert code(other.post(post, is_published="true")) == (200, None)
    assert code(other.post(f"{page.ig}/media", image_url="x")) == (200, None)


@pytest.mark.parametrize(
    ("permission", "path"),
    [("pages_manage_posts", "{page}/feed"), ("instagram_content_publish", "{ig}/media_publish")],
)
def test_a_withdrawn_permission_is_named(sandbox: Sandbox, page: Caller, permission: str, path: str) -> None:
    sandbox.world(missing_permissions=[permission])
    answer = page.post(path.format(page=page.page, ig=page.ig), message="x")
    assert code(answer) == (200, None)
    assert permission in answer["error"]["message"]


def test_a_missing_task_is_named_and_shown(sandbox: Sandbox, page: Caller, person: Caller) -> None:
    sandbox.world(missing_tasks=["CREATE_CONTENT"], account=page.page)
    assert code(page.post(f"{page.page}/feed", message="x")) == (200, None)
    tasks = [account["tasks"] for account in person.get("me/accounts")["data"]]
    assert ["CREATE_CONTENT" in each for each in tasks] == [False, True]


def test_a_lost_role_is_told_as_impersonation(sandbox: Sandbox, page: Caller) -> None:
    sandbox.world(role_lost=True, account=page.page)
    answer = page.post(f"{page.page}/feed", message="x")
    assert code(answer) == (190, None)
    assert "before impersonating a user's page" in answer["error"]["message"]


def test_lapsed_data_access_stops_reading(sandbox: Sandbox, page: Caller) -> None:
    sandbox.world(data_access_expired=True)
    assert code(page.get(f"{page.page}/feed")) == (10, None)


def test_reads_with_a_page_token_can_fail_where_a_user_token_reads(
    sandbox: Sandbox, page: Caller, person: Caller
) -> None:
    container = page.container()["id"]
    sandbox.world(page_token_reads_fail=True)
    assert code(page.get(container, fields="status_code")) == (100, 33)
    assert person.get(container, fields="status_code")["status_code"] == "FINISHED"


def test_a_wrong_proof_is_refused_and_a_right_one_taken(sandbox: Sandbox, page: Caller) -> None:
    secret, token = sandbox.credentials["app_secret"], page.token or ""
    right = hmac.new(secret.encode(), token.encode(), hashlib.sha256).hexdigest()
    assert page.get("me", appsecret_proof=right)["id"] == page.page
    answer = page.get("me", appsecret_proof=right[:-1] + "x")
    assert code(answer) == (100, None)
    assert answer["error"]["type"] == "GraphMethodException"


def test_the_proof_can_be_demanded(tmp_path: Path) -> None:
    with running_sandbox(tmp_path / "strict", require_proof=True) as strict:
        answer = Caller(strict, strict.page["access_token"]).get("me")
    assert code(answer) == (100, None)
    assert "appsecret_proof" in answer["error"]["message"]


def test_me_is_the_page_for_a_page_token_and_the_person_for_a_user_token(
    page: Caller, person: Caller
) -> None:
    assert page.get("me")["id"] == page.page
    assert person.get("me")["name"] == "Admin Contoh"


def test_accounts_give_page_tokens_instagram_and_tasks(sandbox: Sandbox, person: Caller) -> None:
    fields = "id,name,access_token,tasks,instagram_business_account{id,username}"
    listed = person.get("me/accounts", fields=fields, limit=100, summary="true")["data"]
    assert [account["access_token"] for account in listed] == [
        page["access_token"] for page in sandbox.credentials["pages"]
    ]
    assert listed[0]["instagram_business_account"] == sandbox.page["instagram"]
    assert "CREATE_CONTENT" in listed[0]["tasks"]


def test_accounts_are_paged_with_cursors(sandbox: Sandbox, person: Caller) -> None:
    first = person.get("me/accounts", fields="name", limit=1)
    assert len(first["data"]) == 1
    assert "access_token=" in first["paging"]["next"]
    second = person.get("me/accounts", fields="name", limit=1, after=first["paging"]["cursors"]["after"])
    assert second["data"][0]["id"] == sandbox.credentials["pages"][1]["id"]
    assert "next" not in second["paging"]


def test_a_page_without_linked_instagram_names_none(sandbox: Sandbox, page: Caller) -> None:
    sandbox.world(instagram_linked=False, account=page.page)
    assert page.get("me", fields="instagram_business_account") == {"id": page.page}


def test_permissions_show_what_was_declined(sandbox: Sandbox, person: Caller) -> None:
    sandbox.world(missing_permissions=["read_insights"])
    status = {entry["permission"]: entry["status"] for entry in person.get("me/permissions")["data"]}
    assert (status["read_insights"], status["pages_manage_posts"]) == ("declined", "granted")


def test_a_token_is_inspected_with_the_token_of_the_app(sandbox: Sandbox, page: Caller) -> None:
    app = Caller(sandbox, f"{sandbox.credentials['app_id']}|{sandbox.credentials['app_secret']}")
    data = app.get("debug_token", input_token=page.token or "")["data"]
    assert (data["type"], data["is_valid"], data["expires_at"]) == ("PAGE", True, 0)
    assert data["profile_id"] == page.page
    sandbox.expire("page")
    dead = app.get("debug_token", input_token=page.token or "")["data"]
    assert (dead["is_valid"], dead["error"]["subcode"]) == (False, 463)


def test_a_page_token_cannot_inspect_tokens(page: Caller) -> None:
    assert code(page.get("debug_token", input_token=page.token or "")) == (100, None)


def test_a_user_token_is_exchanged_for_a_fresh_one(sandbox: Sandbox, person: Caller) -> None:
    params = {
        "grant_type": "fb_exchange_token",
        "client_id": sandbox.credentials["app_id"],
        "client_secret": sandbox.credentials["app_secret"],
        "fb_exchange_token": person.token or "",
    }
    answer = sandbox.http.get(sandbox.graph("oauth/access_token"), params=params).json()
    assert answer["expires_in"] == 5_184_000
    assert Caller(sandbox, answer["access_token"]).get("me")["name"] == "Admin Contoh"
    wrong = sandbox.http.get(sandbox.graph("oauth/access_token"), params={**params, "client_secret": "x"})
    assert code(wrong.json()) == (101, None)


def test_an_app_token_is_given_for_the_secret(sandbox: Sandbox) -> None:
    params = {
        "grant_type": "client_credentials",
        "client_id": sandbox.credentials["app_id"],
        "client_secret": sandbox.credentials["app_secret"],
    }
    answer = sandbox.http.get(f"{sandbox.url}/oauth/access_token", params=params).json()
    assert answer["token_type"] == "bearer"


def test_a_login_code_is_unknown_here(sandbox: Sandbox) -> None:
    params = {
        "client_id": sandbox.credentials["app_id"],
        "client_secret": sandbox.credentials["app_secret"],
        "code": "abc",
        "redirect_uri": "http://localhost/",
    }
    answer = sandbox.http.get(sandbox.graph("oauth/access_token"), params=params).json()
    assert code(answer) == (100, 36007)


def test_no_token_is_written_into_the_journal(sandbox: Sandbox, page: Caller, person: Caller) -> None:
    page.send("GET", "me", params={"access_token": page.token or ""})
    person.get("debug_token", input_token=page.token or "")
    page.post(f"{page.page}/feed", message=f"secret {page.token}")
    written = str(sandbox.journal())
    assert (page.token or "") not in written
    assert (person.token or "") not in written


def test_a_page_token_has_no_accounts(page: Caller) -> None:
    answer = page.get("me/accounts")
    assert code(answer) == (100, None)
    assert "nonexisting field (accounts) on node type (Page)" in answer["error"]["message"]
