"""Videos in a workspace: facts, covers, conversion, and that none is sent as a picture."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from planner.content.post import Content
from planner.content.video import VideoFacts, cover_key, faults, length_of
from planner.desk.demo import seated
from planner.desk.desk import Desk
from planner.desk.intake import bring_in, gather
from planner.desk.media import add_file, all_media, export_media
from planner.desk.preview import sheets
from planner.desk.thumbnail import thumbnail
from planner.desk.videos import convert_video, cover_of, facts, is_video, items_of, make_cover, measure
from videos import Film, make_video

from .office import WRITER


def unheard(_part: float) -> None:
    """Hear nothing."""


def never() -> bool:
    return False


@pytest.fixture
def writer(desk: Desk) -> Desk:
    return seated(desk, WRITER)


@pytest.fixture(scope="module")
def film(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_video(
        tmp_path_factory.mktemp("video") / "rapat 1.avi", Film(codec="mpeg4", sound="libmp3lame")
    )


def known(desk: Desk, sha256: str) -> VideoFacts:
    with desk.reading() as records:
        found = facts(records, sha256)
    assert found is not None
    return found


def test_a_video_is_kept_with_what_is_known_of_it_and_a_cover(writer: Desk, film: Path) -> None:
    asset, is_new = add_file(writer, film)
    assert is_new
    assert is_video(asset)
    assert (asset.media_type, asset.width, asset.height) == ("video/x-msvideo", 64, 64)
    found = known(writer, asset.sha256)
    assert found.video_codec == "mpeg4"
    assert "video-codec" in faults(found)
    with writer.reading() as records:
        cover = cover_of(records, asset.sha256, found.cover_at)
    (item,) = items_of(writer, (asset,))
    assert cover is not None
    assert item.is_video
    assert item.poster_at == found.cover_at
    assert add_file(writer, film) == (asset, False)


def test_the_thumbnail_of_a_video_is_its_cover(writer: Desk, film: Path) -> None:
    asset, _ = add_file(writer, film)
    shown = thumbnail(writer, asset.sha256, width=8, height=8)
    assert len(shown.rgb) == 8 * 8 * 3


def test_another_cover_is_made_once(writer: Desk, film: Path) -> None:
    asset, _ = add_file(writer, film)
    with writer.reading() as records:
        assert cover_of(records, asset.sha256, 0.7) is None
    made = make_cover(writer, asset.sha256, 0.7)
    with writer.reading() as records:
        assert cover_of(records, asset.sha256, 0.7) == made
        assert records.assets.rendition(cover_key(asset.sha256, 0.7)) is not None
    assert make_cover(writer, asset.sha256, 0.7) == made


def test_a_converted_video_stands_beside_its_original(writer: Desk, film: Path, tmp_path: Path) -> None:
    asset, _ = add_file(writer, film)
    heard: list[float] = []
    made = convert_video(writer, asset.id, trim=(0.2, 0.8), progress=heard.append, stopped=never)
    assert made is not None
    assert (made.filename, made.media_type) == ("rapat 1.mp4", "video/mp4")
    found = known(writer, made.sha256)
    assert faults(found) == ()
    assert found.made_from == asset.sha256
    assert abs(found.seconds - 0.6) < 0.06
    assert heard
    export_media(writer, asset.id, tmp_path / "asli.avi")
    assert (tmp_path / "asli.avi").read_bytes() == film.read_bytes()


def test_a_stopped_conversion_leaves_nothing(writer: Desk, film: Path) -> None:
    asset, _ = add_file(writer, film)
    assert convert_video(writer, asset.id, trim=None, progress=unheard, stopped=lambda: True) is None
    assert all_media(writer) == (asset,)


def test_brightness_is_measured_once_and_kept(writer: Desk, tmp_path: Path) -> None:
    asset, _ = add_file(writer, make_video(tmp_path / "kilat.mp4", Film(greys=(0, 255), sound=None)))
    assert known(writer, asset.sha256).luminances == b""
    assert not measure(writer, asset.sha256, stopped=lambda: True)
    assert measure(writer, asset.sha256, stopped=never)
    assert len(known(writer, asset.sha256).luminances) == 10
    assert not measure(writer, "0" * 64, stopped=never)


def test_folders_give_their_videos_too(writer: Desk, film: Path) -> None:
    files = gather([film.parent], stopped=never).files
    assert files == (film,)
    (told,) = bring_in(writer, files, for_s=60, stopped=never)
    assert told.asset is not None


def test_a_preview_shows_the_cover_at_the_shape_of_the_video(writer: Desk, film: Path) -> None:
    asset, _ = add_file(writer, film)
    with writer.reading() as records:
        channels = tuple(one.id for one in records.channels.all())
        cover = cover_of(records, asset.sha256, None)
    items = items_of(writer, (asset,))
    content = Content(title="x", media=items, channels=channels)
    for sheet in sheets(writer, content):
        (picture,) = sheet.pictures
        assert (picture.sha256, picture.width, picture.height) == (cover, 64, 64)
        assert picture.recipe is None
        assert picture.seconds == pytest.approx(1.0, abs=0.15)
    cut = replace(content, media=(replace(items[0], trim=(0.25, 0.75)),))
    for sheet in sheets(writer, cut):
        assert sheet.pictures[0].seconds == pytest.approx(0.5)


def test_what_is_left_of_a_video_is_never_less_than_nothing() -> None:
    assert length_of(10.0, None) == 10.0
    assert length_of(10.0, (2.0, 5.0)) == 3.0
    assert length_of(10.0, (-3.0, 50.0)) == 10.0
    assert length_of(10.0, (8.0, 4.0)) == 0.0
