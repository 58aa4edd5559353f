"""A batch: every picture becomes what was asked for or is told why not, and nothing is written over."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from planner.desk.batch import BatchOrder, batch, pictures_of
from planner.desk.desk import Desk
from planner.desk.media import add_file, all_media
from planner.desk.templates import applied, bundled_templates
from planner.imaging.design import Design
from planner.imaging.theme import Theme

SQUARE, WIDE = "instagram-square", "instagram-landscape"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three small photographs, one of them broken."""
    place = tmp_path / "foto"
    place.mkdir()
    for number, colour in enumerate(("#aa3322", "#2233aa"), start=1):
        Image.new("RGB", (120, 90), colour).save(place / f"foto {number}.jpg", quality=60)
    (place / "rusak.jpg").write_bytes(b"\xff\xd8\xff rusak")
    return place


def an_order(sources: tuple[Path, ...], to: Path | None) -> BatchOrder:
    return BatchOrder(sources=sources, design=Design(), targets=(SQUARE,), folder=to)


def test_each_picture_is_made_for_each_target_and_the_broken_one_is_told(
    desk: Desk, folder: Path, tmp_path: Path
) -> None:
    sources, _videos = pictures_of([folder], stopped=bool)
    out = tmp_path / "hasil"
    done = list(batch(desk, replace(an_order(sources, out), targets=(SQUARE, WIDE))))
    assert [one.name for one in done] == ["foto 1.jpg", "foto 2.jpg", "rusak.jpg"]
    assert [len(one.files) for one in done] == [2, 2, 0]
    assert done[2].refused is not None
    assert sorted(one.name for one in out.iterdir()) == sorted(
        f"foto {number}.{target}.jpg" for number in (1, 2) for target in (SQUARE, WIDE)
    )
    with Image.open(out / f"foto 1.{WIDE}.jpg") as made:
        assert made.size == (1080, 566)


def test_a_file_that_exists_is_never_written_over(desk: Desk, folder: Path, tmp_path: Path) -> None:
    there = tmp_path / f"foto 1.{SQUARE}.jpg"
    there.write_bytes(b"milik orang")
    first = next(batch(desk, an_order((folder / "foto 1.jpg",), tmp_path)))
    again = next(batch(desk, an_order((folder / "foto 1.jpg",), tmp_path)))
    assert there.read_bytes() == b"milik orang"
    assert [one.files[0].name for one in (first, again)] == [
        f"foto 1.{SQUARE}-2.jpg",
        f"foto 1.{SQUARE}-3.jpg",
    ]


def test_the_originals_stay_as_they_are(desk: Desk, folder: Path) -> None:
    before = {one.name: one.read_bytes() for one in folder.iterdir()}
    list(batch(desk, an_order(tuple(sorted(folder.iterdir())), folder)))
    assert {name: (folder / name).read_bytes() for name in before} == before


def test_nothing_more_is_made_when_nobody_asks_any_more(desk: Desk, folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "hasil"
    running = batch(desk, an_order(tuple(sorted(folder.iterdir())), out))
    next(running)
    del running
    assert [one.name for one in out.iterdir()] == [f"foto 1.{SQUARE}.jpg"]


def test_a_template_is_drawn_over_each_picture(desk: Desk, folder: Path, tmp_path: Path) -> None:
    design = applied(Design(), bundled_templates()[2], Theme(primary="#112233"))
    done = next(batch(desk, replace(an_order((folder / "foto 1.jpg",), tmp_path), design=design)))
    with Image.open(done.files[0]) as made:
        pixels = np.asarray(made.convert("RGB").crop((200, 4, 220, 16)), dtype=int)
    assert abs(pixels - (0x11, 0x22, 0x33)).max() < 6


def test_a_batch_of_the_library_goes_into_the_library(desk: Desk, folder: Path) -> None:
    original, _is_new = add_file(desk, folder / "foto 1.jpg")
    before = len(all_media(desk))
    order = replace(an_order((), None), sources=(original,), focus=(0.5, 0.5))
    done = next(batch(desk, order))
    assert done.refused is None
    assert [one.filename for one in done.assets] == [f"foto 1.{SQUARE}.jpg"]
    assert (done.assets[0].width, done.assets[0].height) == (1080, 1080)
    assert len(all_media(desk)) == before + 1


def test_a_place_that_can_not_be_written_is_told(desk: Desk, folder: Path, tmp_path: Path) -> None:
    blocked = tmp_path / "berkas"
    blocked.write_text("bukan folder")
    done = list(batch(desk, an_order((folder / "foto 1.jpg",), blocked / "hasil")))
    assert done[0].refused is not None
    assert done[0].refused.code == "file-unwritable"


def test_videos_are_left_out_and_counted(tmp_path: Path) -> None:
    Image.new("RGB", (8, 8)).save(tmp_path / "a.png")
    (tmp_path / "b.mp4").write_bytes(b"x")
    assert pictures_of([tmp_path], stopped=bool) == ((tmp_path / "a.png",), 1)
