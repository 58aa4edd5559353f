"""Containers and media of an Instagram account."""

from __future__ import annotations

import hashlib
import json
import re
from typing import Any

import pytest

from sandbox_process import Sandbox

from .caller import Caller, a_picture, code


def test_a_picture_goes_from_the_page_to_the_profile(sandbox: Sandbox, page: Caller) -> None:
    content = a_picture(1080, 1350)
    container = page.container(content, caption="Halo #dunia 😀", alt_text="Gambar")["id"]
    state = page.get(container, fields="status_code,status")
    assert state["status_code"] == "FINISHED"
    media = page.publish(container)["id"]
    assert len(container) == len(media) == 17
    assert sandbox.published()[0] == {
        "network": "instagram",
        "account_id": page.ig,
        "id": media,
        "type": "image",
        "caption": "Halo #dunia 😀",
        "media": [
            {"sha256": hashlib.sha256(content).hexdigest(), "width": 1080, "height": 1350, "alt": "Gambar"}
        ],
        "published_at": sandbox.published()[0]["published_at"],
        "permalink": page.get(media, fields="permalink")["permalink"],
    }
    assert page.get(container, fields="status_code")["status_code"] == "PUBLISHED"


def test_a_container_is_in_progress_at_first(sandbox: Sandbox, page: Caller) -> None:
    sandbox.world(container_delay_s=100)
    container = page.container()["id"]
    assert page.get(container, fields="status_code")["status_code"] == "IN_PROGRESS"
    assert code(page.publish(container)) == (9007, 2207027)
    sandbox.advance(130)
    assert page.get(container, fields="status_code")["status_code"] == "FINISHED"


def test_a_container_without_fields_answers_its_id_only(page: Caller) -> None:
    container = page.container()["id"]
    assert page.get(container) == {"id": container}


def test_a_container_expires_after_a_day(sandbox: Sandbox, page: Caller) -> None:
    container = page.container()["id"]
    sandbox.advance(86_401)
    assert page.get(container, fields="status_code")["status_code"] == "EXPIRED"
    assert code(page.publish(container)) == (24, 2207008)


def test_a_failed_container_tells_its_code_inside_the_status(sandbox: Sandbox, page: Caller) -> None:
    sandbox.world(container_error=2207082)
    failed = page.container()["id"]
    state = page.get(failed, fields="status,status_code")
    assert state["status_code"] == "ERROR"
    assert re.search(r"error code (\d+)", state["status"]) is not None
    assert code(page.publish(failed)) == (24, 2207008)
    assert page.get(page.container()["id"], fields="status_code")["status_code"] == "FINISHED"


def test_publishing_twice_is_refused_or_answered_with_the_same_id(sandbox: Sandbox, page: Caller) -> None:
    container = page.container()["id"]
    media = page.publish(container)["id"]
    assert code(page.publish(container)) == (24, 2207008)
    sandbox.world(published_again="same_id")
    assert page.publish(container) == {"id": media}
    assert len(sandbox.published()) == 1


def test_an_unknown_or_foreign_container_is_refused(page: Caller, other: Caller) -> None:
    assert code(page.publish("123")) == (24, 2207006)
    assert code(other.publish(page.container()["id"])) == (24, 2207006)
    assert code(page.post(f"{page.ig}/media_publish")) == (100, None)


def bad_addresses(page: Caller) -> list[str]:
    good = page.address()
    return [
        "",
        "https://example.com/a.jpg",
        "http://localhost/a.jpg",
        f"{page.sandbox.url}/",
        re.sub("oh=00_.{4}", "oh=00_xxxx", good),
        re.sub("oe=.", "oe=F", good),
        good.replace("_o_n.jpg", "_o_n.jpgé"),
    ]


def test_what_cannot_be_fetched_is_refused(page: Caller) -> None:
    for url in bad_addresses(page):
        assert code(page.post(f"{page.ig}/media", image_url=url)) == (9004, 2207052), url


def test_an_expired_picture_address_is_refused(sandbox: Sandbox, page: Caller) -> None:
    sandbox.world(cdn_life_s=60)
    url = page.address()
    sandbox.advance(61)
    assert code(page.post(f"{page.ig}/media", image_url=url)) == (9004, 2207052)
    assert sandbox.http.get(url).status_code == 403


