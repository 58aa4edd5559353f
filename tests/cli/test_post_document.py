"""``post create`` and ``edit``: the post document."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest

from cli.running import Planner
from sandbox_process import Sandbox

VARIANT_KEYS = {"channel", "channel_id", "caption", "format", "target", "first_comment", "media", "state"}


def test_only_a_title_is_needed(planner: Planner) -> None:
    post_id = planner.post({"title": "Layanan SIM keliling"})
    told = planner.json("post", "show", post_id)["post"]
    assert told["id"] == post_id
    assert (told["state"], told["version"], told["digest"]) == ("draft", 1, None)
    assert (told["caption"], told["media"], told["channels"], told["variants"]) == ("", [], [], [])
    assert (told["publish_at"], told["zone"], told["unit"]) == (None, "Asia/Jakarta", "HUMAS")


def test_the_whole_document_is_taken(online: Planner, photo: Path) -> None:
    document: dict[str, Any] = {
        "title": "Layanan SIM keliling",
        "caption": "Datanglah.",
        "link": None,
        "pillar": "layanan",
        "unit": "HUMAS",
        "media": [{"file": str(photo), "alt": "Mobil layanan", "credit": "Ayu", "focus": [0.5, 0.4]}],
        "channels": ["facebook", "instagram"],
        "variants": {
            "instagram": {
                "caption": "Datanglah, ya.",
                "format": "feed",
                "target": "instagram-portrait",
                "first_comment": None,
            }
        },
        "publish_at": "2026-11-26T10:00:00+09:00",
        "zone": "Asia/Jayapura",
    }
    told = online.json("post", "show", online.post(document))["post"]
    assert told["pillar"] == "layanan"
    assert told["publish_at"] == "2026-11-26T08:00:00+07:00"
    assert told["zone"] == "Asia/Jayapura"
    facebook, instagram = told["variants"]
    assert set(facebook) >= VARIANT_KEYS
    assert (facebook["channel"], facebook["caption"]) == ("facebook", "Datanglah.")
    assert (instagram["channel"], instagram["caption"]) == ("instagram", "Datanglah, ya.")
    assert told["media"][0]["focus"] == [0.5, 0.4]
    assert told["media"][0]["file"] == online.json("media", "list")["media"][0]["id"]


def test_a_picture_is_found_beside_the_document_or_by_its_id(planner: Planner, photo: Path) -> None:
    (planner.workspace.parent / "dekat.jpg").write_bytes(photo.read_bytes())
    first = planner.json("post", "show", planner.post({"title": "A", "media": [{"file": "dekat.jpg"}]}))
    asset = first["post"]["media"][0]["file"]
    second = planner.json("post", "show", planner.post({"title": "B", "media": [{"file": asset}]}))
    assert second["post"]["media"][0]["file"] == asset


def test_a_dash_reads_the_document_from_stdin_and_pictures_from_here(
    planner: Planner, photo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = {"title": "Dari masukan", "media": [{"file": photo.name}]}
    given = io.TextIOWrapper(io.BytesIO(json.dumps(document).encode()))
    monkeypatch.setattr("sys.stdin", given)
    monkeypatch.chdir(photo.parent)
    told = planner.json("post", "create", "-")["post"]
    assert told["title"] == "Dari masukan"
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b'{"title": "Diubah"}')))
    assert planner.json("post", "edit", told["id"], "-")["post"]["title"] == "Diubah"


def test_a_byte_order_mark_does_no_harm(planner: Planner, tmp_path: Path) -> None:
    file = tmp_path / "notepad.json"
    file.write_bytes(b'\xef\xbb\xbf{"title": "Dari Notepad"}')
    assert planner.json("post", "create", file)["post"]["title"] == "Dari Notepad"


@pytest.mark.parametrize(
    ("document", "code", "told"),
    [
        ("{", "document-not-json", ""),
        ("[]", "document-no-object", ""),
        ('{"caption": "tanpa judul"}', "title-missing", ""),
        ('{"title": 7}', "document-wrong", "title"),
        ('{"title": "T", "captoin": "x"}', "document-key-unknown", "captoin"),
        (
            '{"title": "T", "media": [{"file": "x", "alt_text": "y"}]}',
            "document-key-unknown",
            "media[0].alt_text",
        ),
        (
            '{"title": "T", "variants": {"facebook": {"teks": "y"}}}',
            "document-key-unknown",
            "variants.facebook",
        ),
        ('{"title": "T", "publish_at": "2026-11-26T10:00:00"}', "time-without-offset", "2026-11-26"),
        ('{"title": "T", "zone": "Asia/Bukan"}', "zone-unknown", "Asia/Bukan"),
        ('{"title": "T", "channels": ["tiktok"]}', "channel-unknown", "tiktok"),
        ('{"title": "T", "channels": ["facebook"]}', "channel-not-connected", "Facebook"),
        ('{"title": "T", "unit": "BUKAN"}', "unit-unknown", "BUKAN"),
        ('{"title": "T", "variants": {"facebook": {"format": "poster"}}}', "document-wrong", "format"),
    ],
)
def test_a_wrong_document_is_refused_by_name(
    planner: Planner, tmp_path: Path, document: str, code: str, told: str
) -> None:
    file = tmp_path / "dokumen.json"
    file.write_text(document, encoding="utf-8")
    answer = planner("post", "create", file, "--json")
    assert answer.code == 2
    assert answer.error["code"] == code
    assert told in answer.error["message"]
    assert planner.json("post", "list")["posts"] == []


@pytest.mark.parametrize(
    ("typo", "meant"), [("captoin", "caption"), ("chanel", "channels"), ("publishat", "publish_at")]
)
def test_an_unknown_key_names_the_nearest_known_one(
    planner: Planner, tmp_path: Path, typo: str, meant: str
) -> None:
    file = tmp_path / "dokumen.json"
    file.write_text(json.dumps({"title": "T", typo: "x"}), encoding="utf-8")
    assert meant in planner("post", "create", file, "--json").error["hint"]


def test_a_document_that_is_not_there_is_said_to_be_missing(planner: Planner, tmp_path: Path) -> None:
    answer = planner("post", "create", tmp_path / "hilang.json", "--json")
    assert (answer.code, answer.error["code"]) == (2, "file-vanished")


def test_a_network_with_two_accounts_is_ambiguous_and_their_ids_are_listed(
    online: Planner, the_sandbox: Sandbox
) -> None:
    accounts = online.json("accounts", "list")["accounts"]
    gone = [one for one in accounts if one["state"] == "disconnected"]
    assert len(gone) == 2
    found = online.json("accounts", "connect", "--sandbox", the_sandbox.url)["accounts"]
    ids = [one["id"] for one in found if one["network"] == "facebook"]
    file = online.workspace.parent / "dua.json"
    file.write_text(json.dumps({"title": "T", "channels": ["facebook"]}), encoding="utf-8")
    answer = online("post", "create", file, "--json")
    assert (answer.code, answer.error["code"]) == (2, "channel-ambiguous")
    assert all(one in answer.error["hint"] for one in ids)
    named = online.json("post", "show", online.post({"title": "T", "channels": [ids[1]]}))
    assert named["post"]["channels"] == [ids[1]]


def test_edit_leaves_keys_that_are_not_named(planner: Planner, tmp_path: Path) -> None:
    post_id = planner.post({"title": "Lama", "caption": "tetap", "pillar": "edukasi"})
    file = tmp_path / "ubah.json"
    file.write_text('{"title": "Baru", "pillar": null}', encoding="utf-8")
    told = planner.json("post", "edit", post_id, file)["post"]
    assert (told["title"], told["caption"], told["pillar"], told["version"]) == ("Baru", "tetap", None, 2)


def test_edit_does_not_move_a_post_to_another_unit(planner: Planner, tmp_path: Path) -> None:
    post_id = planner.post({"title": "T"})
    file = tmp_path / "ubah.json"
    file.write_text('{"unit": "HUMAS", "title": "U"}', encoding="utf-8")
    assert planner("post", "edit", post_id, file).code == 0
    file.write_text('{"unit": "BIRO"}', encoding="utf-8")
    answer = planner("post", "edit", post_id, file, "--json")
    assert (answer.code, answer.error["code"]) == (3, "unit-stays")


def test_an_approver_can_neither_write_nor_bring_pictures_in(planner: Planner, photo: Path) -> None:
    file = planner.workspace.parent / "t.json"
    file.write_text(json.dumps({"title": "T", "media": [{"file": str(photo)}]}), encoding="utf-8")
    answer = planner("post", "create", file, "--as", "bayu", "--json")
    assert (answer.code, answer.error["code"]) == (3, "role-missing")
    assert planner.json("media", "list")["media"] == []


def test_characters_that_cannot_be_sent_are_left_out_and_counted(planner: Planner, tmp_path: Path) -> None:
    file = tmp_path / "kotor.json"
    file.write_text(json.dumps({"title": "Ber\u0000sih\u0000"}), encoding="utf-8")
    answer = planner("post", "create", file, "--json")
    assert answer.json["post"]["title"] == "Bersih"
    assert answer.json["cleaned"] == 2
    assert "2 karakter" in answer.err
    assert "2 characters" in planner("post", "create", file, "--lang", "en").err
