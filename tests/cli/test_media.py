"""``media add``, ``list`` and ``export``."""

from __future__ import annotations

import hashlib
import os
import sys
from pathlib import Path

import pytest

from cli.running import Planner
from pictures import a_jpeg, a_png

KEYS = {"file", "id", "sha256", "width", "height", "type", "status", "reason"}


def test_one_refused_file_does_not_stop_the_rest(planner: Planner, photo: Path, tmp_path: Path) -> None:
    text, other = tmp_path / "teks.jpg", tmp_path / "lain.png"
    text.write_text("no picture")
    other.write_bytes(a_png())
    answer = planner("media", "add", photo, text, tmp_path / "hilang.jpg", other, photo, "--json")
    assert answer.code == 1
    told = answer.json["media"]
    assert [one["status"] for one in told] == ["added", "refused", "refused", "added", "duplicate"]
    assert [one["file"] for one in told] == [
        str(one) for one in (photo, text, tmp_path / "hilang.jpg", other, photo)
    ]
    assert set(told[0]) == KEYS
    assert told[0]["reason"] is None
    assert told[0]["id"] == told[4]["id"]
    assert told[1]["reason"] in answer.err
    assert {one["code"] for one in told[1:3]} == {"picture-type-unknown", "picture-missing"}


def test_an_added_file_is_told_with_its_size_type_and_digest(planner: Planner, photo: Path) -> None:
    (told,) = planner.json("media", "add", photo)["media"]
    assert (told["width"], told["height"], told["type"]) == (800, 1000, "image/jpeg")
    assert told["sha256"] == hashlib.sha256(photo.read_bytes()).hexdigest()
    (listed,) = planner.json("media", "list")["media"]
    assert (listed["id"], listed["file"]) == (told["id"], "foto.jpg")


def test_without_json_the_refused_are_told_on_stderr(planner: Planner, tmp_path: Path) -> None:
    answer = planner("media", "add", tmp_path / "hilang.jpg")
    assert (answer.code, answer.out) == (1, "")
    assert "hilang.jpg" in answer.err


@pytest.mark.skipif(sys.platform != "linux", reason="only there a name may be any bytes")
def test_a_file_name_that_is_no_utf_8_is_taken(planner: Planner, tmp_path: Path) -> None:
    odd = Path(os.fsdecode(os.fsencode(tmp_path) + b"/foto-\xff.jpg"))
    odd.write_bytes(a_jpeg())
    (told,) = planner.json("media", "add", odd)["media"]
    assert told["status"] == "added"
    assert planner.json("media", "list")["media"][0]["file"] == "foto-\\udcff.jpg"


def test_media_needs_a_contributor_or_designer(planner: Planner, photo: Path) -> None:
    answer = planner("media", "add", photo, "--as", "bayu", "--json")
    assert (answer.code, answer.error["code"]) == (3, "role-missing")


def test_export_gives_the_original_back_byte_for_byte(planner: Planner, photo: Path, tmp_path: Path) -> None:
    (told,) = planner.json("media", "add", photo)["media"]
    planner.json("media", "export", told["id"], "-o", tmp_path / "asli.jpg")
    assert (tmp_path / "asli.jpg").read_bytes() == photo.read_bytes()


@pytest.mark.parametrize(
    ("place", "ending"),
    [
        ("ada.jpg", (3, "file-exists")),
        ("tidak/ada/x.jpg", (1, "file-unwritable")),
        (".", (3, "file-exists")),
    ],
)
def test_export_writes_over_nothing_and_says_where_it_cannot(
    planner: Planner, photo: Path, tmp_path: Path, place: str, ending: tuple[int, str]
) -> None:
    (told,) = planner.json("media", "add", photo)["media"]
    (tmp_path / "ada.jpg").write_bytes(b"kept")
    answer = planner("media", "export", told["id"], "-o", tmp_path / place, "--json")
    assert (answer.code, answer.error["code"]) == ending
    assert (tmp_path / "ada.jpg").read_bytes() == b"kept"


def test_export_of_unknown_media_is_refused(planner: Planner, tmp_path: Path) -> None:
    answer = planner("media", "export", "bukan", "-o", tmp_path / "x.jpg", "--json")
    assert (answer.code, answer.error["code"]) == (3, "asset-unknown")