def test_the_address_of_a_deleted_photo_is_dead(sandbox: Sandbox, page: Caller) -> None:
    photo = page.upload()["id"]
    url = page.get(photo, fields="images")["images"][0]["source"]
    page.delete(photo)
    assert sandbox.http.get(url).status_code == 404
    assert code(page.post(f"{page.ig}/media", image_url=url)) == (9004, 2207052)


def test_the_smaller_size_is_what_is_published_when_its_address_is_given(
    sandbox: Sandbox, page: Caller
) -> None:
    images = page.get(page.upload(a_picture(1080, 1350))["id"], fields="images")["images"]
    small = min(images, key=lambda image: image["width"])
    served = sandbox.http.get(small["source"]).content
    container = page.post(f"{page.ig}/media", image_url=small["source"])["id"]
    page.publish(container)
    media = sandbox.published()[0]["media"][0]
    assert (media["width"], media["sha256"]) == (576, hashlib.sha256(served).hexdigest())


@pytest.mark.parametrize(
    ("content", "wanted"),
    [
        (a_picture(kind="PNG"), (36001, 2207005)),
        (a_picture(1080, 1351), (36003, 2207009)),
        (a_picture(1911, 1000), (36003, 2207009)),
        (a_picture(1920, 1000), (36003, 2207009)),
    ],
)
def test_pictures_outside_the_rules_are_refused(
    page: Caller, content: bytes, wanted: tuple[int, int]
) -> None:
    name = "a.png" if content.startswith(b"\x89PNG") else "a.jpg"
    photo = page.send(
        "POST", f"{page.page}/photos", data={"published": "false"}, files={"source": (name, content)}
    ).json()["id"]
    images = page.get(photo, fields="images")["images"]
    url = max(images, key=lambda image: image["width"])["source"]
    assert code(page.post(f"{page.ig}/media", image_url=url)) == wanted


@pytest.mark.parametrize("size", [(1080, 1350), (1910, 1000), (1080, 1080), (40, 32)])
def test_pictures_just_inside_the_rules_are_taken(page: Caller, size: tuple[int, int]) -> None:
    assert "id" in page.container(a_picture(*size))


def test_a_story_may_have_any_shape(sandbox: Sandbox, page: Caller) -> None:
    story = page.container(a_picture(40, 90), media_type="STORIES")["id"]
    media = page.publish(story)["id"]
    assert sandbox.published()[0]["type"] == "story"
    assert page.get(f"{page.ig}/media")["data"] == []
    assert page.get(f"{page.ig}/stories")["data"] == [{"id": media}]
    assert page.get(media, fields="media_product_type")["media_product_type"] == "STORY"


@pytest.mark.parametrize(
    "caption",
    ["x" * 2201, " ".join(f"#t{n}" for n in range(31)), " ".join(f"@u{n}" for n in range(21))],
)
def test_a_caption_beyond_the_limits_is_refused(page: Caller, caption: str) -> None:
    assert code(page.container(caption=caption)) == (36004, 2207010)


def test_a_caption_at_the_limits_is_taken(page: Caller) -> None:
    caption = " ".join([f"#t{n}" for n in range(30)] + [f"@u{n}" for n in range(20)])
    assert "id" in page.container(caption=caption)
    assert "id" in page.container(caption="😀" * 2200)


def test_the_three_worlds_of_hashtags(sandbox: Sandbox, page: Caller) -> None:
    caption = "#a #b #c #d #e #f"
    assert "id" in page.container(caption=caption)
    sandbox.world(hashtags="strict")
    assert code(page.container(caption=caption)) == (36004, 2207010)
    sandbox.world(hashtags="drop_caption")
    page.publish(page.container(caption=caption)["id"])
    assert sandbox.published()[0]["caption"] == ""


