"""Reading videos: what they are, single frames, brightness, and what hostile files do not do."""

from __future__ import annotations

import contextlib
import os
import random
from pathlib import Path

import av
import numpy as np
import pytest

from planner.imaging import video
from planner.imaging.streamable import is_streamable
from planner.imaging.video import VideoRefused, brightness, first_cover, frame_at, probe_video
from videos import Film, make_video


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_video(tmp_path_factory.mktemp("video") / "rapat.mp4")


def code_of(file: Path) -> str:
    with pytest.raises(VideoRefused) as refused:
        probe_video(file)
    assert refused.value.facts["name"] == file.name
    return refused.value.code


def test_length_size_and_codecs_are_found(plain: Path) -> None:
    found = probe_video(plain)
    assert (found.seconds, found.width, found.height, found.frame_rate) == (1.0, 64, 64, 10.0)
    assert (found.container, found.video_codec, found.pixel_format) == ("mp4", "h264", "yuv420p")
    assert (found.audio_codec, found.audio_rate, found.audio_channels) == ("aac", 44_100, 1)
    assert found.bits_per_second == plain.stat().st_size * 8


@pytest.mark.parametrize(
    ("name", "film", "told"),
    [
        ("a.mov", Film(), ("mov", "h264", "aac")),
        ("a.webm", Film(codec="libvpx-vp9", sound=None), ("webm", "vp9", None)),
        ("a.mkv", Film(codec="mpeg4", sound="libmp3lame"), ("matroska", "mpeg4", "mp3")),
        ("a.avi", Film(codec="mpeg4", sound="libmp3lame"), ("avi", "mpeg4", "mp3")),
    ],
)
def test_every_container_is_told_apart(
    tmp_path: Path, name: str, film: Film, told: tuple[str, str, str | None]
) -> None:
    found = probe_video(make_video(tmp_path / name, film))
    assert (found.container, found.video_codec, found.audio_codec) == told


def test_a_turned_video_is_upright(tmp_path: Path) -> None:
    turned = make_video(tmp_path / "a.mp4", Film(size=(128, 64), turned=90))
    found = probe_video(turned)
    assert (found.width, found.height) == (64, 128)
    image = frame_at(turned, 0.5)
    assert image.size == (64, 128)
    red = image.getpixel((2, 125))
    assert isinstance(red, tuple)
    assert red[0] > 200
    assert red[1] < 60


@pytest.mark.parametrize(("at", "grey"), [(0.0, 0), (0.5, 100), (0.55, 100), (0.9, 180), (99.0, 180)])
def test_the_frame_of_a_second_is_the_one_that_is_seen_then(plain: Path, at: float, grey: int) -> None:
    pixel = frame_at(plain, at).getpixel((40, 40))
    assert isinstance(pixel, tuple)
    assert abs(pixel[1] - grey) <= 4


def test_a_black_beginning_is_no_cover(plain: Path) -> None:
    at, data = first_cover(plain, 1.0)
    assert at == 0.25
    assert data[:2] == b"\xff\xd8"


def test_brightness_is_known_of_each_frame(tmp_path: Path) -> None:
    flashing = make_video(tmp_path / "a.mp4", Film(greys=(0, 255), sound=None))
    found = brightness(flashing)
    assert found is not None
    assert len(found) == 10
    assert max(found[::2]) < 20
    assert min(found[1::2]) > 230
    assert brightness(flashing, stopped=lambda: True) is None


def test_sound_alone_is_no_video(tmp_path: Path) -> None:
    file = tmp_path / "suara.mp4"
    with av.open(str(file), "w") as made:
        sound = made.add_stream("aac", rate=44_100)
        silence = np.zeros((1, 1_024), dtype=np.float32)
        frame = av.AudioFrame.from_ndarray(silence, format="fltp", layout="mono")
        frame.sample_rate = 44_100
        made.mux(sound.encode(frame))
        made.mux(sound.encode(None))
    assert code_of(file) == "video-without-picture"


def test_what_is_no_video_gets_one_clear_refusal(tmp_path: Path) -> None:
    empty, text, folder = tmp_path / "kosong.mp4", tmp_path / "teks.mp4", tmp_path / "folder.mp4"
    empty.touch()
    text.write_text("bukan video\n" * 50)
    folder.mkdir()
    assert code_of(empty) == "video-empty"
    assert code_of(text) == "video-unreadable"
    assert code_of(folder) == "video-unreadable"
    assert code_of(tmp_path / "hilang.mp4") == "video-missing"


@pytest.mark.skipif(os.name != "posix", reason="pipes with names are of Unix")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipa.mp4")
    assert code_of(tmp_path / "pipa.mp4") == "video-unreadable"


def test_a_playlist_opens_no_other_file(tmp_path: Path, plain: Path) -> None:
    for name, text in {
        "a.mp4": f"#EXTM3U\n#EXTINF:1,\n{plain}\n",
        "b.mp4": f"ffconcat version 1.0\nfile '{plain}'\n",
    }.items():
        (tmp_path / name).write_text(text)
        assert code_of(tmp_path / name) == "video-unreadable"


def test_limits_are_kept_before_anything_is_decoded(plain: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value, code in (
        ("MOST_BYTES", 10, "video-file-too-big"),
        ("MOST_PIXELS", 100, "video-too-large"),
        ("MOST_STREAMS", 1, "video-too-tangled"),
        ("MOST_SECONDS", 0.5, "video-too-long"),
    ):
        with monkeypatch.context() as patch:
            patch.setattr(video, name, value)
            assert code_of(plain) == code
    with pytest.raises(VideoRefused) as refused:
        probe_video(plain, patience_s=-1)
    assert refused.value.code == "video-too-slow"


def test_cut_and_scribbled_files_are_read_or_refused_and_never_crash(tmp_path: Path, plain: Path) -> None:
    data, chance = plain.read_bytes(), random.Random(7)  # noqa: S311  no secret
    broken = tmp_path / "rusak.mp4"
    for round_ in range(40):
        bent = bytearray(data[: chance.randrange(20, len(data))] if round_ % 2 else data)
        for _ in range(chance.randrange(1, 30)):
            bent[chance.randrange(len(bent))] = chance.randrange(256)
        broken.write_bytes(bytes(bent))
        with contextlib.suppress(VideoRefused):
            probe_video(broken)
            frame_at(broken, 0.5)


def test_the_index_first_or_last_is_told(tmp_path: Path, plain: Path) -> None:
    assert not is_streamable(plain)
    assert is_streamable(make_video(tmp_path / "a.mp4", Film(starts_first=True)))
