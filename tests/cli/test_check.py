"""``planner check``: the contract of its JSON, its exit codes, and that it saves nothing."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cli.running import Planner

GOOD = "Loket layanan buka Senin, 22 Februari 2027, pukul 08.00–15.00 WIB."
DATE = "Senin, 23 Februari 2027"
BAD = "Upacara digelar Senin, 23 Februari 2027, pukul 08:00 WIB."


@pytest.fixture
def text(tmp_path: Path) -> Path:
    return tmp_path / "naskah.txt"


def test_a_good_text_ends_with_0_and_a_blocker_with_3(planner: Planner, text: Path) -> None:
    text.write_text(GOOD, encoding="utf-8")
    answer = planner("check", "--text", str(text), "--json")
    assert (answer.code, answer.json) == (0, {"findings": [], "blockers": 0})
    text.write_text(BAD, encoding="utf-8")
    answer = planner("check", "--text", str(text), "--json")
    assert (answer.code, answer.json["blockers"]) == (3, 1)
    wrong, colon = answer.json["findings"]
    assert (wrong["rule"], wrong["severity"], wrong["field"], wrong["text"]) == (
        "G01",
        "block",
        "caption",
        DATE,
    )
    assert BAD[wrong["start"] : wrong["end"]] == DATE
    assert (wrong["fix"], colon["rule"], colon["severity"], colon["fix"]) == (
        "Selasa, 23 Februari 2027",
        "G07",
        "hint",
        "pukul 08.00",
    )
    assert "Selasa" in wrong["message"]
    assert "EYD" in wrong["basis"]


def test_per_line_prints_an_object_for_each_line(planner: Planner, text: Path) -> None:
    text.write_text(f"{GOOD}\n\n{BAD}\nKirim ke a@gmail.com\n", encoding="utf-8")
    answer = planner("check", "--text", str(text), "--per-line", "--json")
    lines = [json.loads(line) for line in answer.out.splitlines()]
    assert [[one["rule"] for one in line["findings"]] for line in lines] == [[], [], ["G01", "G07"], ["L04"]]
    assert (answer.code, [line["blockers"] for line in lines]) == (3, [0, 0, 1, 0])


def test_channel_and_hour_bring_more_rules_in(planner: Planner, text: Path) -> None:
    text.write_text("Pameran akan dibuka 3 Maret 2027. Lihat https://contoh.go.id/a", encoding="utf-8")

    def rules(*more: str) -> set[str]:
        return {
            one["rule"] for one in planner("check", "--text", str(text), "--json", *more).json["findings"]
        }

    assert rules() == set()
    assert rules("--channel", "instagram") == {"P23"}
    assert rules("--at", "2027-03-10T10:00:00+07:00") == {"G02"}


def test_a_person_reads_sentences(planner: Planner, text: Path) -> None:
    text.write_text(BAD, encoding="utf-8")
    assert "Blokir  G01" in planner("check", "--text", str(text)).out
    assert "falls on" in planner("check", "--text", str(text), "--lang", "en").out


def test_a_document_is_checked_and_nothing_is_kept(planner: Planner, photo: Path, tmp_path: Path) -> None:
    file = tmp_path / "unggahan.json"
    media = [{"file": str(photo), "alt": "Petugas melayani warga."}]
    told = {"title": "Upacara", "caption": BAD, "media": media, "channels": ["facebook", "instagram"]}
    file.write_text(json.dumps(told), encoding="utf-8")
    answer = planner("check", str(file), "--json")
    assert (answer.code, answer.json["blockers"]) == (3, 1)
    assert planner("post", "list", "--json").json == {"posts": []}
    assert planner("media", "list", "--json").json["media"] == []
    told["media"] = [{"file": "tidak-ada.jpg"}]
    file.write_text(json.dumps(told), encoding="utf-8")
    assert planner("check", str(file), "--json").error["code"] == "file-vanished"


def test_a_post_is_checked_as_it_stands(planner: Planner, tmp_path: Path) -> None:
    file = tmp_path / "unggahan.json"
    file.write_text(json.dumps({"title": "Upacara", "caption": BAD}), encoding="utf-8")
    post = planner("post", "create", str(file), "--json").json["post"]
    answer = planner("check", "--post", post["id"], "--json", "--channel", "instagram")
    rules = {one["rule"] for one in answer.json["findings"]}
    assert answer.code == 3
    assert {"G01", "P04"} <= rules
    assert planner("post", "show", post["id"], "--json").json["post"]["version"] == post["version"]


@pytest.mark.parametrize("words", [(), ("--text", "a", "--post", "b"), ("--post", "b", "--per-line")])
def test_what_is_asked_for_must_be_one_thing(planner: Planner, words: tuple[str, ...]) -> None:
    assert planner("check", *words).code == 2


def test_a_channel_that_is_not_known_is_refused(planner: Planner, text: Path) -> None:
    text.write_text(GOOD, encoding="utf-8")
    answer = planner("check", "--text", str(text), "--channel", "tiktok", "--json")
    assert (answer.code, answer.error["code"]) == (2, "channel-unknown")
