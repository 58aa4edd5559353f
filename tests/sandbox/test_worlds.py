"""The doubts about Meta, each played both ways."""

from __future__ import annotations

import hashlib
import json
from datetime import datetime
from email.utils import parsedate_to_datetime

import pytest

from sandbox_process import Sandbox

from .caller import Caller, a_picture, code


def test_hidden_drafts_with_media_can_turn_out_public(sandbox: Sandbox, page: Caller) -> None:
    sandbox.world(draft_with_media_public=True)
    post = page.draft(message="x")
    assert page.get(post, fields="is_published")["is_published"] is True
    assert len(sandbox.published()) == 1
    page.post(f"{page.page}/feed", message="teks", published="false")
    assert len(sandbox.published()) == 1


def test_hidden_text_can_turn_out_public(sandbox: Sandbox, page: Caller) -> None:
    sandbox.world(hidden_text_public=True)
    page.post(f"{page.page}/feed", message="teks", published="false")
    assert len(sandbox.published()) == 1


def test_a_setting_can_hold_for_one_account_only(sandbox: Sandbox, page: Caller, other: Caller) -> None:
    sandbox.world(hidden_text_public=True, account=other.page)
    for caller in (page, other):
        caller.post(f"{caller.page}/feed", message="teks", published="false")
    assert [entry["account_id"] for entry in sandbox.published()] == [other.page]


def test_a_scheduled_post_can_vanish(sandbox: Sandbox, page: Caller) -> None:
    sandbox.world(schedule_vanishes=True)
    when = int(datetime.fromisoformat(sandbox.now()).timestamp()) + 700
    post = page.draft(message="x", scheduled_publish_time=str(when))
    sandbox.advance(800)
    assert sandbox.published() == []
    assert code(page.get(post)) == (100, 33)


def test_containers_can_be_unreadable_while_publishing_works(sandbox: Sandbox, page: Caller) -> None:
    container = page.container()["id"]
    sandbox.world(container_unreadable=True)
    assert code(page.get(container, fields="status_code")) == (100, 33)
    assert "id" in page.publish(container)


def test_lists_can_lag_behind(sandbox: Sandbox, page: Caller) -> None:
    sandbox.world(list_lag_s=30)
    post = page.post(f"{page.page}/feed", message="x")["id"]
    page.publish(page.container()["id"])
    assert page.get(f"{page.page}/published_posts")["data"] == []
    assert page.get(f"{page.ig}/media")["data"] == []
    assert page.get(post)["id"] == post
    sandbox.advance(31)
    assert len(page.get(f"{page.page}/published_posts")["data"]) == 1
    assert len(page.get(f"{page.ig}/media")["data"]) == 1


def test_permalinks_can_be_missing_at_first(sandbox: Sandbox, page: Caller) -> None:
    sandbox.world(permalink_missing_reads=2)
    post = page.post(f"{page.page}/feed", message="x")["id"]
    media = page.publish(page.container()["id"])["id"]
    assert ["permalink_url" in page.get(post, fields="permalink_url") for _ in range(3)] == [
        False,
        False,
        True,
    ]
    assert ["permalink" in page.get(media, fields="permalink") for _ in range(3)] == [False, False, True]


def test_pictures_can_be_recompressed(sandbox: Sandbox, page: Caller) -> None:
    sandbox.world(recompress=True)
    content = a_picture(600, 600)
    url = page.address(content)
    served = sandbox.http.get(url).content
    assert served != content
    page.publish(page.post(f"{page.ig}/media", image_url=url)["id"])
    page.post(f"{page.page}/feed", attached_media=json.dumps([{"media_fbid": page.upload(content)["id"]}]))
    digests = [entry["media"][0]["sha256"] for entry in sandbox.published()]
    assert digests == [hashlib.sha256(served).hexdigest(), hashlib.sha256(content).hexdigest()]


def test_pictures_can_be_served_as_webp(sandbox: Sandbox, page: Caller) -> None:
    url = page.address()
    sandbox.world(cdn_webp=True)
    assert sandbox.http.get(url).headers["content-type"] == "image/webp"


def test_instagram_can_refuse_our_picture_addresses(sandbox: Sandbox, page: Caller) -> None:
    sandbox.world(cdn_unfetchable=True)
    assert code(page.container()) == (9004, 2207052)


