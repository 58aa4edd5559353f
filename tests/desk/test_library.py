"""The library learns its files by itself, people describe them, and nothing that is lost is hidden."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from pictures import a_photograph
from planner.content.asset import Asset
from planner.content.errors import Refused
from planner.content.library import Consent, ConsentRecord, MediaFacts, MediaKind, Wellbeing
from planner.content.post import Depicted, MediaItem
from planner.desk.archive_media import archive_media, unarchive_media
from planner.desk.demo import seated
from planner.desk.describe_media import describe_media
from planner.desk.desk import Desk
from planner.desk.index_library import find_twins, index_library, look_after_originals
from planner.desk.library import MediaFilter, list_library, media_sheet, proposed_items
from planner.desk.media import add_file
from planner.desk.twins import twins_among
from planner.desk.write_post import edit_post

from .office import APPROVER, PUBLISHER, WRITER, a_draft

EXIF_IFD, TAKEN, ARTIST, MODEL = 0x8769, 0x9003, 0x013B, 0x0110


@pytest.fixture
def writer(desk: Desk) -> Desk:
    return seated(desk, WRITER)


def brought(desk: Desk, file: Path, seed: int = 0, quality: int = 90) -> Asset:
    picture = a_photograph(200, 250, seed=seed)
    exif = picture.getexif()
    exif[ARTIST], exif[MODEL] = "Bagas", "Kamera"
    exif.get_ifd(EXIF_IFD)[TAKEN] = "2027:02:18 06:40:00"
    picture.save(file, exif=exif, quality=quality)
    return add_file(desk, file)[0]


def index(desk: Desk) -> int:
    seen = 0
    while (told := index_library(desk, for_s=60, stopped=lambda: False)).seen:
        seen += told.seen
    return seen


def test_indexing_reads_what_the_camera_wrote_and_goes_on_where_it_stopped(
    writer: Desk, tmp_path: Path
) -> None:
    assets = [brought(writer, tmp_path / f"{number}.jpg", seed=number) for number in range(3)]
    first = index_library(writer, for_s=0, stopped=lambda: False)
    assert (first.seen, first.left > 0) == (1, True)
    index(writer)
    assert index_library(writer, for_s=60, stopped=lambda: False).left == 0
    sheet = media_sheet(writer, assets[0].id)
    assert sheet.facts.credit == "Bagas"
    assert sheet.facts.taken_at == datetime(2027, 2, 17, 23, 40, tzinfo=UTC)
    assert sheet.facts.unit_id == writer.person.unit_id
    assert sheet.looks.fingerprint is not None
    assert sheet.looks.colours


def test_a_drawing_is_taken_for_a_design(writer: Desk, tmp_path: Path) -> None:
    Image.new("RGB", (64, 64), "#0b6b66").save(tmp_path / "poster.png")
    asset, _new = add_file(writer, tmp_path / "poster.png")
    index(writer)
    assert media_sheet(writer, asset.id).facts.kind is MediaKind.DESIGN


def test_the_same_picture_compressed_again_is_a_twin(writer: Desk, tmp_path: Path) -> None:
    one = brought(writer, tmp_path / "a.jpg", seed=5)
    other = brought(writer, tmp_path / "b.jpg", seed=5, quality=40)
    brought(writer, tmp_path / "c.jpg", seed=6)
    index(writer)
    assert find_twins(writer)
    found = list_library(writer, MediaFilter(has_twins=True))
    assert {line.id for line in found} == {one.id, other.id}
    assert [line.twins for line in found] == [2, 2]
    assert not find_twins(writer)


def test_a_lost_original_is_reported_and_one_that_comes_back_too(writer: Desk, tmp_path: Path) -> None:
    asset = brought(writer, tmp_path / "a.jpg")
    index(writer)
    file = writer.workspace.vault.path(asset.sha256)
    kept = file.read_bytes()
    file.unlink()
    assert look_after_originals(writer, stopped=lambda: False)
    assert [line.wellbeing for line in list_library(writer, MediaFilter(is_lost=True))] == [Wellbeing.MISSING]
    file.write_bytes(kept[:-1])
    look_after_originals(writer, stopped=lambda: False)
    assert [line.wellbeing for line in list_library(writer, MediaFilter(is_lost=True))] == [Wellbeing.DAMAGED]
    add_file(writer, tmp_path / "a.jpg")
    assert look_after_originals(writer, stopped=lambda: False)
    assert list_library(writer, MediaFilter(is_lost=True)) == ()


def test_a_file_that_no_longer_decodes_is_known_as_damaged(writer: Desk, tmp_path: Path) -> None:
    asset = brought(writer, tmp_path / "a.jpg")
    file = writer.workspace.vault.path(asset.sha256)
    file.write_bytes(b"x" * asset.size)
    index(writer)
    assert media_sheet(writer, asset.id).looks.wellbeing is Wellbeing.DAMAGED


def test_what_is_described_is_found_and_said_back_before(writer: Desk, tmp_path: Path) -> None:
    asset = brought(writer, tmp_path / "a.jpg")
    index(writer)
    before = media_sheet(writer, asset.id).facts
    told = replace(before, title="Panen raya", alt=" Petani di sawah\0 ")
    assert describe_media(writer, asset.id, told) == before
    assert media_sheet(writer, asset.id).facts.alt == "Petani di sawah"
    for text in ("panen", "PETANI sawah", "bagas", "18 februari 2027", "2027-02-18"):
        assert [line.id for line in list_library(writer, MediaFilter(text=text))] == [asset.id], text
    assert list_library(writer, MediaFilter(text="petani laut")) == ()


def test_who_only_publishes_describes_and_archives_nothing(desk: Desk, writer: Desk, tmp_path: Path) -> None:
    asset = brought(writer, tmp_path / "a.jpg")
    publisher = seated(desk, PUBLISHER)
    with pytest.raises(Refused):
        describe_media(publisher, asset.id, MediaFacts(title="x"))
    with pytest.raises(Refused):
        archive_media(publisher, [asset.id])
    describe_media(seated(desk, APPROVER), asset.id, MediaFacts(title="x"))


def test_an_archived_file_is_out_of_sight_and_comes_back_with_its_facts(writer: Desk, tmp_path: Path) -> None:
    asset = brought(writer, tmp_path / "a.jpg")
    describe_media(writer, asset.id, MediaFacts(title="Sawah"))
    archive_media(writer, [asset.id])
    assert list_library(writer, MediaFilter()) == ()
    assert [line.id for line in list_library(writer, MediaFilter(is_archived=True))] == [asset.id]
    unarchive_media(writer, [asset.id])
    assert [line.name for line in list_library(writer, MediaFilter())] == ["Sawah"]


def test_archived_before_it_was_looked_at_it_is_still_looked_at(writer: Desk, tmp_path: Path) -> None:
    asset = brought(writer, tmp_path / "a.jpg")
    archive_media(writer, [asset.id])
    unarchive_media(writer, [asset.id])
    index(writer)
    assert media_sheet(writer, asset.id).looks.fingerprint is not None


def test_what_a_post_said_is_proposed_the_next_time(writer: Desk, tmp_path: Path) -> None:
    asset = brought(writer, tmp_path / "a.jpg")
    post = a_draft(writer)
    item = MediaItem(asset_id=asset.id, alt="Petani di sawah", credit="Humas")
    edit_post(writer, post.id, replace(post.content, media=(item,)))
    (proposed,) = proposed_items(writer, [asset])
    assert (proposed.alt, proposed.credit, proposed.people) == ("Petani di sawah", "Humas", Depicted.UNSAID)
    nobody = ConsentRecord(state=Consent.NOBODY)
    describe_media(writer, asset.id, MediaFacts(alt="Sawah", consent=nobody))
    (proposed,) = proposed_items(writer, [asset])
    assert (proposed.alt, proposed.credit, proposed.people) == ("Sawah", "Humas", Depicted.NOBODY)
    assert [use.post_id for use in media_sheet(writer, asset.id).uses] == [post.id]


@given(st.lists(st.integers(0, (1 << 64) - 1), max_size=12), st.lists(st.integers(0, 63), max_size=8))
def test_twins_are_those_within_eight_bits(marks: list[int], flips: list[int]) -> None:
    base = marks[0] if marks else 0
    near = base
    for bit in set(flips):
        near ^= 1 << bit
    named = {"base": base, "near": near}
    assert twins_among(named) == {"base": "base", "near": "base"}
    far = base ^ ((1 << 40) - 1)
    assert twins_among({"base": base, "far": far}) == {}


def test_many_files_are_compared_in_a_moment() -> None:
    chance = random.Random(7)  # noqa: S311  no secret
    marks = {number: chance.getrandbits(64) for number in range(2_000)}
    marks[2_001] = marks[17] ^ 0b111
    assert twins_among(marks) == {17: 17, 2_001: 17}
