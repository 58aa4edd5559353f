"""The sample content: what the demo publishes must be what a ministry would sign."""

from __future__ import annotations

import json
import re
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from planner.assets import resources

SAMPLE = resources() / "sample"
POSTS: list[dict[str, Any]] = json.loads((SAMPLE / "posts.json").read_text("utf-8"))
PEOPLE: dict[str, Any] = json.loads((SAMPLE / "people.json").read_text("utf-8"))
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
DEMO = datetime(2027, 2, 22, 8, 12, tzinfo=ZoneInfo("Asia/Jakarta"))
DAYS = ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"]
MONTHS = ["Januari", "Februari", "Maret", "April", "Mei", "Juni"]
DATE = re.compile(rf"(?:({'|'.join(DAYS)})(?: \w+)?, )?(\d{{1,2}}) ({'|'.join(MONTHS)})(?: (\d{{4}}))?")


def captions(post: dict[str, Any]) -> list[str]:
    return [post["caption"], *(variant.get("caption", "") for variant in post["variants"].values())]


each_post = pytest.mark.parametrize("post", POSTS, ids=lambda post: post["title"])


def test_the_first_three_are_due_by_the_clock_of_the_demo() -> None:
    hours = [datetime.fromisoformat(post["publish_at"]) for post in POSTS]
    assert hours == sorted(hours)
    assert all(timedelta() < DEMO - hour < timedelta(minutes=30) for hour in hours[:3])
    assert all(hour > DEMO for hour in hours[3:])
    assert [len(post["media"]) for post in POSTS[:3]] == [1, 3, 1]


def test_there_is_enough_to_look_at() -> None:
    assert len(POSTS) >= 12
    assert {post["zone"] for post in POSTS} == {"Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"}
    assert sum(captions(post)[0] != captions(post)[1] != "" for post in POSTS) >= 10


@each_post
def test_a_post_is_a_whole_post_document(post: dict[str, Any]) -> None:
    assert set(post) == KEYS
    assert post["unit"] in {unit["code"] for unit in PEOPLE["units"]}
    assert set(post["channels"]) <= {"facebook", "instagram"}
    assert set(post["variants"]) <= set(post["channels"])
    is_carousel = post["variants"]["instagram"]["format"] == "carousel"
    assert is_carousel is (len(post["media"]) > 1)
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
        for weekday, day, month, year in DATE.findall(caption):
            told = date(int(year or 2027), MONTHS.index(month) + 1, int(day))
            assert not weekday or weekday == DAYS[told.weekday()], f"{weekday}, {told}"


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
    instagram = post["variants"]["instagram"].get("caption", post["caption"])
    assert "http" not in instagram
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
