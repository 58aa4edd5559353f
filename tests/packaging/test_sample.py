"""The sample content: what the demo publishes must be what a ministry would sign."""

from __future__ import annotations

import json
import re
from datetime import date, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from planner.assets import resources
from planner.desk.sample_script import slug
from planner.sandbox.birth import be_born
from planner.sandbox.store import Store

SAMPLE = resources() / "sample"
POSTS: list[dict[str, Any]] = json.loads((SAMPLE / "posts.json").read_text("utf-8"))
PEOPLE: dict[str, Any] = json.loads((SAMPLE / "people.json").read_text("utf-8"))
STORY: dict[str, Any] = json.loads((SAMPLE / "story.json").read_text("utf-8"))
KEYS = {
    "title",
    "caption",
    "link",
    "pillar",
    "unit",
    "media",
    "channels",
    "variants",
    "publish_at",
    "zone",
}
JAKARTA = ZoneInfo("Asia/Jakarta")
DEMO = datetime(2027, 2, 22, 8, 12, tzinfo=JAKARTA)
FAULTY = "7-hal-sebelum-mudik"
"""The story shows this post with the faults for which it was sent back; in ``posts.json`` it has none."""

AT_WORK = {"write", "pitch", "edit", "submit", "approve", "send_back", "propose_hour", "mark", "cancel"}
ENDS = {"fail": "failed", "lose": "unconfirmed", "go_out": "published", "send_back": "changes_requested"}
DAYS = ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"]
MONTHS = ["Januari", "Februari", "Maret", "April", "Mei", "Juni"]
DATE = re.compile(rf"(?:({'|'.join(DAYS)})(?: \w+)?, )?(\d{{1,2}}) ({'|'.join(MONTHS)})(?: (\d{{4}}))?")


def captions(post: dict[str, Any]) -> list[str]:
    return [post["caption"], *(variant.get("caption", "") for variant in post["variants"].values())]


def on_instagram(post: dict[str, Any]) -> str:
    own = post["variants"].get("instagram", {}).get("caption")
    return str(post["caption"] if own is None else own)


def earlier_texts(course: dict[str, Any]) -> list[str]:
    """What the story's versions say instead of ``posts.json``."""
    changes = [step.get("with", {}) for step in course["steps"]]
    return [text for one in changes for text in captions({"caption": "", "variants": {}, **one}) if text]


def weekdays_are_right(caption: str) -> None:
    for weekday, day, month, year in DATE.findall(caption):
        told = date(int(year or 2027), MONTHS.index(month) + 1, int(day))
        assert not weekday or weekday == DAYS[told.weekday()], f"{weekday}, {told}"


each_post = pytest.mark.parametrize("post", POSTS, ids=lambda post: post["title"])
each_course = pytest.mark.parametrize("course", STORY["posts"], ids=lambda course: course["post"])


def test_the_first_three_are_due_by_the_clock_of_the_demo_and_the_rest_stands_by_its_hour() -> None:
    hours = [datetime.fromisoformat(post["publish_at"]) for post in POSTS]
    assert hours[:3] == sorted(hours[:3])
    assert hours[3:] == sorted(hours[3:])
    assert all(timedelta() < DEMO - hour < timedelta(minutes=30) for hour in hours[:3])
    assert [len(post["media"]) for post in POSTS[:3]] == [1, 3, 1]


def test_there_is_enough_to_look_at() -> None:
    assert len(POSTS) >= 44
    days = {datetime.fromisoformat(post["publish_at"]).astimezone(JAKARTA).date() for post in POSTS}
    assert min(days) <= date(2027, 1, 11)
    assert max(days) >= date(2027, 4, 14)
    assert {post["zone"] for post in POSTS} == {"Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"}
    assert sum(on_instagram(post) != post["caption"] for post in POSTS) >= 30
    assert {post["pillar"] for post in POSTS} == {
        "kebijakan",
        "layanan",
        "edukasi",
        "pimpinan",
        "peringatan",
        "komunitas",
    }
    shown = {picture["file"] for post in POSTS for picture in post["media"]}
    assert shown == {f"scenes/{scene.name}" for scene in (SAMPLE / "scenes").glob("*.svg")}


def test_no_two_posts_say_the_same() -> None:
    assert len({slug(post["title"]) for post in POSTS}) == len(POSTS)
    assert len({post["caption"] for post in POSTS}) == len(POSTS)


@each_post
def test_a_post_is_a_whole_post_document(post: dict[str, Any]) -> None:
    assert set(post) == KEYS
    assert post["unit"] in {unit["code"] for unit in PEOPLE["units"]}
    assert set(post["channels"]) <= {"facebook", "instagram"}
    assert set(post["variants"]) <= set(post["channels"])
    if "instagram" in post["channels"]:
        is_carousel = post["variants"]["instagram"]["format"] == "carousel"
        assert is_carousel is (len(post["media"]) > 1)
        assert post["media"]
    moment = datetime.fromisoformat(post["publish_at"])
    assert moment.utcoffset() == moment.astimezone(ZoneInfo(post["zone"])).utcoffset()


@each_post
def test_pictures_are_there_described_and_credited(post: dict[str, Any]) -> None:
    for picture in post["media"]:
        assert (SAMPLE / picture["file"]).is_file()
        assert 15 <= len(picture["alt"]) <= 250
        assert not re.match(r"(?i)gambar|foto|ilustrasi", picture["alt"])
        assert picture["credit"] == "Ilustrasi: Humas Kementerian Contoh"
        assert all(0 <= edge <= 1 for edge in picture["focus"])