@pytest.mark.parametrize(
    ("params", "wanted"),
    [
        ({"video_url": "https://x.go.id/a.mp4"}, (100, None)),
        ({"media_type": "VIDEO"}, (100, 2207089)),
        ({"media_type": "FOTO"}, (100, 2207023)),
        ({"is_carousel_item": "true", "caption": "x"}, (100, None)),
        ({"is_carousel_item": "true", "collaborators": '["a"]'}, (100, None)),
        ({"is_carousel_item": "true", "is_ai_generated": "true"}, (100, None)),
        ({"collaborators": '["@a"]'}, (110, 2207018)),
        ({"collaborators": '["a","b","c","d"]'}, (100, None)),
        ({"alt_text": "x" * 1001}, (100, None)),
        ({"media_type": "STORIES", "alt_text": "x"}, (100, None)),
        ({"media_type": "REELS", "alt_text": "x"}, (100, None)),
        ({"media_type": "STORIES", "collaborators": '["a"]'}, (100, None)),
        ({"user_tags": '[{"username":"a"}]'}, (100, 2207040)),
        ({"user_tags": '[{"username":"a","x":1.1,"y":0.5}]'}, (100, 2207040)),
        ({"user_tags": json.dumps([{"username": "a", "x": 0.5, "y": 0.5}] * 21)}, (100, 2207040)),
        ({"poll_attachment": "{}", "is_comment_prompt_used": "true"}, (100, None)),
        ({"children": '["1","2"]'}, (100, None)),
        ({"scheduled_publish_time": "1800000000"}, (100, None)),
    ],
)
def test_parameters_that_do_not_go_together_are_refused(
    page: Caller, params: dict[str, str], wanted: tuple[int, int | None]
) -> None:
    assert code(page.container(None, **params)) == wanted


@pytest.mark.parametrize(
    "params", [{"media_type": "REELS", "video_url": "https://x/a.mp4"}, {"upload_type": "resumable"}]
)
def test_videos_are_refused_clearly(page: Caller, params: dict[str, str]) -> None:
    answer = page.post(f"{page.ig}/media", **params)
    assert code(answer) == (100, None)
    assert "does not play videos" in answer["error"]["message"]


def test_without_any_media_there_is_no_container(page: Caller) -> None:
    assert code(page.post(f"{page.ig}/media", caption="x")) == (100, None)


@pytest.mark.parametrize("as_json", [True, False])
def test_a_carousel_keeps_its_order(sandbox: Sandbox, page: Caller, as_json: bool) -> None:  # noqa: FBT001 (a table)
    items = [page.item(shade) for shade in range(3)]
    children = json.dumps(items) if as_json else ",".join(items)
    parent = page.post(f"{page.ig}/media", media_type="CAROUSEL", children=children, caption="x")["id"]
    media = page.publish(parent)["id"]
    seen = sandbox.published()
    assert [(each["type"], len(each["media"])) for each in seen] == [("carousel", 3)]
    wanted = [hashlib.sha256(a_picture(shade=shade)).hexdigest() for shade in range(3)]
    assert [each["sha256"] for each in seen[0]["media"]] == wanted
    answer = page.get(media, fields="media_type,children{media_type,media_url}")
    assert answer["media_type"] == "CAROUSEL_ALBUM"
    assert len(answer["children"]["data"]) == 3


def carousel(page: Caller, *items: str) -> Any:  # noqa: ANN401 (JSON)
    return page.post(f"{page.ig}/media", media_type="CAROUSEL", children=json.dumps(items))


def test_a_carousel_of_one_or_eleven_is_refused(page: Caller) -> None:
    items = [page.item(shade) for shade in range(11)]
    assert code(carousel(page, items[0])) == (100, 2207028)
    assert code(carousel(page, *items)) == (100, 2207028)
    assert code(carousel(page)) == (100, 2207028)


def test_a_carousel_takes_only_its_own_unused_items(sandbox: Sandbox, page: Caller, other: Caller) -> None:
    first, second = page.item(1), page.item(2)
    single, foreign = page.container()["id"], other.item(3)
    for wrong in (single, foreign, "123", first):
        assert code(carousel(page, first, wrong)) == (100, 2207028), wrong
    assert "id" in carousel(page, first, second)
    assert code(carousel(page, first, second)) == (100, 2207028)
    sandbox.world(child_reuse="allow")
    assert "id" in carousel(page, first, second)


def test_a_carousel_waits_for_its_items(sandbox: Sandbox, page: Caller) -> None:
    sandbox.world(container_delay_s=100)
    items = [page.item(1), page.item(2)]
    assert code(carousel(page, *items)) == (9007, 2207027)
    sandbox.advance(86_500)
    assert code(carousel(page, *items)) == (100, 2207028)


