"""The post document: read strictly, wrong things named, text kept byte for byte."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from given import a_channel
from pictures import a_jpeg
from planner.content.channel import Network
from planner.content.errors import Misused, PlannerError
from planner.content.post import Content, Depicted, Format, Framing
from planner.desk.demo import seated
from planner.desk.desk import Desk
from planner.desk.document import ReadDocument, parse_document, read_document
from planner.desk.media import all_media
from planner.desk.write_post import create_post
from strategies.content import HARD_TEXTS, texts

from .office import WRITER, channel, look

ODD: tuple[tuple[dict[str, object], str, str | None], ...] = (
    ({}, "title-missing", None),
    ({"title": " "}, "title-missing", None),
    ({"title": "\x00"}, "title-missing", None),
    ({"title": "a", "captoin": "x"}, "document-key-unknown", "captoin"),
    ({"title": "a", "media": [{"file": "x", "altt": ""}]}, "document-key-unknown", "media[0].altt"),
    (
        {"title": "a", "variants": {"instagram": {"captions": ""}}},
        "document-key-unknown",
        "variants.instagram",
    ),
    ({"title": 1}, "document-wrong", "$.title"),
    ({"title": None}, "document-wrong", "$.title"),
    ({"title": "a", "media": [{"file": "x", "focus": [0.5, 1.5]}]}, "document-wrong", "$.media[0].focus[1]"),
    ({"title": "a", "media": [{"file": "x", "focus": [0.5, float("nan")]}]}, "document-wrong", "focus"),
    ({"title": "a", "variants": {"facebook": {"format": "poster"}}}, "document-wrong", "poster"),
    ({"title": "a", "variants": {"facebook": {"target": "poster"}}}, "target-unknown", "poster"),
    ({"title": "a", "channels": ["tiktok"]}, "channel-unknown", "tiktok"),
    ({"title": "a", "variants": {"tiktok": {}}}, "channel-unknown", "tiktok"),
    ({"title": "a", "publish_at": "2027-02-22T10:00:00"}, "time-without-offset", "2027-02-22T10:00:00"),
    ({"title": "a", "publish_at": "0001-01-01T00:00:00+14:00"}, "time-unreadable", "0001"),
    ({"title": "a", "publish_at": "besok"}, "document-wrong", "$.publish_at"),
    ({"title": "a", "zone": "Asia/Bandung"}, "zone-unknown", "Asia/Bandung"),
    ({"title": "a", "zone": "Asia"}, "zone-unknown", "Asia"),
    ({"title": "a", "zone": "/etc/passwd"}, "zone-unknown", "/etc/passwd"),
)


@pytest.fixture
def writer(desk: Desk) -> Desk:
    return seated(desk, WRITER)


def read(desk: Desk, told: object, onto: Content | None = None) -> ReadDocument:
    folder = desk.workspace.root.parent
    return read_document(desk, parse_document(json.dumps(told)), folder=folder, onto=onto)


@pytest.mark.parametrize(("told", "code", "named"), ODD)
def test_what_is_wrong_is_named(desk: Desk, told: dict[str, object], code: str, named: str | None) -> None:
    with pytest.raises(Misused, match=code) as wrong:
        read(desk, told)
    assert named is None or named in str(wrong.value)


@pytest.mark.parametrize(
    "text", ["", "x", "[]", '"x"', "[" * 100_000, '{"title":', b"\xff\xfe\x00", "9" * 5000]
)
def test_what_is_no_document_is_said(text: str | bytes) -> None:
    with pytest.raises(Misused, match=r"document-not-json|document-no-object"):
        parse_document(text)


def test_an_unknown_key_is_told_with_the_nearest_known(desk: Desk) -> None:
    with pytest.raises(Misused) as wrong:
        read(desk, {"title": "a", "captoin": "x"})
    assert wrong.value.facts["nearest"] == "caption"


def test_a_byte_order_mark_is_no_part_of_it(desk: Desk) -> None:
    for text in ("\ufeff" + '{"title": "a"}', b"\xef\xbb\xbf" + b'{"title": "a"}'):
        folder = desk.workspace.root
        assert read_document(desk, parse_document(text), folder=folder).content.title == "a"


@pytest.mark.parametrize("text", HARD_TEXTS)
def test_text_arrives_in_the_database_byte_for_byte(writer: Desk, text: str) -> None:
    told = read(writer, {"title": text, "caption": text, "channels": ["facebook"]})
    assert told.cleaned == 0
    kept = look(writer, create_post(writer, told.content).id).content
    assert [kept.title.encode(), kept.caption.encode()] == [text.encode()] * 2


def test_what_nothing_can_send_is_taken_out_and_counted(writer: Desk) -> None:
    odd = "a\x00b\ud800c"
    file = writer.workspace.root.parent / "foto.jpg"
    file.write_bytes(a_jpeg())
    told = read(
        writer,
        {
            "title": odd,
            "caption": odd,
            "pillar": odd,
            "media": [{"file": "foto.jpg", "alt": odd, "credit": odd}],
            "variants": {"facebook": {"caption": odd, "first_comment": odd}},
        },
    )
    assert told.cleaned == 14
    content = look(writer, create_post(writer, told.content).id).content
    assert {content.title, content.caption, content.pillar, content.media[0].alt} == {"abc"}


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
@given(texts)
def test_any_text_is_taken(desk: Desk, text: str) -> None:
    told = read(desk, {"title": "Judul", "caption": text})
    assert told.content.caption == text.replace("\x00", "")
    assert told.cleaned == text.count("\x00")


def test_what_is_absent_stays_as_it_is(desk: Desk) -> None:
    full = read(
        desk,
        {
            "title": "Judul",
            "caption": "Isi",
            "link": "https://contoh.go.id",
            "channels": ["facebook", "instagram"],
            "variants": {"instagram": {"caption": "Lain", "first_comment": "Info"}},
            "publish_at": "2027-02-22T12:00:00+07:00",
            "zone": "Asia/Makassar",
        },
    ).content
    assert full.publish_at == datetime(2027, 2, 22, 5, tzinfo=UTC)
    assert read(desk, {}, onto=full).content == full
    on_instagram = channel(desk, Network.INSTAGRAM).id
    changed = read(desk, {"variants": {"instagram": {"caption": None, "format": "story"}}}, onto=full).content
    variant = changed.variant(on_instagram)
    assert (variant.caption, variant.format, variant.first_comment) == (None, Format.STORY, "Info")
    assert read(desk, {"link": None, "publish_at": None}, onto=full).content.publish_at is None
    with pytest.raises(Misused, match="title-missing"):
        read(desk, {"title": ""}, onto=full)


def test_a_network_means_its_only_account(desk: Desk) -> None:
    ours = channel(desk)
    assert read(desk, {"title": "a", "channels": ["facebook", ours.id]}).content.channels == (ours.id,)
    with desk.workspace.writing() as records:
        records.channels.put(a_channel(Network.FACEBOOK, name="Kedua"))
    with pytest.raises(Misused, match="channel-ambiguous") as ambiguous:
        read(desk, {"title": "a", "channels": ["facebook"]})
    assert ours.id in str(ambiguous.value.facts["known"])
    assert "Kedua" in str(ambiguous.value.facts["known"])


def test_a_picture_is_named_by_its_id_or_by_a_path(writer: Desk, tmp_path: Path) -> None:
    (tmp_path / "foto.jpg").write_bytes(a_jpeg())
    first = read(writer, {"title": "a", "media": [{"file": "foto.jpg", "focus": [0, 1]}]}).content.media[0]
    assert first.focus == (0.0, 1.0)
    for name in (first.asset_id, str(tmp_path / "foto.jpg")):
        assert (
            read(writer, {"title": "a", "media": [{"file": name}]}).content.media[0].asset_id
            == first.asset_id
        )
    assert len(all_media(writer)) == 1


def test_what_a_document_can_not_say_of_a_picture_stays_with_it(writer: Desk, tmp_path: Path) -> None:
    (tmp_path / "foto.jpg").write_bytes(a_jpeg())
    first = read(writer, {"title": "a", "media": [{"file": "foto.jpg", "people": "nobody"}]}).content
    designed = replace(first.media[0], design='{"schema":2}', framings=(Framing(target="story"),))
    onto = replace(first, media=(designed,))
    told = {"source": "BPS", "media": [{"file": designed.asset_id, "alt": "Sawah", "made_by_ai": True}]}
    after = read_document(writer, parse_document(json.dumps(told)), folder=tmp_path, onto=onto).content
    assert after.media == (replace(designed, alt="Sawah", is_made_by_ai=True),)
    assert after.media[0].people is Depicted.NOBODY
    assert after.source == "BPS"


def test_an_embargo_is_an_instant(desk: Desk) -> None:
    told = read(desk, {"title": "a", "embargo_until": "2027-02-22T10:00:00+07:00"}).content
    assert told.embargo_until == datetime(2027, 2, 22, 3, 0, tzinfo=UTC)
    with pytest.raises(Misused, match="time-without-offset"):
        read(desk, {"title": "a", "embargo_until": "2027-02-22T10:00:00"})


@pytest.mark.parametrize("name", ["hilang.jpg", ".", "a\x00b.jpg", "\ud800.jpg", "x" * 300])
def test_a_picture_that_can_not_be_had_is_told(writer: Desk, name: str) -> None:
    with pytest.raises(PlannerError):
        read(writer, {"title": "a", "media": [{"file": name}]})


def test_a_document_that_is_refused_brings_no_picture_in(writer: Desk, tmp_path: Path) -> None:
    (tmp_path / "foto.jpg").write_bytes(a_jpeg())
    wrongs: list[dict[str, object]] = [
        {"channels": ["x"]},
        {"zone": "x"},
        {"title": ""},
        {"variants": {"x": {}}},
    ]
    for wrong in wrongs:
        with pytest.raises(Misused):
            read(writer, {"title": "a", "media": [{"file": "foto.jpg"}], **wrong})
    assert all_media(writer) == ()


def test_a_format_is_still_a_format_after_reading(desk: Desk) -> None:
    document = parse_document(
        '{"title": "Korsel", "channels": ["instagram"], "variants": {"instagram": {"format": "carousel"}}}'
    )
    content = read_document(desk, document, folder=Path()).content
    assert content.variants[0].format is Format.CAROUSEL
