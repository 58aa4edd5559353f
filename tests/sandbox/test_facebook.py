"""Posts and photos of a Page: what is taken, what is refused, what the public sees."""

from __future__ import annotations

import hashlib
import json
import time
from datetime import UTC, datetime

import pytest

from sandbox_process import Sandbox

from .caller import Caller, a_picture, code


def seconds(sandbox: Sandbox) -> int:
    return int(datetime.fromisoformat(sandbox.now()).timestamp())


def test_an_unpublished_post_with_photos_becomes_public_by_its_id(sandbox: Sandbox, page: Caller) -> None:
    post = page.draft(photos=3, message="Halo")
    assert sandbox.published() == []
    assert page.get(post, fields="is_published,permalink_url") == {"is_published": False, "id": post}
    assert page.post(post, is_published="true") == {"success": True}
    seen = sandbox.published()
    assert [(entry["id"], entry["type"], len(entry["media"])) for entry in seen] == [(post, "album", 3)]
    assert page.get(post, fields="permalink_url")["permalink_url"] == seen[0]["permalink"]


def test_making_public_twice_changes_nothing(sandbox: Sandbox, page: Caller) -> None:
    post = page.draft()
    page.post(post, is_published="true")
    assert page.post(post, is_published="true") == {"success": True}
    assert len(sandbox.published()) == 1


def test_a_public_post_cannot_be_hidden_again(page: Caller) -> None:
    post = page.post(f"{page.page}/feed", message="x")["id"]
    assert code(page.post(post, is_published="false")) == (100, None)


def test_the_bytes_received_are_kept_and_served_untouched(sandbox: Sandbox, page: Caller) -> None:
    content = a_picture(1080, 1350)
    photo = page.upload(content, caption="Teks", alt_text_custom="Gambar 😀")["id"]
    answer = page.get(photo, fields="images,width,height,name,alt_text_custom")
    assert (answer["width"], answer["height"], answer["name"]) == (1080, 1350, "Teks")
    assert answer["alt_text_custom"] == "Gambar 😀"
    assert [image["width"] for image in answer["images"]] == [576, 1080]
    served = sandbox.http.get(answer["images"][1]["source"])
    assert (served.content, served.headers["content-type"]) == (content, "image/jpeg")
    page.post(f"{page.page}/feed", attached_media=json.dumps([{"media_fbid": photo}]))
    media = sandbox.published()[0]["media"][0]
    assert media == {
        "sha256": hashlib.sha256(content).hexdigest(),
        "width": 1080,
        "height": 1350,
        "alt": "Gambar 😀",
    }


def test_photos_keep_the_order_in_which_they_are_attached(sandbox: Sandbox, page: Caller) -> None:
    contents = [a_picture(shade=n) for n in range(4)]
    photos = [page.upload(content)["id"] for content in contents]
    media = [{"media_fbid": photo} for photo in reversed(photos)]
    page.post(f"{page.page}/feed", message="x", attached_media=json.dumps(media))
    digests = [each["sha256"] for each in sandbox.published()[0]["media"]]
    assert digests == [hashlib.sha256(content).hexdigest() for content in reversed(contents)]


def test_a_public_photo_is_a_post_of_its_own(sandbox: Sandbox, page: Caller) -> None:
    answer = page.upload(published="true", caption="Foto")
    assert set(answer) == {"id", "post_id"}
    assert sandbox.published()[0]["id"] == answer["post_id"]
    assert [photo["id"] for photo in page.get(f"{page.page}/photos", type="uploaded")["data"]] == [
        answer["id"]
    ]


def test_a_photo_is_taken_from_our_own_address(page: Caller) -> None:
    answer = page.post(f"{page.page}/photos", url=page.address(), published="false")
    assert "id" in answer
    assert code(page.post(f"{page.page}/photos", url="https://example.com/a.jpg")) == (324, None)


def test_unattached_photos_are_listed_nowhere(page: Caller) -> None:
    page.upload()
    assert page.get(f"{page.page}/photos")["data"] == []