def test_the_same_text_twice_can_be_refused(sandbox: Sandbox, page: Caller) -> None:
    sandbox.world(duplicate_text_506_s=60)
    page.post(f"{page.page}/feed", message="x")
    assert code(page.post(f"{page.page}/feed", message="x")) == (506, None)
    assert "id" in page.post(f"{page.page}/feed", message="y")
    assert "id" in page.post(f"{page.page}/feed", message="x")
    sandbox.advance(61)
    assert "id" in page.post(f"{page.page}/feed", message="x")


def test_usage_shows_in_three_headers_and_ends_in_a_refusal(sandbox: Sandbox, page: Caller) -> None:
    assert "x-app-usage" not in page.send("GET", page.page).headers
    sandbox.world(usage=76, regain_minutes=7)
    for node, kind in ((page.page, "pages"), (page.ig, "instagram")):
        headers = page.send("GET", node).headers
        assert json.loads(headers["x-app-usage"]) == {"call_count": 76, "total_time": 76, "total_cputime": 76}
        assert json.loads(headers["x-page-usage"])["call_count"] == 76
        case = json.loads(headers["x-business-use-case-usage"])[node][0]
        assert (case["type"], case["estimated_time_to_regain_access"]) == (kind, 7)
    sandbox.world(usage=100)
    assert code(page.get(page.page)) == (80001, None)
    assert code(page.get(page.ig)) == (80002, None)


def test_a_block_stops_publishing_and_not_reading(sandbox: Sandbox, page: Caller) -> None:
    sandbox.world(blocked_368=True)
    assert code(page.post(f"{page.page}/feed", message="x")) == (368, None)
    assert page.get(f"{page.page}/feed")["data"] == []


def test_the_clock_of_the_answers_can_be_wrong(sandbox: Sandbox, page: Caller) -> None:
    sandbox.world(clock_skew_s=600)
    shown = parsedate_to_datetime(page.send("GET", "me").headers["date"])
    assert abs((shown - datetime.fromisoformat(sandbox.now())).total_seconds() - 600) < 5


def test_another_version_can_answer(sandbox: Sandbox, page: Caller) -> None:
    sandbox.world(answer_version="v27.0")
    assert page.send("GET", "me").headers["facebook-api-version"] == "v27.0"


def test_containers_can_be_made_to_expire(sandbox: Sandbox, page: Caller) -> None:
    container = page.container()["id"]
    sandbox.expire_containers()
    assert page.get(container, fields="status_code")["status_code"] == "EXPIRED"


@pytest.mark.parametrize(
    "settings",
    [
        {"colour": "red"},
        {"recompress": "yes"},
        {"hashtags": "some"},
        {"usage": "high"},
        {"missing_tasks": "x"},
    ],
)
def test_a_setting_that_makes_no_sense_is_refused(sandbox: Sandbox, settings: dict[str, object]) -> None:
    answer = sandbox.http.post(f"{sandbox.url}/_control/world", json={"quota_used": 3, **settings})
    assert answer.status_code == 400
    assert sandbox.world()["quota_used"] == 0


def test_a_reset_brings_the_default_world_back(sandbox: Sandbox, page: Caller) -> None:
    sandbox.world(recompress=True)
    sandbox.world(recompress=True, account=page.page)
    sandbox.reset()
    assert sandbox.world()["recompress"] is False
    assert sandbox.world()["accounts"] == {}


def test_another_admin_edits_publishes_and_deletes(sandbox: Sandbox, page: Caller) -> None:
    post = page.draft(message="x")
    sandbox.outside(do="edit", id=post, message="diubah")
    sandbox.outside(do="publish", id=post)
    assert [entry["caption"] for entry in sandbox.published()] == ["diubah"]
    sandbox.outside(do="delete", id=post)
    assert sandbox.published() == []
    media = page.publish(page.container()["id"])["id"]
    sandbox.outside(do="delete", id=media)
    assert code(page.get(media)) == (100, 33)
    with pytest.raises(AssertionError, match="no post"):
        sandbox.outside(do="delete", id="1")


def test_the_control_explains_itself(sandbox: Sandbox) -> None:
    answer = sandbox.http.get(f"{sandbox.url}/_control").json()
    assert "_control/published" in answer["controls"]
    assert answer["world"]["quota_total"] == 50
    assert sandbox.http.get(f"{sandbox.url}/_control/nothing").status_code == 404