@each_post
def test_weekdays_belong_to_their_dates(post: dict[str, Any]) -> None:
    for caption in captions(post):
        weekdays_are_right(caption)


@each_post
def test_captions_keep_the_rules_of_the_house(post: dict[str, Any]) -> None:
    for caption in captions(post):
        tags = re.findall(r"(?<!\w)#(\w+)", caption)
        assert len(tags) <= 5
        assert all(tag[0].isupper() for tag in tags)
        assert len(caption) <= 2200
        assert not re.search(
            r"pukul \d{1,2}:\d\d|Rp \d|\d\.\d (?:juta|miliar)|[\u200b-\u200f\u202a-\u202e]", caption
        )
        for hour in re.finditer(r"pukul \d\d\.\d\d", caption):
            assert re.search(r"WIB|WITA|WIT", caption[hour.end() : hour.end() + 25]), hour.group()
        assert not re.search(
            r"(?i)\b(?:nopember|pebruari|jum'at|aktifitas|analisa|resiko|ijin|merubah|silahkan)\b", caption
        )
        assert caption.count("“") == caption.count("”")
        assert '"' not in caption


@each_post
def test_instagram_is_not_given_links_that_cannot_be_pressed(post: dict[str, Any]) -> None:
    if "instagram" in post["channels"]:
        assert "http" not in on_instagram(post)
    for link in re.findall(r"https?://[^\s,]+", post["caption"]):
        assert link.startswith("https://contoh.go.id/")


def test_scenes_need_no_font_and_take_any_size() -> None:
    scenes = sorted((SAMPLE / "scenes").glob("*.svg"))
    assert len(scenes) >= 24
    for scene in scenes:
        head = scene.read_text("utf-8")
        assert "<text" not in head, scene.name
        assert re.match(r'<svg xmlns="[^"]+" viewBox="0 0 400 500" preserve', head), scene.name


def test_people_cover_every_role_and_nobody_approves_alone() -> None:
    logins = [person["login"] for person in PEOPLE["people"]]
    assert len(set(logins)) == len(logins)
    assert PEOPLE["owner"] in logins
    roles = {role for person in PEOPLE["people"] for role in person["roles"]}
    assert roles == {"contributor", "designer", "approver", "publisher", "admin"}
    assert sum("approver" in person["roles"] for person in PEOPLE["people"]) >= 2
    assert {person["unit"] for person in PEOPLE["people"]} <= {unit["code"] for unit in PEOPLE["units"]}
    assert sum(unit["is_desk"] for unit in PEOPLE["units"]) == 1


def test_the_story_knows_every_post_once_in_the_same_order() -> None:
    assert [course["post"] for course in STORY["posts"]] == [slug(post["title"]) for post in POSTS]


@each_course
def test_a_course_is_walked_by_people_who_may(course: dict[str, Any]) -> None:
    people = {person["login"]: person for person in PEOPLE["people"]}
    author, reviewer = people[course["author"]], people[course["reviewer"]]
    unit = next(post["unit"] for post in POSTS if slug(post["title"]) == course["post"])
    assert author["unit"] == unit or "designer" in author["roles"]
    assert "approver" in reviewer["roles"]
    assert author is not reviewer


@each_course
def test_a_course_goes_forward_in_working_hours_up_to_the_clock_of_the_demo(course: dict[str, Any]) -> None:
    steps = [(datetime.fromisoformat(step["at"]).astimezone(JAKARTA), step["do"]) for step in course["steps"]]
    assert all(earlier < later for (earlier, _), (later, _) in pairwise(steps))
    assert steps[-1][0] <= DEMO
    assert steps[0][1] in {"write", "pitch"}
    for at, deed in steps:
        if deed in AT_WORK:
            assert at.weekday() < 5
            assert 7 <= at.hour < 17
    assert ENDS.get(steps[-1][1], course["state"]) == course["state"]


@each_course
def test_earlier_versions_are_right_too_but_for_the_one_that_was_sent_back(course: dict[str, Any]) -> None:
    if course["post"] == FAULTY:
        with pytest.raises(AssertionError, match="Kamis, 2027-03-12"):
            weekdays_are_right(" ".join(earlier_texts(course)))
        return
    for text in earlier_texts(course):
        weekdays_are_right(text)
        assert len(re.findall(r"(?<!\w)#\w+", text)) <= 5


def test_what_waits_says_why_and_notes_have_their_people() -> None:
    logins = {person["login"] for person in PEOPLE["people"]}
    for course in STORY["posts"]:
        for step in course["steps"]:
            assert step["do"] not in {"send_back", "mark"} or len(step["note"]) > 20
        for note in course.get("notes", []):
            assert note["by"] in logins
            assert note["text"]
            assert datetime.fromisoformat(note["at"]) <= DEMO


def test_the_accounts_are_those_that_a_sandbox_is_born_with(tmp_path: Path) -> None:
    store = Store(tmp_path / "sandbox.db")
    be_born(store, pages=1, seed=0, now=0.0)
    page = store.one("SELECT * FROM page")
    store.close()
    assert page is not None
    told = {account["network"]: (account["remote_id"], account["name"]) for account in STORY["accounts"]}
    assert told == {
        "facebook": (page["id"], page["name"]),
        "instagram": (page["ig_id"], page["ig_username"]),
    }
    assert {account["page_id"] for account in STORY["accounts"]} == {page["id"]}
