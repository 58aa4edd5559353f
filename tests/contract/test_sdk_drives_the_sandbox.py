"""Meta's own Python SDK drives the sandbox as it drives the Graph; the server knows nothing of it.

What the SDK sends was observed on version 26.0.3. Its warnings about unknown parameters are its own affair.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any, TypeAlias

import pytest
from PIL import Image

import planner.sandbox
from sandbox_process import Sandbox, running_sandbox

Sdk: TypeAlias = Any
"""Anything of the SDK: it has no types."""


def _sdk(module: str, name: str) -> Sdk:
    return getattr(import_module(f"facebook_business.{module}"), name)


Comment: Sdk = _sdk("adobjects.comment", "Comment")
IGMedia: Sdk = _sdk("adobjects.igmedia", "IGMedia")
IGUser: Sdk = _sdk("adobjects.iguser", "IGUser")
Page: Sdk = _sdk("adobjects.page", "Page")
PagePost: Sdk = _sdk("adobjects.pagepost", "PagePost")
Photo: Sdk = _sdk("adobjects.photo", "Photo")
ShadowIGMediaBuilder: Sdk = _sdk("adobjects.shadowigmediabuilder", "ShadowIGMediaBuilder")
User: Sdk = _sdk("adobjects.user", "User")
FacebookAdsApi: Sdk = _sdk("api", "FacebookAdsApi")
FacebookRequestError: Sdk = _sdk("exceptions", "FacebookRequestError")
FacebookSession: Sdk = _sdk("session", "FacebookSession")
pytestmark = pytest.mark.filterwarnings("ignore")


@pytest.fixture(scope="module")
def sandbox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sandbox]:
    with running_sandbox(tmp_path_factory.mktemp("sdk") / "state", pages=2, require_proof=True) as running:
        running.world(container_delay_s=0)
        yield running


@pytest.fixture(autouse=True)
def _direct(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")


def identity(sandbox: Sandbox, token: str) -> Sdk:
    session = FacebookSession(
        sandbox.credentials["app_id"], sandbox.credentials["app_secret"], token, timeout=10
    )
    session.GRAPH = sandbox.url
    return FacebookAdsApi(session, sandbox.credentials["graph_version"])


@pytest.fixture
def as_page(sandbox: Sandbox) -> Sdk:
    return identity(sandbox, sandbox.page["access_token"])


@pytest.fixture
def page(sandbox: Sandbox, as_page: Sdk) -> Sdk:
    return Page(sandbox.page["id"], api=as_page)


@pytest.fixture
def instagram(sandbox: Sandbox, as_page: Sdk) -> Sdk:
    return IGUser(sandbox.page["instagram"]["id"], api=as_page)


def picture(width: int = 320, height: int = 400, shade: int = 0) -> io.BytesIO:
    out = io.BytesIO()
    Image.new("RGB", (width, height), (20 + shade * 40, 110, 100)).save(out, "JPEG")
    out.seek(0)
    out.name = "foto.jpg"
    return out


def upload(api: Sdk, page_id: str, shade: int = 0) -> str:
    params = {"published": False, "alt_text_custom": "Pasar pagi"}
    answer = api.call("POST", (page_id, "photos"), params=params, files={"source": picture(shade=shade)})
    return str(answer.json()["id"])


def staged(api: Sdk, page_id: str, shade: int = 0) -> str:
    images: list[Any] = Photo(upload(api, page_id, shade), api=api).api_get(fields=["images"])["images"]
    return str(max(images, key=lambda image: image["width"])["source"])


def test_a_person_finds_pages_and_tokens(sandbox: Sandbox) -> None:
    api = identity(sandbox, sandbox.credentials["user_token"])
    fields = ["id", "name", "access_token", "tasks", "instagram_business_account{id,username}"]
    accounts = list(User("me", api=api).get_accounts(fields=fields, params={"limit": 1}))
    assert [account["id"] for account in accounts] == [page["id"] for page in sandbox.credentials["pages"]]
    assert accounts[0]["instagram_business_account"]["id"] == sandbox.page["instagram"]["id"]


def test_a_token_is_debugged_by_full_address(sandbox: Sandbox) -> None:
    api = identity(sandbox, sandbox.credentials["user_token"])
    url = f"{sandbox.url}/{sandbox.credentials['graph_version']}/debug_token"
    data = api.call("GET", url, params={"input_token": sandbox.page["access_token"]}).json()["data"]
    assert (data["type"], data["is_valid"]) == ("PAGE", True)


def test_a_post_with_photos_is_made_hidden_published_read_and_deleted(
    sandbox: Sandbox, page: Sdk, as_page: FacebookAdsApi
) -> None:
    media = [{"media_fbid": upload(as_page, page["id"], shade)} for shade in range(2)]
    message = "Harga pangan 😀\n#InfoPangan & lainnya"
    post_id = page.create_feed(params={"message": message, "attached_media": media, "published": False})["id"]
    post = PagePost(post_id, api=as_page)
    assert post.api_get(fields=["is_published"])["is_published"] is False
    post.api_update(params={"is_published": True})
    read = post.api_get(fields=["message", "is_published", "permalink_url", "attachments"])
    assert (read["message"], read["is_published"]) == (message, True)
    assert sandbox.published()[-1]["id"] == post_id
    assert [each["alt"] for each in sandbox.published()[-1]["media"]] == ["Pasar pagi"] * 2
    assert post_id in [each["id"] for each in page.get_published_posts(fields=["id"])]
    post.api_delete()
    with pytest.raises(FacebookRequestError) as refused:
        post.api_get(fields=["id"])
    assert (refused.value.api_error_code(), refused.value.api_error_subcode()) == (100, 33)


def test_a_pending_request_sends_its_file_under_a_number(page: Sdk, tmp_path: Path) -> None:
    file = tmp_path / "foto.jpg"
    file.write_bytes(picture().getvalue())
    request = page.create_photo(params={"published": False}, pending=True)
    request.add_file(str(file))
    assert request.execute()["id"]


def test_a_path_sent_as_text_is_refused(page: Sdk) -> None:
    with pytest.raises(FacebookRequestError) as refused:
        page.create_photo(params={"source": "/tmp/foto.jpg", "published": False})  # noqa: S108 (only a text)
    assert refused.value.api_error_code() == 324


def test_scheduling_and_targeting_are_understood(page: Sdk) -> None:
    when = 4_000_000_000
    with pytest.raises(FacebookRequestError) as refused:
        page.create_feed(params={"message": "x", "published": False, "scheduled_publish_time": when})
    assert refused.value.api_error_code() == 100
    targeting = {"geo_locations": {"countries": ["ID"]}}
    assert page.create_feed(params={"message": "x", "published": False, "targeting": targeting})["id"]


def test_a_picture_is_published_on_instagram(
    sandbox: Sandbox, page: Sdk, instagram: Sdk, as_page: FacebookAdsApi
) -> None:
    tags = [{"username": "contoh", "x": 0.5, "y": 0.5}]
    params = {"image_url": staged(as_page, page["id"]), "caption": "Halo #dunia", "user_tags": tags}
    container = instagram.create_media(params=params)["id"]
    state = ShadowIGMediaBuilder(container, api=as_page).api_get(fields=["status", "status_code"])
    assert state["status_code"] == "FINISHED"
    media_id = instagram.create_media_publish(params={"creation_id": container})["id"]
    media = IGMedia(media_id, api=as_page)
    assert media.api_get(fields=["permalink", "caption"])["caption"] == "Halo #dunia"
    media.api_update(params={"comment_enabled": False})
    assert sandbox.published()[-1]["id"] == media_id


def test_a_carousel_is_published_on_instagram(
    sandbox: Sandbox, page: Sdk, instagram: Sdk, as_page: FacebookAdsApi
) -> None:
    children = []
    for shade in range(3):
        item = {"image_url": staged(as_page, page["id"], shade), "is_carousel_item": True}
        children.append(instagram.create_media(params=item)["id"])
    whole = {"media_type": "CAROUSEL", "children": children, "caption": "x"}
    parent = instagram.create_media(params=whole)["id"]
    instagram.create_media_publish(params={"creation_id": parent})
    assert (sandbox.published()[-1]["type"], len(sandbox.published()[-1]["media"])) == ("carousel", 3)


def test_the_quota_is_read(instagram: Sdk) -> None:
    limits = list(instagram.get_content_publishing_limit(fields=["quota_usage", "config"]))
    assert limits[0]["config"]["quota_total"] == 50


def test_comments_are_written_and_hidden(sandbox: Sandbox, page: Sdk, as_page: Sdk) -> None:
    post = PagePost(page.create_feed(params={"message": "Ada tanya?"})["id"], api=as_page)
    own = post.create_comment(params={"message": "Tautan di sini"})["id"]
    visitor = sandbox.outside(do="comment", id=post["id"], message="Kapan?")["id"]
    Comment(visitor, api=as_page).api_update(params={"is_hidden": True})
    Comment(visitor, api=as_page).create_comment(params={"message": "Besok"})
    assert own in [each["id"] for each in post.get_comments(fields=["id", "message"])]


def test_a_batch_of_reads_is_answered_in_order(page: Sdk, as_page: Sdk) -> None:
    told: list[tuple[str, object]] = []
    batch = as_page.new_batch()
    for fields in (["name"], ["nonsense"]):
        page.api_get(
            fields=fields,
            batch=batch,
            success=lambda answer: told.append(("good", answer.json()["name"])),
            failure=lambda answer: told.append(("bad", answer.error().api_error_code())),
        )
    batch.execute()
    assert told == [("good", "Kementerian Contoh"), ("bad", 100)]


def test_the_server_has_no_special_case_for_the_sdk() -> None:
    folder = Path(planner.sandbox.__file__).parent
    written = "".join(file.read_text(encoding="utf-8").lower() for file in folder.rglob("*.py"))
    assert "user-agent" not in written
    assert "fbbizsdk" not in written