def test_an_empty_post_is_refused(page: Caller) -> None:
    assert code(page.post(f"{page.page}/feed")) == (100, None)
    assert code(page.post(f"{page.page}/feed", message="")) == (100, None)


def test_an_unknown_or_foreign_photo_cannot_be_attached(page: Caller, other: Caller) -> None:
    foreign = other.upload()["id"]
    for photo in ("123", foreign):
        media = json.dumps([{"media_fbid": photo}])
        assert code(page.post(f"{page.page}/feed", attached_media=media)) == (100, 33)


def test_a_photo_serves_one_post_only(page: Caller) -> None:
    media = json.dumps([{"media_fbid": page.upload()["id"]}])
    page.post(f"{page.page}/feed", attached_media=media, published="false")
    assert code(page.post(f"{page.page}/feed", attached_media=media)) == (100, 1366051)
    twice = page.upload()["id"]
    media = json.dumps([{"media_fbid": twice}, {"media_fbid": twice}])
    assert code(page.post(f"{page.page}/feed", attached_media=media)) == (100, 1366051)


def test_a_public_photo_cannot_be_attached(page: Caller) -> None:
    media = json.dumps([{"media_fbid": page.upload(published="true")["id"]}])
    assert code(page.post(f"{page.page}/feed", attached_media=media)) == (100, None)