def test_an_item_cannot_be_published_alone_nor_deleted(page: Caller) -> None:
    items = [page.item(1), page.item(2)]
    assert code(page.publish(items[0])) == (100, 2207089)
    media = page.publish(carousel(page, *items)["id"])["id"]
    child = page.get(media, fields="children")["children"]["data"][0]["id"]
    assert code(page.delete(child)) == (100, None)


def test_the_quota_is_counted_and_enforced(sandbox: Sandbox, page: Caller) -> None:
    sandbox.world(quota_total=2)
    for _ in range(2):
        page.publish(page.container()["id"])
    quota = page.get(f"{page.ig}/content_publishing_limit", fields="quota_usage,config", summary="true")[
        "data"
    ]
    assert quota == [{"quota_usage": 2, "config": {"quota_total": 2, "quota_duration": 86_400}}]
    assert page.get(f"{page.ig}/content_publishing_limit")["data"] == [{"quota_usage": 2}]
    assert code(page.publish(page.container()["id"])) == (9, 2207042)
    sandbox.advance(86_401)
    assert "id" in page.publish(page.container()["id"])


def test_the_four_hundred_and_first_container_is_refused(page: Caller) -> None:
    url = page.address()
    answers = [page.post(f"{page.ig}/media", image_url=url) for _ in range(401)]
    assert all("id" in answer for answer in answers[:400])
    assert code(answers[400]) == (4, None)


def test_reading_a_container_without_pause_is_throttled(page: Caller) -> None:
    container = page.container()["id"]
    answers = [page.get(container, fields="status_code") for _ in range(60)]
    assert "status_code" in answers[20]
    assert code(answers[-1]) == (80002, None)


def test_a_caption_cannot_be_changed_but_comments_switched_off(page: Caller) -> None:
    media = page.publish(page.container(caption="x")["id"])["id"]
    assert code(page.post(media, caption="y")) == (100, None)
    assert page.post(media, comment_enabled="false") == {"success": True}
    assert page.get(media, fields="is_comment_enabled")["is_comment_enabled"] is False
    assert code(page.post(f"{media}/comments", message="x")) == (100, None)


def test_media_are_deleted_with_the_right_permission_only(sandbox: Sandbox, page: Caller) -> None:
    media = page.publish(page.container()["id"])["id"]
    sandbox.world(missing_permissions=["instagram_manage_contents"])
    assert code(page.delete(media)) == (10, None)
    sandbox.world(missing_permissions=[])
    assert page.delete(media) == {"success": True, "deleted_id": media}
    assert code(page.delete(media)) == (100, 33)
    assert sandbox.published() == []


def test_comments_and_replies_of_a_media(sandbox: Sandbox, page: Caller) -> None:
    media = page.publish(page.container()["id"])["id"]
    comment = page.post(f"{media}/comments", message="Tautan #satu")["id"]
    visitor = sandbox.outside(do="comment", id=media, message="Kapan?")["id"]
    reply = page.post(f"{visitor}/replies", message="Besok")["id"]
    listed = page.get(f"{media}/comments", fields="id,text,username")["data"]
    assert [each["id"] for each in listed] == [visitor, comment]
    assert page.get(f"{visitor}/replies")["data"][0]["id"] == reply
    assert page.post(visitor, hide="true") == {"success": True}
    assert code(page.post(comment, hide="true")) == (100, None)
    assert page.get(comment)["text"] == "Tautan #satu"
    assert page.delete(reply) == {"success": True}


def test_media_are_listed_newest_first_with_the_fields_asked_for(page: Caller) -> None:
    media = [page.publish(page.container(caption=str(n))["id"])["id"] for n in range(3)]
    fields = "id,caption,timestamp,media_type,media_product_type,permalink,username,owner,shortcode"
    listed = page.get(f"{page.ig}/media", fields=fields, limit=25)["data"]
    assert [each["id"] for each in listed] == list(reversed(media))
    assert {each["media_type"] for each in listed} == {"IMAGE"}
    assert page.get(f"{page.ig}/media", limit=2)["data"] == [{"id": media[2]}, {"id": media[1]}]


def test_the_account_tells_its_name_and_counts(page: Caller) -> None:
    page.publish(page.container()["id"])
    answer = page.get(page.ig, fields="username,media_count,name")
    assert answer == {
        "username": "kementerian.contoh",
        "media_count": 1,
        "name": "Kementerian Contoh",
        "id": page.ig,
    }
