"""Converting videos: what comes out is what both networks take."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.content.video import faults
from planner.imaging.transcoding import Wish, convert, even_size
from planner.imaging.video import VideoRefused, brightness, frame_at, probe_video
from videos import Film, make_video


@pytest.mark.parametrize(
    ("name", "film"),
    [
        ("a.webm", Film(codec="libvpx-vp9", sound=None)),
        ("a.avi", Film(codec="mpeg4", sound="libmp3lame", size=(66, 50))),
        ("a.mov", Film(size=(128, 64), turned=270)),
    ],
)
def test_nothing_is_left_that_meta_would_refuse(tmp_path: Path, name: str, film: Film) -> None:
    source, made = make_video(tmp_path / name, film), tmp_path / "jadi.mp4"
    before = probe_video(source)
    assert faults(before)
    heard: list[float] = []
    assert convert(source, made, Wish(progress=heard.append))
    after = probe_video(made)
    assert faults(after) == ()
    assert (after.video_codec, after.container) == ("h264", "mp4")
    assert abs(after.seconds - before.seconds) < 0.11
    assert (after.width, after.height) == (before.width, before.height)
    assert (after.audio_codec == "aac") is (film.sound is not None)
    assert heard == sorted(heard)
    assert heard[-1] > 0.8


def test_a_turned_video_stays_upright(tmp_path: Path) -> None:
    source, made = make_video(tmp_path / "a.mov", Film(turned=90)), tmp_path / "b.mp4"
    convert(source, made, Wish())
    corner = frame_at(made, 0.5).getpixel((2, 61))
    assert isinstance(corner, tuple)
    assert corner[0] > 200
    assert corner[1] < 80


def test_what_is_cut_off_is_gone(tmp_path: Path) -> None:
    source, made = make_video(tmp_path / "a.mp4", Film(seconds=2, sound="aac")), tmp_path / "b.mp4"
    convert(source, made, Wish(trim=(0.5, 1.0)))
    shown = brightness(made)
    assert abs(probe_video(made).seconds - 0.5) < 0.05
    assert shown is not None
    assert min(shown) > 90  # the frames before the half second are darker


def test_a_stop_ends_it(tmp_path: Path) -> None:
    source = make_video(tmp_path / "a.mp4")
    assert not convert(source, tmp_path / "b.mp4", Wish(stopped=lambda: True))


def test_a_part_without_a_frame_is_refused(tmp_path: Path) -> None:
    source = make_video(tmp_path / "a.mp4")
    with pytest.raises(VideoRefused) as refused:
        convert(source, tmp_path / "b.mp4", Wish(trim=(50.0, 60.0)))
    assert refused.value.code == "video-not-convertible"


@given(st.integers(1, 8192), st.integers(1, 8192))
def test_every_size_becomes_even_and_small_enough(width: int, height: int) -> None:
    across, down = even_size(width, height)
    assert across % 2 == down % 2 == 0
    assert 2 <= across <= 1920
    assert 2 <= down <= 1920
    if min(width, height) >= 200 and max(width, height) / min(width, height) < 4:
        assert abs(Fraction(across, down) / Fraction(width, height) - 1) < 0.03