def test_what_is_no_picture_is_refused(page: Caller) -> None:
    assert code(page.upload(b"not a picture")) == (100, 1366046)
    whole = a_picture(200, 200)
    assert code(page.upload(whole[: len(whole) // 2])) == (100, 1366046)


def test_a_photo_above_four_megabytes_is_refused(page: Caller) -> None:
    heavy = a_picture() + b"\x00" * 4_000_000
    assert code(page.upload(heavy)) == (100, 1366046)
    assert "id" in page.upload(a_picture() + b"\x00" * 3_900_000)


@pytest.mark.parametrize(
    ("ahead", "taken"), [(590, False), (605, True), (2_591_000, True), (2_593_000, False)]
)
def test_the_window_of_scheduling(sandbox: Sandbox, page: Caller, ahead: int, taken: bool) -> None:  # noqa: FBT001 (a table)
    when = str(seconds(sandbox) + ahead)
    answer = page.post(f"{page.page}/feed", message="x", published="false", scheduled_publish_time=when)
    assert ("id" in answer) is taken
    if not taken:
        assert code(answer) == (100, 1)


def test_a_scheduled_post_needs_to_be_unpublished(sandbox: Sandbox, page: Caller) -> None:
    when = str(seconds(sandbox) + 3600)
    assert code(page.post(f"{page.page}/feed", message="x", scheduled_publish_time=when)) == (100, None)


def test_a_scheduled_post_goes_out_when_the_clock_passes_its_time(sandbox: Sandbox, page: Caller) -> None:
    when = seconds(sandbox) + 900
    post = page.post(
        f"{page.page}/feed",
        message="Nanti",
        published="false",
        scheduled_publish_time=str(when),
        unpublished_content_type="SCHEDULED",
    )["id"]
    listed = page.get(f"{page.page}/scheduled_posts", fields="scheduled_publish_time,is_published")["data"]
    assert listed == [{"scheduled_publish_time": when, "is_published": False, "id": post}]
    assert page.get(f"{page.page}/feed")["data"] == []
    sandbox.advance(901)
    assert [entry["id"] for entry in sandbox.published()] == [post]
    assert sandbox.published()[0]["published_at"] == datetime.fromtimestamp(when, UTC).isoformat(
        timespec="milliseconds"
    )
    assert page.get(f"{page.page}/scheduled_posts")["data"] == []


def test_a_scheduled_post_can_be_published_early_and_moved(sandbox: Sandbox, page: Caller) -> None:
    now = seconds(sandbox)
    post = page.draft(message="x", scheduled_publish_time=str(now + 900))
    assert code(page.post(post, scheduled_publish_time=str(now + 60))) == (100, 1)
    assert page.post(post, scheduled_publish_time=str(now + 7200)) == {"success": True}
    sandbox.advance(1000)
    assert sandbox.published() == []
    page.post(post, is_published="true")
    sandbox.advance(7200)
    assert len(sandbox.published()) == 1
    assert code(page.post(post, scheduled_publish_time=str(now + 20_000))) == (100, None)


def test_iso_times_with_offset_are_understood(sandbox: Sandbox, page: Caller) -> None:
    at = seconds(sandbox) + 3600
    when = datetime.fromtimestamp(at, UTC).strftime("%Y-%m-%dT%H:%M:%S+0000")
    post = page.draft(message="x", scheduled_publish_time=when)
    assert page.get(post, fields="scheduled_publish_time")["scheduled_publish_time"] == at


def test_the_post_of_another_app_cannot_be_changed(sandbox: Sandbox, page: Caller) -> None:
    post = sandbox.outside(do="create", account=page.page, message="Dari Suite")["id"]
    assert code(page.post(post, message="x")) == (200, None)
    assert page.get(post, fields="application")["application"]["name"] != "Humas Planner"


def test_the_text_can_be_edited_and_the_pictures_cannot(sandbox: Sandbox, page: Caller) -> None:
    post = page.draft(message="satu")
    page.post(post, is_published="true")
    assert page.post(post, message="dua") == {"success": True}
    assert sandbox.published()[0]["caption"] == "dua"
    assert code(page.post(post, attached_media="[]")) == (100, None)


@pytest.mark.parametrize(
    ("link", "wanted"),
    [
        ("https://www.facebook.com/x", (200, 1609008)),
        ("https://fb.com/x", (200, 1609008)),
        ("ftp://x.go.id", (1500, None)),
        ("https://", (1500, None)),
        ("contoh", (1500, None)),
        ("https://[", (1500, None)),
    ],
)
def test_bad_links_are_refused(page: Caller, link: str, wanted: tuple[int, int | None]) -> None:
    assert code(page.post(f"{page.page}/feed", link=link)) == wanted


def test_a_link_post_is_public(sandbox: Sandbox, page: Caller) -> None:
    page.post(f"{page.page}/feed", link="https://contoh.go.id/a", message="Baca")
    assert sandbox.published()[0]["type"] == "link"


def test_a_message_beyond_the_limit_is_refused(page: Caller) -> None:
    assert "id" in page.post(f"{page.page}/feed", message="x" * 63_206, published="false")
    assert code(page.post(f"{page.page}/feed", message="x" * 63_207)) == (100, None)


def test_the_feed_holds_unpublished_posts_newest_first(page: Caller) -> None:
    draft = page.draft(message="a")
    public = page.post(f"{page.page}/feed", message="b")["id"]
    feed = page.get(f"{page.page}/feed", fields="id,message,created_time,is_published", limit=25)["data"]
    assert [(each["id"], each["is_published"]) for each in feed] == [(public, True), (draft, False)]
    assert [each["id"] for each in page.get(f"{page.page}/published_posts")["data"]] == [public]


def test_lists_are_walked_with_after(page: Caller) -> None:
    posts = [page.post(f"{page.page}/feed", message=str(n))["id"] for n in range(5)]
    walked: list[str] = []
    after = ""
    while True:
        part = page.get(f"{page.page}/published_posts", limit=2, after=after, fields="id")
        walked += [each["id"] for each in part["data"]]
        if "next" not in part["paging"]:
            break
        after = part["paging"]["cursors"]["after"]
    assert walked == list(reversed(posts))
    assert code(page.get(f"{page.page}/feed", limit=101)) == (100, None)
    assert code(page.get(f"{page.page}/feed", after="%%%")) == (100, None)


def test_a_field_that_does_not_exist_is_refused(page: Caller) -> None:
    answer = page.get(f"{page.page}/feed", fields="id")
    assert answer["data"] == []
    post = page.draft()
    refused = page.get(post, fields="id,likes_count")
    assert code(refused) == (100, None)
    assert "nonexisting field (likes_count)" in refused["error"]["message"]
    assert code(page.get(post, fields="id,,message")) == (100, None)
    assert code(page.get(post, fields="attachments{")) == (100, None)


def test_attachments_tell_photos_in_order(page: Caller) -> None:
    post = page.draft(photos=2, message="x")
    fields = "attachments{media_type,subattachments{media_type,target{id},media{image{src,width}}}}"
    attachment = page.get(post, fields=fields)["attachments"]["data"][0]
    assert attachment["media_type"] == "album"
    assert [each["media"]["image"]["width"] for each in attachment["subattachments"]["data"]] == [32, 32]
    alone = page.get(page.draft(photos=1), fields="attachments")["attachments"]["data"][0]
    assert alone["media_type"] == "photo"


def test_default_fields_are_metas(page: Caller) -> None:
    post = page.post(f"{page.page}/feed", message="x")["id"]
    assert set(page.get(post)) == {"created_time", "message", "id"}
    assert page.get(post)["created_time"].endswith("+0000")


def test_deleting_twice_is_refused_the_second_time(sandbox: Sandbox, page: Caller) -> None:
    post = page.draft()
    page.post(post, is_published="true")
    assert page.delete(post) == {"success": True}
    assert sandbox.published() == []
    assert code(page.delete(post)) == (100, 33)
    photo = page.upload()["id"]
    assert page.delete(photo) == {"success": True}
    assert code(page.get(photo)) == (100, 33)


def test_comments_are_made_read_edited_and_deleted(page: Caller) -> None:
    post = page.post(f"{page.page}/feed", message="x")["id"]
    comment = page.post(f"{post}/comments", message="Tautan 😀")["id"]
    listed = page.get(f"{post}/comments", filter="stream", order="reverse_chronological", limit=25)["data"]
    assert [(each["id"], each["message"], each["from"]["id"]) for each in listed] == [
        (comment, "Tautan 😀", page.page)
    ]
    assert page.post(comment, message="Lain") == {"success": True}
    summary = page.get(post, fields="comments.summary(total_count).limit(0)")["comments"]["summary"]
    assert summary["total_count"] == 1
    assert page.delete(comment) == {"success": True}
    assert code(page.post(f"{post}/comments")) == (100, None)


def test_the_comment_of_a_visitor_cannot_be_edited_but_answered(sandbox: Sandbox, page: Caller) -> None:
    post = page.post(f"{page.page}/feed", message="x")["id"]
    visitor = sandbox.outside(do="comment", id=post, message="Kapan?")["id"]
    assert code(page.post(visitor, message="Besok")) == (200, None)
    assert page.post(visitor, is_hidden="true") == {"success": True}
    reply = page.post(f"{visitor}/comments", message="Besok")["id"]
    assert [each["id"] for each in page.get(f"{visitor}/comments")["data"]] == [reply]


def test_the_clock_of_the_sandbox_runs_on(sandbox: Sandbox) -> None:
    before = seconds(sandbox)
    time.sleep(0.01)
    sandbox.advance(60)
    assert 60 <= seconds(sandbox) - before <= 62


def test_photos_never_attached_are_swept_after_a_day(sandbox: Sandbox, page: Caller) -> None:
    kept, swept = page.draft(), page.upload(a_picture(shade=5))["id"]
    sandbox.advance(86_401)
    assert code(page.get(swept)) == (100, 33)
    assert page.get(kept, fields="attachments")["attachments"]["data"][0]["media_type"] == "photo"


def test_a_photo_link_leads_to_its_post(sandbox: Sandbox, page: Caller) -> None:
    answer = page.upload(published="true")
    link = page.get(answer["id"], fields="link")["link"]
    assert sandbox.http.get(link).headers["location"].endswith(answer["post_id"])
