"""What was dropped becomes files, and files become assets; each refusal concerns one of them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from pictures import a_jpeg
from planner.content.channel import Network
from planner.content.errors import Unavailable
from planner.content.post import Content, Format, Variant
from planner.desk.demo import seated
from planner.desk.desk import Desk
from planner.desk.frames import frames_of, reframed
from planner.desk.intake import bring_in, bring_in_pasted, gather, in_counting_order
from planner.desk.media import all_media, media_of
from planner.store.vault import Vault

from .office import WRITER, channel

JPEG = a_jpeg(48, 60)


def never() -> bool:
    return False


@pytest.fixture
def writer(desk: Desk) -> Desk:
    return seated(desk, WRITER)


def a_folder(root: Path, *names: str) -> Path:
    for number, name in enumerate(names):
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(JPEG + bytes([number]))
    return root


def test_a_folder_stands_for_the_pictures_below_it_as_people_count(tmp_path: Path) -> None:
    folder = a_folder(
        tmp_path / "acara", "10.jpg", "9.JPG", "b/2.png", "b/11.heic", "catatan.txt", ".x/1.jpg", "._9.jpg"
    )
    found = gather([folder], stopped=never)
    told = [file.relative_to(folder).as_posix() for file in found.files]
    assert told == ["9.JPG", "10.jpg", "b/2.png", "b/11.heic"]
    assert found.refused == ()


def test_a_file_is_tried_whatever_its_name_and_each_once(tmp_path: Path) -> None:
    file = a_folder(tmp_path, "tanpa-akhiran") / "tanpa-akhiran"
    assert gather([file, file], stopped=never).files == (file,)


def test_a_folder_without_pictures_is_told(tmp_path: Path) -> None:
    (tmp_path / "kosong").mkdir()
    (told,) = gather([tmp_path / "kosong"], stopped=never).refused
    assert told.refused is not None
    assert told.refused.code == "folder-without-pictures"


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="everything is open to root")
def test_a_closed_folder_is_told(tmp_path: Path) -> None:
    closed = a_folder(tmp_path, "tertutup/1.jpg") / "tertutup"
    closed.chmod(0)
    codes = {one.refused.code for one in gather([closed], stopped=never).refused if one.refused}
    closed.chmod(0o700)
    assert "file-unreadable" in codes


def test_a_stop_ends_the_walk_and_the_copying(writer: Desk, tmp_path: Path) -> None:
    folder = a_folder(tmp_path / "acara", *(f"{number}.jpg" for number in range(5)))
    assert gather([folder], stopped=lambda: True).files == ()
    asked: list[bool] = []

    def after_two() -> bool:
        asked.append(len(asked) >= 2)
        return asked[-1]

    files = gather([folder], stopped=never).files
    assert len(bring_in(writer, files, for_s=60, stopped=after_two)) == 2
    assert len(all_media(writer)) == 2


def test_one_go_takes_a_moment_and_at_least_one_file(writer: Desk, tmp_path: Path) -> None:
    files = gather([a_folder(tmp_path / "acara", "1.jpg", "2.jpg")], stopped=never).files
    assert [Path(one.file).name for one in bring_in(writer, files, for_s=0, stopped=never)] == ["1.jpg"]


def test_a_refusal_that_the_next_file_would_meet_too_ends_it(
    writer: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_vault: Vault, source: Path) -> tuple[str, int]:
        raise Unavailable("disk-full", place=str(source))

    monkeypatch.setattr(Vault, "put_file", full)
    files = gather([a_folder(tmp_path / "acara", "1.jpg", "2.jpg")], stopped=never).files
    (told,) = bring_in(writer, files, for_s=60, stopped=never)
    assert told.refused is not None
    assert told.refused.code == "disk-full"
    assert all_media(writer) == ()


def test_what_only_claims_to_be_a_video_is_refused_and_nothing_of_it_is_kept(
    writer: Desk, tmp_path: Path
) -> None:
    file = a_folder(tmp_path, "rapat.MP4") / "rapat.MP4"
    (told,) = bring_in(writer, [file], for_s=60, stopped=never)
    assert told.refused is not None
    assert told.refused.code == "video-unreadable"
    assert all_media(writer) == ()


def test_a_pasted_picture_is_kept_under_its_name_and_broken_bytes_are_refused(writer: Desk) -> None:
    kept = bring_in_pasted(writer, JPEG, "Tempelan.jpg")
    assert kept.asset is not None
    assert kept.asset.filename == "Tempelan.jpg"
    assert media_of(writer, [kept.asset.id]) == {kept.asset.id: kept.asset}
    assert bring_in_pasted(writer, b"bukan", "x.png").refused is not None


def test_names_are_sorted_as_people_count() -> None:
    names = ["foto 10", "Foto 2", "foto", "2 foto", "foto 2b"]
    assert sorted(names, key=in_counting_order) == ["2 foto", "foto", "Foto 2", "foto 2b", "foto 10"]


def test_the_frames_of_a_post_are_those_of_its_channels_each_once(desk: Desk) -> None:
    both = (channel(desk).id, channel(desk, Network.INSTAGRAM).id)
    content = Content(title="Mudik", channels=both)
    assert [one.target for one in frames_of(desk, content)] == ["facebook-feed", "instagram-portrait"]
    story = Content(
        title="Mudik",
        channels=both,
        variants=tuple(Variant(channel_id=one, format=Format.STORY) for one in both),
    )
    (frame,) = frames_of(desk, story)
    assert (frame.target, frame.ratio, len(frame.shown_on)) == ("story", 0.5625, 2)


def test_another_shape_is_for_the_feed_of_instagram_alone_and_can_be_taken_back(desk: Desk) -> None:
    page, profile = channel(desk), channel(desk, Network.INSTAGRAM)
    content = Content(title="Mudik", channels=(page.id, profile.id))
    square = reframed(desk, content, "instagram-square")
    assert square.variants == (Variant(channel_id=profile.id, target="instagram-square"),)
    assert reframed(desk, square, "instagram-portrait") == content
